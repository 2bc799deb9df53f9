"""
Nodes for load: many in one process, over HTTP only. They answer runs in this process, with one PATCH each, and look offline
(but for the first, whose socket tells them of new tasks). No central functions, no blob storage.

    python -m v6_sandbox.http_nodes NODES_JSON

Commands and events are those of v6_sandbox.node, and before all others {"command": "tokens", "tokens": [node token, …]}.
"""

import importlib
import inspect
import json
import logging
import os
import queue
import sys
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from v6_sandbox import lifeline
from v6_sandbox.server.patches import give_enums_their_old_format

give_enums_their_old_format()

import pandas  # noqa: E402
import requests  # noqa: E402
import socketio  # noqa: E402
from vantage6.common import Singleton  # noqa: E402
from vantage6.common.encryption import DummyCryptor, RSACryptor  # noqa: E402
from vantage6.common.serialization import serialize  # noqa: E402

from v6_sandbox.algorithms import IMAGES, find  # noqa: E402
from v6_sandbox.node.run import now  # noqa: E402

WORKERS = 6
POLL_SECONDS = 10
log = logging.getLogger("http nodes")


class HttpNodes:
    """All nodes of one collaboration. Started nodes are known by the id of their organization."""

    def __init__(self, settings, ids, tokens):
        self.server = settings["server"]
        self.url = f"{self.server['host']}:{self.server['port']}{self.server['path']}"
        self.images = {**IMAGES, **settings["images"]}
        self.collaboration = ids["collaboration"]
        self.tokens = dict(zip(ids["organizations"], tokens))
        self.configs = dict(zip(ids["organizations"], settings["nodes"]))
        self.active = set()
        self.seen = set()
        self.wake = queue.Queue()
        self.cryptors = {}
        self.frames = {}
        self.public_keys = {}
        self.local = threading.local()
        self.workers = ThreadPoolExecutor(WORKERS)

    def listen(self):
        """Hears of new tasks through the socket of the first node."""
        first = next(iter(self.tokens.values()))
        client = socketio.Client(reconnection_delay=0.3, reconnection_delay_max=2)
        client.on("new_task", lambda *_: self.wake.put(None), namespace="/tasks")
        client.on("sync", lambda *_: self.wake.put(None), namespace="/tasks")
        headers = {"Authorization": f"Bearer {first}"}
        address = f"{self.server['host']}:{self.server['port']}"
        client.connect(address, headers=headers, namespaces=["/tasks"], wait=False, retry=True)

    def work(self):
        """Fetches open runs for ever."""
        first = next(iter(self.tokens))
        while True:
            try:
                self.wake.get(timeout=POLL_SECONDS)
            except queue.Empty:
                pass
            try:
                for run in self.pages(first, "run", state="open", collaboration_id=self.collaboration, include="task"):
                    organization = run["organization"]["id"]
                    if organization in self.active and run["id"] not in self.seen:
                        self.seen.add(run["id"])
                        self.workers.submit(self.answer, organization, run)
            except Exception:
                log.exception("Open runs could not be fetched")

    def pages(self, organization, path, **params):
        page, rows = 1, []
        while True:
            answer = self.request("GET", organization, path, params={**params, "per_page": 250, "page": page})
            rows += answer["data"]
            if not answer["links"].get("next"):
                return rows
            page += 1

    def request(self, method, organization, path, **more):
        if not hasattr(self.local, "session"):
            self.local.session = requests.Session()
            self.local.session.trust_env = False
        headers = {"Authorization": f"Bearer {self.tokens[organization]}"}
        response = self.local.session.request(method, f"{self.url}/{path}", headers=headers, **more)
        response.raise_for_status()
        return response.json()

    def answer(self, organization, run):
        try:
            started = now()
            cryptor = self.cryptor(organization)
            status, text, result = "completed", "", b""
            try:
                order = json.loads(cryptor.decrypt(run["input"]))
                result = serialize(self.call(organization, run["task"]["image"], order))
            except Exception:
                status, text = "crashed", traceback.format_exc()
            public_key = self.public_key(organization, run["task"]["init_org"]["id"])
            body = {
                "started_at": started,
                "result": cryptor.encrypt_bytes_to_str(result, public_key),
                "log": text,
                "status": status,
                "finished_at": now(),
            }
            self.request("PATCH", organization, f"run/{run['id']}", json=body)
        except Exception:
            log.exception("Run %s was not answered", run["id"])

    def call(self, organization, image, order):
        """Calls the algorithm's function here, with a data frame if it wants one."""
        entry = find(self.images, image)
        function = getattr(importlib.import_module(entry["module"]), order["method"])
        inner = inspect.unwrap(function)
        arguments = order.get("args") or []
        first = next(iter(inspect.signature(inner).parameters), None)
        if inner is not function and first == "client":
            raise RuntimeError(f"{order['method']} needs a node that gives it a client; start the network with full nodes")
        if inner is not function:
            arguments = [self.frame(organization), *arguments]
        return inner(*arguments, **(order.get("kwargs") or {}))

    def frame(self, organization):
        if organization not in self.frames:
            self.frames[organization] = pandas.read_csv(self.configs[organization]["databases"][0]["uri"])
        return self.frames[organization]

    def cryptor(self, organization):
        key = self.configs[organization]["privateKey"]
        content = Path(key).read_bytes() if key else None
        if content not in self.cryptors:
            Singleton._instances.pop(RSACryptor, None)
            self.cryptors[content] = RSACryptor(Path(key)) if key else DummyCryptor()
        return self.cryptors[content]

    def public_key(self, organization, of):
        if of not in self.public_keys:
            self.public_keys[of] = self.request("GET", organization, f"organization/{of}")["public_key"]
        return self.public_keys[of]


def main(file_name):
    with open(file_name, encoding="utf8") as file:
        settings = json.load(file)
    with open(os.path.join(os.path.dirname(file_name), "seeded.json"), encoding="utf8") as file:
        ids = json.load(file)
    logging.basicConfig(level=settings["logLevel"], format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    events = os.fdopen(3, "w", buffering=1)
    nodes = HttpNodes(settings, ids, json.loads(sys.stdin.readline())["tokens"])
    for organization in nodes.tokens:
        nodes.cryptor(organization)
    threading.Thread(target=nodes.work, daemon=True).start()
    nodes.listen()
    for line in sys.stdin:
        order = json.loads(line)
        for index in order["nodes"]:
            organization = ids["organizations"][index]
            if order["command"] == "start":
                nodes.active.add(organization)
            else:
                nodes.active.discard(organization)
            event = {"start": "online", "stop": "offline"}[order["command"]]
            events.write(json.dumps({"event": event, "node": index}) + "\n")
        nodes.wake.put(None)
    lifeline.end_group()


if __name__ == "__main__":
    main(sys.argv[1])
