"""Each format of a network, read back by somebody else's reader."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pyarrow.parquet
import pytest

from stancegraph.graph.export import format_for, format_named, formats, write_network
from stancegraph.graph.model.errors import BadParameter

GEXF = "{http://gexf.net/1.3}"


def written(network: nx.Graph, name: str) -> bytes:
    stream = io.BytesIO()
    formats()[name].write(network, stream)
    assert not stream.closed
    return stream.getvalue()


def signs(network: nx.Graph) -> dict[frozenset[str], float]:
    return {frozenset((one, other)): float(weight) for one, other, weight in network.edges(data="weight")}


@pytest.mark.parametrize("name", list(formats()))
def test_every_format_writes_every_kind_of_network(name: str, signed: nx.Graph, two_mode: nx.Graph) -> None:
    directed = nx.DiGraph(signed)
    directed.add_edge("RUS", "FRA", weight=1, sign=1)
    double = nx.MultiGraph(signed)
    double.add_edge("FRA", "RUS", weight=1, sign=1)
    for network in (signed, two_mode, directed, double, nx.Graph(), nx.path_graph(2)):
        network.graph.setdefault("odd", float("nan"))
        assert written(network, name) is not None


def test_graphml_keeps_ids_types_and_signs(signed: nx.Graph) -> None:
    found = nx.read_graphml(io.BytesIO(written(signed, "graphml")))
    assert signs(found) == signs(signed)
    assert found.nodes["FRA"]["label"] == "France"
    assert json.loads(found.nodes["FRA"]["aliases"]) == ["République", 'the "Hexagon"']
    assert found.nodes["RUS"]["label"] == "Russia <& Co>"
    assert [found.nodes[node].get("score") for node in found] == [None, 0.5, 2.0]
    assert found.nodes["FRA"]["since"] == "2012-02-04"
    assert "note" not in found.nodes["RUS"]
    assert found["FRA"]["RUS"]["known"] is True
    assert json.loads(found["FRA"]["RUS"]["stance_ids"]) == ["a1", "b2"]


def test_graphml_draws_conflict_dashed_for_visone(signed: nx.Graph) -> None:
    root = ElementTree.fromstring(written(signed, "graphml"))
    lines = root.findall(".//{http://www.yworks.com/xml/graphml}LineStyle")
    assert [line.get("type") for line in lines] == ["dashed", "line"]
    labels = root.find(".//{http://visone.info/xmlns}labelAttribute")
    assert labels is not None and labels.get("nodeLabel") == "label"


def test_gexf_declares_every_attribute_it_uses(signed: nx.Graph) -> None:
    root = ElementTree.fromstring(written(signed, "gexf"))
    assert root.get("version") == "1.3"
    for kind in ("node", "edge"):
        declared = {
            one.get("id"): one.get("type")
            for one in root.findall(f".//{GEXF}attributes[@class='{kind}']/{GEXF}attribute")
        }
        used = {one.get("for") for one in root.findall(f".//{GEXF}{kind}//{GEXF}attvalue")}
        assert used <= set(declared) and set(declared.values()) <= {"string", "long", "double", "boolean"}
    assert all(float(edge.get("weight", "-1")) > 0 for edge in root.findall(f".//{GEXF}edge"))


def test_gexf_in_networkx(signed: nx.Graph) -> None:
    found = nx.read_gexf(io.BytesIO(written(signed, "gexf")))
    assert {frozenset(edge[:2]): edge[2] for edge in found.edges(data="sign")} == {
        frozenset(edge[:2]): edge[2] for edge in signed.edges(data="sign")
    }
    assert found.nodes["arab-league"]["score"] == 2.0


def test_gexf_with_spells_is_dynamic(signed: nx.Graph) -> None:
    signed["FRA"]["RUS"]["spells"] = [("2012-01-01", "2012-02-01"), ("2012-03-01", None)]
    root = ElementTree.fromstring(written(signed, "gexf"))
    graph = root.find(f"{GEXF}graph")
    assert graph is not None and graph.get("mode") == "dynamic" and graph.get("timeformat") == "date"
    assert [one.attrib for one in root.findall(f".//{GEXF}edge//{GEXF}spell")] == [
        {"start": "2012-01-01", "end": "2012-02-01"},
        {"start": "2012-03-01"},
    ]


def test_matrix_has_the_shape_that_dna_writes(two_mode: nx.Graph, signed: nx.Graph) -> None:
    assert written(two_mode, "csv").decode().splitlines() == [
        '"";"Draft; on Syria";"The ""plan"""',
        '"France";2;0',
        '"Russia";-3;1',
    ]
    rows = list(csv.reader(io.StringIO(written(signed, "csv").decode()), delimiter=";"))
    assert rows[0] == ["", "France", "Russia <& Co>", "arab-league"]
    assert rows[1] == ["France", "0.000000", "-2.500000", "3.000000"]
    assert rows[2] == ["Russia <& Co>", "-2.500000", "0.000000", "0.000000"]


def test_dl_has_the_shape_that_dna_writes(two_mode: nx.Graph, signed: nx.Graph) -> None:
    assert written(two_mode, "dl").decode().split("\n") == [
        "dl nr = 2, nc = 2, format = fullmatrix",
        "row labels:",
        '"France"',
        '"Russia"',
        "col labels:",
        '"Draft; on Syria"',
        "\"The 'plan'\"",
        "data:",
        " 2 0",
        " -3 1",
    ]
    one_mode = written(signed, "dl").decode().split("\n")
    assert one_mode[:2] == ["dl n = 3, format = fullmatrix", "labels:"]
    assert one_mode[-3] == " 0.000000 -2.500000 3.000000"


def test_pajek_in_networkx(signed: nx.Graph, two_mode: nx.Graph) -> None:
    found = nx.parse_pajek(written(signed, "pajek").decode())
    assert {frozenset(edge[:2]): edge[2] for edge in found.edges(data="weight")} == {
        frozenset(("France", "Russia <& Co>")): -2.5,
        frozenset(("France", "arab-league")): 3.0,
    }
    assert written(two_mode, "pajek").decode().startswith("*Vertices 4 2\n")


def test_edge_lists_agree(signed: nx.Graph) -> None:
    rows = list(csv.DictReader(io.StringIO(written(signed, "edges").decode())))
    assert [(row["u"], row["v"], float(row["weight"]), int(row["sign"])) for row in rows] == [
        ("FRA", "RUS", -2.5, -1),
        ("FRA", "arab-league", 3.0, 1),
    ]
    table = pyarrow.parquet.read_table(io.BytesIO(written(signed, "parquet"))).to_pylist()
    assert [(row["u"], row["v"], row["weight"], row["sign"], row["known"]) for row in table] == [
        ("FRA", "RUS", -2.5, -1, True),
        ("FRA", "arab-league", 3.0, 1, None),
    ]


def test_node_link_in_networkx(signed: nx.Graph) -> None:
    found = nx.node_link_graph(json.loads(written(signed, "node-link")), edges="links")
    assert signs(found) == signs(signed)
    assert found.graph == {"network_type": "onemode", "since": "2012-01-01"}


def test_cytoscape_in_networkx(signed: nx.Graph) -> None:
    document = json.loads(written(signed, "cytoscape"))
    assert all({"x", "y"} <= set(node["position"]) for node in document["elements"]["nodes"])
    found = nx.cytoscape_graph({**document, "data": list(document["data"].items()), "multigraph": False})
    assert signs(found) == signs(signed)


def test_matrix_refuses_two_nodes_with_one_label() -> None:
    graph = nx.Graph()
    graph.add_nodes_from([("a", {"label": "Same"}), ("b", {"label": "Same"})])
    with pytest.raises(BadParameter, match="two nodes are labelled 'Same'"):
        written(graph, "csv")


def test_ids_that_become_one_text_are_refused() -> None:
    with pytest.raises(BadParameter, match="two nodes are named '1'"):
        written(nx.Graph([(1, "1")]), "graphml")


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    graph = nx.Graph([("a\x00", "b\ud800")])
    assert set(nx.read_graphml(io.BytesIO(written(graph, "graphml")))) == {"a\ufffd", "b\ufffd"}


def test_the_longest_ending_that_fits_tells_the_format(tmp_path: Path, signed: nx.Graph) -> None:
    assert format_for(tmp_path / "x.edges.csv").name == "edges"
    assert format_for(tmp_path / "X.CSV").name == "csv"
    write_network(signed, tmp_path / "x.graphml")
    assert nx.read_graphml(tmp_path / "x.graphml").number_of_edges() == 2
    with pytest.raises(BadParameter, match="no format for 'x.docx'"):
        write_network(signed, tmp_path / "x.docx")
    with pytest.raises(BadParameter, match="no format 'excel'"):
        format_named("excel")
    with pytest.raises(BadParameter, match="cannot write"):
        write_network(signed, tmp_path / "nowhere" / "x.graphml")


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("old")
    with pytest.raises(BadParameter):
        write_network(nx.Graph([(1, "1")]), path)
    assert path.read_text() == "old" and [one.name for one in tmp_path.iterdir()] == ["x.csv"]
