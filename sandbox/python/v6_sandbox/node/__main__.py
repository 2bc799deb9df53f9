"""
The nodes of a network in one process.

    python -m v6_sandbox.node NODES_JSON

Commands come as JSON lines on standard input ({"command": "stop" | "start", "nodes": [index, …]}); events leave as JSON lines
on descriptor 3 ({"event": "online" | "disconnected" | "offline" | "failed", "node": index, …}). The end of standard input
is the end of this process and of everything it started.
"""

import json
import logging
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

from v6_sandbox import lifeline
from v6_sandbox.server.patches import give_enums_their_old_format

give_enums_their_old_format()


def main(file_name):
    with open(file_name, encoding="utf8") as file:
        settings = json.load(file)
    logging.basicConfig(level=settings["logLevel"], format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for noisy in ("werkzeug", "socketio", "engineio", "urllib3"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    events = os.fdopen(3, "w", buffering=1)
    lock = threading.Lock()

    def report(index, event, **details):
        with lock:
            events.write(json.dumps({"event": event, "node": index, **details}) + "\n")

    def attempt(index, event, action):
        try:
            action()
        except BaseException as error:
            logging.exception("%s: %s failed", nodes[index].name, event)
            report(index, "failed", message=f"{type(error).__name__}: {error}")

    from v6_sandbox.node.launcher import Launcher

    # First of all, so that it loads pandas while the nodes log in.
    launcher = Launcher()
    from v6_sandbox.node.node import Node

    nodes = []
    for index, config in enumerate(settings["nodes"]):
        nodes.append(Node(config, settings, launcher, lambda event, index=index, **more: report(index, event, **more)))
    os.set_inheritable(3, False)
    # A few at a time: logging in is mostly waiting, reading a key is not.
    workers = ThreadPoolExecutor(4)
    for line in sys.stdin:
        order = json.loads(line)
        for index in order["nodes"]:
            action = {"start": nodes[index].start, "stop": nodes[index].stop}[order["command"]]
            workers.submit(attempt, index, order["command"], action)
    lifeline.end_group()


if __name__ == "__main__":
    main(sys.argv[1])
