"""`stance network ... --plot` on an event list."""

from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from typer.testing import CliRunner

from stancegraph.api.cli import build
from stancegraph.graph.model.errors import BadParameter

LIST = """datetime,organization,concept,agreement
2012-01-30,France,draft,1
2012-01-31,Britain,draft,1
2012-01-31,Russia,draft,0
2012-10-02,Russia,veto,1
2012-10-02,Britain,veto,0
"""


@pytest.fixture
def events(tmp_path: Path) -> str:
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    return str(tmp_path / "list.csv")


def network(*words: str) -> str:
    done = CliRunner().invoke(build(), ["network", *words], catch_exceptions=False)
    assert done.exit_code == 0 and done.stdout == ""
    return done.stderr


def texts(path: Path) -> set[str]:
    return {"".join(one.itertext()) for one in ElementTree.parse(path).iter("{http://www.w3.org/2000/svg}text")}


def test_a_network_is_drawn_and_written(events: str, tmp_path: Path) -> None:
    picture, file = tmp_path / "x.svg", tmp_path / "x.graphml"
    said = network("subtract", "--events", events, "--plot", str(picture), "-o", str(file))
    assert "drew" in said and "wrote" in said
    assert {"France", "Russia", "conflict (−)", "subtract, 2012-01-30 to 2012-10-02"} <= texts(picture)
    assert set(nx.read_graphml(file)) == {"Britain", "France", "Russia"}


def test_a_heat_map_and_a_page(events: str, tmp_path: Path) -> None:
    network("twomode", "--events", events, "--plot", str(tmp_path / "x.svg"), "--view", "heatmap")
    assert {"Britain", "veto", "−1"} <= texts(tmp_path / "x.svg")
    network("twomode", "--events", events, "--plot", str(tmp_path / "x.html"))
    assert "cytoscape" in (tmp_path / "x.html").read_text("utf-8")


def test_a_picture_a_window(events: str, tmp_path: Path) -> None:
    network("congruence", "--events", events, "--every", "3", "--plot", str(tmp_path / "x.png"))
    assert sorted(one.name for one in tmp_path.glob("*.png")) == [
        f"x-2012-{month}-01.png" for month in ("01", "04", "07", "10")
    ]


def test_polarisation_over_time_with_quarters_in_which_nobody_speaks(events: str, tmp_path: Path) -> None:
    network("polarization", "--events", events, "--every", "3", "--resamples", "9", "--plot", str(tmp_path / "x.svg"))
    assert "polarisation" in texts(tmp_path / "x.svg")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["bridges", "--plot", "x.svg"], "no picture of bridges"),
        (["conflict", "--plot", "x.gif"], "no picture 'x.gif' by its ending"),
        (["conflict", "--plot", "x.svg", "--view", "pie"], "no view 'pie'"),
    ],
)
def test_what_has_no_picture_is_said(events: str, words: list[str], said: str) -> None:
    with pytest.raises(BadParameter, match=said):
        network(*words, "--events", events)
