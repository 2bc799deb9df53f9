"""One node."""

import csv
import logging
import os
import threading
from pathlib import Path

import socketio
from vantage6.common import Singleton
from vantage6.common.client.node_client import NodeClient
from vantage6.common.encryption import RSACryptor
from vantage6.common.globals import PING_INTERVAL_SECONDS
from vantage6.common.task_status import TaskStatus

from v6_sandbox.algorithms import IMAGES
from v6_sandbox.node.policies import Policies
from v6_sandbox.node.proxy import Proxy
from v6_sandbox.node.run import AlgorithmRun
from v6_sandbox.node.socket import TasksNamespace

POLL_SECONDS = 20
_one_key_at_a_time = threading.Lock()
_cryptors = {}


class Node:
    """
    Logs in, goes online, runs what it is given. `config` is one entry of nodes.json; `report(event, **details)` tells the
    TypeScript side.
    """

    def __init__(self, config, settings, launcher, report):
        self.config = config
        self.server = settings["server"]
        self.images = {**IMAGES, **settings["images"]}
        self.stream_logs = settings["streamLogs"]
        self.launcher = launcher
        self.name = config["name"]
        self.folder = config["folder"]
        self.databases = config["databases"]
        self.policies = Policies(config.get("policies"))
        self.log = logging.getLogger(self.name)
        self._report = report
        self._running = False
        self._renewing = threading.Lock()

    def start(self):
        """Returns when the socket is open; `online` is reported when the server has accepted it."""
        self._stopped = threading.Event()
        self._seen = {}
        self._seen_lock = threading.Lock()
        self._socket = None
        os.makedirs(self.folder, exist_ok=True)
        self.client = NodeClient(host=self.server["host"], port=self.server["port"], path=self.server["path"])
        self.authenticate()
        self.client.auto_refresh_token()
        self._set_up_encryption()
        self.proxy = Proxy(self.client)
        self._running = True
        self._connect()
        for seconds, action in ((POLL_SECONDS, self.fetch_runs), (PING_INTERVAL_SECONDS, self._ping)):
            threading.Thread(target=self._repeat, args=(seconds, action), daemon=True).start()

    def stop(self):
        """Goes offline and ends what runs here."""
        if not self._running:
            return
        self._running = False
        self._stopped.set()
        for run in list(self._seen.values()):
            if run:
                run.kill()
        self._socket.disconnect()
        self.proxy.stop()
        self._report("offline")

    def authenticate(self):
        self.client.authenticate(self.config["apiKey"])

    def renew(self, get_token):
        """After `expired_token` or `invalid_token`: another token, another socket."""
        with self._renewing:
            self._socket.disconnect()
            get_token()
            self._connect()

    def emit(self, event, data):
        """Sends an event; while the socket is down it is lost, as with the real node."""
        try:
            self._socket.emit(event, data, namespace="/tasks")
        except socketio.exceptions.SocketIOError as error:
            self.log.warning("%s not sent: %s", event, error)

    def on_online(self):
        self.fetch_runs()
        self._share_details()
        self._report("online")

    def on_offline(self):
        if self._running:
            self._report("disconnected")

    def fetch_runs(self, task_id=None):
        """Starts what is open here and was not seen yet."""
        for run in self.client.run.list(state="open", include_task=True, task_id=task_id):
            with self._seen_lock:
                algorithm = AlgorithmRun(self, run)
                # The server lists active runs as open too: each is taken once.
                if algorithm.key in self._seen or not self._running:
                    continue
                self._seen[algorithm.key] = algorithm
            threading.Thread(target=self.guarded, args=(self._execute, algorithm), daemon=True).start()

    def kill_runs(self, order):
        """Follows a `kill_containers` event, if it is meant for this node."""
        me = self.client.whoami
        if order["collaboration_id"] != self.client.collaboration_id or order.get("node_id", me.id_) != me.id_:
            return
        wanted = order.get("kill_list")
        ids = None if wanted is None else {k["run_id"] for k in wanted if k["organization_id"] == me.organization_id}
        for run in list(self._seen.values()):
            if run and (ids is None or run.id in ids):
                run.kill()
                # The server has finished the run already, and answers 400 to this; the real node asks all the same.
                self.client.run.patch(run.id, {"status": TaskStatus.KILLED})
                self.emit("algorithm_status_change", {"status": TaskStatus.KILLED, **run.identity()})

    def guarded(self, action, *arguments):
        """Runs an action in a thread of its own; what goes wrong belongs in the log."""
        try:
            action(*arguments)
        except Exception:
            if self._running:
                self.log.exception("%s failed", action.__name__)

    def _execute(self, run):
        try:
            run.execute()
        finally:
            self._seen[run.key] = None

    def _connect(self):
        # Reconnecting soon: the sandbox's server is restarted in tests, and is never far away.
        self._socket = socketio.Client(request_timeout=60, reconnection_delay=0.3, reconnection_delay_max=2)
        self._socket.register_namespace(TasksNamespace(self))
        url = f"{self.server['host']}:{self.server['port']}"
        self._socket.connect(url, headers=self.client.headers, wait=False, retry=True)

    def _set_up_encryption(self):
        key = self.config["privateKey"] if self.client.is_encrypted_collaboration() else None
        with _one_key_at_a_time:
            # RSACryptor is a singleton: without this, all nodes of the process would get the first one's key. Nodes with
            # equal keys may share one, since reading a key costs half a second.
            content = Path(key).read_bytes() if key else None
            Singleton._instances.pop(RSACryptor, None)
            if content in _cryptors:
                Singleton._instances[RSACryptor] = _cryptors[content]
            self.client.setup_encryption(Path(key) if key else None)
            _cryptors[content] = self.client.cryptor

    def _share_details(self):
        columns = {}
        for database in self.databases:
            if database["type"] == "csv":
                with open(database["uri"], newline="", encoding="utf8") as file:
                    columns[f"columns_{database['label']}"] = next(csv.reader(file))
        self.emit(
            "node_info_update",
            {
                "encryption": bool(self.config["privateKey"]),
                **self.policies.to_share(),
                "database_labels": [database["label"] for database in self.databases],
                "database_types": {f"db_type_{d['label']}": d["type"] for d in self.databases},
                **({"database_columns": columns} if columns else {}),
            },
        )

    def _ping(self):
        self.emit("ping", None)

    def _repeat(self, seconds, action):
        stopped = self._stopped
        while not stopped.wait(seconds):
            self.guarded(action)
