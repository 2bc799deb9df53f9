"""The overlay file: evidence, versions, unused entries."""

import pytest
from vantage6_openapi.overlay import Overlay

TEXT = """
correctness:
  answers:
    A.b: { schema: { type: string }, evidence: seen }
    A.new: { schema: { type: string }, since: '4.12', evidence: seen }
    A.old: { schema: { type: string }, until: '4.11', evidence: seen }
policy:
  names:
    X: { name: Y, evidence: reads better }
"""


def overlay(tmp_path, version, text=TEXT):
    path = tmp_path / "overlay.yaml"
    path.write_text(text)
    return Overlay(path, version)


def test_entries_apply_to_their_versions(tmp_path):
    assert list(overlay(tmp_path, "4.11.3").keys("answers")) == ["A.b", "A.old"]
    assert list(overlay(tmp_path, "4.12.0").keys("answers")) == ["A.b", "A.new"]


def test_an_entry_that_nobody_asks_for_is_unused(tmp_path):
    found = overlay(tmp_path, "4.15.2")
    assert found.schema("answers", "A.b") == {"type": "string"}
    assert found.find("answers", "A.nothing") is None
    assert found.unused() == ["answers/A.new", "names/X"]


def test_an_entry_without_evidence_is_an_error(tmp_path):
    with pytest.raises(ValueError, match="states no evidence"):
        overlay(tmp_path, "4.15.2", "correctness: { names: { X: { name: Y } } }")


def test_values_of_enums_come_from_the_code(tmp_path):
    text = "correctness: { components: { E: { schema: { enumOf: 'http:HTTPStatus' }, evidence: x } } }"
    assert 404 in overlay(tmp_path, "4.15.2", text).schema("components", "E")["enum"]
