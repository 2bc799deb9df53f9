"""Prose from the docstrings: the only thing they are used for, besides the type of a query parameter.

vantage6 writes a summary line, `---`, and YAML in the manner of flasgger. The YAML is not a reliable source
(of 4.15.2's 111 docstrings, 95 contain at least one error), so everything else is read from code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from .source import Function


@dataclass(frozen=True)
class Prose:
    """What a docstring says."""

    summary: str = ""
    description: str = ""
    tag: str = ""
    parameters: dict[str, dict[str, Any]] = field(default_factory=dict)
    responses: dict[int, str] = field(default_factory=dict)
    body_fields: dict[str, str] = field(default_factory=dict)


def read_prose(function: Function) -> Prose:
    """The prose of a handler's docstring; empty where it has none."""
    text = function.__doc__ or ""
    head, _, body = text.partition("---")
    try:
        data = yaml.safe_load(body) or {}
    except yaml.YAMLError:
        data = {}
    parameters = {
        entry["name"]: entry for entry in data.get("parameters") or [] if isinstance(entry, dict) and "name" in entry
    }
    responses = {
        int(status): _flat((entry or {}).get("description", "")) for status, entry in (data.get("responses") or {}).items()
    }
    tags = data.get("tags") or [""]
    # The first paragraph is the summary; some docstrings go on in prose before the separator.
    first, _, rest = re.sub(r"\n[ \t]+\n", "\n\n", head.strip()).partition("\n\n")
    return Prose(
        summary=_flat(first).rstrip("."),
        description=markdown("\n\n".join(part for part in (_flat(rest), str(data.get("description", ""))) if part)),
        tag=str(tags[0]),
        parameters=parameters,
        responses=responses,
        body_fields=_body_fields(data),
    )


def parameter_text(entry: dict[str, Any]) -> str:
    return markdown(entry.get("description", ""))


def integer_by_prose(entry: dict[str, Any]) -> bool:
    """Whether a docstring calls a parameter an integer; it writes 'int', 'integer' or 'string | int'."""
    stated = (entry.get("schema") or {}).get("type", entry.get("type", ""))
    return stated in ("int", "integer")


def markdown(text: Any) -> str:
    """Docstring text as Markdown: paragraphs on one line each, table rows on adjacent lines."""
    lines: list[str] = []
    # Folded YAML puts some rows of a table on one line.
    for raw in re.sub(r"\|[ \t]+\|(?=\S)", "|\n|", str(text)).split("\n"):
        line = re.sub(r"\s+", " ", raw.replace("\\n", " ")).strip()
        if line.startswith("|") or line.startswith("#") or line.startswith("* "):
            lines.append(line)
        elif line and lines and lines[-1].startswith("|") and not lines[-1].endswith("|"):
            lines[-1] += " " + line
        elif line and lines and lines[-1] and not lines[-1].startswith(("|", "#")):
            lines[-1] += " " + line
        else:
            lines.append(line)
    # A blank line ends a Markdown table: none may stand between two of its rows.
    kept = [
        line
        for index, line in enumerate(lines)
        if line or not _between_rows(lines, index)
    ]
    result = re.sub(r"\n{3,}", "\n\n", "\n".join(_spaced(kept)))
    return result.strip()


def _between_rows(lines: list[str], index: int) -> bool:
    before = next((line for line in reversed(lines[:index]) if line), "")
    after = next((line for line in lines[index:] if line), "")
    return before.startswith("|") and after.startswith("|")


def _spaced(lines: list[str]) -> list[str]:
    """A blank line around tables and headings, which Markdown needs."""
    spaced: list[str] = []
    for line in lines:
        previous = spaced[-1] if spaced else ""
        starts_table = line.startswith("|") and previous and not previous.startswith("|")
        ends_table = previous.startswith("|") and line and not line.startswith("|")
        heading = previous.startswith("#") and line or line.startswith("#") and previous
        if starts_table or ends_table or heading:
            spaced.append("")
        spaced.append(line)
    return spaced


def _flat(text: Any) -> str:
    return re.sub(r"\s+", " ", str(text)).strip()


def _body_fields(data: dict[str, Any]) -> dict[str, str]:
    node: Any = data
    for key in ("requestBody", "content", "application/json", "schema", "properties"):
        node = node.get(key) if isinstance(node, dict) else None
    properties = node if isinstance(node, dict) else {}
    return {
        name: markdown(entry["description"])
        for name, entry in properties.items()
        if isinstance(entry, dict) and entry.get("description")
    }
