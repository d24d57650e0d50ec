"""The authority file over HTTP."""

from fastapi.testclient import TestClient


def test_phrases_are_resolved_in_their_order(client: TestClient) -> None:
    items = [
        {"id": "b", "text": "Alain Juppé", "date": "2012-02-04"},
        {"id": "a", "text": "the coast guard", "context": "off Oslo, Norway"},
        {"text": "Zebulon Quartermaine"},
    ]
    answer = client.post("/v1/actors/resolve", json={"items": items})
    assert answer.status_code == 200, answer.text
    found = answer.json()["items"]
    assert [(one["id"], one["actor_id"], one["country"]) for one in found] == [
        ("b", "FRA", "FRA"),
        ("a", "NOR", "NOR"),
        ("", "", ""),
    ]
    assert found[0]["alternatives"][0]["actor_id"] == "alain-juppe"
    assert found[2] == {
        "id": "",
        "actor_id": "",
        "name": "",
        "kind": "",
        "country": "",
        "sector": "",
        "score": 0.0,
        "alternatives": [],
    }


def test_a_lookup_that_cannot_be_used_is_refused(client: TestClient) -> None:
    for item in ({}, {"text": 3}, {"text": "France", "date": "soon"}, {"text": "France", "date": 17}):
        answer = client.post("/v1/actors/resolve", json={"items": [item]})
        assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")


def test_names_are_found_as_of_a_day(client: TestClient) -> None:
    during = client.get("/v1/actors", params={"q": "alain juppe", "on": "2012-02-04"}).json()["items"][0]
    later = client.get("/v1/actors", params={"q": "alain juppe", "on": "2013-06-01"}).json()["items"][0]
    assert (during["id"], during["sector"], later["sector"]) == ("alain-juppe", "GOV", "ELI")
    russia = client.get("/v1/actors", params={"q": "Russia", "on": "2012-02-04"}).json()["items"][0]
    assert russia["id"] == "RUS" and russia["stances"] > 0
    people = client.get("/v1/actors", params={"q": "juppe", "on": "2012-02-04", "kind": "person"}).json()["items"]
    assert people and {one["kind"] for one in people} == {"person"}


def test_offices_of_a_person_and_of_a_state(client: TestClient) -> None:
    person = client.get("/v1/actors/alain-juppe/offices").json()["items"]
    state = client.get("/v1/actors/FRA/offices").json()["items"]
    assert ("FRA", "foreign_minister") in {(one["body"]["id"], one["role"]) for one in person}
    assert all(one in state for one in person if one["body"]["id"] == "FRA")
