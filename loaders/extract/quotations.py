"""Where an article quotes: the words between double quotation marks, over sentences and paragraphs."""

import re
from bisect import bisect_right
from dataclasses import dataclass

_MARK = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]|(?P<end>\\n\\s*\\n|\\n(?=\\s*["\u201c]))')
#: a quotation goes on over at most so many code points; beyond, a mark is missing
_LONGEST = 4000
#: words from which quoted words are somebody's speech, not a term
_SPEECH = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """Code points [start, end) between the marks; `speech` tells words spoken from a term in quotation marks."""

    start: int
    end: int
    speech: bool


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of an article, in order."""

    found: tuple[Quotation, ...]
    starts: tuple[int, ...]

    def at(self, position: int) -> int | None:
        """Number of the quotation that holds that code point."""
        number = bisect_right(self.starts, position) - 1
        return number if number >= 0 and position < self.found[number].end else None

    def within(self, start: int, end: int) -> list[int]:
        """Numbers of the quotations that share words with [start, end)."""
        first = max(0, bisect_right(self.starts, start) - 1)
        return [
            n
            for n in range(first, bisect_right(self.starts, end - 1))
            if self.found[n].start < end and start < self.found[n].end
        ]


def quotations(text: str) -> Quotations:
    """All quotations; one that a paragraph leaves open goes on if the next paragraph opens with a mark again."""
    found: list[Quotation] = []
    begun: int | None = None
    for match in _MARK.finditer(text):
        if match["end"] is not None:
            if begun is not None:
                _add(found, text, begun, match.start())
                begun = None
            continue
        mark, at = match.group(), match.start()
        opens = mark in "\u201c\u201e\u00ab" or (mark == '"' and begun is None)
        if begun is not None and (not opens or at - begun > _LONGEST):
            _add(found, text, begun, at)
            begun = at + 1 if opens else None
        elif opens:
            begun = at + 1
    if begun is not None and len(text) - begun <= _LONGEST:
        _add(found, text, begun, len(text))
    return Quotations(tuple(found), tuple(q.start for q in found))


def _add(found: list[Quotation], text: str, start: int, end: int) -> None:
    if end > start:
        found.append(Quotation(start, end, len(text[start:end].split()) >= _SPEECH))
