"""A record becomes an article, the same way in every feed."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import Final

from stancegraph.graph.model import Article
from stancegraph.graph.model.errors import BadArticle, BadParameter

#: the fields of a record that are read; all but `published_on` and `text` may be missing
FIELDS: Final = ("id", "url", "title", "publisher", "published_on", "language", "licence", "text")
REQUIRED: Final = ("published_on", "text")
#: bytes of UTF-8; news articles have thousands, so this many is a file that went wrong
TEXT_LIMIT: Final = 5_000_000
#: the oldest day that is believed
OLDEST: Final = date(1900, 1, 1)
#: how far ahead of this machine's day in UTC a date may lie: elsewhere it can be tomorrow
AHEAD: Final = timedelta(days=1)
_EMPTY: Final[Mapping[str, str]] = MappingProxyType({})
_SPACE: Final = re.compile(r"\s+")


def columns(mapping: Mapping[str, str] = _EMPTY) -> Mapping[str, str]:
    """For each field, the name under which the records have it.

    Args:
        mapping: field to name, for those whose names differ, such as {"text": "body"}.

    Raises:
        BadParameter: a key is no field.
    """
    unknown = sorted(set(mapping) - set(FIELDS))
    if unknown:
        raise BadParameter(f"cannot map {unknown[0]!r}; the fields are {list(FIELDS)}")
    return MappingProxyType({name: mapping.get(name, name) for name in FIELDS})


def to_article(record: Mapping[str, object], names: Mapping[str, str]) -> Article:
    """One record to one article; BadArticle says what is wrong with it.

    Args:
        record: values by name; None and "" are the same as missing.
        names: as `columns` gives them.
    """
    body = _text(record, names["text"], "text")
    if body is None or not body.strip():
        raise BadArticle(_missing(record, names, "text"))
    title = _text(record, names["title"], "title")
    title = title.strip() if title is not None and title.strip() else None
    return Article(
        text=_joined(title, body),
        title=title,
        published_on=_published_on(record, names),
        external_id=_id(record, names["id"]),
        url=_text(record, names["url"], "url"),
        publisher=_text(record, names["publisher"], "publisher"),
        language=_text(record, names["language"], "language"),
        licence=_text(record, names["licence"], "licence"),
        unread=frozenset(record) - frozenset(names.values()),
    )


def checked(records: Sequence[Mapping[str, object]]) -> None:
    """Whether all of them can become articles; BadArticle names the first that cannot."""
    names = columns()
    for number, record in enumerate(records, 1):
        try:
            to_article(record, names)
        except BadArticle as error:
            raise BadArticle(f"article {number} of {len(records)}: {error}; none was taken") from error


def _joined(title: str | None, body: str) -> str:
    """Title, blank line, body; the body alone when it begins with the title, whatever its case and spacing."""
    text = body
    if title is not None and not _folded(body[: 4 * len(title) + 64]).startswith(_folded(title)):
        text = f"{title}\n\n{body}"
    size = len(text.encode("utf-8"))
    if size >= TEXT_LIMIT:
        raise BadArticle(f"text has {size:,} bytes; an article has fewer than {TEXT_LIMIT:,}")
    return text


def _folded(words: str) -> str:
    return _SPACE.sub(" ", words).strip().casefold()


def _missing(record: Mapping[str, object], names: Mapping[str, str], field: str) -> str:
    name = names[field]
    if record.get(name) is not None:
        return f"{field} is empty; an article needs words" if field == "text" else f"{field} is empty"
    under = f"no {field!r}" if name == field else f"no {name!r}, to which {field!r} is mapped"
    return f"{under}; the record has {sorted(map(str, record))}"


def _id(record: Mapping[str, object], name: str) -> str | None:
    value = record.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _text(record, name, "id")


def _text(record: Mapping[str, object], name: str, field: str) -> str | None:
    """The value as words that can be stored; None when missing or empty."""
    value = record.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadArticle(f"{field} is {_kind(value)}; a string is expected")
    if "\0" in value:
        raise BadArticle(f"{field} has a NUL character at {value.index(chr(0))}; text has none")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise BadArticle(f"{field} is not UTF-8 at character {error.start}; save the records as UTF-8") from error
    return value


def _published_on(record: Mapping[str, object], names: Mapping[str, str]) -> date:
    value = record.get(names["published_on"])
    if value is None or value == "":
        raise BadArticle(_missing(record, names, "published_on"))
    day = value if isinstance(value, date) else _day(value)
    latest = datetime.now(UTC).date() + AHEAD
    if not OLDEST <= day <= latest:
        raise BadArticle(f"published_on is {day}; it lies between {OLDEST} and {latest}")
    return day


def _day(value: object) -> date:
    """The day of an ISO date or date-time, as it was where the date-time was written."""
    if not isinstance(value, str):
        raise BadArticle(f"published_on is {_kind(value)}; a date such as 2012-02-04 is expected")
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError as error:
        raise BadArticle(f"published_on is {value[:40]!r}; a date such as 2012-02-04 is expected") from error


def _kind(value: object) -> str:
    kinds = {bool: "a boolean", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return kinds.get(type(value), type(value).__name__)
