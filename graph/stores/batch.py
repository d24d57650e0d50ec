"""Some articles with their stances, gathered as rows and written in one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.article import Article
from stancegraph.graph.model.stance import Stance
from stancegraph.graph.model.target import Target, target_kind
from stancegraph.graph.model.written import Written
from stancegraph.graph.stores.journal import Journal
from stancegraph.graph.stores.kinship import HOLDERS, shingle_rows
from stancegraph.graph.stores.rows import Row, article_row, evidence_row, stance_row, target_row
from stancegraph.graph.stores.transact import Unit

#: rows of one UNWIND
SLICE: Final = 1_000
#: target kind -> the query that writes such nodes
NODES: Final = {"actor": "actors", "text": "texts", "act": "acts", "issue": "issues"}


@dataclass(slots=True)
class Batch:
    """Rows by id; what stands twice within the batch is written once."""

    articles: dict[str, Article] = field(default_factory=dict)
    things: dict[Target, None] = field(default_factory=dict)
    stances: dict[str, Row] = field(default_factory=dict)
    evidence: dict[str, Row] = field(default_factory=dict)
    speakers: dict[str, str] = field(default_factory=dict)
    reporters: dict[str, str] = field(default_factory=dict)

    def add(self, article: Article, stances: Iterable[Stance]) -> None:
        """Take in one article; its stances' evidence must quote it."""
        self.articles.setdefault(article.id, article)
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
    evidence = _unknown(unit, "known_evidence", batch.evidence)
    if not (articles or stances or evidence):
        return Written()
    _write_articles(unit, [batch.articles[i] for i in articles], recorded_at)
    _write_stances(unit, [batch.stances[i] for i in stances], recorded_at)
    _write_evidence(unit, batch, evidence, recorded_at)
    touched = sorted({batch.evidence[i]["stance_id"] for i in evidence} | set(stances))
    unit.run("mark_unsettled", id=mark, pair_ids=[], stance_ids=touched, article_ids=articles)
    journal = Journal()
    for thing, ids in (("article", articles), ("stance", stances), ("evidence", evidence)):
        journal.note("added", thing, ids)
    journal.write(unit, at=recorded_at)
    return Written(articles=len(articles), stances=len(stances), evidence=len(evidence))


def _write_articles(unit: Unit, articles: Sequence[Article], recorded_at: str) -> None:
    rows = [article_row(article, article_id=article.id, family_id=article.id) for article in articles]
    in_slices(unit, "articles", rows, recorded_at=recorded_at)
    in_slices(unit, "shingles", shingle_rows((article.id, article.text) for article in articles), most=HOLDERS)
    printed = [{key: row[key] for key in ("id", "publisher_id", "publisher")} for row in rows if row["publisher_id"]]
    in_slices(unit, "published_by", printed)


def _write_stances(unit: Unit, rows: Sequence[Row], recorded_at: str) -> None:
    in_slices(unit, "stances", rows, recorded_at=recorded_at)
    for kind in NODES:
        ends = [{"id": row["id"], "target_id": row["target_id"]} for row in rows if row["target_kind"] == kind]
        in_slices(unit, f"toward_{kind}", ends)


def _write_evidence(unit: Unit, batch: Batch, ids: Sequence[str], recorded_at: str) -> None:
    in_slices(unit, "evidence", [batch.evidence[i] for i in ids], recorded_at=recorded_at)
    for query, quoted in (("spoken_by", batch.speakers), ("reported_by", batch.reporters)):
        in_slices(unit, query, [{"id": i, "actor_id": quoted[i]} for i in ids if i in quoted])


def _unknown(unit: Unit, query: str, wanted: Iterable[str]) -> list[str]:
    ids = list(wanted)
    known: set[str] = set()
    for start in range(0, len(ids), SLICE):
        known.update(found for (found,) in unit.run(query, ids=ids[start : start + SLICE]))
    return [i for i in ids if i not in known]


def in_slices(unit: Unit, query: str, rows: Sequence[Row], **params: str | int) -> None:
    """Run a query over the rows, a thousand at a time; not at all when there are none."""
    for start in range(0, len(rows), SLICE):
        unit.run(query, rows=rows[start : start + SLICE], **params)
