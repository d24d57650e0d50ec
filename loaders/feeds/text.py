"""Plain text: one article a file; front matter or the file's name gives the date."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from stancegraph.graph.model import Article, Rejected
from stancegraph.graph.model.errors import BadArticle
from stancegraph.loaders.opening import STDIN, as_utf8, each_file, plain_name, whole
from stancegraph.loaders.record import columns, to_article

ENDINGS = (".txt", ".text", ".md")
_DATE: Final = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")
_FENCE: Final = re.compile(r"---[ \t]*\r?\n")


def read(location: str, *, mapping: Mapping[str, str] | None = None) -> Iterator[Article | Rejected]:
    """Yield each file as an article, or as the reason it is not one.

    A file may begin with front matter, `key: value` lines between two lines `---`, whose keys are the fields of a
    record. Without it the date stands in the file's name, `2012-02-04-homs.txt`.

    Args:
        location: path, folder, URL or `-`; gzip and Zstandard are unpacked.
        mapping: field to key, such as {"published_on": "date"}.
    """
    yield from each_file(location, ENDINGS, partial(_articles, names=columns(mapping or {})))


def _articles(location: str, *, names: Mapping[str, str]) -> Iterator[Article | Rejected]:
    record, body = _parts(as_utf8(whole(location)))
    record[names["text"]] = body
    if location != STDIN:
        record.setdefault(names["id"], plain_name(location).rsplit(".", 1)[0])
    if names["published_on"] not in record:
        record[names["published_on"]] = date_in_name(location)
    yield to_article(record, names)


def date_in_name(location: str) -> str:
    """The date in a file's name as ISO; BadArticle when there is none."""
    found = _DATE.search(plain_name(location))
    if found is None:
        raise BadArticle("no date; give published_on in the article, or a file name such as 2012-02-04-homs")
    return "-".join(found.groups())


def _parts(text: str) -> tuple[dict[str, str], str]:
    """Front matter and body."""
    opening = _FENCE.match(text)
    if opening is None:
        return {}, text
    record: dict[str, str] = {}
    end = opening.end()
    for number, line in enumerate(text[end:].splitlines(keepends=True), start=2):
        end += len(line)
        if line.strip() == "---":
            return record, text[end:].lstrip("\r\n")
        key, colon, value = line.partition(":")
        if colon and not line.startswith((" ", "\t", "#", "-")):
            record[key.strip()] = _unquoted(value.strip())
        elif line.strip() and not line.startswith((" ", "\t", "#", "-")):
            raise BadArticle(f"line {number} of the front matter is {line.strip()[:40]!r}; `key: value` is expected")
    raise BadArticle("the front matter does not end; a line --- is expected after it")


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
