"""Families in the graph: near-copies find each other when a load is settled, in whatever order they came."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final
from uuid import uuid4

import neo4j

from stancegraph.graph.families import components, is_same_text, keys, shingles
from stancegraph.graph.stores import slices
from stancegraph.graph.stores.journal import now
from stancegraph.graph.stores.transact import Unit, read, write

#: articles whose copies are looked for at a time
CHUNK: Final = 100
#: articles kept under one run of words: what more of them share is the foot of a page, or a text that has been printed
#: so often that any of its copies leads to the family
HOLDERS: Final = 20


def write_keys(unit: Unit, articles: Mapping[str, Sequence[str]]) -> list[str]:
    """Write the keys of articles, by article id, as nodes to find them by; returns which may have copies.

    An article whose keys nobody has is like none that is there; one that comes later finds it by them. Writing them
    again changes nothing.
    """
    found: dict[str, list[str]] = {}
    for article_id, some in articles.items():
        for key in some:
            found.setdefault(key, []).append(article_id)
    held: dict[str, int] = dict(slices.found(unit, "known_shingles", found))
    new = [{"id": key, "article_ids": ids[:HOLDERS]} for key, ids in found.items() if key not in held]
    slices.in_slices(unit, "new_shingles", new)
    room = [{"id": key, "article_ids": ids} for key, ids in found.items() if 0 < held.get(key, 0) < HOLDERS]
    slices.in_slices(unit, "shingles", room, most=HOLDERS)
    return sorted({one for key, ids in found.items() if key in held or len(ids) > 1 for one in ids})


def key_articles(graph: neo4j.Driver, article_ids: Iterable[str]) -> list[str]:
    """Write the keys of articles that a killed load left without; returns which may have copies."""
    ids, likely = sorted(set(article_ids)), []
    for start in range(0, len(ids), CHUNK):
        texts = read(graph, "texts_of", {"ids": ids[start : start + CHUNK]})
        likely += add_keys(graph, {article_id: keys(text) for article_id, text in texts})
    return likely


def add_keys(graph: neo4j.Driver, articles: Mapping[str, Sequence[str]]) -> list[str]:
    """The same as `write_keys`, in a transaction of its own."""
    return write(graph, lambda unit: write_keys(unit, articles))


def settle_families(graph: neo4j.Driver, article_ids: Iterable[str]) -> None:
    """Put the articles into families with their near-copies; families that they tie together become one."""
    ids = sorted(set(article_ids))
    for start in range(0, len(ids), CHUNK):
        pairs = _copies(graph, ids[start : start + CHUNK])
        if pairs:
            _join(graph, pairs)


def _copies(graph: neo4j.Driver, ids: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of near-copies of which one is among the given articles."""
    texts: dict[str, str] = dict(read(graph, "texts_of", {"ids": list(ids)}))
    rows = [{"article_id": article_id, "keys": list(keys(text))} for article_id, text in sorted(texts.items())]
    likely = read(graph, "likely_copies", {"rows": rows})
    others = sorted({other for _, other in likely} - set(texts))
    for start in range(0, len(others), CHUNK):
        texts.update(read(graph, "texts_of", {"ids": others[start : start + CHUNK]}))
    cut = lru_cache(maxsize=2 * CHUNK)(lambda found: shingles(texts[found]))
    return [
        (one, other) for one, other in likely if one in texts and other in texts and is_same_text(cut(one), cut(other))
    ]


def _join(graph: neo4j.Driver, pairs: Sequence[tuple[str, str]]) -> None:
    mark, version, at = uuid4().hex, uuid4().hex, now()
    ends = sorted({end for pair in pairs for end in pair})

    def work(unit: Unit) -> None:
        # first of all, so that two processes which join families do so one after the other
        unit.run("advance_version", version=version, changed_at=at, count=0)
        family: dict[str, str] = dict(unit.run("families_of", ids=ends))
        tied = [(family[one], family[other]) for one, other in pairs if one in family and other in family]
        into = components({end for pair in tied for end in pair}, tied)
        moved = sorted(old for old, new in into.items() if old != new)
        if not moved:
            return
        articles = [found for (found,) in unit.run("articles_in_families", ids=moved)]
        unit.run("join_families", rows=[{"family_id": old, "into_id": into[old]} for old in moved])
        touched = [found for (found,) in unit.run("stances_told_by", article_ids=articles)]
        unit.run("mark_unsettled", id=mark, pair_ids=[], stance_ids=touched, article_ids=[])

    write(graph, work)
