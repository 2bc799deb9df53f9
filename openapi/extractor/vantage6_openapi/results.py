"""Which 2xx answers a handler gives, from its return statements."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from .source import Function, assignments_to, calls_of, resolve, tree_of
from .statuses import status_of


@dataclass
class Result:
    """One successful answer.

    `kind` is `page` (the paginated envelope), `list` (a bare array), `single`, `literal` (a dict written in
    the handler) or `unknown` (an overlay entry must say what it is). `schemas` are marshmallow instances,
    more than one where the query parameter `include` chooses.
    """

    status: int
    kind: str
    schemas: list[Any] = field(default_factory=list)
    literal: dict[str, str | None] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)


def read_results(function: Function, view: type | None) -> list[Result]:
    """All distinct 2xx answers of `function`."""
    results: list[Result] = []
    for node in ast.walk(tree_of(function)):
        if isinstance(node, ast.Return) and node.value is not None:
            for result in _results_of(node.value, function, view):
                if result not in results:
                    results.append(result)
    return results


def _results_of(value: ast.expr, function: Function, view: type | None) -> list[Result]:
    if isinstance(value, ast.Name):
        return [
            result for assigned in assignments_to(value.id, function) if isinstance(assigned, ast.Tuple)
            for result in _results_of(assigned, function, view)
        ]
    if isinstance(value, ast.Call):
        if getattr(value.func, "attr", None) == "response":
            return [Result(200, "page", _schemas_of(value.args[1], function, view))]
        if getattr(value.func, "id", None) == "Response":
            return [Result(200, "unknown")]
        for call in calls_of(function, view):
            if call.node is value:
                return read_results(call.target, view)
        return []
    if isinstance(value, ast.Tuple) and len(value.elts) >= 2:
        status = status_of(value.elts[1])
        if status is not None and status < 400:
            return [_content_of(value.elts[0], status, function, view)]
        if status is None and _is_dump(value.elts[0]):
            # The status is a variable: an overlay entry must name it.
            return [Result(0, "unknown")]
    return []


def _content_of(node: ast.expr, status: int, function: Function, view: type | None) -> Result:
    if _is_dump(node):
        assert isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        many = any(keyword.arg == "many" and getattr(keyword.value, "value", False) for keyword in node.keywords)
        schemas = _schemas_of(node.func.value, function, view)
        return Result(status, ("list" if many else "single") if schemas else "unknown", schemas)
    if isinstance(node, ast.Dict):
        literal = {key.value: _literal_type(value) for key, value in zip(node.keys, node.values) if isinstance(key, ast.Constant)}
        known = len(literal) == len(node.keys) and all(literal.values())
        return Result(status, "literal" if known else "unknown", literal=literal)
    if isinstance(node, ast.Name):
        dumps = [value for value in assignments_to(node.id, function) if _is_dump(value)]
        if dumps:
            result = _content_of(dumps[0], status, function, view)
            result.added = sorted(_keys_set_on(node.id, function))
            return result
    return Result(status, "unknown")


def _is_dump(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "dump"


def _literal_type(node: ast.expr) -> str | None:
    """The JSON type of an expression where the source shows it."""
    if isinstance(node, ast.JoinedStr):
        return "string"
    if isinstance(node, ast.Constant):
        return {str: "string", bool: "boolean", int: "integer"}.get(type(node.value))
    if isinstance(node, ast.BinOp):
        return _literal_type(node.left)
    if isinstance(node, ast.Call) and getattr(node.func, "attr", None) in ("format", "join"):
        return "string"
    if isinstance(node, ast.Name) and node.id == "__version__":
        return "string"
    return None


def _keys_set_on(name: str, function: Function) -> set[str]:
    """Keys added to a local dict with `name["key"] = …`."""
    keys = set()
    for node in ast.walk(tree_of(function)):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Subscript) and getattr(target.value, "id", None) == name:
                    if isinstance(target.slice, ast.Constant):
                        keys.add(target.slice.value)
    return keys


def _schemas_of(node: ast.expr, function: Function, view: type | None) -> list[Any]:
    """The marshmallow instances an expression can stand for, the plain one first."""
    found: list[Any] = []
    if isinstance(node, ast.IfExp):
        found = _schemas_of(node.orelse, function, view) + _schemas_of(node.body, function, view)
    elif isinstance(node, ast.Call):
        for call in calls_of(function, view):
            if call.node is node:
                for inner in ast.walk(tree_of(call.target)):
                    if isinstance(inner, ast.Return) and inner.value is not None:
                        found += _schemas_of(inner.value, call.target, view)
    else:
        known = resolve(node, function, view)
        if hasattr(known, "dump_fields"):
            found = [known]
        elif isinstance(node, ast.Name):
            for assigned in assignments_to(node.id, function):
                found += _schemas_of(assigned, function, view)
    # A subclass adds what `include` asks for: the base class is the plain answer.
    unique = list({id(schema): schema for schema in found}.values())
    return sorted(unique, key=lambda schema: (len(type(schema).__mro__), type(schema).__name__))


def reason(status: int) -> str:
    """The standard phrase of a status."""
    return HTTPStatus(status).phrase
