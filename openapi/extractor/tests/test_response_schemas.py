"""JSON Schema of marshmallow output schemas on SQLAlchemy models."""

import enum

from marshmallow import fields
from marshmallow_sqlalchemy import SQLAlchemyAutoSchema
from sqlalchemy import Boolean, Column, DateTime, Enum, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base, relationship
from vantage6_openapi.response_schemas import LINK, LINK_PATH, ResponseSchemas

Base = declarative_base()


class Scope(str, enum.Enum):
    GLOBAL = "g"
    OWN = "o"


class Owner(Base):
    __tablename__ = "owner"
    id = Column(Integer, primary_key=True)


class Thing(Base):
    __tablename__ = "thing"
    id = Column(Integer, primary_key=True)
    name = Column(String, nullable=False)
    note = Column(String)
    done = Column(Boolean)
    made_at = Column(DateTime)
    scope = Column(Enum(Scope))
    owner_id = Column(Integer, ForeignKey("owner.id"))
    maker_id = Column(Integer, ForeignKey("owner.id"), nullable=False)
    owner = relationship("Owner", foreign_keys=[owner_id])
    maker = relationship("Owner", foreign_keys=[maker_id])


def create_one_to_many_link(obj, link_to, link_from):
    return ""


class OwnerSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = Owner


class ThingSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = Thing

    def __init__(self):
        self.owner_ = lambda obj: self.create_hateoas("owner", obj)
        self.maker_ = lambda obj: self.create_hateoas("maker", obj)
        super().__init__()

    owner = fields.Method("owner_")
    maker = fields.Method("maker_")
    own = fields.Method("own_")
    custom = fields.Method("custom_")
    nested = fields.Nested(OwnerSchema, many=True)
    dumped = fields.Function(lambda obj: OwnerSchema().dump(obj.owner))
    scope = fields.Function(lambda obj: obj.scope.name)
    parts = fields.Function(lambda obj: create_one_to_many_link(obj, link_to="part", link_from="thing_id"))
    maybe = fields.Function(
        lambda obj: create_one_to_many_link(obj, link_to="part", link_from="thing_id") if obj.owner_id else None
    )

    @staticmethod
    def own_(obj):
        return {"id": obj.id, "link": "", "methods": ["GET"]}

    @staticmethod
    def custom_(obj):
        return [obj.id]


def properties():
    schemas = ResponseSchemas(lambda name: name)
    schemas.reference(ThingSchema())
    return schemas, schemas.components["Thing"]["properties"]


def test_columns_with_their_nullability():
    _, found = properties()
    assert found["id"] == {"type": "integer"}
    assert found["name"] == {"type": "string"}
    assert found["note"] == {"type": ["string", "null"]}
    assert found["done"] == {"type": ["boolean", "null"]}
    assert found["made_at"] == {"anyOf": [{"$ref": "#/components/schemas/DateTime"}, {"type": "null"}]}


def test_links_are_nullable_as_their_foreign_key_is():
    _, found = properties()
    assert found["owner"] == {"anyOf": [LINK, {"type": "null"}]}
    assert found["maker"] == LINK
    assert found["own"] == LINK


def test_lambdas():
    _, found = properties()
    assert found["parts"] == LINK_PATH
    assert found["maybe"] == {"anyOf": [LINK_PATH, {"type": "null"}]}
    assert found["scope"] == {"type": "string", "enum": ["GLOBAL", "OWN"]}
    assert found["dumped"] == {"$ref": "#/components/schemas/Owner"}
    assert found["nested"] == {"type": "array", "items": {"$ref": "#/components/schemas/Owner"}}


def test_what_code_cannot_tell_is_named():
    schemas, _ = properties()
    assert schemas.untyped == {"Thing.custom"}


def test_objects_are_closed_and_complete():
    schemas, found = properties()
    assert schemas.components["Thing"]["additionalProperties"] is False
    assert schemas.components["Thing"]["required"] == sorted(found)
