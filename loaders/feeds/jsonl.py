"""JSON Lines: one article a line."""

import json
from collections.abc import Iterator, Mapping
from functools import partial

from stancegraph.graph.model import Article, Rejected
from stancegraph.graph.model.errors import BadArticle
from stancegraph.loaders.opening import LIMIT, as_utf8, each_file, numbered_lines
from stancegraph.loaders.record import columns, to_article

ENDINGS = (".jsonl", ".ndjson")


def read(location: str, *, mapping: Mapping[str, str] | None = None) -> Iterator[Article | Rejected]:
    """Yield each line as an article, or as the reason it is not one; blank lines are nothing.

    Args:
        location: path, folder, URL or `-`; gzip and Zstandard are unpacked.
        mapping: field to name, such as {"text": "body"}.
    """
    yield from each_file(location, ENDINGS, partial(_articles, names=columns(mapping or {})))


def _articles(location: str, *, names: Mapping[str, str]) -> Iterator[Article | Rejected]:
    for number, line in numbered_lines(location):
        if line is not None and not line.strip():
            continue
        try:
            yield _parse(line, names)
        except BadArticle as error:
            yield Rejected(where=f"{location}:{number}", reason=str(error))


def _parse(line: bytes | None, names: Mapping[str, str]) -> Article:
    """One line to one article; BadArticle says what is wrong with it."""
    if line is None:
        raise BadArticle(f"the line has over {LIMIT:,} bytes")
    try:
        record = json.loads(as_utf8(line))
    except json.JSONDecodeError as error:
        raise BadArticle(f"not JSON at column {error.colno}: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        raise BadArticle(f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise BadArticle(f"not a JSON object but {json.dumps(record)[:20]}; one object a line is expected")
    return to_article(record, names)
