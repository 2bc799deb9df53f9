"""What is read from a handler: queries, bodies, statuses, results."""

import sample
from vantage6_openapi.bodies import read_body
from vantage6_openapi.queries import read_queries
from vantage6_openapi.results import read_results
from vantage6_openapi.statuses import error_statuses

Items = sample.Items


def test_queries_of_the_handler_and_of_its_helpers():
    queries = read_queries(Items.get, Items)
    assert sorted(queries) == ["colour", "count", "include", "left_edge", "name", "right_edge", "shape"]


def test_a_cast_makes_an_integer_and_getlist_a_list():
    queries = read_queries(Items.get, Items)
    assert [name for name, query in queries.items() if query.integer] == ["count"]
    assert sorted(name for name, query in queries.items() if query.repeatable) == ["colour", "include", "shape"]


def test_bodies():
    assert read_body(Items.get, Items) is None
    post = read_body(Items.post, Items)
    assert (post.schema, post.partial, post.errors_in_msg) == (sample.item_input_schema, False, False)
    patch = read_body(Items.patch, Items)
    assert (patch.schema, patch.partial, patch.errors_in_msg) == (sample.item_input_schema, True, True)
    assert read_body(Items.delete, Items).schema is None


def test_error_statuses_of_returns_and_of_raises_in_helpers():
    assert error_statuses(Items.get, Items) == {401}
    assert error_statuses(Items.post, Items) == {400}
    assert error_statuses(Items.patch, Items) == {400, 404}
    assert error_statuses(Items.delete, Items) == set()


def test_a_page_with_variants_has_the_plain_schema_first():
    (result,) = read_results(Items.get, Items)
    assert (result.status, result.kind) == (200, "page")
    assert result.schemas == [sample.item_schema, sample.item_with_parts_schema]


def test_a_dump_with_added_keys():
    (result,) = read_results(Items.post, Items)
    assert (result.status, result.kind, result.schemas, result.added) == (201, "single", [sample.item_schema], ["secret"])


def test_a_conditional_schema_and_a_bare_list():
    (patch,) = read_results(Items.patch, Items)
    assert patch.schemas == [sample.item_schema, sample.item_with_parts_schema]
    (bare,) = read_results(Items.lists, Items)
    assert (bare.status, bare.kind) == (200, "list")


def test_literals_are_typed_where_the_source_shows_it():
    gone, later = sorted(read_results(Items.delete, Items), key=lambda result: result.status)
    assert (gone.status, gone.kind, gone.literal) == (200, "literal", {"msg": "string"})
    assert (later.status, later.kind) == (202, "unknown")
