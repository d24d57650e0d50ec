from datetime import date

import neo4j
import pytest
from fastapi.testclient import TestClient
from world import DRAFT as TEXT
from world import claim, load, world

from stancegraph.api.app import create_app
from stancegraph.api.settings import Settings
from stancegraph.graph.model import Actor, Article

DRAFT = "S/2012/77"


def test_a_position_says_what_it_rests_on(client: TestClient) -> None:
    found = client.get(f"/v1/positions/RUS/{DRAFT}", params={"as_of": "2012-02-10"}).json()
    assert (found["actor_name"], found["target_name"]) == ("Russia", "draft resolution on Syria")
    assert found["position"]["verdict"] == "opposes"
    assert [voice["exact"] for voice in found["position"]["basis"]] == ["Russia opposed the draft"]


def test_a_position_before_the_first_word_is_none_on_record(client: TestClient) -> None:
    found = client.get(f"/v1/positions/RUS/{DRAFT}", params={"as_of": "2012-02-03"}).json()
    assert (found["position"]["verdict"], found["position"]["score"]) == ("none on record", None)


def test_what_others_say_of_the_holder_is_not_first_hand(client: TestClient) -> None:
    day = {"as_of": "2012-03-10"}
    assert client.get(f"/v1/positions/RUS/{DRAFT}", params=day).json()["position"]["verdict"] == "mixed"
    own = client.get(f"/v1/positions/RUS/{DRAFT}", params=day | {"first_hand": "true"}).json()["position"]
    assert (own["verdict"], own["families"], own["first_hand"]) == ("opposes", 1, 1.0)


def test_an_id_with_slashes_is_one_id(client: TestClient) -> None:
    for written in (DRAFT, "S%2F2012%2F77"):
        assert client.get(f"/v1/targets/{written}").json()["symbol"] == DRAFT
        camps = client.get(f"/v1/targets/{written}/camps", params={"as_of": "2012-02-10"}).json()["items"]
        assert [(camp["actor_id"], camp["verdict"]) for camp in camps] == [("FRA", "supports"), ("RUS", "opposes")]


def test_pages_hold_every_stance_once_and_survive_inserts(embedded: neo4j.Driver) -> None:
    load(embedded, world())
    client = TestClient(create_app(embedded, settings=Settings()))
    first = client.get("/v1/stances", params={"limit": 3}).json()
    late = Article(text="Late\n\nChina opposed the draft.", published_on=date(2012, 6, 1))
    china = Actor(id="CHN", name="China", kind="country")
    load(embedded, [(late, [claim(late, "China opposed the draft", china, "OPPOSES", TEXT, -1)])])
    seen, cursor = [one["id"] for one in first["items"]], first["next"]
    while cursor:
        page = client.get("/v1/stances", params={"limit": 3, "cursor": cursor}).json()
        seen, cursor = seen + [one["id"] for one in page["items"]], page["next"]
    assert len(seen) == len(set(seen)) == 10


def test_filters_narrow_and_facets_count_all(client: TestClient) -> None:
    found = client.get("/v1/stances", params={"polarity": "-1", "actor": "RUS", "facets": "true", "limit": 1}).json()
    assert len(found["items"]) == 1
    assert {(facet["code"], facet["count"]) for facet in found["facets"]} == {
        ("OPPOSES", 1),
        ("THREATENS", 1),
        ("RECALLS", 1),
    }
    coded = client.get("/v1/actors/RUS/stances", params={"code": ["OPPOSES", "SUPPORTS"], "until": "2012-03-01"}).json()
    assert [one["code"] for one in coded["items"]] == ["OPPOSES"]


def test_a_stance_is_marked_in_its_article(client: TestClient) -> None:
    stance = client.get("/v1/stances", params={"code": "CONDEMNS"}).json()["items"][0]
    found = client.get(f"/v1/stances/{stance['id']}").json()
    article = found["articles"][0]
    assert "".join(piece["text"] for piece in article["pieces"]) == article["article"]["text"]
    evidence = stance["evidence"][0]
    marked = [p["text"] for p in article["pieces"] if evidence["evidence_id"] in p["evidence_ids"]]
    assert (
        marked == ["France condemned the shelling"] == [article["article"]["text"][evidence["start"] : evidence["end"]]]
    )
    assert evidence["speaker_name"] == "Sample Minister"


def test_a_kept_back_text_leaves_its_quotes(client: TestClient) -> None:
    listed = client.get("/v1/articles", params={"publisher": "Sample Gazette"}).json()["items"]
    found = client.get(f"/v1/articles/{listed[0]['id']}").json()
    assert found["article"]["text"] is None
    assert [piece["text"] for piece in found["pieces"]] == ["Russia supported the draft", "Russia threatened Syria"]


def test_a_kept_back_text_does_not_leave_through_a_query(client: TestClient) -> None:
    listed = client.get("/v1/articles").json()["items"]
    shown = {one["publisher"]: client.get("/v1/queries/article", params={"article_id": one["id"]}) for one in listed}
    assert shown["Sample Gazette"].json()["rows"][0]["text"] is None
    assert shown["Sample Wire"].json()["rows"][0]["text"]


def test_rows_of_a_query_come_as_csv_with_the_fields_asked_for(client: TestClient) -> None:
    asked = {"target": DRAFT, "as_of": "2012-02-10", "fields": "actor_id,verdict"}
    answer = client.get("/v1/queries/camps_on", params=asked, headers={"Accept": "text/csv"})
    assert answer.text.splitlines() == ["actor_id,verdict", "FRA,supports", "RUS,opposes"]


def test_known_answers_are_not_sent_again(client: TestClient) -> None:
    first = client.get("/v1/actors/RUS")
    again = client.get("/v1/actors/RUS", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/v1/actors/FRA", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_long_answers_are_packed_and_origins_are_named(client: TestClient) -> None:
    found = client.get("/v1/stances", headers={"Accept-Encoding": "gzip", "Origin": "https://a.example"})
    assert found.headers["Content-Encoding"] == "gzip"
    assert found.headers["Access-Control-Allow-Origin"] == "https://a.example"
    assert (
        "Access-Control-Allow-Origin" not in client.get("/v1/stances", headers={"Origin": "https://b.example"}).headers
    )


def test_every_request_has_an_id(client: TestClient) -> None:
    assert client.get("/healthz", headers={"X-Request-ID": "mine-1"}).headers["X-Request-ID"] == "mine-1"
    refused = client.get("/v1/actors/nobody", headers={"X-Request-ID": "bad\x7fid"})
    assert refused.json()["request_id"] == refused.headers["X-Request-ID"] != "bad\x7fid"


def test_ready_says_what_is_in_the_graph(client: TestClient) -> None:
    found = client.get("/readyz").json()
    assert (found["engine"], found["counts"]["articles"], found["counts"]["stances"]) == ("embedded", 4, 10)
    assert found["age_seconds"] >= 0
    assert 'route="/readyz",status="200"' in client.get("/metrics").text


@pytest.mark.parametrize(
    ("path", "status", "error", "says"),
    [
        ("/v1/actors/RUZ", 404, "UnknownActor", "RUS (Russia)"),
        ("/v1/targets/draft-resolution-on-syria", 404, "UnknownTarget", DRAFT),
        ("/v1/queries/camps", 404, "UnknownQuery", "camps_on"),
        ("/v1/articles/none", 404, "UnknownArticle", "none"),
        ("/v1/stances/none", 404, "UnknownStance", "none"),
        ("/v1/nowhere", 404, "NotFound", "openapi.json"),
        ("/v1/stances?since=yesterday", 422, "BadParameter", "such as 2012-02-04"),
        ("/v1/stances?since=2012-02-30", 422, "BadParameter", "day"),
        ("/v1/stances?since=2012-03-01&until=2012-02-01", 422, "BadParameter", "since must be before until"),
        ("/v1/stances?limit=1000000", 422, "BadParameter", "less than or equal to 1000"),
        ("/v1/stances?limit=1&limit=2", 422, "BadParameter", "more than once"),
        ("/v1/stances?sinse=2012-01-01", 422, "BadParameter", "'since'"),
        ("/v1/stances?code=HATES", 422, "BadParameter", "OPPOSES"),
        ("/v1/stances?cursor=xx", 422, "BadParameter", "`next` of the page before"),
        ("/v1/stances?known_at=0001-01-01T00:00:00%2B14:00", 422, "BadParameter", "calendar"),
        ("/v1/actors?q=%FF", 422, "BadParameter", "UTF-8"),
        ("/v1/actors/%00", 422, "BadParameter", "NUL"),
        (f"/v1/positions/RUS/{DRAFT}?half_life_days=nan", 422, "BadParameter", "half_life_days"),
        ("/v1/queries/camps_on", 422, "BadParameter", "missing ['target']"),
        ("/v1/queries/camps_on?target=SYR&as_of=x", 422, "BadParameter", "such as 2012-02-04"),
        ("/v1/queries/to_review?limit=99999999999999999999", 422, "BadParameter", "64 bits"),
    ],
)
def test_errors_say_what_would_have_been_right(
    client: TestClient, path: str, status: int, error: str, says: str
) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json")
    found = answer.json()
    assert (found["error"], found["status"]) == (error, status)
    assert says in found["detail"]


def test_a_cursor_of_another_query_is_refused(client: TestClient) -> None:
    cursor = client.get("/v1/actors", params={"limit": 1}).json()["next"]
    refused = client.get("/v1/targets", params={"limit": 1, "cursor": cursor})
    assert (refused.status_code, "another query" in refused.json()["detail"]) == (422, True)


def test_operation_ids_are_unique_and_errors_are_problems(client: TestClient) -> None:
    schema = client.get("/openapi.json").json()
    operations = [operation for path in schema["paths"].values() for operation in path.values()]
    ids = [operation["operationId"] for operation in operations]
    assert schema["openapi"].startswith("3.1") and len(ids) == len(set(ids))
    for operation in operations:
        assert list(operation["responses"]["404"]["content"]) == ["application/problem+json"]
