"""
One official node.

    python -m v6_sandbox.official NODES_JSON INDEX PROXY_PORT

Events leave as JSON lines on descriptor 3, as from v6_sandbox.node. The end of standard input is the end.
"""

import json
import os
import sys

from v6_sandbox import lifeline

lifeline.end_with_parent()

from v6_sandbox.server.patches import give_enums_their_old_format  # noqa: E402

give_enums_their_old_format()


def main(file_name, index, proxy_port):
    with open(file_name, encoding="utf8") as file:
        settings = json.load(file)
    node = settings["nodes"][int(index)]
    os.environ.update(PROXY_SERVER_HOST="127.0.0.1", PROXY_SERVER_PORT=proxy_port)
    events = os.fdopen(3, "w", buffering=1)
    os.set_inheritable(3, False)

    def report(event):
        events.write(json.dumps({"event": event, "node": int(index)}) + "\n")

    from v6_sandbox.node.launcher import Launcher

    patch(settings, node, Launcher(), report)
    from vantage6.node import run
    from vantage6.node.context import NodeContext

    NodeContext.running_in_docker = False
    run(NodeContext(f"node-{int(index) + 1}", False, write_config(settings, node)))


def patch(settings, node, launcher, report):
    """Puts the stand-in in Docker's place, keeps the proxy on loopback, and listens to the socket."""
    import docker

    from v6_sandbox.algorithms import IMAGES
    from v6_sandbox.official.docker_stand_in import Client

    client = Client({**IMAGES, **settings["images"]}, node["folder"], launcher)
    docker.from_env = docker.DockerClient.from_env = lambda *_, **__: client

    import vantage6.common.context
    import vantage6.common.docker.addons
    import vantage6.node
    import vantage6.node.docker.docker_manager
    import vantage6.node.docker.task_manager
    from vantage6.node.socket import NodeTaskNamespace

    # In a container the node believes that it is the container of a node.
    for module in (
        vantage6.common.context,
        vantage6.common.docker.addons,
        vantage6.node,
        vantage6.node.docker.docker_manager,
        vantage6.node.docker.task_manager,
    ):
        module.running_in_docker = lambda: False

    server = vantage6.node.WSGIServer
    vantage6.node.WSGIServer = lambda address, *rest, **more: server(("127.0.0.1", address[1]), *rest, **more)

    synchronize, disconnect = NodeTaskNamespace.on_sync, NodeTaskNamespace.on_disconnect

    def on_sync(self):
        synchronize(self)
        report("online")

    def on_disconnect(self, *_):
        disconnect(self)
        report("disconnected")

    NodeTaskNamespace.on_sync, NodeTaskNamespace.on_disconnect = on_sync, on_disconnect


def write_config(settings, node):
    """The node's configuration file, as an administrator would write it."""
    folder = node["folder"]
    os.makedirs(folder, exist_ok=True)
    server = settings["server"]
    config = {
        "api_key": node["apiKey"],
        "server_url": server["host"],
        "port": server["port"],
        "api_path": server["path"],
        "task_dir": os.path.join(folder, "tasks"),
        "databases": node["databases"],
        "encryption": {"enabled": node["privateKey"] is not None, "private_key": node["privateKey"] or ""},
        "policies": node["policies"],
        "share_algorithm_logs": settings["streamLogs"],
        "directories": {"log": os.path.join(folder, "log"), "data": os.path.join(folder, "data")},
        "logging": {
            "level": settings["logLevel"],
            "use_console": True,
            "backup_count": 1,
            "max_size": 1024,
            "format": "%(asctime)s %(levelname)s %(name)s: %(message)s",
            "datefmt": "%H:%M:%S",
            "loggers": [],
        },
    }
    path = os.path.join(folder, "node.yaml")
    with open(path, "w", encoding="utf8", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        json.dump(config, file, indent=2)
    return path


main(*sys.argv[1:])
