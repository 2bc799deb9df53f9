"""Puts the OpenAPI document of one service together."""

from __future__ import annotations

from typing import Any

from . import components, errors, security
from .answers import Answers
from .bodies import Body, read_body
from .common import COMMON_SCHEMAS
from .docstrings import Prose, read_prose
from .keywords import unknown_keywords
from .naming import operation_id
from .overlay import Overlay
from .parameters import path_parameters, query_parameters
from .queries import read_queries
from .request_schemas import RequestSchemas
from .response_schemas import ResponseSchemas
from .results import Result, read_results
from .routes import Route
from .services import Service
from .statuses import error_statuses
from .untyped import untyped_leaves

Schema = dict[str, Any]


class Builder:
    """Builds the document of one service; `problems` holds everything that must not be in a released one."""

    def __init__(self, service: Service, overlay: Overlay) -> None:
        self.service = service
        self.overlay = overlay
        self.responses = ResponseSchemas(self._name)
        self.requests = RequestSchemas(self._name, lambda name: overlay.schema("validators", name))
        self.answers = Answers(self.responses)
        self.problems: list[str] = []

    def build(self, routes: list[Route], unhandled: list[str]) -> Schema:
        paths: dict[str, Schema] = {}
        tags: set[str] = set()
        for route in routes:
            operation = self.operation(route)
            tags.update(operation["tags"])
            paths.setdefault(route.path, {})[route.method.lower()] = operation
        self._check_operation_ids(paths)
        is_server = self.service.name == "server"
        document: Schema = {
            "openapi": "3.1.0",
            "info": {
                "title": self.service.title,
                "version": self.service.version,
                "description": (self.overlay.find("info", "description") or {}).get("text", ""),
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
                "schemas": self._schemas(),
                "responses": errors.ERROR_RESPONSES,
                "securitySchemes": security.SERVER_SCHEMES if is_server else security.STORE_SCHEMES,
            },
        }
        if unhandled:
            document["x-v6-known-issue"] = [self._unhandled(key) for key in unhandled]
        return self._with_known_issues(components.separated(document))

    def _name(self, name: str) -> str:
        entry = self.overlay.find("names", name)
        return name if entry is None else entry["name"]

    def _unhandled(self, key: str) -> str:
        entry = self.overlay.find("unhandled", key)
        if entry is None:
            self.problems.append(f"{key} is routed without a handler and not listed under 'unhandled'")
        return f"`{key}`: {(entry or {}).get('text', '')}"

    # Operations

    def operation(self, route: Route) -> Schema:
        function, view = route.function, route.view
        prose = read_prose(function)
        body = read_body(function, view)
        results = read_results(function, view)
        successes, includes = self._successes(route, results)
        is_server = self.service.name == "server"
        requirement = (security.server_security if is_server else security.store_security)(route)
        is_list = any(result.kind in ("page", "list") for result in results)
        own = self.overlay.find("operations", route.key) or {}
        operation: Schema = {
            "operationId": own.get("operationId") or operation_id(route.method, route.path, is_list),
            "summary": own.get("summary") or prose.summary or self._missing(route, "summary"),
            "description": prose.description or prose.summary,
            "tags": [own.get("tag") or prose.tag or self._missing(route, "tag")],
            "security": requirement or [],
        }
        if parameters := self._parameters(route, prose, includes):
            operation["parameters"] = parameters
        if request_body := self._request_body(route, body, prose):
            operation["requestBody"] = request_body
        operation["responses"] = {
            **_described(successes, prose),
            **errors.error_responses(
                error_statuses(function, view),
                has_body="application/json" in operation.get("requestBody", {}).get("content", {}),
                errors_in_msg=body is not None and body.errors_in_msg,
                has_path_parameter=bool(route.parameters),
                has_token=is_server and requirement is not None,
            ),
        }
        return operation

    def _missing(self, route: Route, what: str) -> str:
        self.problems.append(f"{route.key} has no {what}: add one under 'operations'")
        return "Other"

    def _parameters(self, route: Route, prose: Prose, includes: list[str]) -> list[Schema]:
        queries = read_queries(route.function, route.view)
        parameters = path_parameters(route, prose) + query_parameters(queries, prose, includes)
        for parameter in parameters:
            key = f"{route.key} ?{parameter['name']}"
            if entry := self.overlay.find("parameters", key):
                if "schema" in entry:
                    parameter["schema"] = self.overlay.schema("parameters", key)
                parameter.update({name: entry[name] for name in ("description", "required") if name in entry})
            self._check_keywords({key: parameter["schema"]})
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
            successes[str(result.status)], names = self.answers.response(result)
            includes |= names
        return successes, sorted(includes)

    # Components

    def _schemas(self) -> dict[str, Schema]:
        answers, requests = self.responses, self.requests
        self.problems += components.patch(self.overlay, "answers", answers.components, answers.untyped, answers.classes)
        self.problems += components.patch(self.overlay, "requests", requests.components, requests.untyped, {})
        self.problems += components.narrow(self.overlay, answers.components, answers.classes)
        for name in sorted(requests.unknown_validators):
            self.problems.append(f"the validator {name} has no translation under 'validators'")
        extra = {key: self.overlay.schema("components", key) or {} for key in self.overlay.keys("components")}
        groups = [COMMON_SCHEMAS, errors.ERROR_SCHEMAS, answers.components, requests.components, self.answers.pages, extra]
        merged: dict[str, Schema] = {}
        for group in groups:
            for name, schema in group.items():
                if name in merged:
                    self.problems.append(f"two components are called {name}: rename one under 'names'")
                merged[name] = components.separated(schema)
        for key in list(self.overlay.keys("descriptions")):
            node = components.place_of(merged, key)
            if node is not None:
                node["description"] = (self.overlay.find("descriptions", key) or {})["text"]
        for place in untyped_leaves(merged):
            if self.overlay.find("free_form", place) is None:
                self.problems.append(f"{place} is untyped and not listed under 'free_form'")
        self._check_keywords(merged)
        return merged

    def _check_keywords(self, schemas: dict[str, Schema]) -> None:
        self.problems += [f"{place} is no keyword of JSON Schema" for place in unknown_keywords(schemas)]

    def _check_operation_ids(self, paths: dict[str, Schema]) -> None:
        seen: dict[str, str] = {}
        for path, item in paths.items():
            for method, operation in item.items():
                key, name = f"{method.upper()} {path}", operation["operationId"]
                if name in seen:
                    self.problems.append(f"{key} and {seen[name]} are both called {name}")
                seen[name] = key

    def _with_known_issues(self, document: Schema) -> Schema:
        for key in list(self.overlay.keys("known_issues")):
            for target in self._places(document, key):
                entry = self.overlay.find("known_issues", key) or {}
                target.setdefault("x-v6-known-issue", []).append(entry["text"].strip())
        return document

    def _places(self, document: Schema, key: str) -> list[Schema]:
        """What a known issue concerns; for a field of an answer, also the components that inherit the field."""
        target = _locate(document, key)
        if target is None:
            return []
        name, _, field = key.partition(".")
        if " " in key or not field:
            return [target]
        keys = [f"{heir}.{field}" for heir in components.heirs(name, self.responses.components, self.responses.classes)]
        # No heir has the mark yet, so that what is equal here is what was inherited unchanged.
        return [target] + [place for place in (_locate(document, other) for other in keys if other != key) if place == target]


def _described(successes: Schema, prose: Prose) -> Schema:
    """Successes with what the docstring says about them, where it says something."""
    for status, text in prose.responses.items():
        if status < 300 and text.lower().strip(".") not in ("", "ok") and str(status) in successes:
            successes[str(status)]["description"] = text
    return successes


def _locate(document: Schema, key: str) -> Schema | None:
    """The node of `METHOD /path`, `METHOD /path ?parameter`, `Component` or `Component.field`."""
    if " " not in key:
        return components.place_of(document["components"]["schemas"], key)
    method, path, *rest = key.split(" ")
    operation = document["paths"].get(path, {}).get(method.lower())
    if operation is None or not rest:
        return operation
    return next((entry for entry in operation.get("parameters", []) if "?" + entry["name"] == rest[0]), None)
