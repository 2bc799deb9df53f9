"""Which HTTP statuses a handler answers, from its return statements and those of its helpers."""

from __future__ import annotations

import ast
from http import HTTPStatus

from .source import Function, calls_of, tree_of

_RAISED = {
    "UnauthorizedError": HTTPStatus.UNAUTHORIZED,
    "NotFoundError": HTTPStatus.NOT_FOUND,
    "BadRequestError": HTTPStatus.BAD_REQUEST,
}
_DEPTH = 4


def status_of(node: ast.expr) -> int | None:
    """The status in `HTTPStatus.X`, or None."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "HTTPStatus":
        return int(HTTPStatus[node.attr])
    return None


def error_statuses(function: Function, view: type | None) -> set[int]:
    """All 4xx and 5xx statuses that `function` or a vantage6 function it calls can return or raise."""
    return _walk(function, view, _DEPTH, set())


def _walk(function: Function, view: type | None, depth: int, seen: set[Function]) -> set[int]:
    if function in seen:
        return set()
    seen.add(function)
    found: set[int] = set()
    for node in ast.walk(tree_of(function)):
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
            found |= {status for part in node.value.elts if (status := status_of(part))}
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            name = getattr(node.exc.func, "id", None)
            if name in _RAISED:
                found.add(int(_RAISED[name]))
    found = {status for status in found if status >= 400}
    if depth:
        for call in calls_of(function, view):
            found |= _walk(call.target, view, depth - 1, seen)
    return found
