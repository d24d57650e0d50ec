"""How often stances of each level of confidence are right, on the articles kept beside the checkout."""

import importlib.util
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

#: lower ends of the levels of confidence
LEVELS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.65)
#: what is asked of a stance to be right: the scorer's names
ASKED = ("article actor+stance", "article full triple")


@dataclass
class Level:
    """Stances of one level: those told right, those told wrong, by criterion; what the scorer counts as neither is left out."""

    right: dict[str, int]
    wrong: dict[str, int]


def scorer(gold: Path) -> ModuleType:
    """The article scorer of the gold folder, as it is."""
    spec = importlib.util.spec_from_file_location("score_articles", gold / "articles" / "score_articles.py")
    if spec is None or spec.loader is None:
        raise ImportError(f"no article scorer in {gold}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def levels(
    gold: Path, predicted: Mapping[str, list[dict[str, Any]]], records: Iterable[Mapping[str, Any]]
) -> list[Level]:
    """The levels, lowest first.

    Args:
        gold: folder with the scorer.
        predicted: stances by article id, each with `confidence`.
        records: gold articles.
    """
    score = scorer(gold)
    found = [Level(dict.fromkeys(ASKED, 0), dict.fromkeys(ASKED, 0)) for _ in LEVELS]
    for record in records:
        for asked in ASKED:
            key, gold_key, ok, _ = score.CRIT[asked]
            best = sorted(predicted.get(record["id"], []), key=lambda p: -p["confidence"])
            stances = score.uniq(best, key)
            core = score.uniq([g for g in record["stances"] if not g.get("borderline")], gold_key)
            matched = score.match(stances, core, ok)
            _, wrong, _ = score.count(best, record["stances"], asked)
            for number, stance in enumerate(stances):
                level = found[max(n for n, low in enumerate(LEVELS) if stance["confidence"] >= low)]
                level.right[asked] += number in matched
                level.wrong[asked] += number not in matched and stance in wrong
    return found


def table(found: list[Level]) -> list[str]:
    """Markdown: a row a level, with how many stances stand behind each share."""
    lines = ["| confidence | actor and stance right | actor, stance and target right |", "|---|---|---|"]
    ends = [*(f"to {high:.2f}" for high in LEVELS[1:]), "and more"]
    for low, end, level in zip(LEVELS, ends, found, strict=True):
        lines.append(f"| {low:.2f} {end} | " + " | ".join(_share(level, asked) for asked in ASKED) + " |")
    return lines


def _share(level: Level, asked: str) -> str:
    count = level.right[asked] + level.wrong[asked]
    return f"{level.right[asked] / count:.2f} of {count}" if count else "-"
