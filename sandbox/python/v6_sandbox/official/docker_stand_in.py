"""As much of docker-py as vantage6-node uses. A container is a process that the fork server starts."""

import base64
import os
import threading
import uuid
from types import SimpleNamespace

import docker

from v6_sandbox.algorithms import find
from v6_sandbox.node.environment import encode


class Client:
    """Stands in for docker.DockerClient. `images` maps names to modules; `folder` is where named volumes live."""

    def __init__(self, images, folder, launcher):
        self.images = Images(images)
        self.containers = Containers(images, folder, launcher)
        self.networks = Networks()
        self.volumes = Volumes()
        self.api = SimpleNamespace(inspect_distribution=lambda *_, **__: {"Descriptor": {"digest": "sha256:0"}})

    def ping(self):
        return True

    def login(self, *_, **__):
        return {}


class Images:
    def __init__(self, known):
        self._known = known

    def list(self, name=None, **_):
        return [name] if find(self._known, name) else []

    def pull(self, name, *_, **__):
        if not find(self._known, name):
            raise docker.errors.ImageNotFound(f"{name} is no image of the sandbox")
        return name


class Networks:
    def __init__(self):
        self._all = {}

    def list(self, names=None, **_):
        return [network for name, network in self._all.items() if not names or name in names]

    def create(self, name, **_):
        nothing = {key: lambda *_, **__: None for key in ("connect", "disconnect", "reload", "remove")}
        self._all[name] = SimpleNamespace(name=name, containers=[], attrs={"Containers": {}}, **nothing)
        return self._all[name]


class Volumes:
    def __init__(self):
        self._all = {}

    def get(self, name):
        if name not in self._all:
            raise docker.errors.NotFound(name)
        return self._all[name]

    def create(self, name, **_):
        self._all[name] = SimpleNamespace(name=name, remove=lambda **_: self._all.pop(name, None))
        return self._all[name]


class Containers:
    def __init__(self, images, folder, launcher):
        self._images = images
        self._folder = folder
        self._launcher = launcher
        self._all = {}

    def run(self, image, environment=None, volumes=None, name=None, labels=None, **_):
        entry = find(self._images, image)
        work = os.path.join(self._folder, "containers", uuid.uuid4().hex)
        os.makedirs(work)
        paths = {mount["bind"]: self._host_path(source) for source, mount in (volumes or {}).items()}
        values = {key: self._translate(value, paths) for key, value in (environment or {}).items()}
        values.update({key: encode(value) for key, value in entry.get("environment", {}).items()})
        values.update(PKG_NAME=entry["module"], PATH=os.environ["PATH"], HOME=work, PYTHONUNBUFFERED="1")
        algorithm = self._launcher.start(work, values, entry.get("path", []))
        container = Container(algorithm, name, labels or {}, self._all)
        self._all[container.id] = container
        return container

    def list(self, all=False, filters=None, **_):
        filters = filters or {}
        labels = filters.get("label", [])
        labels = [labels] if isinstance(labels, str) else labels
        return [
            container
            for container in list(self._all.values())
            if (all or container.status == "running")
            and filters.get("name", container.name) == container.name
            and all_in(labels, container.labels)
        ]

    def _host_path(self, source):
        if os.path.isabs(str(source)):
            return str(source)
        path = os.path.join(self._folder, "volumes", source)
        os.makedirs(path, exist_ok=True)
        return path

    @staticmethod
    def _translate(value, paths):
        """Values come encoded, and name paths inside of the container."""
        text = base64.b32decode(str(value).replace("!", "=")).decode()
        for inside, outside in paths.items():
            if text == inside or text.startswith(inside + "/"):
                text = outside + text[len(inside) :]
        return encode(text)


class Container:
    def __init__(self, algorithm, name, labels, registry):
        self.id = uuid.uuid4().hex
        self.name = name
        self.labels = labels
        self.status = "running"
        self.attrs = {"State": {"ExitCode": 0}}
        self._algorithm = algorithm
        self._registry = registry
        self._lines = []
        self._more = threading.Condition()
        threading.Thread(target=self._follow, daemon=True).start()

    def _follow(self):
        for line in self._algorithm.output:
            with self._more:
                self._lines.append(line.encode())
                self._more.notify_all()
        self._algorithm.output.close()
        # As Docker does it: 137 for a kill.
        code = self._algorithm.wait()
        with self._more:
            self.attrs["State"]["ExitCode"] = code if code >= 0 else 128 - code
            self.status = "exited"
            self._more.notify_all()

    def reload(self):
        if self.id not in self._registry:
            raise docker.errors.NotFound(self.id)

    def logs(self, stream=False, **_):
        return self._stream() if stream else b"".join(self._lines)

    def _stream(self):
        sent = 0
        while True:
            with self._more:
                self._more.wait_for(lambda: len(self._lines) > sent or self.status == "exited")
                lines = self._lines[sent:]
                if not lines:
                    return
            sent += len(lines)
            yield from lines

    def kill(self, *_, **__):
        self._algorithm.kill()

    def remove(self, force=False, **_):
        if force:
            self.kill()
        self._registry.pop(self.id, None)


def all_in(filters, labels):
    """Docker's label filters: `key=value`, or only `key`."""
    for item in filters:
        key, separator, value = item.partition("=")
        if key not in labels or (separator and labels[key] != value):
            return False
    return True
