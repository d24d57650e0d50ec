"""Some articles with their stances, gathered as rows and written in one transaction."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import uuid4

from stancegraph.graph.families import keys
from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.article import Article
from stancegraph.graph.model.stance import Stance
from stancegraph.graph.model.target import Target, target_kind
from stancegraph.graph.model.written import Written
from stancegraph.graph.stores.edges import draw_new
from stancegraph.graph.stores.journal import Journal
from stancegraph.graph.stores.kinship import write_keys
from stancegraph.graph.stores.newpairs import NewPairs, new_pairs
from stancegraph.graph.stores.rows import Row, article_row, evidence_row, stance_row, target_row
from stancegraph.graph.stores.slices import found, in_slices
from stancegraph.graph.stores.transact import Unit

#: target kind -> the query that writes such nodes
NODES: Final = {"actor": "actors", "text": "texts", "act": "acts", "issue": "issues"}


@dataclass(slots=True)
class Batch:
    """Rows by id; what stands twice within the batch is written once."""

    articles: dict[str, Article] = field(default_factory=dict)
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    things: dict[Target, None] = field(default_factory=dict)
    stances: dict[str, Row] = field(default_factory=dict)
    evidence: dict[str, Row] = field(default_factory=dict)
    speakers: dict[str, str] = field(default_factory=dict)
    reporters: dict[str, str] = field(default_factory=dict)

    def add(self, article: Article, stances: Iterable[Stance]) -> None:
        """Take in one article; its stances' evidence must quote it."""
        if article.id not in self.articles:
            self.articles[article.id] = article
            self.keys[article.id] = keys(article.text)
        for stance in stances:
            self._add_stance(stance)

    def _add_stance(self, stance: Stance) -> None:
        row = stance_row(stance)
        stance_id = row["id"]
        if stance_id not in self.stances:
            self.stances[stance_id] = row
            self.things[stance.actor] = None
            self.things[stance.target] = None
        evidence = evidence_row(stance, stance_id=stance_id)
        if evidence["id"] in self.evidence:
            return
        self.evidence[evidence["id"]] = evidence
        for actor, quoted in ((stance.evidence.speaker, self.speakers), (stance.evidence.reporter, self.reporters)):
            if actor is not None:
                self.things[actor] = None
                quoted[evidence["id"]] = actor.id

    def __len__(self) -> int:
        return len(self.articles) + len(self.stances) + len(self.evidence)


def write_things(unit: Unit, things: Iterable[Target]) -> None:
    """Actors, texts, acts and issues; the labels of the actors' kinds follow in a transaction of their own."""
    rows: dict[str, list[Row]] = {}
    for thing in things:
        rows.setdefault(target_kind(thing), []).append(target_row(thing))
    for kind, query in NODES.items():
        in_slices(unit, query, rows.get(kind, []))


def label_actors(unit: Unit, actors: Iterable[Actor]) -> None:
    """Put on the label of each actor's kind."""
    ids: dict[str, list[str]] = {}
    for actor in actors:
        ids.setdefault(actor.kind, []).append(actor.id)
    for kind, chosen in sorted(ids.items()):
        unit.run(f"label_{kind}", ids=chosen)


def write_batch(unit: Unit, batch: Batch, *, recorded_at: str, mark: str) -> Written:
    """Write what the graph does not have yet, mark what is to be settled, and say how much was new."""
    articles = _unknown(unit, "known_articles", batch.articles)
    stances = _unknown(unit, "known_stances", batch.stances)
    evidence = _unknown_evidence(unit, batch, set(articles))
    if not (articles or stances or evidence):
        return Written()
    # before it looks at pairs and at keys, so that two processes to which the same are new go one after the other
    unit.run("advance_version", version=uuid4().hex, changed_at=recorded_at, count=0)
    pairs = _new_pairs(unit, batch, stances, evidence, set(articles))
    _write_articles(unit, [batch.articles[i] for i in articles], recorded_at)
    _write_stances(unit, [batch.stances[i] for i in stances], recorded_at)
    _write_evidence(unit, batch, evidence, recorded_at)
    draw_new(unit, list(pairs.edges.values()))
    unit.run(
        "mark_written",
        id=mark,
        pair_ids=list(pairs.waiting),
        stance_ids=sorted({batch.evidence[i]["stance_id"] for i in evidence} - set(stances)),
        article_ids=write_keys(unit, {i: batch.keys[i] for i in articles}),
        written_ids=stances,
    )
    journal = Journal()
    for thing, ids in (("article", articles), ("stance", stances), ("evidence", evidence)):
        journal.note("added", thing, ids)
    journal.write(unit, at=recorded_at)
    return Written(articles=len(articles), stances=len(stances), evidence=len(evidence))


def _new_pairs(
    unit: Unit, batch: Batch, stances: Sequence[str], evidence: Iterable[str], articles: Collection[str]
) -> NewPairs:
    rows = [batch.stances[i] for i in stances]
    told: dict[str, set[str]] = {}
    older = set()
    for row in (batch.evidence[i] for i in evidence):
        told.setdefault(row["stance_id"], set()).add(row["article_id"])
        if row["article_id"] not in articles:
            older.add(row["stance_id"])
    known = {pair for (pair,) in found(unit, "known_pairs", sorted({row["pair_id"] for row in rows}))}
    return new_pairs(rows, {one: told[one] for one in told if one not in older}, known=known)


def _write_articles(unit: Unit, articles: Sequence[Article], recorded_at: str) -> None:
    rows = [article_row(article, article_id=article.id, family_id=article.id) for article in articles]
    in_slices(unit, "articles", rows, recorded_at=recorded_at)
    printed = [{key: row[key] for key in ("id", "publisher_id", "publisher")} for row in rows if row["publisher_id"]]
    in_slices(unit, "published_by", printed)


def _write_stances(unit: Unit, rows: Sequence[Row], recorded_at: str) -> None:
    for kind in NODES:
        some = [row for row in rows if row["target_kind"] == kind]
        in_slices(unit, f"stances_toward_{kind}", some, recorded_at=recorded_at)


def _write_evidence(unit: Unit, batch: Batch, ids: Sequence[str], recorded_at: str) -> None:
    in_slices(unit, "evidence", [batch.evidence[i] for i in ids], recorded_at=recorded_at)
    for query, quoted in (("spoken_by", batch.speakers), ("reported_by", batch.reporters)):
        in_slices(unit, query, [{"id": i, "actor_id": quoted[i]} for i in ids if i in quoted])


def _unknown_evidence(unit: Unit, batch: Batch, new_articles: Collection[str]) -> list[str]:
    """Ids of the evidence that the graph does not have; that from a new article is not even looked for."""
    told = [i for i, row in batch.evidence.items() if row["article_id"] not in new_articles]
    known = {one for (one,) in found(unit, "known_evidence", told)}
    return [i for i in batch.evidence if i not in known]


def _unknown(unit: Unit, query: str, wanted: Iterable[str]) -> list[str]:
    ids = list(wanted)
    known = {one for (one,) in found(unit, query, ids)}
    return [i for i in ids if i not in known]
