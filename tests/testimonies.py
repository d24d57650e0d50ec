"""Testimonies made up for tests of what answers are computed from."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from stancegraph.graph.testimony import Testimony

DAY = date(2012, 3, 1)
NOON = datetime(2012, 3, 1, 12, tzinfo=UTC)


def said(number: int, polarity: int, *, days_ago: int = 0, family: str | None = None, **changes: object) -> Testimony:
    base = Testimony(
        stance_id=f"s{number:05}",
        evidence_id=f"e{number:05}",
        article_id=f"a{number:05}",
        family_id=family or f"f{number:05}",
        actor_id="RUS",
        actor_name="Russia",
        target_id="draft",
        target_name="draft",
        target_kind="text",
        code="OPPOSES" if polarity < 0 else "SUPPORTS",
        polarity=polarity,
        goldstein=0.0,
        modality="asserted",
        said_on=DAY - timedelta(days=days_ago),
        exact="words",
        recorded_at=NOON,
    )
    return replace(base, **changes)  # type: ignore[arg-type]
