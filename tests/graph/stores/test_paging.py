"""Pages hold every node once, by id, whatever the ids look like and whatever the size of a page."""

import neo4j
import pytest
from world import load, world

from stancegraph.graph.model import Actor
from stancegraph.graph.stores.paging import pages
from stancegraph.graph.stores.things import write_things
from stancegraph.graph.stores.transact import read, write

#: before, among and after the windows that cut hashes, and the longest and the last there can be
IDS = ["!", "0", "00", "00 more", "7f", "fe", "ff", "ff-group", "état", "\ufffd", "\U0001f600", "\U0010fffd"]


def write_groups(graph: neo4j.Driver, ids: list[str]) -> None:
    write(graph, lambda unit: write_things(unit, [Actor(id=one, name=one, kind="group") for one in ids]))


@pytest.mark.parametrize("size", [1, 2, 5, len(IDS), 1000])
def test_every_node_stands_in_one_page_by_id(graph: neo4j.Driver, size: int) -> None:
    write_groups(graph, IDS)
    found = list(pages(graph, "bulk_actors", size=size))
    assert [row[0] for page in found for row in page] == sorted(IDS)
    assert all(0 < len(page) <= size for page in found[:-1])


@pytest.mark.parametrize("query", ["export_stances", "export_evidence", "export_articles", "bulk_shingles", "quotes"])
def test_pages_of_any_size_hold_the_same(graph: neo4j.Driver, query: str) -> None:
    load(graph, world())
    whole = [row for page in pages(graph, query, size=1000) for row in page]
    assert [row for page in pages(graph, query, size=2) for row in page] == whole
    assert len(whole) > 2


def test_the_end_is_after_every_id(graph: neo4j.Driver) -> None:
    write_groups(graph, ["\U0010ffff"])
    assert [row[0] for page in pages(graph, "bulk_actors", size=1) for row in page] == ["\U0010ffff"]
    assert read(graph, "bulk_actors", {"after_id": "\U0010ffff", "until_id": "\U0010ffff", "limit": 1}) == []
