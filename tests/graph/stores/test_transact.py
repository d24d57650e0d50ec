"""What one unit of work sends, and what it does not do with it."""

from typing import Any

import neo4j

from stancegraph.graph.stores.transact import read, write


class Watched(dict[str, Any]):
    """A row that counts how often somebody spells it out."""

    spelled = 0

    def __repr__(self) -> str:
        Watched.spelled += 1
        return super().__repr__()


def test_rows_are_sent_as_they_are_and_not_spelled_out(graph: neo4j.Driver) -> None:
    row = Watched(id="FRA", name="France", kind="country", country=None, sector=None, wikidata=None)
    write(graph, lambda unit: unit.run("actors", rows=[row]))
    assert Watched.spelled == 0
    assert read(graph, "export_actors", {"after_id": "", "until_id": "\U0010ffff", "limit": 2})[0][0] == "FRA"
