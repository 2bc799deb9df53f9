"""One run of one algorithm at one node, told to the server in the same steps as vantage6-node does."""

import datetime
import os
import shutil

from vantage6.common.task_status import TaskStatus

from v6_sandbox.algorithms import find
from v6_sandbox.node.environment import algorithm_environment


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat()


class AlgorithmRun:
    """`run` is the server's object with its task included and its input decrypted."""

    def __init__(self, node, run):
        self.node = node
        self.id = run["id"]
        self.task = run["task"]
        # SQLite gives the id of a deleted run to the next one: only with its task's time it is this run's alone.
        self.key = (self.id, self.task["created_at"])
        self.input = run["input"]
        self.killed = False
        self._algorithm = None

    def execute(self):
        """Does everything from the start time to the result. Blocks."""
        node = self.node
        node.client.set_task_start_time(self.id)
        answer = node.client.request_token_for_container(self.task["id"], self.task["image"])
        token = answer.get("container_token")
        if not token:
            # The task is finished already; said once, so that it is not picked up again after each restart.
            log = "Could not obtain algorithm container token"
            node.client.run.patch(self.id, {"status": TaskStatus.FAILED, "log": log})
            return
        if not node.policies.allows(self.task["image"]):
            self._report(TaskStatus.NOT_ALLOWED)
            node.client.run.patch(self.id, {"status": TaskStatus.NOT_ALLOWED, "finished_at": now()})
            return
        image = find(node.images, self.task["image"])
        if image is None:
            self._fail_without_image()
            return
        folder = self._prepare(token)
        environment = {
            "PKG_NAME": image["module"],
            "PATH": os.environ.get("PATH", ""),
            "HOME": folder,
            "PYTHONUNBUFFERED": "1",
            **algorithm_environment(folder, self.task, node.proxy.port, node.databases, image.get("environment", {})),
        }
        self._algorithm = node.launcher.start(folder, environment, image.get("path", []))
        if self.killed:
            self._algorithm.kill()
        node.client.run.patch(self.id, {"status": TaskStatus.ACTIVE})
        self._report(TaskStatus.ACTIVE)
        log = self._stream()
        code = self._algorithm.wait()
        self._finish(folder, code, log)

    def kill(self):
        self.killed = True
        if self._algorithm:
            self._algorithm.kill()

    def _prepare(self, token):
        folder = os.path.join(self.node.folder, f"task-{self.id:09d}")
        os.makedirs(os.path.join(folder, "tmp"), exist_ok=True)
        data = self.input if isinstance(self.input, bytes) else str(self.input).encode()
        for name, content in (("input", data), ("output", b""), ("token", token.encode("ascii"))):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(content)
        self.input = None
        return folder

    def _stream(self):
        """Passes on the output line by line while it comes, and returns all of it."""
        lines = []
        with self._algorithm.output as output:
            for line in output:
                lines.append(line)
                if self.node.stream_logs:
                    self.node.emit(
                        "algorithm_log",
                        {
                            "collaboration_id": self.node.client.collaboration_id,
                            "run_id": self.id,
                            "task_id": self.task["id"],
                            "log": line,
                        },
                    )
        return "".join(lines)

    def _finish(self, folder, code, log):
        if self.killed:
            # The server has already written that the run was killed, and refuses any further word on it.
            shutil.rmtree(folder, ignore_errors=True)
            return
        status = TaskStatus.COMPLETED if code == 0 else TaskStatus.CRASHED
        with open(os.path.join(folder, "output"), "rb") as file:
            result = file.read()
        # The event goes out before the result is stored, as with the real node: clients must be ready for that.
        self._report(status)
        self.node.client.run.patch(
            self.id,
            {"result": result, "log": log, "status": status, "finished_at": now()},
            init_org_id=self.task["init_org"]["id"],
        )
        shutil.rmtree(folder, ignore_errors=True)

    def _fail_without_image(self):
        # The real node says this twice; only the second time does the run end.
        self._report(TaskStatus.NO_DOCKER_IMAGE)
        self.node.client.run.patch(self.id, {"status": TaskStatus.NO_DOCKER_IMAGE})
        self._report(TaskStatus.NO_DOCKER_IMAGE)
        self.node.client.run.patch(
            self.id,
            {
                "result": b"",
                "log": "Container failed. Check node logs for details",
                "status": TaskStatus.NO_DOCKER_IMAGE,
                "finished_at": now(),
            },
            init_org_id=self.task["init_org"]["id"],
        )

    def _report(self, status):
        self.node.emit("algorithm_status_change", {"status": status, **self.identity()})

    def identity(self):
        """What the events about a run carry."""
        parent = self.task.get("parent")
        return {
            "node_id": self.node.client.whoami.id_,
            "run_id": self.id,
            "task_id": self.task["id"],
            "collaboration_id": self.node.client.collaboration_id,
            "organization_id": self.node.client.whoami.organization_id,
            "parent_id": parent["id"] if parent else None,
        }
