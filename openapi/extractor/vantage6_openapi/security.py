"""Who may call an operation: from the decorators of its handler."""

from __future__ import annotations

import ast
import inspect
from typing import Any

from .routes import Route
from .source import tree_of

Schema = dict[str, Any]


def _bearer(description: str) -> Schema:
    return {"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": description}


SERVER_SCHEMES: dict[str, Schema] = {
    "userToken": _bearer("Access token of a user (`POST /token/user`)."),
    "nodeToken": _bearer("Access token of a node (`POST /token/node`)."),
    "containerToken": _bearer("Token of an algorithm container (`POST /token/container`)."),
    "refreshToken": _bearer("Refresh token of a user or node. Accepted by `POST /token/refresh` only."),
}
STORE_SCHEMES: dict[str, Schema] = {
    "userToken": _bearer("Access token of a user, from the vantage6 server named in `Server-Url`."),
    "nodeToken": _bearer("Access token of a node, from the vantage6 server named in `Server-Url`."),
    "serverUrl": {
        "type": "apiKey",
        "in": "header",
        "name": "Server-Url",
        "description": "URL of the vantage6 server the token is from, with the API path and without a trailing "
        "slash, exactly as it is whitelisted at the store.",
    },
    "clientType": {
        "type": "apiKey",
        "in": "header",
        "name": "Client-Type",
        "description": "`node` if the token is a node's.",
    },
}


def server_security(route: Route) -> list[Schema] | None:
    """Security requirements of a server operation; None if it is open."""
    function: Any = route.handler
    while function is not None:
        variables = inspect.getclosurevars(function).nonlocals if inspect.isfunction(function) else {}
        if variables.get("refresh") is True:
            return [{"refreshToken": []}]
        if "types" in variables:
            order = ("user", "node", "container")
            return [{f"{kind}Token": []} for kind in order if kind in variables["types"]]
        function = getattr(function, "__wrapped__", None)
    return None


def store_security(route: Route) -> list[Schema] | None:
    """Security requirements of a store operation; None if it is open."""
    user = {"serverUrl": [], "userToken": []}
    for decorator in tree_of(route.function).decorator_list:
        if not isinstance(decorator, ast.Call):
            continue
        name = getattr(decorator.func, "id", "")
        if name in ("with_authentication", "with_permission"):
            return [user]
        if name == "with_permission_to_view_algorithms":
            allowed = [user, {}]
            if any(word.arg == "allow_node" and getattr(word.value, "value", False) for word in decorator.keywords):
                allowed.insert(1, {"clientType": [], "nodeToken": [], "serverUrl": []})
            return allowed
    return None
