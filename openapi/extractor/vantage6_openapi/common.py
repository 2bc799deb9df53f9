"""Components that every document has, whatever the code says."""

from __future__ import annotations

from typing import Any

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
