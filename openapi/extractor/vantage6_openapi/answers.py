"""The 2xx responses of an operation."""

from __future__ import annotations

from typing import Any

from .common import PAGE_HEADERS
from .errors import reference
from .response_schemas import ResponseSchemas
from .results import Result, reason

Schema = dict[str, Any]


class Answers:
    """Turns what a handler returns into responses, and collects the envelopes of lists."""

    def __init__(self, schemas: ResponseSchemas) -> None:
        self.schemas = schemas
        self.pages: dict[str, Schema] = {}

    def response(self, result: Result) -> tuple[Schema, set[str]]:
        """The response of one result, and the values of `include` that lead to its variants."""
        variants = {_variant(schema, result): schema for schema in result.schemas}
        schemas = [self._content(result, schema) for schema in variants.values()]
        response: Schema = {
            "description": reason(result.status),
            "content": {"application/json": {"schema": _either(schemas) if schemas else _literal(result)}},
        }
        if len(variants) > 1:
            response["x-v6-include"] = {name: schema["$ref"] for name, schema in zip(variants, schemas)}
        if result.kind == "page":
            response["headers"] = PAGE_HEADERS
        return response, {name for variant in variants for name in variant.split(",") if name}

    def _content(self, result: Result, schema: Any) -> Schema:
        component = self.schemas.reference(schema)
        if result.kind == "list":
            return {"type": "array", "items": component}
        if result.kind == "page":
            return self._page(component)
        if result.added:
            return self._extended(component, result.added)
        return component

    def _page(self, component: Schema) -> Schema:
        name = component["$ref"].rsplit("/", 1)[1] + "Page"
        self.pages[name] = {
            "type": "object",
            "properties": {"data": {"type": "array", "items": component}, "links": reference("PageLinks")},
            "required": ["data", "links"],
            "additionalProperties": False,
        }
        return reference(name)

    def _extended(self, component: Schema, added: list[str]) -> Schema:
        """A dumped object to which the handler adds keys; the overlay types them (`NodeWithApiKey.api_key`)."""
        base = component["$ref"].rsplit("/", 1)[1]
        name = base + "With" + "And".join("".join(word.capitalize() for word in key.split("_")) for key in added)
        known = self.schemas.components[base]
        self.schemas.untyped.update(f"{name}.{key}" for key in added)
        self.schemas.components[name] = {
            **known,
            "properties": {**known["properties"], **{key: {} for key in added}},
            "required": sorted([*known["required"], *added]),
        }
        self.schemas.classes[name] = self.schemas.classes[base]
        return reference(name)


def _variant(schema: Any, result: Result) -> str:
    """Which values of `include` lead to `schema`: the fields in which it differs from the plain answer."""
    plain = result.schemas[0]
    if schema is plain:
        return ""
    fields = plain.dump_fields
    return ",".join(sorted(name for name, field in schema.dump_fields.items() if type(field) is not type(fields.get(name))))


def _either(schemas: list[Schema]) -> Schema:
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _literal(result: Result) -> Schema:
    if result.literal == {"msg": "string"}:
        return reference("Message")
    properties = {name: {"type": kind} for name, kind in result.literal.items()}
    return {"type": "object", "properties": properties, "required": sorted(properties), "additionalProperties": False}
