"""Finds keywords that JSON Schema does not have: validators ignore them, so a slip in the overlay would go unnoticed.

For instance, YAML reads `{ description: One (SQL, SPARQL). }` as a description and a key `SPARQL).`.
"""

from __future__ import annotations

from typing import Any, Iterator

_WITH_SCHEMA = {"items", "additionalProperties", "not", "if", "then", "else", "propertyNames"}
_WITH_SCHEMAS = {"anyOf", "allOf", "oneOf"}
_WITH_NAMED_SCHEMAS = {"properties", "patternProperties", "dependentSchemas"}
_WITH_VALUES = {
    *("$ref", "type", "enum", "const", "default", "description", "examples", "required", "format", "pattern"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
    *("contentEncoding", "contentMediaType", "deprecated", "readOnly", "writeOnly", "title", "x-v6-known-issue"),
}


def unknown_keywords(schemas: dict[str, Any]) -> list[str]:
    """Places as `Component.field.keyword`."""
    return sorted({place for name, schema in schemas.items() for place in _unknown(schema, name)})


def _unknown(schema: Any, place: str) -> Iterator[str]:
    if not isinstance(schema, dict):
        return
    for keyword, value in schema.items():
        if keyword in _WITH_SCHEMA:
            yield from _unknown(value, place)
        elif keyword in _WITH_SCHEMAS:
            for inner in value:
                yield from _unknown(inner, place)
        elif keyword in _WITH_NAMED_SCHEMAS:
            for name, inner in value.items():
                yield from _unknown(inner, f"{place}.{name}")
        elif keyword not in _WITH_VALUES:
            yield f"{place}.{keyword}"
