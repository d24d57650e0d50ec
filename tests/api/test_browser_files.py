"""Neo4j Browser's files: found by a page of another origin, whole, and written by the command."""

import csv
import io
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from stancegraph.api.cli import build
from stancegraph.graph.browser import GUIDE, SAVED, STYLE, browser_files, shown
from stancegraph.graph.model.codebook import codebook

ORIGIN = {"Origin": "http://127.0.0.1:7474"}


@pytest.mark.parametrize("name", sorted(browser_files("x")))
def test_a_file_is_served_to_any_origin(client: TestClient, name: str) -> None:
    asked = client.options(f"/browser/{name}", headers=ORIGIN | {"Access-Control-Request-Method": "GET"})
    assert (asked.status_code, asked.headers["access-control-allow-origin"]) == (204, "*")
    found = client.get(f"/browser/{name}", headers=ORIGIN)
    assert (found.status_code, found.headers["access-control-allow-origin"]) == (200, "*")
    assert found.text == browser_files("http://testserver/browser")[name]


def test_another_name_and_another_method_are_refused(client: TestClient) -> None:
    assert client.get("/browser/secret").status_code == 404
    assert client.post(f"/browser/{STYLE}").status_code == 405


def test_the_style_knows_every_code() -> None:
    style = browser_files("x")[STYLE]
    assert [code for code in codebook() if f"relationship.{code} {{" not in style] == []


def test_ten_queries_are_in_the_guide_and_in_the_saved_ones() -> None:
    files = browser_files("x")
    rows = list(csv.DictReader(io.StringIO(files[SAVED])))
    assert [row["query"] for row in rows[1:]] == [one.cypher for one in shown()]
    assert len(shown()) == 10
    assert files[GUIDE].count("<slide") == 11


def test_the_command_writes_them_and_says_where_to_click(tmp_path: Path) -> None:
    words = ["browser", str(tmp_path / "files"), "--graph", str(tmp_path / "graph")]
    done = CliRunner().invoke(build(), words, catch_exceptions=False)
    assert {path.name for path in (tmp_path / "files").iterdir()} == set(browser_files("x"))
    assert "--bolt-password" in done.stdout
    assert f":play http://localhost:8000/browser/{GUIDE}" in done.stdout
