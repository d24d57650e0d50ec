"""Pairs made for the thresholds: what is one voice and what is not."""

import random
from collections.abc import Mapping

import pytest

from stancegraph.graph.families import components, is_same_text, keys, shingles

AGENCY = """Envoys of the coastal states met in Port Sorrel on Monday to settle the dispute over the northern fishing grounds.

The foreign minister of Estmark said her government could not accept a boundary drawn without its consent, and
called the patrols of the past month a provocation. Her counterpart from Lorvania answered that the patrols had
followed an appeal by fishermen whose nets were cut in August.

The chair of the talks proposed that both navies stay behind a line twelve miles from the reef until a commission
has heard the parties. Observers from three neighbouring states welcomed the proposal. The delegations agreed to
meet again in a fortnight, and the chair warned that any new incident at sea would put the process at risk.

Trade between the two countries has fallen by a fifth since the first patrols began, according to figures that
the port authority published last week."""

REPORT = """Talks on the northern fishing grounds opened in Port Sorrel on Monday. Estmark refused any line fixed without
its approval; Lorvania defended its patrol boats as help for fishermen who had lost their nets.

A buffer of twelve miles around the reef was suggested by the chair of the meeting until an inquiry has listened to
everyone. Three governments from the region praised the idea. A second round follows in two weeks' time. Business between
the rivals has shrunk by twenty per cent, the port says."""

PARAGRAPHS = AGENCY.split("\n\n")
COPIES = {
    "reprint": AGENCY,
    "other line breaks": AGENCY.replace("\n", " "),
    "trimmed reprint": "\n\n".join(PARAGRAPHS[:2]),
    "corrected reprint": AGENCY.replace("Monday", "Tuesday").replace("a fifth", "a quarter").replace("August", "July"),
    "another title": "Neighbours seek calm over reef\n\n" + AGENCY,
    "translated title": "Streit um Fischgründe: Gespräche in Port Sorrel\n\n" + AGENCY,
}


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
