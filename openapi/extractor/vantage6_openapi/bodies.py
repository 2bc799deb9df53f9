"""Which JSON body a handler reads: the marshmallow schema it validates with."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any

from .source import Function, calls_of, resolve, tree_of


@dataclass(frozen=True)
class Body:
    """A JSON body: validated by `schema` (a marshmallow instance), or by nothing (None).

    `errors_in_msg` says that the answer 400 has the field errors under `msg` instead of `errors`.
    """

    schema: Any
    partial: bool
    errors_in_msg: bool = False


def read_body(function: Function, view: type | None) -> Body | None:
    """The JSON body of `function`, or None if it reads none."""
    if not _reads_json(function):
        return None
    # The handler's own validator first: /column passes a dict it made itself on to a helper that validates again.
    validators = _validators(function, view)
    if not validators:
        validators = [body for call in calls_of(function, view) for body in _validators(call.target, view)]
    return validators[0] if validators else Body(None, False)


def _reads_json(function: Function) -> bool:
    return any(
        isinstance(node, ast.Attribute) and node.attr in ("get_json", "json") and getattr(node.value, "id", "") == "request"
        for node in ast.walk(tree_of(function))
    )


def _validators(function: Function, view: type | None) -> list[Body]:
    found = []
    for node in ast.walk(tree_of(function)):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Attribute) and node.func.attr == "validate":
            schema, helper = resolve(node.func.value, function, view), False
        elif getattr(node.func, "id", None) == "validate_request_body":
            schema, helper = resolve(node.args[0], function, view), True
        else:
            continue
        if hasattr(schema, "fields"):
            partial = any(
                keyword.arg == "partial" and getattr(keyword.value, "value", False) for keyword in node.keywords
            )
            found.append(Body(schema, partial, helper))
    return found
