"""Adding a batch: what of it the graph has not, in one transaction."""

from collections.abc import Collection, Sequence
from typing import NamedTuple
from uuid import uuid4

from stancegraph.graph.model.article import Article
from stancegraph.graph.stores.batch import Batch
from stancegraph.graph.stores.edges import draw_new
from stancegraph.graph.stores.journal import Journal
from stancegraph.graph.stores.known import Added, Known, look_up
from stancegraph.graph.stores.newpairs import NewPairs, new_pairs
from stancegraph.graph.stores.places import Moved, Places
from stancegraph.graph.stores.rows import Row, article_row
from stancegraph.graph.stores.slices import grouped, in_slices
from stancegraph.graph.stores.transact import Unit


class _New(NamedTuple):
    """Ids of what the graph does not have."""

    articles: Sequence[str]
    stances: Sequence[str]
    evidence: Sequence[str]


def add_batch(unit: Unit, batch: Batch, known: Known, places: Places, *, recorded_at: str, mark: str) -> Added:
    """Write what the graph does not have yet, mark what is to be settled, and say what was new.

    Args:
        known: looked up before; when somebody else has written since, it is looked up again.
        places: of all actors and targets of the batch.

    Raises:
        Moved: one of them is not there any more; nothing is written.
    """
    if not any(_new(batch, known)):
        return Added(known.version, Known(version=known.version))
    version = uuid4().hex
    # the first thing written, so that two processes to which the same are new go one after the other
    ((_, before),) = unit.run("advance_version", version=version, changed_at=recorded_at, count=0)
    if before != known.version:
        known = look_up(unit, batch)
    new = _new(batch, known)
    if not any(new):
        return Added(before, Known(version=version))
    stances = [_placed(batch.stances[i], places) for i in new.stances]
    pairs = _new_pairs(batch, new, stances, known.pairs)
    _write(unit, batch, new, stances, recorded_at)
    draw_new(unit, list(pairs.edges.values()))
    _mark(unit, batch, new, mark, pair_ids=pairs.waiting)
    journal = Journal()
    for thing, ids in zip(("article", "stance", "evidence"), new, strict=True):
        journal.note("added", thing, ids)
    journal.write(unit, at=recorded_at, version=version)
    return Added(before, _known_now(batch, new, version))


def _new(batch: Batch, known: Known) -> _New:
    return _New(
        [i for i in batch.articles if i not in known.articles],
        [i for i in batch.stances if i not in known.stances],
        [i for i in batch.evidence if i not in known.evidence],
    )


def _known_now(batch: Batch, new: _New, version: str) -> Known:
    return Known(
        version=version,
        articles=new.articles,
        stances=new.stances,
        evidence=new.evidence,
        pairs={batch.stances[i]["pair_id"] for i in new.stances},
    )


def _mark(unit: Unit, batch: Batch, new: _New, mark: str, *, pair_ids: Sequence[str]) -> None:
    """Note what is to be settled."""
    unit.run(
        "mark_written",
        id=mark,
        pair_ids=list(pair_ids),
        stance_ids=sorted({batch.evidence[i]["stance_id"] for i in new.evidence} - set(new.stances)),
        new_article_ids=new.articles,
        written_ids=new.stances,
    )


def _placed(row: Row, places: Places) -> Row:
    return row | {
        "actor_place": places.of("actor", row["actor_id"]),
        "target_place": places.of(row["target_kind"], row["target_id"]),
    }


def _new_pairs(batch: Batch, new: _New, stances: Sequence[Row], known: Collection[str]) -> NewPairs:
    told: dict[str, set[str]] = {}
    older, articles = set(), set(new.articles)
    for row in (batch.evidence[i] for i in new.evidence):
        told.setdefault(row["stance_id"], set()).add(row["article_id"])
        if row["article_id"] not in articles:
            older.add(row["stance_id"])
    return new_pairs(stances, {one: told[one] for one in told if one not in older}, known=known)


def _write(unit: Unit, batch: Batch, new: _New, stances: Sequence[Row], recorded_at: str) -> None:
    _write_articles(unit, [batch.articles[i] for i in new.articles], recorded_at)
    _write_stances(unit, stances, recorded_at)
    _write_evidence(unit, batch, new.evidence, recorded_at)


def _write_articles(unit: Unit, articles: Sequence[Article], recorded_at: str) -> None:
    rows = [article_row(article, article_id=article.id, family_id=article.id) for article in articles]
    in_slices(unit, "articles", rows, recorded_at=recorded_at)
    printed = [{key: row[key] for key in ("id", "publisher_id", "publisher")} for row in rows if row["publisher_id"]]
    in_slices(unit, "published_by", printed)


def _write_stances(unit: Unit, rows: Sequence[Row], recorded_at: str) -> None:
    if sum(written for (written,) in in_slices(unit, "stances", rows, recorded_at=recorded_at)) < len(rows):
        raise Moved("actors or targets were deleted while stances of theirs were written; load again")


def _write_evidence(unit: Unit, batch: Batch, ids: Sequence[str], recorded_at: str) -> None:
    told = grouped((batch.evidence[i] for i in ids), "article_id")
    rows = [{"article_id": article_id, "evidence": evidence} for article_id, evidence in told.items()]
    in_slices(unit, "evidence", rows, recorded_at=recorded_at)
    for query, quoted in (("spoken_by", batch.speakers), ("reported_by", batch.reporters)):
        in_slices(unit, query, [{"id": i, "actor_id": quoted[i]} for i in ids if i in quoted])
