"""Reading handler source: syntax trees of functions, and which function a call means."""

from __future__ import annotations

import ast
import functools
import inspect
import textwrap
from dataclasses import dataclass
from typing import Any, Callable, Iterator

Function = Callable[..., Any]


@functools.lru_cache(maxsize=None)
def tree_of(function: Function) -> ast.FunctionDef:
    """The syntax tree of a function, without its docstring."""
    source = textwrap.dedent(inspect.getsource(function))
    node = ast.parse(source).body[0]
    assert isinstance(node, ast.FunctionDef), function
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and len(node.body) > 1:
        node.body = node.body[1:]
    return node


@dataclass(frozen=True)
class Call:
    """A call of a function of vantage6, resolved."""

    node: ast.Call
    target: Function


def resolve(node: ast.expr, function: Function, view: type | None) -> Any:
    """What the expression `node` (a name, or attributes of one) means inside `function`; None if unknown."""
    if isinstance(node, ast.Name):
        if node.id in ("self", "cls"):
            return view
        return function.__globals__.get(node.id)
    if isinstance(node, ast.Attribute):
        owner = resolve(node.value, function, view)
        return None if owner is None else inspect.getattr_static(owner, node.attr, None)
    return None


def unwrapped(target: Any) -> Function | None:
    """The plain function behind a static method, class method or decorated function."""
    if isinstance(target, (staticmethod, classmethod)):
        target = target.__func__
    target = inspect.unwrap(target) if callable(target) else target
    return target if inspect.isfunction(target) else None


def calls_of(function: Function, view: type | None) -> Iterator[Call]:
    """Calls inside `function` of other functions that belong to vantage6."""
    for node in ast.walk(tree_of(function)):
        if isinstance(node, ast.Call):
            target = unwrapped(resolve(node.func, function, view))
            if target is not None and target.__module__.startswith("vantage6."):
                yield Call(node, target)


def assignments_to(name: str, function: Function) -> list[ast.expr]:
    """The expressions that are assigned to the local variable `name`."""
    return [
        node.value
        for node in ast.walk(tree_of(function))
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
    ]
