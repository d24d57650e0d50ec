"""What the graph owes to one article, and what would change without it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

import neo4j

from stancegraph.graph.articles import article
from stancegraph.graph.judgements import judge, judgements, withdraw
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.model.judgement import Judgement
from stancegraph.graph.positions import HALF_LIFE_DAYS, position
from stancegraph.graph.stances import stances_between
from stancegraph.graph.testimony import Testimony, utc


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One position with and without an article."""

    actor_id: str
    actor_name: str
    target_id: str
    target_name: str
    verdict_with: str
    verdict_without: str
    score_with: float | None
    score_without: float | None
    families_with: int
    families_without: int
    stances_lost: tuple[str, ...]


def without_article(
    stances: Iterable[Testimony], article_id: str, *, as_of: date, half_life_days: float = HALF_LIFE_DAYS
) -> list[Change]:
    """Positions that differ without the article, by actor and target.

    Args:
        stances: everything said by the actors on the targets that the article tells of.
    """
    pairs: dict[tuple[str, str], list[Testimony]] = {}
    for found in stances:
        pairs.setdefault((found.actor_id, found.target_id), []).append(found)
    changes = [_change(pairs[key], article_id, as_of, half_life_days) for key in sorted(pairs)]
    return [change for change in changes if change is not None]


def _change(stances: list[Testimony], article_id: str, as_of: date, half_life_days: float) -> Change | None:
    rest = [found for found in stances if found.article_id != article_id]
    before = position(stances, as_of=as_of, half_life_days=half_life_days)
    after = position(rest, as_of=as_of, half_life_days=half_life_days)
    live = {found.stance_id for found in stances if found.is_known(None)}
    lost = live - {found.stance_id for found in rest if found.is_known(None)}
    if not lost and (before.verdict, before.score, before.families) == (after.verdict, after.score, after.families):
        return None
    one = stances[0]
    return Change(
        actor_id=one.actor_id,
        actor_name=one.actor_name,
        target_id=one.target_id,
        target_name=one.target_name,
        verdict_with=before.verdict,
        verdict_without=after.verdict,
        score_with=before.score,
        score_without=after.score,
        families_with=before.families,
        families_without=after.families,
        stances_lost=tuple(sorted(lost)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """An article taken out of the count, or put back, and the positions that differ since.

    Attributes:
        judgement: the word that says so; `withdrawn_at` is set when the article was put back.
        changes: positions with and without the article.
    """

    judgement: Judgement
    changes: tuple[Change, ...]


def what_hangs_on(graph: neo4j.Driver, article_id: str, *, as_of: date) -> list[Change]:
    """Positions that differ without the article, by actor and target; UnknownArticle when there is none."""
    told = article(graph, article_id).stances
    pairs = sorted({(one.actor_id, one.target_id) for one in told})
    found = [one for actor, target in pairs for one in stances_between(graph, actor, target)]
    return without_article(found, article_id, as_of=as_of)


def retract(
    graph: neo4j.Driver, article_id: str, *, by: str, note: str | None = None, at: datetime | None = None
) -> Retraction:
    """Take an article out of the count: its evidence is superseded, stances without other evidence are retracted.

    Loading the article again does not bring it back; `restore` does.

    Raises:
        UnknownArticle: no article has that id.
        BadParameter: it is retracted.
    """
    moment = at or datetime.now(UTC)
    changes = what_hangs_on(graph, article_id, as_of=moment.date())
    for known in _retractions(graph, article_id):
        raise BadParameter(f"article {article_id} is retracted, by {known.by} at {known.at}; `--undo` puts it back")
    judgement = Judgement(kind="article", left=article_id, verdict="retract", by=by, at=utc(moment), note=note)
    return Retraction(judgement=judge(graph, judgement), changes=tuple(changes))


def restore(graph: neo4j.Driver, article_id: str, *, by: str, at: datetime | None = None) -> Retraction:
    """Put a retracted article back; what it says counts again from that moment on.

    Raises:
        UnknownArticle: no article has that id.
        BadParameter: it is not retracted.
    """
    moment = at or datetime.now(UTC)
    article(graph, article_id)
    standing = _retractions(graph, article_id)
    if not standing:
        raise BadParameter(f"article {article_id} is not retracted")
    withdrawn = [withdraw(graph, known.id, by=by, at=moment) for known in standing]
    return Retraction(judgement=withdrawn[-1], changes=tuple(what_hangs_on(graph, article_id, as_of=moment.date())))


def _retractions(graph: neo4j.Driver, article_id: str) -> list[Judgement]:
    return [one for one in judgements(graph, kind="article", about=article_id) if one.verdict == "retract"]
