"""The overlay: what code cannot tell, written by hand, with evidence.

A section is a mapping of keys to entries. Each entry that is looked up is marked as used; `unused()` names the
others, which fail the build: an entry that no longer applies would otherwise hide a change of the API. An entry
may say `since: 4.12` or `until: 4.13` (inclusive) when it applies to some versions only.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any, Iterator

import yaml

Entry = dict[str, Any]


def _minor(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:3])


class Overlay:
    """One overlay file for one version of the service."""

    def __init__(self, path: Path, version: str) -> None:
        data = yaml.safe_load(path.read_text("utf8"))
        self._used: set[str] = set()
        self._entries: dict[str, Entry] = {}
        for part in ("correctness", "policy"):
            for section, entries in (data.get(part) or {}).items():
                for key, entry in (entries or {}).items():
                    if "evidence" not in entry:
                        raise ValueError(f"{path.name}: {part}.{section} '{key}' states no evidence")
                    if _applies(entry, version):
                        self._entries[f"{section}/{key}"] = entry

    def find(self, section: str, key: str) -> Entry | None:
        """The entry at `key`, marked as used."""
        entry = self._entries.get(f"{section}/{key}")
        if entry is not None:
            self._used.add(f"{section}/{key}")
        return entry

    def keys(self, section: str) -> Iterator[str]:
        prefix = f"{section}/"
        return (key[len(prefix) :] for key in sorted(self._entries) if key.startswith(prefix))

    def schema(self, section: str, key: str) -> dict[str, Any] | None:
        """The `schema` of an entry, with `enumOf` replaced by the values of that Python enum."""
        entry = self.find(section, key)
        return None if entry is None else _with_enums(entry["schema"])

    def unused(self) -> list[str]:
        return sorted(set(self._entries) - self._used)


def _applies(entry: Entry, version: str) -> bool:
    at_least = _minor(str(entry.get("since", "0")))
    at_most = _minor(str(entry.get("until", "9999")))
    current = _minor(version)
    return at_least <= current and current[: len(at_most)] <= at_most


def _with_enums(node: Any) -> Any:
    if isinstance(node, list):
        return [_with_enums(item) for item in node]
    if not isinstance(node, dict):
        return node
    built = {key: _with_enums(value) for key, value in node.items() if key != "enumOf"}
    if "enumOf" in node:
        module, _, name = node["enumOf"].partition(":")
        built["enum"] = [member.value for member in getattr(importlib.import_module(module), name)]
    return built
