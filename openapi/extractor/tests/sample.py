"""Handlers in the manner of vantage6, for the tests. They are read, never called."""

# ruff: noqa: F821
from http import HTTPStatus

from marshmallow import Schema, ValidationError, fields, validates, validates_schema
from marshmallow.validate import Length, OneOf, Range

request = None


class ItemSchema(Schema):
    id = fields.Integer()


class ItemWithPartsSchema(ItemSchema):
    parts = fields.List(fields.Integer())


class PartInputSchema(Schema):
    label = fields.String(required=True)


class ItemInputSchema(Schema):
    name = fields.String(required=True, validate=Length(min=1, max=5))
    count = fields.Integer(validate=Range(min=1), allow_none=True)
    kind = fields.String(validate=OneOf(["a", "b"]))
    email = fields.Email()
    link = fields.Url()
    parts = fields.Nested(PartInputSchema, many=True)
    anything = fields.Dict()
    renamed_ = fields.Boolean(data_key="renamed")

    @validates("name")
    def validate_name(self, value, **kwargs):
        raise ValidationError("")

    @validates_schema
    def validate_whole(self, data, **kwargs):
        raise ValidationError("")


item_schema = ItemSchema()
item_with_parts_schema = ItemWithPartsSchema()
item_input_schema = ItemInputSchema()


def validate_request_body(schema, data, partial=False):
    raise BadRequestError(schema.validate(data))


class NotFoundError(Exception):
    pass


class BadRequestError(Exception):
    pass


def find(id):
    if not id:
        raise NotFoundError("")


def filter_by(names, args):
    for name in names:
        args.getlist(name)


class Items:
    def is_included(self, name):
        return name in [part for text in request.args.getlist("include") for part in text.split(",")]

    def response(self, page, schema):
        return page, schema

    def _select(self):
        if self.is_included("parts"):
            return item_with_parts_schema
        return item_schema

    def get(self):
        """List items
        ---
        description: All items.
        """
        args = request.args
        if "name" in args:
            args["name"]
        for side in ["left", "right"]:
            if f"{side}_edge" in args:
                args[f"{side}_edge"]
        int(args.get("count", 1))
        filter_by(["colour", "shape"], request.args)
        if not args:
            return {"msg": "no"}, HTTPStatus.UNAUTHORIZED
        return self.response(None, self._select())

    def post(self):
        data = request.get_json()
        errors = item_input_schema.validate(data)
        if errors:
            return {"msg": "", "errors": errors}, HTTPStatus.BAD_REQUEST
        found = item_schema.dump(data)
        found["secret"] = "s"
        return found, HTTPStatus.CREATED

    def patch(self, id):
        find(id)
        validate_request_body(item_input_schema, request.get_json(), partial=True)
        schema = item_with_parts_schema if request.args.get("include") == "parts" else item_schema
        return schema.dump(None, many=False), HTTPStatus.OK

    def delete(self, id):
        if request.get_json()["force"]:
            return {"msg": f"gone {id}"}, HTTPStatus.OK
        return {"msg": "later", "id": id}, HTTPStatus.ACCEPTED

    def lists(self):
        return item_schema.dump([], many=True), HTTPStatus.OK
