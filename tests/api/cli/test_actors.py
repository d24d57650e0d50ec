"""`stance actors` as a user runs it."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from stancegraph.api.cli import main


@dataclass
class Done:
    stdout: str
    stderr: str
    returncode: int


Run = Callable[..., Done]


@pytest.fixture
def stance(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in this process: (words, stdin) -> its output and exit code."""

    def run(*words: str, stdin: str = "") -> Done:
        monkeypatch.setattr(sys, "argv", ["stance", "actors", *words])
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        try:
            main()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        return Done(said.out, said.err, code)

    return run


KEYS = ["id", "actor_id", "name", "kind", "country", "sector", "score", "alternatives"]


def test_a_phrase_is_resolved_by_the_day(stance: Run) -> None:
    during = json.loads(stance("resolve", "Alain", "Juppé", "--on", "2012-02-04", "--json").stdout)
    later = json.loads(stance("resolve", "Alain Juppé", "--on", "2013-02-04", "--json").stdout)
    assert (during[0]["actor"]["id"], during[0]["sector"]) == ("FRA", "GOV")
    assert (later[0]["actor"]["id"], later[0]["sector"]) == ("alain-juppe", "ELI")


def test_the_context_decides(stance: Run) -> None:
    done = stance("resolve", "the coast guard", "--context", "off Oslo, Norway", "--json")
    assert json.loads(done.stdout)[0]["country"] == "NOR"


def test_lines_are_answered_in_their_order(tmp_path: Path, stance: Run) -> None:
    lookups = [
        {"id": "b", "text": "Danish police", "context": None, "date": "2012-02-04", "note": "my own column"},
        {"id": "a", "text": "Zebulon Quartermaine", "date": None},
        {"id": 7, "text": "African Union", "context": "", "date": ""},
    ]
    path = tmp_path / "lookups.jsonl"
    path.write_text("\n".join(json.dumps(one) for one in lookups), "utf-8")
    answers = [json.loads(line) for line in stance("resolve", "--jsonl", str(path)).stdout.splitlines()]
    assert [list(one) for one in answers] == [KEYS] * 3
    assert [(one["id"], one["actor_id"], one["kind"], one["country"], one["sector"]) for one in answers] == [
        ("b", "DNK", "country", "DNK", "COP"),
        ("a", "", "", "", ""),
        ("7", "african-union", "organization", "IGO", "IGO"),
    ]
    assert stance("resolve", "--jsonl", "-", stdin=path.read_text("utf-8")).stdout.count("\n") == 3


def test_a_line_that_is_no_lookup_is_named_and_loses_nothing(tmp_path: Path, stance: Run) -> None:
    path = tmp_path / "lookups.jsonl"
    path.write_text('{"id": "1", "text": "Denmark"}\n{"id": "2"}\nno JSON\n{"id": "4", "text": "Oslo"}\n', "utf-8")
    done = stance("resolve", "--jsonl", str(path))
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["1", "4"]
    assert f"{path}:2: a look-up has no text" in done.stderr and f"{path}:3: not JSON" in done.stderr
    assert stance("resolve", "--jsonl", str(path), "--strict").returncode == 2


def test_what_cannot_be_used_is_said(stance: Run) -> None:
    neither, day = stance("resolve"), stance("resolve", "Denmark", "--on", "soon")
    missing = stance("resolve", "--jsonl", "/no/such/file.jsonl")
    assert [done.returncode for done in (neither, day, missing)] == [2, 2, 2]
    assert "PHRASE or --jsonl" in neither.stderr and "2012-02-04" in day.stderr and "cannot be read" in missing.stderr


def test_words_find_actors(stance: Run) -> None:
    found = json.loads(stance("find", "lavrov", "--on", "2012-02-04", "--json").stdout)
    assert found[0]["actor"]["kind"] == "person" and found[0]["country"] == "RUS"
    assert "nobody" in stance("find", "zzqqxx").stderr
    assert json.loads(stance("find", "swi", "--limit", "1", "--json").stdout)[0]["actor"]["id"] == "CHE"
