"""The one rule for operation ids and component names.

An operation id is `<verb><Path>`: the verb is list, get, create, update or delete, the path is its literal
segments in PascalCase, the last one in the plural for lists (`GET /task` is `listTasks`, `GET /task/{id}` is
`getTask`). What reads badly under this rule (actions: `POST /kill/task`) has a name in the overlay.
"""

from __future__ import annotations

import re

_VERBS = {"GET": "get", "POST": "create", "PATCH": "update", "PUT": "replace", "DELETE": "delete"}
_WORDS = {"algorithmstore": "AlgorithmStore", "blobstream": "BlobStream", "vantage6-server": "Vantage6Server", "vpn": "Vpn"}


def operation_id(method: str, path: str, is_list: bool) -> str:
    words = [pascal(segment) for segment in path.split("/") if segment and not segment.startswith("{")]
    verb = _VERBS[method]
    if is_list and method == "GET":
        verb = "list"
        words[-1] = plural(words[-1])
    return verb + "".join(words)


def pascal(segment: str) -> str:
    if segment in _WORDS:
        return _WORDS[segment]
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[-_]", segment))


def plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


def response_component(class_name: str) -> str:
    """`TaskSchema` and store's `AlgorithmOutputSchema` become `Task` and `Algorithm`."""
    return re.sub(r"(Output)?Schema$", "", class_name)


def request_component(class_name: str, partial: bool) -> str:
    """`TaskInputSchema` becomes `TaskInput`, and `TaskUpdate` where all fields are optional (PATCH)."""
    bare = re.sub(r"(Input)?Schema$", "", class_name).lstrip("_")
    return bare + ("Update" if partial else "Input")


def without(component: str, excluded: list[str]) -> str:
    return component + "Without" + "And".join(pascal(name) for name in sorted(excluded))
