"""Overlay entries on components."""

from vantage6_openapi.components import narrow, patch, separated
from vantage6_openapi.overlay import Overlay

SHARED = {"$ref": "#/components/schemas/DateTime"}


class Base:
    pass


class Heir(Base):
    pass


def overlay(tmp_path, text):
    path = tmp_path / "overlay.yaml"
    path.write_text(text)
    return Overlay(path, "4.15.2")


def parts():
    def component(extra):
        return {"type": "object", "properties": {"a": {}, "b": {"type": ["string", "null"]}, **extra}, "required": ["a"]}

    return {"Base": component({"c": {}}), "Heir": component({"c": {"type": "string"}})}, {"Base": Base, "Heir": Heir}


def test_a_type_reaches_components_that_inherit_the_field_unchanged(tmp_path):
    components, classes = parts()
    text = """
correctness:
  answers:
    Base.a: { schema: { type: integer }, evidence: x }
    Base.c: { schema: { type: integer }, evidence: x }
"""
    left = patch(overlay(tmp_path, text), "answers", components, {"Base.a", "Heir.a", "Base.c", "Base.d"}, classes)
    assert components["Heir"]["properties"]["a"] == {"type": "integer"}
    assert components["Base"]["properties"]["c"] == {"type": "integer"}
    assert components["Heir"]["properties"]["c"] == {"type": "string"}
    assert left == ["Base.d has no type: add it under 'answers'"]


def test_keywords_for_a_whole_component(tmp_path):
    components, _ = parts()
    patch(
        overlay(tmp_path, "correctness: { requests: { Base: { schema: { required: [b] }, evidence: x } } }"),
        "requests",
        components,
        set(),
        {},
    )
    assert components["Base"]["required"] == ["a", "b"]


def test_narrowing_takes_null_away_and_complains_where_there_is_none(tmp_path):
    components, classes = parts()
    text = "policy: { narrow: { Base: { fields: [b, c, z], evidence: x } } }"
    problems = narrow(overlay(tmp_path, text), components, classes)
    assert components["Heir"]["properties"]["b"] == {"type": "string"}
    assert "narrow: Base.c is not nullable" in problems
    assert "narrow: Base has no field z" in problems


def test_separated_places_are_marked_apart():
    schema = separated({"one": SHARED, "two": SHARED})
    schema["one"]["description"] = "only here"
    assert "description" not in schema["two"]
    assert "description" not in SHARED
