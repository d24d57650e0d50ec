"""RSS and Atom: one article an entry."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from html.parser import HTMLParser
from typing import Any, Final
from xml.sax import SAXException

from stancegraph.graph.model import Article, Rejected
from stancegraph.graph.model.errors import BadArticle
from stancegraph.loaders.opening import each_file, whole
from stancegraph.loaders.record import columns, to_article

ENDINGS = (".rss", ".atom", ".xml", ".rdf")
#: elements that end a paragraph
_BLOCKS: Final = frozenset(
    ("address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "header")
    + (
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    )
)


def read(location: str, *, mapping: Mapping[str, str] | None = None) -> Iterator[Article | Rejected]:
    """Yield each entry as an article, or as the reason it is not one.

    The text is the entry's full content where the feed has it, else its summary.

    Args:
        location: path, folder, URL or `-`; gzip and Zstandard are unpacked.
        mapping: field to the entry's own name for it, such as {"publisher": "author"}.
    """
    yield from each_file(location, ENDINGS, partial(_articles, names=columns(mapping or {})))


def _articles(location: str, *, names: Mapping[str, str]) -> Iterator[Article | Rejected]:
    import feedparser

    parsed = feedparser.parse(whole(location))
    problem = parsed.get("bozo_exception")
    if not parsed.get("version") and not parsed.entries:
        raise BadArticle(f"not RSS or Atom{f': {problem}' if problem else ''}")
    for number, entry in enumerate(parsed.entries, start=1):
        try:
            yield to_article(_record(entry, parsed.feed), names)
        except BadArticle as error:
            yield Rejected(where=f"{location}#{number}", reason=str(error))
    if isinstance(problem, SAXException):
        yield Rejected(where=location, reason=f"not well-formed XML ({problem}); entries may be missing")


def _record(entry: Any, feed: Any) -> dict[str, object]:
    """The entry's fields under our names, then its others under theirs."""
    content = [part.value for part in entry.get("content", []) if part.get("value")]
    when = entry.get("published_parsed") or entry.get("updated_parsed")
    record: dict[str, object] = {
        "id": entry.get("id"),
        "url": entry.get("link"),
        "title": plain_text(entry.get("title", "")),
        "publisher": (entry.get("source") or {}).get("title") or feed.get("title"),
        "published_on": date(*when[:3]) if when else entry.get("published") or entry.get("updated"),
        "language": feed.get("language"),
        "licence": entry.get("rights") or feed.get("rights"),
        "text": plain_text(max(content, key=len) if content else entry.get("summary", "")),
        "author": entry.get("author"),
    }
    return {name: value for name, value in record.items() if value is not None}


class _Words(HTMLParser):
    """The words of a fragment of HTML, its blocks as lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in ("script", "style")
        self._block(tag)

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style") and self._hidden > 0
        self._block(tag)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data.replace("\n", " "))

    def _block(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.words.append("\n")


def plain_text(fragment: str) -> str:
    """Words of an HTML fragment, blocks apart by a blank line."""
    reader = _Words()
    reader.feed(fragment)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return "\n\n".join(line for line in lines if line)
