"""What a feed yields: an article, or the reason it is not one."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from stancegraph.graph.model.errors import BadArticle
from stancegraph.graph.model.ids import content_id

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news text.

    Attributes:
        text: title, blank line, body (the title left out when the body begins with it); never normalised.
            All offsets in the project count code points of this string.
        published_on: day of publication.
        external_id: the record's own id, kept as given.
        publisher: name of who printed it.
        language: ISO 639-1 code as the feed gave it; None when it did not.
        licence: as the feed gave it.
        unread: names of the record's fields that no loader used.
        id: hash of the normalised text: NFC, runs of white space as one space.
    """

    text: str
    published_on: date
    external_id: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    language: str | None = None
    licence: str | None = None
    unread: frozenset[str] = field(default=frozenset(), compare=False)
    id: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise BadArticle("text is empty; an article needs words")
        # once: every piece of evidence is compared with it
        normal = _SPACE.sub(" ", unicodedata.normalize("NFC", self.text)).strip()
        object.__setattr__(self, "id", content_id("article", normal))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A record that is not an article.

    Attributes:
        where: location and record, such as `news.jsonl:12`.
        reason: what was wrong and what would have been right.
    """

    where: str
    reason: str
