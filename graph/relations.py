"""Three relations between two pieces of evidence, kept apart: same text, same quote, same event.

Copies of one text are one voice. Two texts that print one quote are two voices that heard one utterance. Two texts that
tell of one event in their own words are independent of each other. Only the first counts for positions.
"""

import re
from collections.abc import Iterable
from typing import Final

from stancegraph.graph.families import components
from stancegraph.graph.testimony import Testimony

SAME_TEXT: Final = "same text"
SAME_QUOTE: Final = "same quote"
SAME_EVENT: Final = "same event"
#: words of a quotation that two texts do not share by chance; shorter ones ("a crime") are anybody's
QUOTED: Final = 5
_QUOTATION: Final = re.compile(r"[\"“„«](.+?)[\"”“»]", re.DOTALL)
_WORD: Final = re.compile(r"\w+")


def relation(one: Testimony, other: Testimony) -> str | None:
    """The closest relation of two pieces of evidence: same text, same quote, same event; None when there is none.

    Same event: one holder, code, polarity, target, modality and day, which is to say one stance.
    """
    if one.family_id == other.family_id:
        return SAME_TEXT
    if quotations(one.exact) & quotations(other.exact):
        return SAME_QUOTE
    return SAME_EVENT if one.stance_id == other.stance_id else None


def quotations(words: str) -> frozenset[tuple[str, ...]]:
    """Quotations of five words or more, as lower-case words."""
    found = (tuple(word.lower() for word in _WORD.findall(quoted)) for quoted in _QUOTATION.findall(words))
    return frozenset(quoted for quoted in found if len(quoted) >= QUOTED)


def utterances(stances: Iterable[Testimony]) -> int:
    """How many families there are when those that print one quote count as one."""
    printed: dict[tuple[str, ...], list[str]] = {}
    families: dict[str, None] = {}
    for one in stances:
        families[one.family_id] = None
        for quoted in quotations(one.exact):
            printed.setdefault(quoted, []).append(one.family_id)
    pairs = [(ids[0], other) for ids in printed.values() for other in ids[1:]]
    return len(set(components(families, pairs).values()))
