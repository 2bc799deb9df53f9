"""JSON Schema of marshmallow input schemas."""

import re

import sample
from vantage6_openapi.request_schemas import RequestSchemas

TRANSLATIONS = {
    "ItemInputSchema.validate_name": {"pattern": "[a-z]"},
    "ItemInputSchema.validate_whole": {"minProperties": 2},
}


def build(partial=False, validators=TRANSLATIONS.get):
    schemas = RequestSchemas(lambda name: name, validators)
    reference = schemas.reference(sample.item_input_schema, partial)
    return schemas, schemas.components[reference["$ref"].rsplit("/", 1)[1]]


def test_limits_formats_and_closed_objects():
    schemas, component = build()
    assert component["additionalProperties"] is False
    assert component["required"] == ["name"]
    properties = component["properties"]
    assert properties["count"] == {"type": ["integer", "null"], "minimum": 1}
    assert properties["kind"] == {"type": "string", "enum": ["a", "b"]}
    assert properties["email"] == {"type": "string", "format": "email"}
    assert properties["link"]["format"] == "uri"
    assert re.search(properties["link"]["pattern"], "https://a.example/api")
    assert re.search(properties["link"]["pattern"], "http://localhost:7601/api")
    assert not re.search(properties["link"]["pattern"], "http://other/api")
    assert properties["renamed"] == {"type": "boolean"}
    assert properties["parts"] == {"type": "array", "items": {"$ref": "#/components/schemas/PartInput"}}
    assert schemas.components["PartInput"]["required"] == ["label"]


def test_translated_validators_refine_their_field_or_the_whole():
    _, component = build()
    assert component["properties"]["name"] == {"type": "string", "minLength": 1, "maxLength": 5, "pattern": "[a-z]"}
    assert component["minProperties"] == 2


def test_a_validator_without_translation_is_named():
    schemas, _ = build(validators=lambda name: None)
    assert schemas.unknown_validators == set(TRANSLATIONS)


def test_partial_bodies_require_nothing_and_have_a_name_of_their_own():
    schemas, component = build(partial=True)
    assert "required" not in component
    assert "ItemUpdate" in schemas.components


def test_a_field_without_type_is_named():
    schemas, _ = build()
    assert schemas.untyped == {"ItemInput.anything"}
