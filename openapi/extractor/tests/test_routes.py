"""Routes of a Flask app."""

from flask import Flask
from flask_restful import Api, Resource
from vantage6_openapi.errors import error_responses
from vantage6_openapi.routes import read_routes


class Thing(Resource):
    def get(self, id):
        return {}


def app():
    flask = Flask("test")
    api = Api(flask)
    api.add_resource(Thing, "/api/thing/<int:id>", methods=("GET", "POST"))
    api.add_resource(Thing, "/apidocs/<int:id>", endpoint="docs", methods=("GET",))
    return flask


def test_routes_below_the_api_path_and_those_without_a_handler():
    routes, unhandled = read_routes(app(), "/api")
    assert [(route.key, route.parameters) for route in routes] == [("GET /thing/{id}", (("id", "int"),))]
    assert unhandled == ["POST /thing/{id}"]


def responses(**changes):
    given = {"has_body": False, "errors_in_msg": False, "has_path_parameter": False, "has_token": False, **changes}
    return {status: entry["$ref"].rsplit("/", 1)[1] for status, entry in error_responses({400}, **given).items()}


def test_error_responses():
    assert responses() == {"400": "BadRequest", "500": "InternalServerError"}
    assert responses(has_body=True)["400"] == "BadRequestBody"
    assert responses(has_body=True, errors_in_msg=True)["400"] == "BadRequestRoleBody"
    assert responses(has_path_parameter=True)["404"] == "PathNotFound"
    assert set(responses(has_token=True, has_body=True)) == {"400", "401", "415", "422", "500"}
