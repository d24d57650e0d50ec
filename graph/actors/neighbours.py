"""Whether a surname stands alone in a text, or is part of the name of somebody else: `Obama said`, `Sadiq Khan said`."""

import re
from typing import Final

from rapidfuzz import fuzz

from stancegraph.graph.actors.roles import RoleWords
from stancegraph.graph.actors.tables import plain_letters
from stancegraph.graph.actors.walking import HONORIFICS, plain

_BEFORE: Final = re.compile(r"([^\W\d_][\w’'.-]*) $")
_AFTER: Final = re.compile(r" (?:(?:al|el|bin|ibn|van|von|de|dos|ul)[- ])?([^\W\d_][\w-]*)")
_OF: Final = re.compile(r" of [A-Z]")
_LINE: Final = re.compile(r"[^\n]*")
#: words that are capital at the beginning of a sentence, or always, and belong to no name
_OTHERS: Final = frozenset(
    [
        "a",
        "after",
        "although",
        "an",
        "and",
        "as",
        "at",
        "because",
        "before",
        "but",
        "by",
        "despite",
        "during",
        "earlier",
        "even",
        "for",
        "former",
        "from",
        "he",
        "how",
        "however",
        "if",
        "in",
        "it",
        "its",
        "last",
        "later",
        "meanwhile",
        "no",
        "nor",
        "now",
        "of",
        "on",
        "once",
        "or",
        "our",
        "she",
        "since",
        "so",
        "still",
        "than",
        "that",
        "the",
        "their",
        "then",
        "there",
        "they",
        "this",
        "though",
        "through",
        "to",
        "today",
        "under",
        "until",
        "we",
        "what",
        "when",
        "where",
        "whether",
        "while",
        "who",
        "why",
        "with",
        "without",
        "yesterday",
        "yet",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "says",
        "said",
    ]
)
#: share of capital words from which a line is a headline in title case, and the words it needs to be judged
_HEADLINE, _JUDGED = 0.7, 4
#: least likeness, of 100, of a forename to one on file
ALIKE: Final = 80


def other_names(roles: RoleWords, text: str, start: int, end: int) -> tuple[str | None, str | None]:
    """The name right before and right after a surname; None and None in a headline in title case, where nobody can tell."""
    before, after = _BEFORE.search(text, max(0, start - 30), start), _AFTER.match(text, end)
    first, last = (None if word is None or not _is_name(roles, word[1]) else word[1] for word in (before, after))
    if (first or last) and _is_headline(text, start):
        return None, None
    return first, last


def is_title(roles: RoleWords, text: str, start: int, end: int) -> bool:
    """`King of Jordan`, `the Bishop`: a word for an office, though somebody's surname."""
    return roles.starts(text[start:end].lower()) and (
        _OF.match(text, end) is not None or text[max(0, start - 4) : start].lower() == "the "
    )


def is_forename(word: str, name: str) -> bool:
    """Whether the word is a part of the name, or nearly: `Benjamim` of Benjamin Netanyahu."""
    asked = plain_letters(word).lower()
    return any(fuzz.ratio(asked, part) >= ALIKE for part in plain_letters(name).lower().replace("-", " ").split())


def _is_headline(text: str, at: int) -> bool:
    line = _LINE.match(text, text.rfind("\n", 0, at) + 1)
    words = [] if line is None else line[0].split()
    return len(words) >= _JUDGED and sum(word[:1].isupper() for word in words) >= _HEADLINE * len(words)


def _is_name(roles: RoleWords, word: str) -> bool:
    lower = plain(word.rstrip("."))
    is_owner = lower != word.lower().rstrip(".")
    return (
        word[0].isupper()
        and not is_owner
        and not (lower in _OTHERS or lower in HONORIFICS or roles.starts(lower))
        and not word.isupper()
    )
