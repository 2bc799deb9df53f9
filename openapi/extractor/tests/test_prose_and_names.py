"""Docstrings, names and untyped places."""

from vantage6_openapi.docstrings import markdown, read_prose
from vantage6_openapi.keywords import unknown_keywords
from vantage6_openapi.naming import operation_id, request_component, response_component, without
from vantage6_openapi.untyped import untyped_leaves


def documented():
    """List things,
    all of them

    And more.
    ---
    description: >-
      Text.\n
      |a|b|\n
      |--|--|\n
      |1|2| |3|4|\n
    parameters:
      - in: query
        name: id
        schema:
          type: int
    responses:
      200:
        description: Ok
    tags: ["Thing"]
    """


def broken():
    """Summary
    ---
    key: [unclosed
    """


def test_prose():
    prose = read_prose(documented)
    assert prose.summary == "List things, all of them"
    assert prose.description == "And more.\n\nText.\n\n|a|b|\n|--|--|\n|1|2|\n|3|4|"
    assert prose.tag == "Thing"
    assert prose.responses == {200: "Ok"}
    assert list(prose.parameters) == ["id"]


def test_a_broken_docstring_still_has_a_summary():
    assert read_prose(broken).summary == "Summary"
    assert read_prose(lambda: None).summary == ""


def test_markdown_sets_headings_and_tables_apart():
    assert markdown("a\n### H\n|x|\n|--|") == "a\n\n### H\n\n|x|\n|--|"


def test_operation_ids():
    assert operation_id("GET", "/task", True) == "listTasks"
    assert operation_id("GET", "/study", True) == "listStudies"
    assert operation_id("GET", "/task/{id}", False) == "getTask"
    assert operation_id("PATCH", "/algorithmstore/{id}", False) == "updateAlgorithmStore"
    assert operation_id("GET", "/task/{task_id}/status", False) == "getTaskStatus"


def test_component_names():
    assert response_component("AlgorithmOutputSchema") == "Algorithm"
    assert request_component("TaskInputSchema", partial=False) == "TaskInput"
    assert request_component("TaskInputSchema", partial=True) == "TaskUpdate"
    assert without("Task", ["runs", "log"]) == "TaskWithoutLogAndRuns"


def test_untyped_leaves():
    schemas = {
        "Closed": {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": False},
        "Open": {"type": "object"},
        "Deep": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"list": {"type": "array", "items": {}}, "bare": {"type": "array"}},
        },
    }
    assert untyped_leaves(schemas) == ["Deep.bare", "Deep.list[]", "Open"]


def test_unknown_keywords():
    schemas = {
        "Fine": {"type": "object", "properties": {"type": {"type": "string", "enum": ["enums"]}}, "required": ["type"]},
        "Slip": {"type": "array", "items": {"anyOf": [{"type": "string", "SPARQL).": None}, {"maxlength": 3}]}},
    }
    assert unknown_keywords(schemas) == ["Slip.SPARQL).", "Slip.maxlength"]
