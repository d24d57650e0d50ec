"""Which lines of an article are not its text: bylines, biographies, related posts, captions, share bars, date lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

#: headings after which nothing belongs to the article any more
_TAIL = re.compile(
    r"^(recent|related|popular|latest|trending|more|other|similar|top|most read|most popular)\s+"
    r"(posts?|articles?|stories|news|coverage|reading|links?|headlines|from .{2,40}|on this|like this)\W*$"
    r"|^(what'?s hot|see also|external links?|references|sources?|sister links?|related( content)?|further reading|read next|you may also like"
    r"|about the authors?|comments?( \(\d+\))?|leave a (reply|comment)|share this( article| story| post)?|follow us.*"
    r"|sign up .*newsletter.*|newsletter|advertisement|tags:?.*|filed under:?.*|share:?|notes to editors)\W*$",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"^(by|written by|posted by|reported by|edited by|text by)\s+[A-Z][\w.'\u2019-]+(\s+(and\s+)?[A-Z][\w.'\u2019-]+){0,5}(\s*[,|].{0,60})?$"
    r"|^(image|photo|picture|photograph|file photo|credit|caption|video|watch|listen|read more|read also|also read|see more|click here|continue reading"
    r"|updated|published|posted|last updated|copyright|all rights reserved|source|image source|photo credit)\b\s*[:|(\u2013\u2014-].*$"
    r"|^(copyright|\u00a9|all rights reserved|subscribe|follow us|share (?:on|this)|tweet|like us|join our|sign up|advertisement|close|print|e-?mail|menu|skip to)\b.{0,80}$"
    r"|^\d+\s+(seconds?|minutes?|hours?|days?|weeks?|months?|years?)\s+ago\W*$"
    r"|^((mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?\s+(\d{1,2},?\s+)?\d{4}(\s.{0,20})?$"
    r"|^[^A-Za-z]*$|^\S+$",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"^[A-Z][a-z'\u2019-]+(\s+[A-Z]\.?)?(\s+(?:de|van|von|al|bin|Mc|Mac|O')?\s?[A-Z][a-z'\u2019A-Z-]+){1,2}$"
)
_BIOGRAPHY = re.compile(
    r"\b(is|was) (an?|the|our|based|currently)\s?.{0,60}\b(writer|journalist|reporter|correspondent|editor|columnist|blogger|author|contributor"
    r"|freelancer|intern|analyst at|graduate|student)\b",
    re.IGNORECASE,
)
#: at the end of a text, in one paragraph: who wrote it
_WRITER = re.compile(
    r"^[A-Z][\w.'\u2019-]+(\s+[A-Z][\w.'\u2019-]+){1,3}\s+"
    r"(?:(?:has|have)\s+(?:covered|reported|written|worked|edited)|covers|reports|writes|edits|joined|lives in|teaches)\b"
    r".*\b(?:since \d{4}|for [A-Z]\w+|author|book|correspondent|newspaper|magazine|columns?|desk)\b"
)
#: a tail heading counts only in the later part of the text; above it a list of links may precede the story
_TAIL_FROM = 0.3


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the article: code points [start, end) without the white space around it; `read` is False for boilerplate."""

    start: int
    end: int
    read: bool


def lines(text: str) -> list[Line]:
    """Every line that is not blank, each marked as article or boilerplate, in order."""
    found = list(_stripped(text))
    said = [text[start:end] for start, end in found]
    unread = {i for i, words in enumerate(said) if _is_furniture(words)}
    unread.update(_biographies(said))
    unread.update(_tail(found, said, len(text)))
    last = [i for i in range(len(said)) if i not in unread][-2:]
    unread.update(i for i in last if _WRITER.match(said[i]))
    return [Line(start, end, i not in unread) for i, (start, end) in enumerate(found)]


def _stripped(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n\r\u2028\u2029]+", text):
        words = match.group()
        left = len(words) - len(words.lstrip())
        if words.strip():
            yield match.start() + left, match.start() + len(words.rstrip())


def _is_furniture(words: str) -> bool:
    return len(words) < 200 and _FURNITURE.match(words) is not None


def _biographies(said: Sequence[str]) -> Iterator[int]:
    """A line that is only a name, followed by a paragraph about the bearer of that name."""
    for i, words in enumerate(said[:-1]):
        if len(words) > 40 or not _NAME.match(words):
            continue
        names = words.split()
        following = said[i + 1]
        if following.startswith((names[0] + " ", names[-1] + " ")) or _BIOGRAPHY.search(following[:200]):
            yield from (i, i + 1)


def _tail(found: Sequence[tuple[int, int]], said: Sequence[str], length: int) -> range:
    for i, words in enumerate(said):
        if len(words) < 60 and found[i][0] > _TAIL_FROM * length and _TAIL.match(words):
            return range(i, len(said))
    return range(0)
