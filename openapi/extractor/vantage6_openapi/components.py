"""Overlay entries on components: types that code does not tell, narrowed nullability."""

from __future__ import annotations

import json
from typing import Any

from .overlay import Overlay

Schema = dict[str, Any]


def patch(
    overlay: Overlay, section: str, components: dict[str, Schema], untyped: set[str], classes: dict[str, type]
) -> list[str]:
    """Applies a section of the overlay; answers what is left without a type.

    `Task.databases` types a field, also in components that inherit it unchanged. `Task` (no field) adds keywords to
    the component as a whole.
    """
    before = {
        f"{name}.{field}": schema
        for name, component in components.items()
        for field, schema in component.get("properties", {}).items()
    }
    left = set(untyped)
    for key in list(overlay.keys(section)):
        name, _, field = key.partition(".")
        if name in components and not field:
            _merge(components[name], overlay.schema(section, key) or {})
        if key not in before:
            continue
        schema = overlay.schema(section, key) or {}
        for heir in heirs(name, components, classes):
            if before.get(f"{heir}.{field}") == before[key]:
                old = components[heir]["properties"][field]
                text = {"description": old["description"]} if "description" in old else {}
                components[heir]["properties"][field] = {**text, **schema}
                left -= {f"{heir}.{field}", f"{heir}.{field}[]"}
    return [f"{key} has no type: add it under '{section}'" for key in sorted(left)]


def narrow(overlay: Overlay, components: dict[str, Schema], classes: dict[str, type]) -> list[str]:
    """Policy: takes null from fields that are nullable by their column and never null in practice."""
    problems = []
    for name in list(overlay.keys("narrow")):
        entry = overlay.find("narrow", name) if name in components else None
        for field in (entry or {}).get("fields", []):
            for heir in heirs(name, components, classes):
                properties = components[heir]["properties"]
                if field not in properties:
                    problems.append(f"narrow: {heir} has no field {field}")
                    continue
                narrowed = _without_null(properties[field])
                if narrowed == properties[field] and heir == name:
                    problems.append(f"narrow: {name}.{field} is not nullable")
                properties[field] = narrowed
    return problems


def heirs(name: str, components: dict[str, Schema], classes: dict[str, type]) -> list[str]:
    """`name`, and the components whose marshmallow class derives from its class."""
    base = classes.get(name)
    if base is None:
        return [name] if name in components else []
    return [other for other in components if issubclass(classes[other], base)]


def separated(schema: Schema) -> Schema:
    """A copy in which no two places are the same object, so that marking one does not mark the other."""
    return json.loads(json.dumps(schema))


def place_of(schemas: dict[str, Schema], key: str) -> Schema | None:
    """The schema of `Component` or `Component.field`."""
    name, _, field = key.partition(".")
    component = schemas.get(name)
    return component if component is None or not field else component["properties"].get(field)


def _merge(component: Schema, keywords: Schema) -> None:
    """Keywords for a component as a whole; what it requires is added to what is required already."""
    required = sorted({*component.get("required", []), *keywords.get("required", [])})
    component.update(keywords)
    if required:
        component["required"] = required


def _without_null(schema: Schema) -> Schema:
    if isinstance(schema.get("type"), list):
        kinds = [kind for kind in schema["type"] if kind != "null"]
        return {**schema, "type": kinds[0] if len(kinds) == 1 else kinds}
    if "anyOf" in schema:
        kept = [part for part in schema["anyOf"] if part != {"type": "null"}]
        return kept[0] if len(kept) == 1 else {**schema, "anyOf": kept}
    return schema
