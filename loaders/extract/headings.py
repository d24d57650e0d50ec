"""Headlines before they are parsed: a comma between names stands for `and` there, and quotation marks are single."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from stancegraph.graph.actors import Mention

#: what ends a sentence, before quotation marks; a headline goes without
_STOPS: Final = (".", "!", "?", ";")
_MARKS: Final = "\"' "
_SINGLE: Final = re.compile(r"(?<!\w)'([^'\"]+)'(?!\w)")
_COMMA, _AND = ", ", " &"
#: what may follow the last name beside a verb
_AFTER: Final = frozenset({"to", "over", "in", "on", "at", "for", "with", "after", "before", "amid", "as"})


def is_headline(text: str) -> bool:
    """A line that ends as no sentence does; of plain quotation marks."""
    return not text.rstrip(_MARKS).endswith(_STOPS)


def as_prose(text: str, start: int, mentions: Sequence[Mention], verb_of: Mapping[str, str]) -> str:
    """A sentence, and where it is a headline, with ` &` for the commas within lists of names and double quotation marks; as long as before.

    Args:
        text: of the sentence; `start` is its first code point in the article.
        mentions: those in the sentence, in the order of the text.
        verb_of: inflected form -> base form.
    """
    if not is_headline(text):
        return text
    for one, other in reversed(list(pairwise(mentions))):
        end, begin = one.end - start, other.start - start
        if text[end:begin] == _COMMA and _is_last(text[other.end - start :], text[:begin], verb_of):
            text = text[:end] + _AND + text[begin:]
    return _SINGLE.sub(r'"\1"', text)


def _is_last(rest: str, before: str, verb_of: Mapping[str, str]) -> bool:
    """What follows is more of the list, the verb of several, or no part of the name; a past may be that of the last name alone."""
    if rest.startswith(_AND) or not rest:
        return True
    word = rest.split()[0].lower() if rest[0].isspace() else ""
    base = verb_of.get(word)
    opens = not any(part[0].islower() for part in before.split())
    return word in _AFTER or base == word or (base is not None and opens and not word.endswith("s"))
