"""Path and query parameters of an operation."""

from __future__ import annotations

from typing import Any

from .docstrings import Prose, integer_by_prose, parameter_text
from .queries import Query
from .routes import Route

Schema = dict[str, Any]

FLAG: Schema = {"type": "boolean", "enum": [True]}
"""A parameter that counts as true with any text at all, `false` included: it can only be given or left out."""

_STANDARD: dict[str, tuple[Schema, str]] = {
    "page": ({"type": "integer", "minimum": 1, "default": 1}, "Number of the page, from 1."),
    "per_page": ({"type": "integer", "minimum": 1, "default": 10}, "Rows on a page. There is no upper limit."),
    "sort": (
        {"type": "string"},
        "Fields to sort by, separated by commas; a minus sign in front sorts in descending order.",
    ),
}


def path_parameters(route: Route, prose: Prose) -> list[Schema]:
    found = []
    for name, converter in route.parameters:
        schema: Schema = {"type": "integer", "minimum": 0} if converter == "int" else {"type": "string"}
        # Some docstrings give the parameter another name (id_, id for task_id): take the only path entry then.
        entry = prose.parameters.get(name) or _only_path_entry(prose) or {}
        text = parameter_text(entry) or f"`{name}` of the object"
        found.append({"in": "path", "name": name, "required": True, "schema": schema, "description": text})
    return found


def query_parameters(queries: dict[str, Query], prose: Prose, includes: list[str]) -> list[Schema]:
    found = []
    for name in sorted(queries):
        query, entry = queries[name], prose.parameters.get(name, {})
        schema, text = _STANDARD.get(name, (None, ""))
        if schema is None:
            schema = _type_of(query, entry, includes)
            text = parameter_text(entry)
        if schema is FLAG:
            text = f"{text} Any value counts as true: leave it out for false.".strip()
        found.append({"in": "query", "name": name, "schema": dict(schema), "description": text or f"Filter by `{name}`."})
    return found


def _type_of(query: Query, entry: Schema, includes: list[str]) -> Schema:
    if query.name == "include":
        item: Schema = {"type": "string", "enum": includes} if includes else {"type": "string"}
        return {"type": "array", "items": item} if query.repeatable else item
    if (entry.get("schema") or {}).get("type") in ("boolean", "bool"):
        return FLAG
    is_integer = query.integer or query.name.endswith("_id") or query.name == "ids" or integer_by_prose(entry)
    item = {"type": "integer"} if is_integer else {"type": "string"}
    return {"type": "array", "items": item} if query.repeatable else item


def _only_path_entry(prose: Prose) -> Schema | None:
    entries = [entry for entry in prose.parameters.values() if entry.get("in") == "path"]
    return entries[0] if len(entries) == 1 else None
