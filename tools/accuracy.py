"""Measure extraction on the development sets kept beside the checkout, and write docs/accuracy.md (figures only).

Usage: accuracy.py [--gold FOLDER] [--only NAME ...] [--predictions FOLDER] [--quick]

Sentences are read as one-sentence articles: undated ones on 2000-01-01 in plover_gsr and cameo_manual_extra, on 2015-06-01
elsewhere. Stances that are negated or hypothetical count as no event. The scorers stand in the gold folder and are run as they are.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import reliability

from stancegraph.graph.actors import authority
from stancegraph.graph.actors.answers import answer, lookup
from stancegraph.graph.model import Actor, Article, Stance
from stancegraph.loaders.extract.extractor import RuleExtractor, load_extractor

ROOT = Path(__file__).resolve().parent.parent
EARLY = date(2000, 1, 1)
LATE = date(2015, 6, 1)
#: modalities that stand for something that was said or done
EVENTS = ("asserted", "planned", "conditional", "demanded")


@dataclass(frozen=True)
class Row:
    """One figure of the table: where the scorer says it, and what is asked."""

    set_name: str
    level: str
    measure: str
    least: float
    aim: float


ROWS = (
    Row("plv", "quad", "f1_lenient", 0.90, 0.94),
    Row("plv", "root", "f1_lenient", 0.80, 0.87),
    Row("plv", "dyad_cc", "f1_lenient", 0.83, 0.90),
    Row("plv", "root", "f1", 0.74, 0.82),
    Row("plover_gsr", "root", "f1_lenient", 0.80, 0.86),
    Row("plover_gsr", "dyad_cc", "f1_lenient", 0.70, 0.80),
    Row("plover_gsr", "full", "f1_lenient", 0.55, 0.65),
    Row("cameo_conflibert", "detect", "f1_lenient", 0.70, 0.80),
    Row("cameo_conflibert", "detect", "precision", 0.80, 0.80),
    Row("cameo_conflibert", "root", "f1_lenient", 0.38, 0.46),
    Row("coped_penta", "quad", "f1_lenient", 0.82, 0.88),
    Row("cameo_manual_extra", "root", "f1_lenient", 0.0, 0.0),
    Row("dev", "sentence actor+polarity", "f1", 0.52, 0.70),
    Row("dev", "article actor+stance", "f1", 0.50, 0.65),
    Row("dev", "article actor+target", "f1", 0.45, 0.60),
    Row("dev", "article full triple", "f1", 0.34, 0.50),
    Row("seeds", "article full triple", "f1", 0.60, 0.75),
    Row("ngec_actors", "country, all", "accuracy", 0.85, 0.90),
    Row("ngec_actors", "country, dated", "accuracy", 0.75, 0.85),
    Row("ngec_actors", "sector (code_1), all", "accuracy", 0.70, 0.80),
)
SENTENCES = ("plv", "plover_gsr", "cameo_conflibert", "coped_penta", "cameo_manual_extra")
ARTICLES = ("dev", "seeds")
#: actor phrases to resolve; those without a date as of today
PHRASES = ("ngec_actors",)
#: a line of the actors' scorer: what, right/all, share
SHARE = re.compile(r"^(.+?)\s+\d+/\d+\s+([\d.]+)$", re.MULTILINE)


def find_gold(given: str | None) -> Path | None:
    """The folder given, or `shared/gold` beside the checkout."""
    places = [Path(given)] if given else [folder / "shared" / "gold" for folder in (ROOT, *ROOT.parents)]
    return next((place for place in places if (place / "score_events.py").is_file()), None)


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def event(stance: Stance) -> dict[str, Any]:
    """One stance as the sentence scorer wants it."""
    target = stance.target.country
    return {
        "source_country": stance.actor.country,
        "target_country": target,
        "code": stance.cameo,
        "plover": stance.plover,
    }


def name(actor: Actor) -> str:
    """The id of a state, the name of any other actor."""
    return actor.id if len(actor.id) == 3 and actor.id.isupper() else actor.name


def triple(stance: Stance) -> dict[str, Any]:
    """One stance as the article scorer wants it."""
    target = stance.target
    return {
        "actor_id": name(stance.actor),
        "stance": stance.code,
        "polarity": stance.polarity,
        "plover": stance.plover,
        "target_id": name(target) if isinstance(target, Actor) else target.name,
        "target_text": stance.evidence.target_text if isinstance(target, Actor) else target.name,
        "span": [stance.evidence.start, stance.evidence.end],
        "confidence": stance.evidence.confidence.total,
    }


def predict_sentences(extractor: RuleExtractor, gold: Path, set_name: str) -> list[dict[str, Any]]:
    """Events of every sentence of a set."""
    usual = EARLY if set_name in {"plover_gsr", "cameo_manual_extra"} else LATE
    found = []
    for record in records(gold / f"{set_name}.jsonl"):
        day = date.fromisoformat(record["date"][:10]) if record.get("date") else usual
        stances = extractor.extract(Article(text=record["text"], published_on=day))
        events = [event(stance) for stance in stances if stance.modality in EVENTS]
        found.append({"id": record["id"], "events": events})
    return found


def predict_articles(extractor: RuleExtractor, gold: Path, set_name: str) -> list[dict[str, Any]]:
    """Stances of every article of a set."""
    found = []
    for record in records(gold / "articles" / f"{set_name}.jsonl"):
        day = date.fromisoformat(record["date"][:10])
        article = Article(text=record["text"], title=record.get("title"), url=record.get("url"), published_on=day)
        stances = extractor.extract(article)
        kept = [triple(stance) for stance in stances if stance.modality != "hypothetical"]
        found.append({"id": record["id"], "stances": kept})
    return found


def predictions(extractor: RuleExtractor, gold: Path, set_name: str) -> list[dict[str, Any]]:
    """What this project answers on a set."""
    if set_name in PHRASES:
        return predict_phrases(gold, set_name)
    predict = predict_articles if set_name in ARTICLES else predict_sentences
    return predict(extractor, gold, set_name)


def predict_phrases(gold: Path, set_name: str) -> list[dict[str, Any]]:
    """Country and sector of every phrase of a set."""
    asked = [
        {key: record.get(key) for key in ("id", "text", "context", "date")}
        for record in records(gold / f"{set_name}.jsonl")
    ]
    found = [answer(authority(), lookup(one, default_id="")) for one in asked]
    return [{"id": one.id, "country": one.country, "code_1": one.sector} for one in found]


def score_phrases(gold: Path, set_name: str, path: Path) -> dict[str, Any]:
    """The shares that the actors' scorer prints, as levels."""
    command = [sys.executable, gold / "score_actors.py", gold / f"{set_name}.jsonl", path]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {"levels": {what.strip(): {"accuracy": float(share)} for what, share in SHARE.findall(said)}}


def score(gold: Path, set_name: str, predicted: list[dict[str, Any]], folder: Path) -> dict[str, Any]:
    """What the gold folder's scorer says of the predictions."""
    path = folder / f"{set_name}.pred.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in predicted), encoding="utf-8")
    if set_name in PHRASES:
        return score_phrases(gold, set_name, path)
    if set_name in ARTICLES:
        command = [
            sys.executable,
            gold / "articles" / "score_articles.py",
            gold / "articles" / f"{set_name}.jsonl",
            path,
        ]
    else:
        command = [sys.executable, gold / "score_events.py", gold / f"{set_name}.jsonl", path]
    drop = ["--drop-roots", "01"] if set_name == "cameo_conflibert" else []
    done = subprocess.run([*command, "--json", *drop], capture_output=True, text=True, check=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def figure(result: dict[str, Any], row: Row) -> float | None:
    """The figure of one row in a scorer's answer."""
    levels = result.get("levels", result.get("scores", {}))
    found = levels.get(row.level, {}).get(row.measure)
    return None if found is None else float(found)


def table(results: dict[str, dict[str, Any]]) -> list[str]:
    """The Markdown table of all rows whose set was measured."""
    lines = ["| set | figure | ours | at least | aim | |", "|---|---|---|---|---|---|"]
    for row in ROWS:
        if row.set_name not in results:
            continue
        value = figure(results[row.set_name], row)
        shown = "-" if value is None else f"{value:.3f}"
        verdict = "" if value is None else ("aim" if value >= row.aim else "ok" if value >= row.least else "below")
        measure = {"f1_lenient": "lenient F1", "f1": "F1", "precision": "precision", "accuracy": "accuracy"}[
            row.measure
        ]
        lines.append(
            f"| {row.set_name} | {row.level}, {measure} | {shown} | {row.least:.2f} | {row.aim:.2f} | {verdict} |"
        )
    for set_name, result in results.items():
        negatives = result.get("negative_articles")
        if negatives:
            lines.append(
                f"| {set_name} | negatives with any stance | {negatives['with_any_prediction']} of {result['negatives']} | 0 | 0 | |"
            )
    return lines


def main() -> int:
    """Measure, print the table, write it; exit code 0 also where there is no gold folder, since nothing failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--gold", help="folder of the gold sets; otherwise shared/gold beside the checkout")
    parser.add_argument("--only", nargs="*", default=[*SENTENCES, *ARTICLES, *PHRASES], help="sets to measure")
    parser.add_argument("--predictions", help="folder in which to leave the predictions")
    parser.add_argument("--no-write", action="store_true", help="print only")
    options = parser.parse_args()
    gold = find_gold(options.gold)
    if gold is None:
        print("no shared/gold beside this checkout: nothing is measured", file=sys.stderr)
        return 0
    extractor = load_extractor()
    results: dict[str, dict[str, Any]] = {}
    read: dict[str, list[dict[str, Any]]] = {}
    known: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(options.predictions or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for set_name in options.only:
            begun = time.perf_counter()
            predicted = predictions(extractor, gold, set_name)
            print(f"{set_name}: {time.perf_counter() - begun:.1f} s", file=sys.stderr)
            results[set_name] = score(gold, set_name, predicted, folder)
            if set_name in ARTICLES:
                read.update({row["id"]: row["stances"] for row in predicted})
                known.extend(records(gold / "articles" / f"{set_name}.jsonl"))
    lines = table(results)
    if read:
        lines += ["", "How often a stance of each level of confidence is right (articles; what the scorer counts as neither is left out):", "",
                  *reliability.table(reliability.levels(gold, read, known))]  # fmt: skip
    print("\n".join(lines))
    if not options.no_write and set(options.only) == {*SENTENCES, *ARTICLES, *PHRASES}:
        page = ["# Accuracy on the development sets", "", f"Extractor {extractor.version}. Written by `make accuracy` (tools/accuracy.py); development figures, not results.",
                "The sets are texts and codings of others, kept outside this repository and used for measuring only.", "", *lines, ""]  # fmt: skip
        (ROOT / "docs" / "accuracy.md").write_text("\n".join(page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
