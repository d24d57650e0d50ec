"""Pictures: what they show, and that they come out the same each time."""

import json
import re
import sys
from datetime import date
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import matplotlib.image
import networkx as nx
import pytest
from matplotlib.figure import Figure

from stancegraph.graph.export.colours import EDGE
from stancegraph.graph.export.layout import places
from stancegraph.graph.export.pictures import Point, draw, draw_timeline
from stancegraph.graph.export.pictures.labels import SIDES, placed_labels
from stancegraph.graph.export.sanitizer import flat
from stancegraph.graph.model.errors import BadParameter

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def camps() -> nx.Graph:
    """Two camps of three, foes of each other."""
    graph = nx.complete_graph(["ALB", "BEL", "CAN", "DNK", "EGY", "FIN"])
    for node in graph:
        graph.nodes[node].update(label=node.title(), coalition="one" if node < "D" else "two")
    for one, other in graph.edges:
        graph[one][other]["weight"] = 2.0 if (one < "D") == (other < "D") else -1.0
    return graph


def texts(path: Path) -> list[str]:
    return ["".join(one.itertext()) for one in ElementTree.parse(path).iter(f"{SVG}text")]


def test_an_svg_names_its_nodes_and_dashes_conflict(camps: nx.Graph, tmp_path: Path) -> None:
    path = tmp_path / "camps.svg"
    draw(camps, path, title="Camps")
    words = texts(path)
    assert {"Alb", "Fin", "Camps", "coalition one", "coalition two", "agreement (+)", "conflict (−)"} <= set(words)
    styles = [one.get("style", "") for one in ElementTree.parse(path).iter(f"{SVG}path")]
    lines = {sign: [style for style in styles if colour.lower() in style] for sign, colour in EDGE.items()}
    assert len([style for style in lines[-1] if "stroke-dasharray" in style]) == 9 + 1
    assert not any("stroke-dasharray" in style for style in lines[1])


def test_the_same_network_gives_the_same_picture(camps: nx.Graph, tmp_path: Path) -> None:
    for suffix in (".svg", ".pdf", ".html", ".png"):
        draw(camps, tmp_path / f"one{suffix}")
        draw(camps, tmp_path / f"two{suffix}")
        assert (tmp_path / f"one{suffix}").read_bytes() == (tmp_path / f"two{suffix}").read_bytes()


def test_a_png_is_a_picture(camps: nx.Graph, tmp_path: Path) -> None:
    draw(camps, tmp_path / "camps.png")
    pixels = matplotlib.image.imread(tmp_path / "camps.png")
    assert (
        pixels.shape[0] > 800
        and pixels.shape[1] > 1000
        and len({tuple(one) for one in pixels[::9, ::9].reshape(-1, 4)}) > 5
    )


@pytest.mark.parametrize("view", ["network", "heatmap"])
@pytest.mark.parametrize(
    "graph",
    [
        nx.Graph(),
        nx.path_graph(2),
        nx.DiGraph([(1, 2, {"weight": -2}), (2, 1, {"weight": 1}), (2, 3, {"sign": 0})]),
        nx.MultiGraph([(1, 2), (1, 2), (2, 2)]),
        nx.circular_ladder_graph(160),
    ],
    ids=["empty", "pair", "directed", "multiple", "large"],
)
def test_any_network_can_be_drawn(graph: nx.Graph, view: str, tmp_path: Path) -> None:
    draw(graph, tmp_path / "x.svg", view=view)
    assert ElementTree.parse(tmp_path / "x.svg").getroot().tag == f"{SVG}svg"


def test_friends_are_nearer_than_foes(camps: nx.Graph) -> None:
    at = places(flat(camps))
    apart = {pair: abs(complex(*at[pair[0]]) - complex(*at[pair[1]])) for pair in combinations(at, 2)}
    friends = [length for (one, other), length in apart.items() if (one < "D") == (other < "D")]
    foes = [length for (one, other), length in apart.items() if (one < "D") != (other < "D")]
    assert max(friends) < min(foes)


def test_names_do_not_cover_each_other() -> None:
    graph = nx.random_regular_graph(4, 24, seed=3)
    at = places(flat(graph))
    axes = Figure(figsize=(10, 8)).add_subplot()
    axes.set_xlim(-0.08, 1.08)
    axes.set_ylim(-0.08, 1.08)
    names = {node: f"A long name {node}" for node in at}
    placed_labels(axes, names, at, dict.fromkeys(at, SIDES), reach=7, size=9)
    boxes = [text.get_window_extent() for text in axes.texts]
    assert len(boxes) == 24
    assert sum(one.overlaps(other) for one, other in combinations(boxes, 2)) <= 1


def test_a_heat_map_says_its_numbers(camps: nx.Graph, tmp_path: Path) -> None:
    for one, other, weight in camps.edges(data="weight"):
        camps[one][other]["weight"] = 7 * weight
    draw(camps, tmp_path / "camps.svg", view="heatmap")
    words = texts(tmp_path / "camps.svg")
    assert (words.count("−7"), words.count("14"), words.count("Alb")) == (18, 12, 2)


def test_a_page_needs_nothing_from_elsewhere(camps: nx.Graph, tmp_path: Path) -> None:
    camps.nodes["ALB"]["label"] = "</script><script>alert(1)</script>"
    draw(camps, tmp_path / "x.html", title="A <b>title</b>")
    page = (tmp_path / "x.html").read_text("utf-8")
    assert not re.search(r"(src|href)\s*=\s*[\"']?(https?:)?//", page)
    assert "default-src 'none'" in page
    assert "<title>A &lt;b>title&lt;/b></title>" in page
    found = re.search(r'<script type="application/json" id="model">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    model = json.loads(found[1])
    assert {node["data"]["name"] for node in model["document"]["elements"]["nodes"]} >= {
        "Bel",
        camps.nodes["ALB"]["label"],
    }
    assert [edge["data"]["sign"] for edge in model["document"]["elements"]["edges"]].count(-1) == 9
    assert page.count("</script>") == 3


def test_a_timeline_has_gaps_bands_and_marks(tmp_path: Path) -> None:
    points = [
        Point(day=date(2012, 1, 1), value=0.5, low=0.4, high=0.6),
        Point(day=date(2012, 4, 1), value=0.7, low=0.5, high=0.8, marked=True),
        Point(day=date(2012, 7, 1), value=None),
        Point(day=date(2012, 10, 1), value=0.2, low=0.1, high=0.3),
    ]
    draw_timeline(points, tmp_path / "t.svg", title="Over time")
    assert {"value", "interval", "change", "Over time", "polarisation"} <= set(texts(tmp_path / "t.svg"))
    draw_timeline([Point(day=date(2012, 1, 1), value=-3.0)], tmp_path / "u.png", measure="net")
    assert (tmp_path / "u.png").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(BadParameter, match="no point has a value"):
        draw_timeline([points[2]], tmp_path / "v.svg")


def test_what_cannot_be_drawn_is_said(camps: nx.Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, view in (("x.gif", "network"), ("x.html", "heatmap"), ("x", "network")):
        with pytest.raises(BadParameter, match="by its ending"):
            draw(camps, tmp_path / name, view=view)
    with pytest.raises(BadParameter, match="no view 'pie'"):
        draw(camps, tmp_path / "x.svg", view="pie")
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(BadParameter, match=r"pip install 'stancegraph\[plot\]'"):
        draw(camps, tmp_path / "x.svg")
    assert list(tmp_path.iterdir()) == []
