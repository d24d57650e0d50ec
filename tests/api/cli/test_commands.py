"""The command as a user runs it: a process, its output, its exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent.parent.parent / "samples" / "articles.jsonl"


def stance(*words: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("STANCEGRAPH_")}
    command = [sys.executable, "-m", "stancegraph.api.cli", *words]
    return subprocess.run(command, capture_output=True, text=True, input=stdin, env=environment, check=False)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The samples, loaded."""
    folder = str(tmp_path_factory.mktemp("cli") / "graph")
    done = stance("load", "jsonl", str(SAMPLES), "--graph", folder, "--json")
    assert done.returncode == 0, done.stderr
    counts = json.loads(done.stdout)
    assert counts["loaded"] == counts["read"] > 40
    assert counts["not_extracted"] == {"language": 1}
    return folder


def test_a_second_load_adds_nothing(graph: str) -> None:
    counts = json.loads(stance("load", "jsonl", str(SAMPLES), "--graph", graph, "--json").stdout)
    assert counts["already_there"] == counts["read"]
    assert (counts["loaded"], counts["new_stances"], counts["new_evidence"]) == (0, 0, 0)


@pytest.mark.parametrize(
    ("actor", "code", "word"),
    [("RUS", "OPPOSES", "resolution"), ("FRA", "CONDEMNS", "Homs"), ("TUN", "EXPELS", "Syria")],
)
def test_the_samples_say_who_stands_where(graph: str, actor: str, code: str, word: str) -> None:
    done = stance("stances", "--actor", actor, "--code", code, "--json", "--limit", "100", "--graph", graph)
    assert any(word in stance["evidence"][0]["target_name"] for stance in json.loads(done.stdout))


def test_the_table_is_not_cut_off(graph: str) -> None:
    words = json.loads(stance("stances", "--json", "--limit", "100", "--graph", graph).stdout)
    longest = max((" ".join(one["evidence"][0]["exact"].split()) for one in words), key=len)
    assert longest in stance("stances", "--limit", "100", "--graph", graph).stdout


def test_position_camps_and_timeline_answer(graph: str) -> None:
    for words in (
        ("position", "Tunisia", "Syria"),
        ("positions", "Russia"),
        ("camps", "Syria"),
        ("timeline", "Tunisia", "Syria"),
        ("dyad", "Tunisia", "Syria"),
    ):
        done = stance(*words, "--graph", graph, "--json")
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)


def test_a_loaded_graph_is_in_order(graph: str) -> None:
    for verb in ("check", "verify"):
        assert stance(verb, "--graph", graph).returncode == 0


def test_questions_are_listed_and_asked(graph: str) -> None:
    names = {one["name"] for one in json.loads(stance("ask", "--json", "--graph", graph).stdout)}
    assert {"position_on", "camps_on", "expulsions_answered"} <= names
    assert json.loads(stance("ask", "camps_on", "--param", "target=SYR", "--json", "--graph", graph).stdout)


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("load", "rrs", "x"), 3, "no feed named 'rrs'"),
        (("position", "Rusia", "Syria"), 3, "near it"),
        (("position", "Russia", "Syria", "--as-of", "soon"), 2, "a day such as 2012-02-04"),
        (("ask", "nothing"), 3, "no query named"),
        (("ask", "camps_on", "--param", "target"), 2, "NAME=VALUE"),
        (("load", "jsonl", "x.jsonl", "--map", "text"), 2, "FIELD=NAME"),
        (("serve", "--host", "0.0.0.0"), 2, "--anyone"),
        (("schema", "burn"), 2, "there are show, apply and check"),
        (("info", "--graph", "bolt://127.0.0.1:9"), 6, "127.0.0.1:9"),
        (("info", "--graph", "/dev/null"), 2, "/dev/null"),
    ],
)
def test_what_is_wrong_is_one_line_and_an_exit_code(graph: str, words: tuple[str, ...], code: int, says: str) -> None:
    done = stance(*words, *([] if "--graph" in words else ["--graph", graph]))
    assert done.returncode == code, done.stderr
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""


def test_rejections_are_told_and_strict_stops(tmp_path: Path) -> None:
    records = '{"published_on": "2012-02-04", "text": "Norway condemned the raid."}\n{"text": "No day."}\nnot JSON\n'
    done = stance("load", "jsonl", "-", "--graph", str(tmp_path / "g"), "--json", stdin=records)
    assert done.returncode == 0
    counts = json.loads(done.stdout)
    assert (counts["read"], counts["loaded"], counts["rejected"]) == (3, 1, 2)
    strict = stance("load", "jsonl", "-", "--graph", str(tmp_path / "h"), "--strict", stdin=records)
    assert strict.returncode == 2
    assert "published_on" in strict.stderr


def test_extraction_in_two_processes_prints_the_same_bytes() -> None:
    one, two = (stance("extract", str(SAMPLES), "--workers", workers) for workers in ("1", "2"))
    assert one.stdout == two.stdout
    lines = [json.loads(line) for line in one.stdout.splitlines()]
    texts = [json.loads(line) for line in SAMPLES.read_text("utf-8").splitlines()]
    assert [line["id"] for line in lines] == [text["id"] for text in texts]
