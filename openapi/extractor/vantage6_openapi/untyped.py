"""Finds places of a schema that say nothing about the value that stands there."""

from __future__ import annotations

from typing import Any, Iterator

_TYPING = ("type", "$ref", "anyOf", "allOf", "enum", "const")


def untyped_leaves(schemas: dict[str, Any]) -> list[str]:
    """Places as `Component.field`, where any value or any property is allowed."""
    return sorted({place for name, schema in schemas.items() for place in _leaves(schema, name)})


def _leaves(schema: dict[str, Any], place: str) -> Iterator[str]:
    if not any(keyword in schema for keyword in _TYPING):
        yield place
        return
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if "object" in kinds and schema.get("additionalProperties") is not False:
        yield place
    if "array" in kinds and "items" not in schema:
        yield place
    for name, inner in schema.get("properties", {}).items():
        yield from _leaves(inner, f"{place}.{name}")
    if "items" in schema:
        yield from _leaves(schema["items"], f"{place}[]")
    for inner in schema.get("anyOf", []):
        yield from _leaves(inner, place)
