"""The routes of a Flask app: what `url_map` says, and which of it has a handler."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass, field
from typing import Any, Callable

METHODS = ("GET", "POST", "PATCH", "PUT", "DELETE")
_CONVERTER = re.compile(r"<(?:(?P<converter>\w+):)?(?P<name>\w+)>")


@dataclass(frozen=True)
class Route:
    """One method on one path, with the function that serves it."""

    method: str
    path: str
    parameters: tuple[tuple[str, str], ...]
    view: type
    endpoint: str
    handler: Callable[..., Any] = field(repr=False)

    @property
    def key(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def function(self) -> Callable[..., Any]:
        """The handler as written in the source, without its decorators."""
        return inspect.unwrap(self.handler)


def read_routes(app: Any, api_path: str) -> tuple[list[Route], list[str]]:
    """All routes below `api_path`, sorted, and the keys of those that are routed without a handler."""
    routes: list[Route] = []
    unhandled: list[str] = []
    for rule in app.url_map.iter_rules():
        # With the slash: `/apidocs/` of older versions begins with `/api` too.
        if not rule.rule.startswith(api_path + "/"):
            continue
        parameters = tuple(
            (match["name"], match["converter"] or "string") for match in _CONVERTER.finditer(rule.rule)
        )
        path = _CONVERTER.sub(lambda match: "{" + match["name"] + "}", rule.rule[len(api_path) :])
        view = app.view_functions[rule.endpoint].view_class
        for method in METHODS:
            if method not in rule.methods:
                continue
            handler = getattr(view, method.lower(), None)
            if handler is None:
                unhandled.append(f"{method} {path}")
            else:
                routes.append(Route(method, path, parameters, view, rule.endpoint, handler))
    return sorted(routes, key=lambda route: (route.path, METHODS.index(route.method))), sorted(unhandled)
