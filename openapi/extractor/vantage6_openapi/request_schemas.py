"""JSON Schema of what a marshmallow input schema accepts.

Stricter than marshmallow on purpose where it coerces ("1" for an integer, "true" for a boolean): the handlers
go on with the raw data, not with what marshmallow made of it.
"""

from __future__ import annotations

import copy
from typing import Any, Callable

from marshmallow import fields, validate

from .naming import request_component

Schema = dict[str, Any]
# marshmallow's idea of a URL: a scheme of these, and a host with a dot, an address, or localhost.
_URL_PATTERN = (
    r"^(https?|ftps?)://([^/?#@\s]*@)?(localhost|[^/?#:@\s]+\.[^/?#:@\s]+|\[[0-9a-fA-F:.]+\])(:\d+)?([/?#]\S*)?$"
)
_PLAIN: list[tuple[type, Schema]] = [
    (fields.Boolean, {"type": "boolean"}),
    (fields.Integer, {"type": "integer"}),
    (fields.Float, {"type": "number"}),
    (fields.DateTime, {"type": "string"}),
    (fields.Email, {"type": "string", "format": "email"}),
    (fields.Url, {"type": "string", "format": "uri", "pattern": _URL_PATTERN}),
    (fields.String, {"type": "string"}),
]


class RequestSchemas:
    """Collects the components that request bodies refer to.

    `validators` are the overlay's translations of `@validates` methods, which exist as Python code only; it is
    called with "Class.method" and answers a schema, or None if it knows no translation.
    """

    def __init__(self, rename: Callable[[str], str], validators: Callable[[str], Schema | None]) -> None:
        self.components: dict[str, Schema] = {}
        self.untyped: set[str] = set()
        self.unknown_validators: set[str] = set()
        self._rename = rename
        self._validators = validators

    def reference(self, schema: Any, partial: bool) -> Schema:
        """A `$ref` to the component of a marshmallow instance, made on first use."""
        name = self._rename(request_component(type(schema).__name__, partial))
        if name not in self.components:
            self.components[name] = {}
            hooks, whole = self._hooks(type(schema))
            properties: dict[str, Schema] = {}
            for attribute, field in schema.load_fields.items():
                key = field.data_key or attribute
                built = self._field(f"{name}.{key}", field)
                for hook in hooks.get(attribute, []):
                    built = _refined(built, hook)
                properties[key] = built
            required = [field.data_key or key for key, field in schema.load_fields.items() if field.required]
            component: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
            if required and not partial:
                component["required"] = sorted(required)
            for refinement in whole:
                component.update(copy.deepcopy(refinement))
            self.components[name] = component
        return {"$ref": f"#/components/schemas/{name}"}

    def _field(self, key: str, field: Any) -> Schema:
        built: Schema
        if isinstance(field, fields.Nested):
            inner = self.reference(field.schema, partial=False)
            built = {"type": "array", "items": inner} if field.many else inner
        elif isinstance(field, fields.List):
            built = {"type": "array", "items": self._field(f"{key}[]", field.inner)}
        else:
            plain = next((schema for kind, schema in _PLAIN if isinstance(field, kind)), None)
            if plain is None:
                self.untyped.add(key)
                return {}
            built = dict(plain)
        for validator in field.validators:
            built.update(_limits(validator, built))
        if field.allow_none and isinstance(built.get("type"), str):
            built["type"] = [built["type"], "null"]
        return built

    def _hooks(self, schema_class: type) -> tuple[dict[str, list[Schema]], list[Schema]]:
        """Translations of the validator methods: by field, and for the whole object."""
        by_field: dict[str, list[Schema]] = {}
        whole: list[Schema] = []
        for attribute in dir(schema_class):
            method = getattr(schema_class, attribute, None)
            # The attribute's name depends on the version of marshmallow.
            hook = getattr(method, "__marshmallow_hook__", None) or getattr(method, "_marshmallow_hook", None)
            if not hook:
                continue
            name = method.__qualname__
            translation = self._validators(name)
            if translation is None:
                self.unknown_validators.add(name)
                continue
            for field_name in _hooked_fields(hook):
                if field_name is None:
                    whole.append(translation)
                else:
                    by_field.setdefault(field_name, []).append(translation)
        return by_field, whole


def _refined(schema: Schema, refinement: Schema) -> Schema:
    """`schema` with the keywords of `refinement`; null stays allowed where it was."""
    merged = {**schema, **copy.deepcopy(refinement)}
    if "null" in schema.get("type", []) and "enum" in merged:
        merged["enum"] = [*merged["enum"], None]
    return merged


def _hooked_fields(hook: dict[Any, Any]) -> list[str | None]:
    """Field names a marshmallow hook validates, None for the whole object. Its shape changed within 3.x."""
    found: list[str | None] = []
    for key, value in hook.items():
        tag = key if isinstance(key, str) else key[0]
        entries = [entry[-1] for entry in value] if isinstance(value, list) else [value]
        for arguments in entries:
            if tag == "validates":
                names = arguments.get("field_names") or [arguments.get("field_name")]
                found.extend(names)
            elif tag == "validates_schema":
                found.append(None)
    return found


def _limits(validator: Any, built: Schema) -> Schema:
    if isinstance(validator, validate.Length):
        stem = "Items" if built.get("type") == "array" else "Length"
        bounds = {"min": validator.equal or validator.min, "max": validator.equal or validator.max}
        return {side + stem: bound for side, bound in bounds.items() if bound is not None}
    if isinstance(validator, validate.Range):
        bounds = {"minimum": validator.min, "maximum": validator.max}
        return {side: bound for side, bound in bounds.items() if bound is not None}
    if isinstance(validator, validate.OneOf):
        return {"enum": list(validator.choices)}
    # Email and Url add a validator of their own, which their format already states.
    return {}
