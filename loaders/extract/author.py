"""Whose words a whole text is: a statement, a speech, a page of a government's own site."""

import re
from collections import Counter
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from stancegraph.graph.model.article import Article
from stancegraph.graph.model.errors import UnknownActor
from stancegraph.loaders.extract.cast import Cast, Party, is_place

#: `Statement by President X`, `Remarks of the Prime Minister`
_STATEMENT = re.compile(
    r"\b(?:statement|remarks|address|speech|message|letter|proclamation|press release|communiqu\u00e9)\b.{0,40}?\b(?:by|of|from)\b"
    r"(?P<name>.{0,80}?)(?:\b(?:on|about|regarding|concerning|at|for|to|in|marking|following|after)\b|$)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:we|We|I|our|Our|my|My)\b")
_QUOTED = re.compile('\u201c[^\u201d\n]*\u201d?|"[^"\n]*"?')
_SENTENCE_START = re.compile(r"(?:^|[.!?\n]\s{0,2})(?:The |the )?$")
#: what a state does in its own statement: `Norway welcomes`, `Norway has always`, `the Norwegian government is`
_OWN_ACT = re.compile(
    r"\s+(?:[Gg]overnment\s+)?(?:(?:also|again|strongly|firmly|fully|remains?|will|is|has|stands?|continues?)\b|(?:welcomes?|condemns?|supports?"
    r"|calls?|urges?|deplores?|rejects?|regrets?|expresses?|reaffirms?|reiterates?|recognises?|recognizes?|opposes?|encourages?|commends?|congratulates?)\b)"
)
#: sure of an author whom the title names, whose site it is, who speaks of himself in the text
_NAMED, _HOST, _SPEAKS = 0.95, 0.9, 0.8


def find_author(article: Article, cast: Cast) -> Party | None:
    """The party for whom `we` and `I` stand outside quotations; None when the text is a report about others."""
    title = article.title or article.text.split("\n", 1)[0]
    match = _STATEMENT.search(title)
    offset = article.text.find(title)
    if match is not None and offset >= 0:
        named = _first(cast, offset + match.start("name"), offset + match.end("name"))
        if named is not None:
            return named
    own = _QUOTED.sub(" ", article.text)
    host = _host(article, cast)
    if host is not None and (match is not None or _QUOTED.search(article.text) is None or _FIRST_PERSON.search(own)):
        return host
    if len(_FIRST_PERSON.findall(own)) > 1 and (match is not None or _QUOTED.search(article.text) is None):
        return _subject(cast, article.text)
    return None


def _first(cast: Cast, start: int, end: int) -> Party | None:
    for number in cast.roll.within(start, end):
        best, mention = cast.roll.best(number), cast.roll.mentions[number]
        if best is not None:
            return Party(best.actor, best.person, _NAMED, True, mention.start, mention.end)
    return None


def _host(article: Article, cast: Cast) -> Party | None:
    """The government or body whose site the page stands on."""
    name = urlsplit(article.url).hostname if article.url else None
    labels = (name or "").lower().split(".")
    for k in range(len(labels)):
        owner = _hosts().get(".".join(labels[k:]))
        if owner is not None:
            try:
                actor = cast.authority.actor(owner)
            except UnknownActor:
                return None
            return Party(actor, None, _HOST, True, 0, min(1, len(article.text)))
    return None


@cache
def _hosts() -> dict[str, str]:
    text = files("stancegraph.loaders.extract").joinpath("data", "hosts.txt").read_text("utf-8")
    rows = (line.split() for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def _subject(cast: Cast, text: str) -> Party | None:
    """The state or body that most sentences begin with as the one who acts: `Norway welcomes ...`, `Norway will ...`."""
    found: dict[str, Party] = {}
    counts: Counter[str] = Counter()
    for number, mention in enumerate(cast.roll.mentions):
        best = cast.roll.best(number)
        before = text[max(0, mention.start - 6) : mention.start]
        if best is None or best.person is not None or is_place(best) or not _SENTENCE_START.search(before):
            continue
        if _OWN_ACT.match(text, mention.end):
            found.setdefault(best.actor.id, Party(best.actor, None, _SPEAKS, True, mention.start, mention.end))
            counts[best.actor.id] += 1
    return found[max(found, key=lambda key: counts[key])] if found else None
