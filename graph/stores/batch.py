"""Some articles with their stances, gathered as rows that one transaction writes."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from stancegraph.graph.families import keys
from stancegraph.graph.model.article import Article
from stancegraph.graph.model.stance import Stance
from stancegraph.graph.model.target import Target
from stancegraph.graph.stores.rows import Row, evidence_row, stance_row


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
