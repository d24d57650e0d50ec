"""A graph goes into a new Neo4j database through that server's own import tool, and is the same there."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import neo4j
import pytest
from named import named_queries, values_for
from samples_graph import load_samples, told
from servers import running
from typer.testing import CliRunner

from stancegraph.api.cli import build
from stancegraph.graph.model.errors import StoreError
from stancegraph.graph.queries import run
from stancegraph.graph.stores import (
    BulkExport,
    Writer,
    database_of,
    export_for_import,
    export_graph,
    install_schema,
    open_graph,
    run_checks,
    schema_status,
)
from stancegraph.loaders.pipeline import write

#: what CSV gets wrong
ODD = ' "quoted", \\"escaped\\" \\n; one\r\ntwo\rthree 😀\t '


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j.Driver]:
    """The samples, and an issue with an odd name that an actor without words in it supports."""
    with open_graph(tmp_path_factory.mktemp("samples") / "graph") as graph:
        install_schema(graph)
        load_samples(graph)
        change(
            graph, "MERGE (i:Issue {id: 'odd'}) SET i.name = $odd, i.empty = '', i.yes = true, i.list = ['a;b', ',']"
        )
        change(
            graph, "MERGE (i:Issue {id: 'odd2'}) SET i.name = 'other type', i.yes = 7, i.list = [1, 2], i.real = 0.5"
        )
        yield graph


@pytest.fixture(scope="module")
def written(samples: neo4j.Driver, tmp_path_factory: pytest.TempPathFactory) -> tuple[BulkExport, Path]:
    folder = tmp_path_factory.mktemp("bulk") / "a folder"
    return export_for_import(samples, folder), folder


@pytest.fixture(scope="module")
def server(
    neo4j_access: dict[str, str], written: tuple[BulkExport, Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[neo4j.Driver]:
    """A server of its own whose database is what the import tool made of the files."""
    with (
        running("neo4j", tmp_path_factory.mktemp("imported"), imported=written[1]) as found,
        open_graph(**found.access) as graph,
    ):
        yield graph


def change(graph: neo4j.Driver, text: str) -> None:
    graph.execute_query(cast(Any, text), {"odd": ODD}, database_=database_of(graph))


def ask(graph: neo4j.Driver, text: str) -> list[list[Any]]:
    found = graph.execute_query(cast(Any, text), database_=database_of(graph), routing_="r")
    return [list(record.values()) for record in found.records]


def rows(graph: neo4j.Driver, name: str, params: dict[str, Any]) -> list[dict[str, Any]]:
    """Rows of a query; voices are collected in any order."""
    found = run(graph, name, **params).to_dicts()
    return [{key: sorted(one) if key == "voices" else one for key, one in row.items()} for row in found]


def test_the_import_holds_what_the_graph_holds(
    samples: neo4j.Driver, server: neo4j.Driver, written: tuple[BulkExport, Path]
) -> None:
    assert schema_status(server).version == 0
    assert install_schema(server).is_current
    assert list(export_graph(server)) == list(export_graph(samples))
    for text in (
        "MATCH (n) WHERE NOT n:SchemaStep UNWIND labels(n) AS label RETURN label, count(*) AS nodes ORDER BY label",
        "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS edges ORDER BY type",
        "MATCH (a:Actor)-[r]->(t) RETURN a.id AS a, type(r) AS r, t.id AS t, properties(r) AS p ORDER BY a, r, t, p.from",
        "MATCH (s:Shingle) RETURN s.id AS id, s.articleIds AS articles ORDER BY id",
        "MATCH (i:Issue) WHERE i.id STARTS WITH 'odd' RETURN properties(i) AS p ORDER BY i.id",
    ):
        assert ask(server, text) == ask(samples, text)
    edges = dict(ask(server, "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS edges"))
    assert edges == written[0].relationships
    assert written[0].left_out == 0


def test_the_import_answers_alike(samples: neo4j.Driver, server: neo4j.Driver) -> None:
    install_schema(server)
    assert run_checks(server) == run_checks(samples) == []
    for query in named_queries():
        params = values_for(samples, query)
        assert rows(server, query.name, params) == rows(samples, query.name, params)


def test_the_import_goes_on(server: neo4j.Driver) -> None:
    install_schema(server)
    report = write(list(told()[:2]), Writer(server))
    assert (report.already_there, report.new_stances, report.new_evidence) == (2, 0, 0)


def stance(*words: str) -> Any:
    return CliRunner().invoke(build(), ["export", *words], catch_exceptions=False)


def test_the_command_is_printed_and_the_files_are_there(tmp_path: Path) -> None:
    folder = tmp_path / "it's new" / "files"
    done = stance("--neo4j-admin", str(folder), "--graph", str(tmp_path / "graph"))
    assert done.exit_code == 0
    (command,) = done.stdout.splitlines()
    assert "stance schema apply" in done.stderr
    named = re.findall(r"=\./([\w-]+\.csv)$", (folder / "import.args").read_text("utf-8"), re.MULTILINE)
    assert sorted(named) == sorted(path.name for path in folder.glob("*.csv"))
    to_folder, _, rest = command.partition(" && ")
    there = subprocess.run(f"{to_folder} && pwd", shell=True, capture_output=True, text=True, check=True)
    assert there.stdout == f"{folder}\n"
    assert rest == "neo4j-admin database import full neo4j @import.args"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--neo4j-admin", "{full}"], "full: is not empty; name a new folder"),
        (["--neo4j-admin", "{full}/kept.txt"], "kept.txt: cannot be written: File exists"),
        (["--neo4j-admin", "{full}/kept.txt/below"], "below: cannot be written: Not a directory"),
        (["--neo4j-admin", "/proc/nowhere"], "/proc/nowhere: cannot be written"),
        (["file.jsonl", "--neo4j-admin", "{full}-2"], "file.jsonl: --neo4j-admin writes a folder"),
    ],
)
def test_a_folder_that_will_not_do_is_told(tmp_path: Path, words: list[str], says: str) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "kept.txt").write_text("kept", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "stancegraph.api.cli", "export", *(word.format(full=full) for word in words)],
        env=os.environ | {"STANCEGRAPH_GRAPH": str(tmp_path / "graph")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stdout == ""
    assert [path.name for path in full.iterdir()] == ["kept.txt"]


def test_a_value_that_has_no_column_is_told_and_nothing_can_be_imported(embedded: neo4j.Driver, tmp_path: Path) -> None:
    change(embedded, "UNWIND range(1, 3) AS n CREATE (:Issue {id: toString(n), name: $odd, at: point({x: 1, y: 2})})")
    with pytest.raises(StoreError, match="property at holds"):
        export_for_import(embedded, tmp_path / "out")
    assert not (tmp_path / "out" / "import.args").exists()
