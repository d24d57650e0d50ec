"""Each format of stances, read back by somebody else's reader."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import neo4j
import pyarrow.parquet
import pytest
import world
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import PROV

from stancegraph.graph.export import stance_formats, stream_stances, write_stances
from stancegraph.graph.export.record import Record, records
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks import read_csv
from stancegraph.graph.stances import Filters
from stancegraph.graph.stores import open_graph

OA = Namespace("http://www.w3.org/ns/oa#")
OURS = Namespace("urn:stancegraph:vocabulary:")


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j.Driver]:
    with open_graph(tmp_path_factory.mktemp("stances") / "graph") as driver:
        world.load(driver, world.world())
        yield driver


@pytest.fixture
def told(loaded: neo4j.Driver) -> list[Record]:
    return list(records(loaded, Filters()))


def written(told: list[Record], name: str) -> bytes:
    stream = io.BytesIO()
    stance_formats()[name].write(told, stream)
    assert not stream.closed
    return stream.getvalue()


def test_records_are_all_the_evidence_newest_stance_first(graph: neo4j.Driver) -> None:
    world.load(graph, world.world())
    told = list(records(graph, Filters()))
    stances = [stance for _, each in world.world() for stance in each]
    assert {one.said.evidence_id for one in told} == {stance.evidence_id for stance in stances}
    assert [one.said.said_on for one in told] == sorted((one.said.said_on for one in told), reverse=True)
    assert {one.more.plover for one in told} == {"ACCUSE"}


def test_records_go_on_after_a_page(loaded: neo4j.Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(records(loaded, Filters()))
    monkeypatch.setattr("stancegraph.graph.export.record.LIMIT", 3)
    assert list(records(loaded, Filters())) == whole
    assert {one.said.code for one in records(loaded, Filters(codes=("EXPELS",)))} == {"EXPELS"}


@pytest.mark.parametrize("name", list(stance_formats()))
def test_every_format_writes_nothing_when_there_is_nothing(name: str) -> None:
    assert len(written([], name)) < 4000 or name == "parquet"


def test_dna_reads_as_an_event_list(told: list[Record], tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(written(told, "dna"))
    assert (
        path.read_text("utf-8")
        .splitlines()[0]
        .startswith('"statement_id";"time";"person";"organization";"concept";"agreement";')
    )
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8")), delimiter=";"))
    assert [int(row["statement_id"]) for row in rows] == list(range(1, len(told) + 1))
    assert [(row["organization"], row["concept"], int(row["agreement"])) for row in rows] == [
        (one.said.actor_name, one.said.target_name, one.said.polarity) for one in told
    ]
    assert [row["person"] for row in rows if row["code"] == "CONDEMNS"] == ["Sample Minister"]
    found = read_csv(path)
    assert len(found) == len(told)
    assert set(found.variable("organization", of_document=False).levels) == {"France", "Russia", "Syria", "Tunisia"}


def test_plover_says_where_the_words_stand(told: list[Record]) -> None:
    events = [json.loads(line) for line in written(told, "plover").splitlines()]
    assert len(events) == len(told)
    texts = {article.id: article.text for article, _ in world.world()}
    assert all(texts[one["Story ID"]][one["Start"] : one["End"]] == one["Text"] for one in events)
    (draft,) = (one for one in events if one["Stance Code"] == "OPPOSES")
    assert (draft["Recipient Name"], draft["Recipient Country"], draft["Target"]) == (
        None,
        "SYR",
        "draft resolution on Syria",
    )
    assert (draft["Event Type"], draft["Quad Code"], draft["Event Date"]) == ("ACCUSE", "VERBAL CONFLICT", "2012-02-04")
    (accused,) = (one for one in events if one["Stance Code"] == "ACCUSES")
    assert accused["Recipient Name"] == "Syria"


def test_icews_has_its_twenty_columns(told: list[Record]) -> None:
    rows = list(csv.DictReader(io.StringIO(written(told, "icews").decode()), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) == len(told) and all(len(row) == 20 and None not in row for row in rows)
    assert {row["CAMEO Code"] for row in rows} == {"111"}
    assert sorted({row["Source Name"] for row in rows}) == ["France", "Russia", "Syria", "Tunisia"]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own reader
def test_linked_data_selects_the_very_words(told: list[Record]) -> None:
    found = Graph().parse(data=written(told, "json-ld").decode(), format="json-ld")
    texts = {URIRef(f"urn:stancegraph:article:{article.id}"): article.text for article, _ in world.world()}
    annotations = list(found.subject_objects(OA.hasBody))
    assert len(annotations) == len(told)
    for annotation, stance in annotations:
        target = found.value(annotation, OA.hasTarget)
        text = texts[URIRef(str(found.value(target, OA.hasSource)))]
        selectors = list(found.objects(target, OA.hasSelector))
        (position,) = (one for one in selectors if found.value(one, OA.start) is not None)
        (words,) = (one for one in selectors if found.value(one, OA.exact) is not None)
        span = int(str(found.value(position, OA.start))), int(str(found.value(position, OA.end)))
        assert text[span[0] : span[1]] == str(found.value(words, OA.exact))
        assert found.value(stance, PROV.wasDerivedFrom) == found.value(target, OA.hasSource)
        assert found.value(annotation, PROV.wasAttributedTo) is not None
        assert found.value(annotation, PROV.generatedAtTime).toPython().tzinfo is not None


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own reader
def test_linked_data_answers_a_question(told: list[Record]) -> None:
    found = Graph().parse(data=written(told, "json-ld").decode(), format="json-ld")
    asked = """
        SELECT ?who ?day WHERE {
            ?stance ours:code "CONDEMNS"; ours:holder/rdfs:label ?who; ours:saidOn ?day; ours:toward ?act.
            ?act a ours:Act.
        }"""
    rows = found.query(asked, initNs={"ours": OURS})
    assert [(str(row[0]), row[1].toPython()) for row in rows] == [("France", date(2012, 2, 4))]


def test_parquet_holds_everything_typed(told: list[Record]) -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(written(told, "parquet")))
    assert table.num_rows == len(told)
    assert str(table.schema.field("said_on").type) == "date32[day]"
    assert str(table.schema.field("recorded_at").type) == "timestamp[us, tz=UTC]"
    assert [row["exact"] for row in table.to_pylist()] == [one.said.exact for one in told]


def test_a_file_gets_the_stances_that_match(loaded: neo4j.Driver, tmp_path: Path) -> None:
    assert write_stances(loaded, "icews", tmp_path / "x.tsv", Filters(actor_id="RUS")) == 4
    assert len((tmp_path / "x.tsv").read_text().splitlines()) == 5
    with pytest.raises(BadParameter, match="no format 'xls' for stances"):
        write_stances(loaded, "xls", tmp_path / "y.xls")
    assert not (tmp_path / "y.xls").exists()
    stream = io.BytesIO()
    assert stream_stances(loaded, "icews", stream) == 10
