"""Sentences of our own, one file a stance type, half of them traps, read by the shipped pipeline.

A line of `TYPE.jsonl`: `text`; `expect`, the stances that must come out, each with `code` and, where it matters, `actor`, `target` (the id of a
state, which may be that of the group or thing named, else words of the name), `polarity`, `modality`, `cameo` (how its code begins); `trap`: the sentence must give no stance of the file's type beyond `expect`, and nothing at all
where `expect` is empty, or where `never` stands none of those types. `failing.txt` lists the sentences that fail today; the test holds it to be exact,
so that a mend shows as well as a fault.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stancegraph.graph.model import Article, Stance
from stancegraph.graph.model.codebook import codebook
from stancegraph.loaders.extract.extractor import RuleExtractor, load_extractor

FOLDER = Path(__file__).parent
FAILING = frozenset((FOLDER / "failing.txt").read_text("utf-8").splitlines())
ON = date(2012, 2, 4)


def examples(code: str) -> list[dict[str, Any]]:
    lines = (FOLDER / f"{code}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def is_it(named: object, asked: str) -> bool:
    """The id of a state, or words of the name."""
    assert hasattr(named, "id") and hasattr(named, "name")
    if asked.isupper() and len(asked) == 3:
        return getattr(named, "country", None) == asked
    return asked.casefold() in str(named.name).casefold()


def fits(stance: Stance, asked: dict[str, Any]) -> bool:
    return (
        stance.code == asked["code"]
        and is_it(stance.actor, asked.get("actor", ""))
        and is_it(stance.target, asked.get("target", ""))
        and asked.get("polarity", stance.polarity) == stance.polarity
        and asked.get("modality", stance.modality) == stance.modality
        and stance.cameo.startswith(asked.get("cameo", ""))
    )


def passes(code: str, example: dict[str, Any], found: list[Stance]) -> bool:
    expect = example["expect"]
    # a stance that is negated or only supposed claims nothing
    claimed = [s for s in found if s.modality not in {"negated", "hypothetical"}]
    if any(not any(fits(s, asked) for s in found) for asked in expect):
        return False
    if "never" in example:
        return not any(s.code in example["never"] for s in claimed)
    if not example["trap"]:
        return True
    allowed = {asked["code"] for asked in expect}
    return not any(s.code not in allowed and (s.code == code or not expect) for s in claimed)


@pytest.fixture(scope="module")
def extractor() -> RuleExtractor:
    return load_extractor()


@pytest.mark.parametrize("code", sorted(codebook()))
def test_sentences_of_one_type(extractor: RuleExtractor, code: str) -> None:
    failed = {
        example["text"]
        for example in examples(code)
        if not passes(code, example, extractor.extract(Article(text=example["text"], published_on=ON)))
    }
    listed = FAILING & {example["text"] for example in examples(code)}
    assert failed - listed == set(), "these passed before"
    assert listed - failed == set(), "these pass now: take them out of failing.txt"


def test_every_type_has_examples_and_traps() -> None:
    for code in codebook():
        found = examples(code)
        traps = sum(example["trap"] for example in found)
        assert len(found) >= 12 and traps >= 6 and len(found) - traps >= 6, code
        assert all(asked["code"] in codebook() for example in found for asked in example["expect"])


def test_no_listed_failure_is_unknown() -> None:
    known = {example["text"] for code in codebook() for example in examples(code)}
    assert known >= FAILING
