"""JSON Schema of what a marshmallow output schema dumps, with nullability from the SQLAlchemy model."""

from __future__ import annotations

import ast
import inspect
import textwrap
from typing import Any, Callable

import sqlalchemy
from marshmallow import fields

from .naming import response_component, without

Schema = dict[str, Any]
LINK_PATH: Schema = {"$ref": "#/components/schemas/LinkPath"}
LINK: Schema = {"$ref": "#/components/schemas/Link"}
DATE_TIME: Schema = {"$ref": "#/components/schemas/DateTime"}

_PLAIN: list[tuple[type, Schema]] = [
    (fields.Boolean, {"type": "boolean"}),
    (fields.Integer, {"type": "integer"}),
    (fields.Float, {"type": "number"}),
    (fields.DateTime, DATE_TIME),
    (fields.String, {"type": "string"}),
]


def nullable(schema: Schema) -> Schema:
    """`schema`, or null."""
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


class ResponseSchemas:
    """Collects the components that answers refer to. `rename` gives a component its name in the document."""

    def __init__(self, rename: Callable[[str], str]) -> None:
        self.components: dict[str, Schema] = {}
        self.classes: dict[str, type] = {}
        self.untyped: set[str] = set()
        self._rename = rename

    def reference(self, schema: Any) -> Schema:
        """A `$ref` to the component of a marshmallow instance, made on first use."""
        name = response_component(type(schema).__name__)
        parent_excluded = set(getattr(type(schema).Meta, "exclude", ()))
        excluded = sorted(set(schema.exclude) - parent_excluded)
        if excluded:
            name = without(name, excluded)
        name = self._rename(name)
        if name not in self.components:
            self.components[name] = {}
            self.classes[name] = type(schema)
            properties = {}
            for attribute, marshmallow_field in schema.dump_fields.items():
                key = marshmallow_field.data_key or attribute
                properties[key] = self._field(f"{name}.{key}", attribute, marshmallow_field, schema)
            self.components[name] = {
                "type": "object",
                "properties": properties,
                "required": sorted(properties),
                "additionalProperties": False,
            }
        return {"$ref": f"#/components/schemas/{name}"}

    def _field(self, key: str, attribute: str, field: Any, schema: Any) -> Schema:
        model = getattr(type(schema).Meta, "model", None)
        if isinstance(field, fields.Nested):
            inner = self.reference(field.schema)
            if field.many:
                return {"type": "array", "items": inner}
            return nullable(inner) if _to_one_is_nullable(model, attribute) else inner
        if isinstance(field, fields.Method):
            found = self._method(field, schema, model)
        elif isinstance(field, fields.Function):
            found = self._function(field, schema, model)
        else:
            found = next((plain for kind, plain in _PLAIN if isinstance(field, kind)), None)
            column = _column(model, attribute)
            if found is not None and (column is None or column.nullable):
                found = nullable(found)
        if found is None:
            self.untyped.add(key)
            return {}
        return found

    def _method(self, field: Any, schema: Any, model: Any) -> Schema | None:
        method = getattr(schema, field.serialize_method_name)
        code = method.__code__
        if "create_hateoas" in code.co_names:
            relation = next(constant for constant in code.co_consts if isinstance(constant, str))
            return nullable(LINK) if _to_one_is_nullable(model, relation) else LINK
        if _returns_link(method):
            return LINK
        return None

    def _function(self, field: Any, schema: Any, model: Any) -> Schema | None:
        code = field.serialize_func.__code__
        names = code.co_names
        if "create_one_to_many_link" in names:
            # A lambda that reads more than the function's name has a condition, and None as the other branch.
            return nullable(LINK_PATH) if len(set(names) - {"id"}) > 1 else LINK_PATH
        if "dump" in names:
            inner = field.serialize_func.__globals__[names[0]]()
            relation = next(name for name in names[1:] if name != "dump")
            relationship = sqlalchemy.inspect(model).relationships.get(relation)
            reference = self.reference(inner)
            return {"type": "array", "items": reference} if relationship is not None and relationship.uselist else reference
        if len(names) == 2 and names[1] == "name":
            column = _column(model, names[0])
            enum = getattr(getattr(column, "type", None), "enum_class", None)
            if enum is not None:
                return {"type": "string", "enum": sorted(member.name for member in enum)}
        return None


def _column(model: Any, attribute: str) -> Any:
    descriptor = sqlalchemy.inspect(model).column_attrs.get(attribute) if model else None
    return descriptor.columns[0] if descriptor is not None else None


def _to_one_is_nullable(model: Any, relation: str) -> bool:
    """Whether a to-one relation can be absent: the foreign key is nullable or on the other side."""
    relationship = sqlalchemy.inspect(model).relationships.get(relation) if model else None
    if relationship is None:
        return True
    return any(column.nullable for column in relationship.local_columns)


def _returns_link(method: Any) -> bool:
    """Whether a method returns a dict display with the keys of a link."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(inspect.unwrap(method))))
    for node in ast.walk(tree):
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Dict):
            keys = {key.value for key in node.value.keys if isinstance(key, ast.Constant)}
            if keys == {"id", "link", "methods"}:
                return True
    return False
