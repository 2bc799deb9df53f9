"""The node's socket: what vantage6.node.socket does, for several nodes in one process."""

import threading

from socketio import ClientNamespace


class TasksNamespace(ClientNamespace):
    """Events that the server sends to nodes. Work goes to threads, so that the socket stays responsive."""

    def __init__(self, node):
        super().__init__("/tasks")
        self._node = node

    def on_sync(self):
        self._later(self._node.on_online)

    def on_disconnect(self, *_):
        self._node.on_offline()

    def on_new_task(self, data):
        self._later(self._node.fetch_runs, data.get("id"))

    def on_kill_containers(self, data):
        self._later(self._node.kill_runs, data)

    def on_expired_token(self):
        self._later(self._node.renew, self._node.client.refresh_token)

    def on_invalid_token(self):
        self._later(self._node.renew, self._node.authenticate)

    def _later(self, action, *arguments):
        threading.Thread(target=self._node.guarded, args=(action, *arguments), daemon=True).start()
