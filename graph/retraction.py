"""What the graph owes to one article, and what would change without it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from stancegraph.graph.positions import HALF_LIFE_DAYS, position
from stancegraph.graph.testimony import Testimony


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
