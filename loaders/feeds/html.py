"""Web pages: one article a page, without its navigation and advertisements."""

import logging
import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from stancegraph.graph.model import Article, Rejected
from stancegraph.graph.model.errors import BadArticle
from stancegraph.loaders.feeds.text import date_in_name
from stancegraph.loaders.opening import STDIN, as_utf8, each_file, is_url, plain_name, whole
from stancegraph.loaders.record import columns, to_article

ENDINGS = (".html", ".htm", ".xhtml")
_CHARSET: Final = re.compile(rb"""<(?:meta|\?xml)[^>]+(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
#: bytes at the start of a page among which its encoding is declared; the HTML standard says 1,024
_HEAD: Final = 4096
#: what trafilatura calls a field, and what a record calls it
_METADATA: Final = {
    "title": "title",
    "url": "url",
    "sitename": "publisher",
    "date": "published_on",
    "license": "licence",
}


def read(location: str, *, mapping: Mapping[str, str] | None = None) -> Iterator[Article | Rejected]:
    """Yield each page as an article, or as the reason it is not one.

    Title, publisher and date come from the page's metadata; the date, failing that, from the file's name.

    Args:
        location: path, folder, URL or `-`; gzip and Zstandard are unpacked.
        mapping: field to another metadata name, such as {"publisher": "hostname"}.
    """
    yield from each_file(location, ENDINGS, partial(_articles, names=columns(mapping or {})))


def _articles(location: str, *, names: Mapping[str, str]) -> Iterator[Article | Rejected]:
    record = _record(_decoded(whole(location)))
    if is_url(location):
        record.setdefault("url", location)
    elif location != STDIN:
        record.setdefault("id", plain_name(location).rsplit(".", 1)[0])
    if names["published_on"] not in record:
        record[names["published_on"]] = date_in_name(location)
    yield to_article(record, names)


def _decoded(page: bytes) -> str:
    """The page as text, by the encoding it declares, else as UTF-8."""
    declared = _CHARSET.search(page[:_HEAD])
    encoding = declared[1].decode("ascii", "replace").lower() if declared else "utf-8"
    # browsers read Latin-1 as Windows-1252, and so do the pages that say it
    encoding = {"iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252"}.get(encoding, encoding)
    if encoding in ("utf-8", "utf8"):
        return as_utf8(page)
    try:
        return page.decode(encoding)
    except (LookupError, UnicodeDecodeError) as error:
        raise BadArticle(f"the page says it is {encoding} and is not: {error}") from error


def _record(page: str) -> dict[str, object]:
    """Text and metadata; BadArticle when the page has no article."""
    from trafilatura import bare_extraction  # a second of imports, for this feed alone

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    if not page.strip():
        raise BadArticle("the page is empty")
    found = bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    fields = found if isinstance(found, dict) else found.as_dict() if found else {}
    if not fields.get("text"):
        raise BadArticle("no article found on this page; paragraphs of text are expected")
    record: dict[str, object] = {_METADATA.get(name, name): fields[name] for name in (*_METADATA, "hostname", "author")}
    record["text"] = str(fields["text"]).replace("\n", "\n\n")
    return {name: value for name, value in record.items() if value}
