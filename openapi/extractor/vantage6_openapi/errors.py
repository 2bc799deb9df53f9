"""Error answers: the body shapes both services use, and which of them an operation can give.

The shapes are written here and not extracted: they come from Flask, flask-restful and flask-jwt-extended as much
as from vantage6 (`{"msg"}` by vantage6 and the token layer, `{"message"}` by flask-restful, HTML by Werkzeug).
"""

from __future__ import annotations

from typing import Any

from .results import reason

Schema = dict[str, Any]


def _object(properties: Schema, description: str) -> Schema:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }


def reference(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


ERROR_SCHEMAS: dict[str, Schema] = {
    "Message": _object({"msg": {"type": "string"}}, "A text for a human, in success and in failure."),
    "FrameworkError": _object(
        {"message": {"type": "string"}},
        "Malformed JSON (400), a method the path does not have (405), a content type that is not JSON (415). "
        "Note the key: `message`, not `msg`.",
    ),
    "ValidationErrors": {
        "type": "object",
        "description": "Texts by field name; by index within lists; `_schema` for the object as a whole.",
        "additionalProperties": {
            "anyOf": [{"type": "array", "items": {"type": "string"}}, reference("ValidationErrors")]
        },
    },
    "ValidationError": _object(
        {"msg": {"type": "string"}, "errors": reference("ValidationErrors")},
        "The request body does not fit.",
    ),
    "RoleValidationError": _object(
        {"msg": reference("ValidationErrors")},
        "The request body of a role does not fit. Note that `msg` is an object here.",
    ),
}

_HTML = {"text/html": {"schema": {"type": "string"}}}


def _json(*names: str) -> Schema:
    schemas = [reference(name) for name in names]
    schema = schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
    return {"application/json": {"schema": schema}}


def _response(description: str, content: Schema) -> Schema:
    return {"description": description, "content": content}


ERROR_RESPONSES: dict[str, Schema] = {
    "BadRequest": _response("The request cannot be carried out.", _json("Message")),
    "BadRequestBody": _response(
        "The body does not fit, is not JSON, or the request cannot be carried out.",
        _json("Message", "ValidationError", "FrameworkError"),
    ),
    "BadRequestRoleBody": _response(
        "The body does not fit, is not JSON, or the request cannot be carried out.",
        _json("Message", "RoleValidationError", "FrameworkError"),
    ),
    "Unauthorized": _response(
        "No or an expired token, a wrong password, or a missing permission: all three have this status.",
        _json("Message"),
    ),
    "Forbidden": _response("Not allowed in this state or by the policies.", _json("Message")),
    "NotFound": _response("There is no such object.", _json("Message")),
    "PathNotFound": _response(
        "There is no such object. HTML if a path parameter is not a non-negative integer.",
        {**_json("Message"), **_HTML},
    ),
    "MethodNotAllowed": _response("The path exists, but not with this method.", _json("FrameworkError")),
    "UnsupportedMediaType": _response("The content type is not JSON.", _json("FrameworkError")),
    "UnusableToken": _response(
        "The token is malformed, has a bad signature, or is of the wrong type (refresh instead of access).",
        _json("Message"),
    ),
    "InternalServerError": _response(
        "An error of the server. Often caused by input: a bad page number, an unknown field to sort by, a token of "
        "the wrong kind of client.",
        _json("Message"),
    ),
    "NotImplemented": _response("This installation does not have the feature.", _json("Message")),
    "ServiceUnavailable": _response("A service behind the server does not answer.", _json("Message")),
}

_BY_STATUS = {
    401: "Unauthorized",
    403: "Forbidden",
    415: "UnsupportedMediaType",
    422: "UnusableToken",
    500: "InternalServerError",
    501: "NotImplemented",
    503: "ServiceUnavailable",
}


def error_responses(
    statuses: set[int], *, has_body: bool, errors_in_msg: bool, has_path_parameter: bool, has_token: bool
) -> dict[str, Schema]:
    """The error part of an operation's `responses`."""
    found = set(statuses) | {500}
    if has_body:
        found |= {400, 415}
    if has_path_parameter:
        found.add(404)
    if has_token:
        found |= {401, 422}
    named: dict[str, Schema] = {}
    for status in sorted(found):
        if status == 400:
            name = "BadRequest" if not has_body else "BadRequestRoleBody" if errors_in_msg else "BadRequestBody"
        elif status == 404:
            name = "PathNotFound" if has_path_parameter else "NotFound"
        elif status in _BY_STATUS:
            name = _BY_STATUS[status]
        else:
            raise ValueError(f"no error response is written for status {status} ({reason(status)})")
        named[str(status)] = {"$ref": f"#/components/responses/{name}"}
    return named
