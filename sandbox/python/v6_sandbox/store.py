"""
The vantage6 algorithm store behind a plain WSGI server on loopback (its own development server does not start).

    python -m v6_sandbox.store FOLDER PORT
"""

import hashlib
import os
import sys

from v6_sandbox import lifeline

lifeline.end_with_parent()

from v6_sandbox.server import patches  # noqa: E402
from v6_sandbox.server.ports import taken_port_is_an_exit_code  # noqa: E402


def main(folder, port):
    patches.give_enums_their_old_format()
    patches.make_sqlite_quick()
    from gevent.pywsgi import WSGIHandler, WSGIServer
    from vantage6.algorithm.store import run_server
    from vantage6.algorithm.store.resource import algorithm

    class Handler(WSGIHandler):
        """
        The server and the Python client name their server in a header `server_url`. uWSGI lets it pass; gevent drops
        names with an underscore, so it is put back here.
        """

        def get_environ(self):
            environ = super().get_environ()
            for name, value in self.headers.items():
                if "_" in name:
                    environ.setdefault("HTTP_" + name.upper(), value)
            return environ

    # The images of the sandbox are in no registry, so nobody could be asked for their digest.
    algorithm.get_digest = lambda image, *_, **__: "sha256:" + hashlib.sha256(image.encode()).hexdigest()
    app = run_server(os.path.join(folder, "store.yaml"), system_folders=False).app
    with taken_port_is_an_exit_code():
        WSGIServer(("127.0.0.1", int(port)), app, handler_class=Handler, log=None).serve_forever()


main(*sys.argv[1:])
