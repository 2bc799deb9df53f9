"""The two services a document is made for, and how to construct their Flask app without starting it."""

from __future__ import annotations

import enum
import importlib
import logging
import os
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any


@dataclass(frozen=True)
class Service:
    """One vantage6 web service.

    `api_path` is the prefix all routes are mounted under; it is cut from the paths of the document, because
    it is a setting of the installation.
    """

    name: str
    distribution: str
    package: str
    app_class: str
    database_module: str
    title: str
    api_path: str = "/api"

    @property
    def version(self) -> str:
        return version(self.distribution)


SERVICES = {
    "server": Service(
        name="server",
        distribution="vantage6-server",
        package="vantage6.server",
        app_class="ServerApp",
        database_module="vantage6.server.model.base",
        title="vantage6 server",
    ),
    "store": Service(
        name="store",
        distribution="vantage6-algorithm-store",
        package="vantage6.algorithm.store",
        app_class="AlgorithmStoreApp",
        database_module="vantage6.algorithm.store.model.base",
        title="vantage6 algorithm store",
    ),
}


class _Context:
    """The little that both apps read from vantage6's own context object."""

    def __init__(self, config: dict[str, Any], name: str) -> None:
        self.config = config
        self.name = name


def format_like_python_310() -> None:
    """Give `enum.Enum` the `__format__` of Python 3.10.

    vantage6 puts members of `(str, Enum)` classes into f-strings, and from Python 3.11 on these print as
    `Operation.VIEW` instead of `v`. Must run before anything of vantage6 is imported.
    """

    def __format__(self: enum.Enum, spec: str) -> str:
        return format(self.value if isinstance(self, str) else str(self), spec)

    enum.Enum.__format__ = __format__  # type: ignore[method-assign]


def create_app(service: Service, scratch: str) -> Any:
    """Construct the Flask app of `service` on a SQLite file in the folder `scratch`; nothing listens, nothing is sent."""
    format_like_python_310()
    logging.disable(logging.CRITICAL)
    # vantage6 creates its configuration folders on import of some modules: keep them out of the home folder.
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ[variable] = scratch
    module = importlib.import_module(service.package)
    database = importlib.import_module(service.database_module).Database
    database().connect(f"sqlite:///{scratch}/scratch.sqlite", allow_drop_all=False)
    config = {"api_path": service.api_path, "uri": "", "jwt_secret_key": "unused", "allow_drop_all": False}
    return getattr(module, service.app_class)(_Context(config, service.name))
