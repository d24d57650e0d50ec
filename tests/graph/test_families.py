"""Pairs made for the thresholds: what is one voice and what is not."""

import random
from collections.abc import Mapping

import pytest
from copies import AGENCY, COPIES, PARAGRAPHS, REPORT

from stancegraph.graph.families import KEYS, components, is_same_text, keys, shingles


def families(texts: Mapping[str, str]) -> dict[str, str]:
    """Every pair that shares a key, compared."""
    pairs = [(a, b) for a in texts for b in texts if a != b and set(keys(texts[a])) & set(keys(texts[b]))]
    return components(texts, [(a, b) for a, b in pairs if is_same_text(shingles(texts[a]), shingles(texts[b]))])


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_the_same_voice(name: str) -> None:
    found = families({"a": AGENCY, "b": COPIES[name]})
    assert found == {"a": "a", "b": "a"}


def test_another_report_of_the_same_event_is_another_voice() -> None:
    assert families({"a": AGENCY, "b": REPORT}) == {"a": "a", "b": "b"}


def test_an_article_that_quotes_one_paragraph_is_another_voice() -> None:
    assert families({"a": AGENCY, "b": REPORT + "\n\n" + PARAGRAPHS[3]}) == {"a": "a", "b": "b"}


def test_short_texts_are_copies_only_when_equal() -> None:
    found = families(
        {
            "a": "Norway voted yes on the text.",
            "b": "Norway voted no on the text.",
            "c": "Norway voted yes on the text!",
        }
    )
    assert found == {"a": "a", "b": "b", "c": "a"}


def test_order_does_not_matter() -> None:
    texts = {str(number): text for number, text in enumerate([*COPIES.values(), REPORT, "Nothing else happened."])}
    expected = families(texts)
    for seed in range(10):
        ids = list(texts)
        random.Random(seed).shuffle(ids)
        assert families({article_id: texts[article_id] for article_id in ids}) == expected


def invented(seed: int) -> list[str]:
    """Two hundred words of a language of five hundred."""
    chance = random.Random(seed)
    return [f"word{chance.randrange(500)}" for _ in range(200)]


def test_texts_that_were_written_apart_share_no_key() -> None:
    found = [key for seed in range(1000) for key in keys(" ".join(invented(seed)))]
    assert len(set(found)) == len(found) == 1000 * KEYS


@pytest.mark.parametrize(("share", "missed"), [(0.5, 0.01), (0.3, 0.05)])
def test_what_was_cut_from_a_text_is_found_by_it(share: float, missed: float) -> None:
    some = 0
    for seed in range(1000):
        words = invented(seed)
        start = random.Random(seed).randrange(int(len(words) * (1 - share)))
        part = words[start : start + int(len(words) * share)]
        some += set(keys(" ".join(words))).isdisjoint(keys(" ".join(part)))
    assert some <= missed * 1000


def test_keys_are_the_same_on_every_machine() -> None:
    assert keys("") == ("0" * 16,)
    assert keys("Norway voted yes") == keys("norway, voted YES!")
    assert keys("Norway voted yes on the text of the draft.") == ("40c70755b6995da2", "eef2cc304bcaf3ab")
