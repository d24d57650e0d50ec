"""What the questions are asked of the samples, and the answers that are kept."""

import json
import shlex
import tomllib
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import neo4j
from samples_graph import SAMPLES, stance_of, target_of

from stancegraph.api.cli.output import plain
from stancegraph.graph.articles import articles
from stancegraph.graph.questions import answer, find_question

GOLDEN = Path(__file__).parent / "golden"
ASKED: dict[str, dict[str, str]] = tomllib.loads((SAMPLES / "questions.toml").read_text("utf-8"))


def parameters(graph: neo4j.Driver, name: str) -> dict[str, str]:
    """What one question is asked, with the ids that the graph of the samples has."""
    return {key: _value(graph, words) for key, words in ASKED[name].items()}


def _value(graph: neo4j.Driver, words: str) -> str:
    match words.split():
        case ["stance", actor, code, day]:
            return stance_of(graph, actor, code, date.fromisoformat(day))
        case ["target", actor, code, day]:
            return target_of(graph, actor, code, date.fromisoformat(day))
        case ["article", external_id]:
            return next(one.id for one in articles(graph, limit=1000) if one.external_id == external_id)
        case _:
            return words


def golden(graph: neo4j.Driver, name: str) -> dict[str, Any]:
    """The question, how it is asked at the two doors, and its answer."""
    given = parameters(graph, name)
    asked = find_question("embedded", name)
    pairs = "".join(f" --param {shlex.quote(f'{key}={value}')}" for key, value in given.items())
    query = f"?{urlencode(given)}" if given else ""
    return {
        "number": asked.number,
        "question": asked.text,
        "command": f"stance ask {name}{pairs}",
        "route": f"/v1/queries/{name}{query}",
        "rows": plain(list(answer(graph, name, given))),
    }


def kept(name: str) -> dict[str, Any]:
    """The answer that is kept for a question."""
    found: dict[str, Any] = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    return found


def keep(name: str, found: dict[str, Any]) -> None:
    """Keep an answer."""
    GOLDEN.mkdir(exist_ok=True)
    (GOLDEN / f"{name}.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
