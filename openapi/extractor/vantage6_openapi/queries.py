"""Which query parameters a handler reads, and how: static analysis of everything done with `request.args`."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any

from .source import Function, calls_of, tree_of

_DEPTH = 3


@dataclass
class Query:
    """A query parameter as the code reads it."""

    name: str
    integer: bool = False
    repeatable: bool = False


class _Reader:
    """Collects the parameters that one function reads, given what its own arguments are bound to."""

    def __init__(self, function: Function, bound: dict[str, Any]) -> None:
        self.tree = tree_of(function)
        self.queries: dict[str, Query] = {}
        # Local names that hold `request.args`, and local names that hold known strings.
        self.args_names = {name for name, value in bound.items() if value is ARGS}
        self.constants: dict[str, list[str]] = {
            name: value for name, value in bound.items() if isinstance(value, list)
        }
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Assign) and self.is_args(node.value):
                self.args_names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.For) and isinstance(node.target, ast.Name):
                values = self.strings(node.iter)
                if values:
                    self.constants[node.target.id] = values

    def is_args(self, node: ast.expr) -> bool:
        if isinstance(node, ast.BoolOp):
            return self.is_args(node.values[0])
        if isinstance(node, ast.Name):
            return node.id in self.args_names
        return (
            isinstance(node, ast.Attribute)
            and node.attr == "args"
            and isinstance(node.value, ast.Name)
            and node.value.id == "request"
        )

    def strings(self, node: ast.expr) -> list[str]:
        """The strings an expression can stand for; empty if unknown."""
        if isinstance(node, ast.Constant):
            return [node.value] if isinstance(node.value, str) else []
        if isinstance(node, (ast.List, ast.Tuple)):
            return [value for part in node.elts for value in self.strings(part)]
        if isinstance(node, ast.Name):
            return self.constants.get(node.id, [])
        if isinstance(node, ast.JoinedStr):
            texts = [""]
            for part in node.values:
                inner = part.value if isinstance(part, ast.FormattedValue) else part
                texts = [text + value for text in texts for value in self.strings(inner)]
            return texts
        return []

    def add(self, node: ast.expr, integer: bool = False, repeatable: bool = False) -> None:
        for name in self.strings(node):
            query = self.queries.setdefault(name, Query(name))
            query.integer |= integer
            query.repeatable |= repeatable

    def read(self) -> None:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "int" and node.args:
                self.read_access(node.args[0], integer=True)
            else:
                self.read_access(node)

    def read_access(self, node: ast.AST, integer: bool = False) -> None:
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.In, ast.NotIn)):
            if self.is_args(node.comparators[0]):
                self.add(node.left)
        elif isinstance(node, ast.Subscript) and self.is_args(node.value):
            self.add(node.slice, integer=integer)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            if node.func.attr in ("get", "getlist") and self.is_args(node.func.value):
                self.add(node.args[0], integer=integer, repeatable=node.func.attr == "getlist")


ARGS = object()


def read_queries(function: Function, view: type | None) -> dict[str, Query]:
    """The query parameters that `function` reads, itself or through helpers it calls."""
    return _read(function, view, {}, _DEPTH)


def _read(function: Function, view: type | None, bound: dict[str, Any], depth: int) -> dict[str, Query]:
    reader = _Reader(function, bound)
    reader.read()
    queries = reader.queries
    if depth:
        for call in calls_of(function, view):
            for name, query in _read(call.target, view, _bind(call, reader), depth - 1).items():
                known = queries.setdefault(name, Query(name))
                known.integer |= query.integer
                known.repeatable |= query.repeatable
    return queries


def _bind(call: Any, reader: _Reader) -> dict[str, Any]:
    """What the parameters of the called function are bound to: `request.args`, known strings, or unknown."""
    names = [argument.arg for argument in tree_of(call.target).args.args]
    if names and names[0] in ("self", "cls"):
        names = names[1:]
    passed = list(zip(names, call.node.args))
    passed += [(keyword.arg, keyword.value) for keyword in call.node.keywords if keyword.arg]
    bound: dict[str, Any] = {}
    for name, value in passed:
        if reader.is_args(value):
            bound[name] = ARGS
        elif strings := reader.strings(value):
            bound[name] = strings
    return bound
