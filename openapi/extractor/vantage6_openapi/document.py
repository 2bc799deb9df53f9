"""Puts the OpenAPI document of one service together."""

from __future__ import annotations

from typing import Any

from . import errors, security
from .bodies import Body, read_body
from .docstrings import Prose, read_prose
from .naming import operation_id, plural
from .overlay import Overlay
from .parameters import path_parameters, query_parameters
from .queries import read_queries
from .request_schemas import RequestSchemas
from .response_schemas import ResponseSchemas, nullable
from .results import Result, read_results, reason
from .routes import Route
from .services import Service
from .statuses import error_statuses
from .untyped import untyped_leaves

Schema = dict[str, Any]

_LINKS = ("first", "previous", "self", "next", "last")

COMMON_SCHEMAS: dict[str, Schema] = {
    "DateTime": {
        "type": "string",
        "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{6})?$",
        "description": "A moment in UTC, in ISO 8601 **without** a zone or offset; microseconds unless they are 0. "
        "Not the format `date-time` of JSON Schema, which demands an offset.",
        "examples": ["2026-11-20T20:49:20.710369"],
    },
    "LinkPath": {
        "type": "string",
        "format": "uri-reference",
        "description": "Path, with the API path in front, of a list of related objects.",
        "examples": ["/api/run?task_id=1"],
    },
    "Link": {
        "type": "object",
        "description": "A related object: its id, its path, and the methods of that path (in no particular order).",
        "properties": {
            "id": {"type": "integer"},
            "link": {"type": "string", "format": "uri-reference"},
            "methods": {"type": "array", "items": {"type": "string"}},
        },
        "required": ["id", "link", "methods"],
        "additionalProperties": False,
    },
    "PageLinks": {
        "type": "object",
        "description": "Paths of other pages. A repeated query parameter is reduced to its first value in them.",
        "properties": {name: {"type": "string", "format": "uri-reference"} for name in _LINKS},
        "required": ["first", "self"],
        "additionalProperties": False,
    },
}

PAGE_HEADERS: Schema = {
    "total-count": {"description": "Rows on all pages together.", "schema": {"type": "integer"}},
    "Link": {
        "description": "The links of the body as a header. Its `rel` values are not quoted.",
        "schema": {"type": "string"},
    },
}


class Builder:
    """Builds the document of one service; `problems` holds everything that must not be in a released one."""

    def __init__(self, service: Service, overlay: Overlay) -> None:
        self.service = service
        self.overlay = overlay
        self.responses = ResponseSchemas(self._name)
        self.requests = RequestSchemas(self._name, lambda name: overlay.schema("validators", name))
        self.pages: dict[str, Schema] = {}
        self.problems: list[str] = []

    def build(self, routes: list[Route], unhandled: list[str]) -> Schema:
        paths: dict[str, Schema] = {}
        tags: set[str] = set()
        for route in routes:
            operation = self.operation(route)
            tags.update(operation["tags"])
            paths.setdefault(route.path, {})[route.method.lower()] = operation
        for key in unhandled:
            if self.overlay.find("unhandled", key) is None:
                self.problems.append(f"{key} is routed without a handler and not listed under 'unhandled'")
        schemas = self._schemas()
        self._check_operation_ids(paths)
        description = self.overlay.find("info", "description")
        document: Schema = {
            "openapi": "3.1.0",
            "info": {
                "title": self.service.title,
                "version": self.service.version,
                "description": (description or {}).get("text", ""),
                "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
            },
            "servers": [
                {
                    "url": "{origin}" + self.service.api_path,
                    "description": "An installation. The API path is a setting of it.",
                    "variables": {"origin": {"default": "http://localhost:7601"}},
                }
            ],
            "tags": [{"name": tag} for tag in sorted(tags)],
            "paths": paths,
            "components": {
                "schemas": schemas,
                "responses": errors.ERROR_RESPONSES,
                "securitySchemes": self._schemes,
            },
        }
        unhandled_entries = {key: self.overlay.find("unhandled", key) or {} for key in unhandled}
        if unhandled:
            document["x-v6-known-issue"] = [
                f"`{key}`: {entry.get('text', '')}".strip() for key, entry in unhandled_entries.items()
            ]
        self._mark_known_issues(document)
        return document

    @property
    def _schemes(self) -> dict[str, Schema]:
        return security.SERVER_SCHEMES if self.service.name == "server" else security.STORE_SCHEMES

    def _name(self, name: str) -> str:
        entry = self.overlay.find("names", name)
        return name if entry is None else entry["name"]

    # Operations

    def operation(self, route: Route) -> Schema:
        function, view = route.function, route.view
        prose = read_prose(function)
        body = read_body(function, view)
        results = read_results(function, view)
        successes, includes = self._successes(route, results)
        requirement = (security.server_security if self.service.name == "server" else security.store_security)(route)
        is_list = any(result.kind in ("page", "list") for result in results)
        renamed = self.overlay.find("operations", route.key) or {}
        operation: Schema = {
            "operationId": renamed.get("operationId") or operation_id(route.method, route.path, is_list),
            "summary": renamed.get("summary") or prose.summary or self._missing(route, "summary"),
            "description": prose.description or prose.summary,
            "tags": [renamed.get("tag") or prose.tag or self._missing(route, "tag")],
            "parameters": self._parameters(route, prose, includes),
            "security": requirement or [],
        }
        if body := self._request_body(route, body, prose):
            operation["requestBody"] = body
        operation["responses"] = {
            **successes,
            **errors.error_responses(
                error_statuses(function, view),
                has_body="application/json" in operation.get("requestBody", {}).get("content", {}),
                errors_in_msg=_errors_in_msg(read_body(function, view)),
                has_path_parameter=bool(route.parameters),
                has_token=self.service.name == "server" and requirement is not None,
            ),
        }
        for status, text in prose.responses.items():
            response = operation["responses"].get(str(status), {})
            if status < 300 and text and text.lower() not in ("ok", "ok."):
                response["description"] = text
        if not operation["parameters"]:
            del operation["parameters"]
        return operation

    def _missing(self, route: Route, what: str) -> str:
        self.problems.append(f"{route.key} has no {what}: add one to the overlay")
        return "Other"

    def _parameters(self, route: Route, prose: Prose, includes: list[str]) -> list[Schema]:
        queries = read_queries(route.function, route.view)
        parameters = path_parameters(route, prose) + query_parameters(queries, prose, includes)
        for parameter in parameters:
            for key in (f"{route.key} ?{parameter['name']}", f"{route.method} * ?{parameter['name']}"):
                entry = self.overlay.find("parameters", key)
                if entry is not None:
                    if "schema" in entry:
                        parameter["schema"] = self.overlay.schema("parameters", key)
                    parameter.update({key: entry[key] for key in ("description", "required") if key in entry})
                    break
        return parameters

    def _request_body(self, route: Route, body: Body | None, prose: Prose) -> Schema | None:
        override = self.overlay.find("bodies", route.key)
        if override is not None:
            return {"required": True, "content": override["content"]}
        if body is None:
            return None
        if body.schema is None:
            self.problems.append(f"{route.key} reads a JSON body that no schema validates: add it under 'bodies'")
            return None
        reference = self.requests.reference(body.schema, body.partial)
        component = self.requests.components[reference["$ref"].rsplit("/", 1)[1]]
        for name, text in prose.body_fields.items():
            if name in component["properties"] and "$ref" not in component["properties"][name]:
                component["properties"][name].setdefault("description", text)
        return {"required": True, "content": {"application/json": {"schema": reference}}}

    # Answers

    def _successes(self, route: Route, results: list[Result]) -> tuple[Schema, list[str]]:
        """The 2xx responses, and the values that the parameter `include` takes."""
        override = self.overlay.find("results", route.key)
        if override is not None:
            return {str(status): entry for status, entry in override["responses"].items()}, []
        if not results:
            self.problems.append(f"{route.key}: no 2xx answer found in the code, add it under 'results'")
        successes: Schema = {}
        includes: set[str] = set()
        for result in results:
            if result.kind == "unknown":
                self.problems.append(f"{route.key}: the body of status {result.status} is not readable from the code")
                continue
            variants = {self._variant(schema, result): schema for schema in result.schemas}
            includes |= {name for variant in variants for name in variant.split(",") if name}
            response: Schema = {"description": reason(result.status)}
            schemas = [self._content(result, schema) for schema in variants.values()]
            schema = _either(schemas) if result.schemas else _literal(result)
            response["content"] = {"application/json": {"schema": schema}}
            if len(variants) > 1:
                response["x-v6-include"] = {
                    variant: content["$ref"] for variant, content in zip(variants, schemas)
                }
            if result.kind == "page":
                response["headers"] = PAGE_HEADERS
            successes[str(result.status)] = response
        return successes, sorted(includes)

    def _variant(self, schema: Any, result: Result) -> str:
        """Which values of `include` lead to `schema`: the fields in which it differs from the plain answer."""
        plain = result.schemas[0]
        if schema is plain:
            return ""
        changed = [
            name for name, field in schema.dump_fields.items()
            if type(field) is not type(plain.dump_fields.get(name))
        ]
        return ",".join(sorted(changed))

    def _content(self, result: Result, schema: Any) -> Schema:
        reference = self.responses.reference(schema)
        if result.kind == "list":
            return {"type": "array", "items": reference}
        if result.kind == "page":
            return self._page(reference)
        if result.added:
            return self._extended(reference, result.added)
        return reference

    def _page(self, reference: Schema) -> Schema:
        name = reference["$ref"].rsplit("/", 1)[1] + "Page"
        self.pages[name] = {
            "type": "object",
            "properties": {
                "data": {"type": "array", "items": reference},
                "links": errors.reference("PageLinks"),
            },
            "required": ["data", "links"],
            "additionalProperties": False,
        }
        return errors.reference(name)

    def _extended(self, reference: Schema, added: list[str]) -> Schema:
        """A dumped object to which the handler adds keys; the overlay types them (`NodeWithApiKey.api_key`)."""
        base = reference["$ref"].rsplit("/", 1)[1]
        name = base + "With" + "And".join("".join(word.capitalize() for word in key.split("_")) for key in added)
        component = self.responses.components[base]
        extra = {}
        for key in added:
            self.responses.untyped.add(f"{name}.{key}")
            extra[key] = {}
        self.responses.components[name] = {
            **component,
            "properties": {**component["properties"], **extra},
            "required": sorted([*component["required"], *added]),
        }
        self.responses.classes[name] = self.responses.classes[base]
        return errors.reference(name)

    # Components

    def _schemas(self) -> dict[str, Schema]:
        self._patch(self.responses.components, self.responses.untyped, "answers", self.responses.classes)
        self._patch(self.requests.components, self.requests.untyped, "requests", {})
        self._narrow()
        for name in sorted(self.requests.unknown_validators):
            self.problems.append(f"the validator {name} has no translation under 'validators'")
        extra = {key: self.overlay.schema("components", key) for key in self.overlay.keys("components")}
        groups = [COMMON_SCHEMAS, errors.ERROR_SCHEMAS, self.responses.components, self.requests.components, self.pages, extra]
        merged: dict[str, Schema] = {}
        for group in groups:
            for name, schema in group.items():
                if name in merged:
                    self.problems.append(f"two components are called {name}: rename one under 'names'")
                merged[name] = schema
        for key in list(self.overlay.keys("descriptions")):
            node = _place(merged, key)
            if node is not None:
                node["description"] = (self.overlay.find("descriptions", key) or {})["text"]
        for place in untyped_leaves(merged):
            if self.overlay.find("free_form", place) is None:
                self.problems.append(f"{place} is untyped and not listed under 'free_form'")
        return merged

    def _patch(self, components: dict[str, Schema], untyped: set[str], section: str, classes: dict[str, type]) -> None:
        """Overlay entries for fields (`Task.databases`), also in components that inherit the field unchanged."""
        before = {f"{name}.{field}": schema for name, component in components.items() for field, schema in component.get("properties", {}).items()}
        for key in list(self.overlay.keys(section)):
            name, _, field = key.partition(".")
            if name in components and not field:
                _merge(components[name], self.overlay.schema(section, key) or {})
                continue
            if key not in before:
                continue
            schema = self.overlay.schema(section, key)
            for heir in _heirs(name, components, classes):
                if before.get(f"{heir}.{field}") == before[key]:
                    old = components[heir]["properties"][field]
                    text = {"description": old["description"]} if "description" in old else {}
                    components[heir]["properties"][field] = {**text, **(schema or {})}
                    untyped -= {f"{heir}.{field}", f"{heir}.{field}[]"}
        for key in sorted(untyped):
            self.problems.append(f"{key} has no type: add it under '{section}'")

    def _narrow(self) -> None:
        """Policy: fields that are nullable by their column but never null in practice."""
        components = self.responses.components
        for name in list(self.overlay.keys("narrow")):
            entry = self.overlay.find("narrow", name) if name in components else None
            for field in (entry or {}).get("fields", []):
                for heir in _heirs(name, components, self.responses.classes):
                    properties = components[heir]["properties"]
                    if field not in properties:
                        self.problems.append(f"narrow: {heir} has no field {field}")
                    elif properties[field] == (narrowed := _without_null(properties[field])) and heir == name:
                        self.problems.append(f"narrow: {name}.{field} is not nullable")
                    else:
                        properties[field] = narrowed

    def _check_operation_ids(self, paths: dict[str, Schema]) -> None:
        seen: dict[str, str] = {}
        for path, item in paths.items():
            for method, operation in item.items():
                key, name = f"{method.upper()} {path}", operation["operationId"]
                if name in seen:
                    self.problems.append(f"{key} and {seen[name]} are both called {name}")
                seen[name] = key

    def _mark_known_issues(self, document: Schema) -> None:
        for key in list(self.overlay.keys("known_issues")):
            target = _locate(document, key)
            if target is not None:
                entry = self.overlay.find("known_issues", key)
                target.setdefault("x-v6-known-issue", []).append((entry or {})["text"].strip())


def _errors_in_msg(body: Body | None) -> bool:
    return body is not None and body.errors_in_msg


def _either(schemas: list[Schema]) -> Schema:
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _literal(result: Result) -> Schema:
    if result.literal == {"msg": "string"}:
        return errors.reference("Message")
    properties = {name: {"type": kind} for name, kind in result.literal.items()}
    return {"type": "object", "properties": properties, "required": sorted(properties), "additionalProperties": False}


def _heirs(name: str, components: dict[str, Schema], classes: dict[str, type]) -> list[str]:
    """`name` and the components whose marshmallow class derives from its class."""
    base = classes.get(name)
    if base is None:
        return [name] if name in components else []
    return [other for other in components if issubclass(classes[other], base)]


def _without_null(schema: Schema) -> Schema:
    if isinstance(schema.get("type"), list):
        kinds = [kind for kind in schema["type"] if kind != "null"]
        return {**schema, "type": kinds[0] if len(kinds) == 1 else kinds}
    if "anyOf" in schema:
        kept = [part for part in schema["anyOf"] if part != {"type": "null"}]
        return kept[0] if len(kept) == 1 else {**schema, "anyOf": kept}
    return schema


def _merge(component: Schema, patch: Schema) -> None:
    """Keywords for a component as a whole; what it requires is added to what is required already."""
    required = sorted({*component.get("required", []), *patch.get("required", [])})
    component.update(patch)
    if required:
        component["required"] = required


def _place(schemas: dict[str, Schema], key: str) -> Schema | None:
    """The schema of `Component` or `Component.field`."""
    name, _, field = key.partition(".")
    component = schemas.get(name)
    return component if component is None or not field else component["properties"].get(field)


def _locate(document: Schema, key: str) -> Schema | None:
    """The node of `METHOD /path`, `METHOD /path ?parameter` or `Component.field`."""
    if " " not in key:
        return _place(document["components"]["schemas"], key)
    method, path, *rest = key.split(" ")
    operation = document["paths"].get(path, {}).get(method.lower())
    if operation is None or not rest:
        return operation
    return next((entry for entry in operation.get("parameters", []) if "?" + entry["name"] == rest[0]), None)


__all__ = ["Builder", "nullable", "plural"]
