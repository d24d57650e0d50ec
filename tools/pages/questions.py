"""docs/questions.md: the thirty questions with command, route and answer on the samples, from tests/cypher/golden/."""

import json
from pathlib import Path
from typing import Any

from markdown import paragraphs, table

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests" / "cypher" / "golden"
#: rows of an answer that are shown, columns of a row, and characters of a value
ROWS, COLUMNS, WIDTH = 3, 6, 60
#: columns that say little to a reader
_DULL = ("stance_id", "stance_ids", "evidence_id", "evidence_ids", "article_id", "family_id", "family_ids", "actor_id")
#: verbs that ask the same in fewer words
VERBS = {
    "position_on": "stance position RUS S/2012/77 --as-of 2012-02-10",
    "position_as_known": "stance position RUS S/2012/77 --as-of 2012-02-10 --known-at 2012-02-15T00:00:00+00:00",
    "camps_on": "stance camps S/2012/77 --as-of 2012-02-10",
    "dyad_timeline": "stance dyad TUR SYR",
    "to_review": "stance review list --limit 5",
}


def page() -> str:
    """The index of questions, then each with how it is asked and how its answer begins."""
    answers = {path.stem: json.loads(path.read_text("utf-8")) for path in GOLDEN.glob("*.json")}
    ordered = sorted(answers.items(), key=lambda pair: pair[1]["number"])
    index = table(
        ["no", "question", "name", "golden answer"],
        [
            [
                str(one["number"]),
                one["question"],
                f"[`{name}`](#{one['number']}-{name})",
                f"[{name}.json](../tests/cypher/golden/{name}.json)",
            ]
            for name, one in ordered
        ],
    )
    intro = (
        "Each question is a function of `graph/questions/` over named queries; `stance ask` and `GET /v1/queries` list them "
        "with their parameters. The answers below are those on `tests/samples/` (articles written for the tests, with real "
        "votes), the same on both engines; `make golden` writes them anew. Answers that read stances take `known_at` (as the "
        "graph stood at that moment) and `first_hand` (only the holder's own words)."
    )
    return paragraphs("# Questions", intro, index, *(_section(name, one) for name, one in ordered))


def _section(name: str, one: dict[str, Any]) -> str:
    asked = [f"    {one['command']}"]
    if name in VERBS:
        asked.append(f"    {VERBS[name]}")
    asked.append(f"    GET {one['route']}")
    count = f"{len(one['rows'])} rows" if len(one["rows"]) != 1 else "1 row"
    shown = _shown(one["rows"])
    title = f"## {one['number']} {name}"
    return paragraphs(title, one["question"], "\n".join(asked), f"{count} on the samples{':' if shown else '.'}", shown)


def _shown(rows: list[dict[str, Any]]) -> str:
    if not rows:
        return ""
    flat = [_flat(row) for row in rows[:ROWS]]
    columns = [name for name in flat[0] if name not in _DULL][:COLUMNS]
    return table(columns, [[_cell(row.get(name)) for name in columns] for row in flat])


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """A row whose inner object stands beside the rest: its verdict and score are what one wants to see."""
    inner = {key: value for one in row.values() if isinstance(one, dict) for key, value in one.items()}
    plain = {key: value for key, value in (row | inner).items() if not isinstance(value, dict)}
    last = ("exact", "first", "then", "before", "after")
    first = [key for key in plain if key.endswith(("_name", "verdict", "code", "score")) or key in last]
    return {key: plain[key] for key in [*first, *plain]}


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.3g}"
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return f"{len(value)} of them"
    words = ", ".join(map(str, value)) if isinstance(value, list) else " ".join(str(value).split())
    return words if len(words) <= WIDTH else f"{words[: WIDTH - 1]}…"
