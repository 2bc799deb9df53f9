"""The proxy server of vantage6-node, through which algorithms speak to the server."""

import importlib.util
import threading

import vantage6.node.proxy_server as official
from werkzeug.serving import make_server


class Proxy:
    """One proxy on a free port of loopback. The official module has one global app, so each node runs a copy of it."""

    def __init__(self, client):
        name = f"v6_sandbox_proxy_{id(self)}"
        spec = importlib.util.spec_from_file_location(name, official.__file__)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.app.config["SERVER_IO"] = client
        module.server_url = client.base_path
        self._server = make_server("127.0.0.1", 0, module.app, threaded=True)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self):
        self._server.shutdown()
        self._server.server_close()
