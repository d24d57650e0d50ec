"""Questions about words: whose they are, who printed them, where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import neo4j

from stancegraph.graph.articles import article_entry
from stancegraph.graph.holders import holder, offices
from stancegraph.graph.queries import run
from stancegraph.graph.questions.registry import question
from stancegraph.graph.reading import BEGIN, END, checked_limit, checked_window, day_or_today, said
from stancegraph.graph.retraction import Change, what_hangs_on
from stancegraph.graph.stances import stance as one_stance
from stancegraph.graph.stances import stances_between
from stancegraph.graph.targets import target as target_entry
from stancegraph.graph.testimony import Testimony, utc

#: offices that speak for a state, where an article does not say who did
LEADING: Final = frozenset({"head_of_state", "head_of_government", "foreign_minister"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """One piece of evidence: whose words, how many actors between the holder and the page."""

    evidence_id: str
    article_id: str
    first_hand: bool
    distance: int
    directness: str
    speaker: str | None
    reporter: str | None
    publisher: str | None
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """Who held which office on the day, and whether the stance was spoken by that person."""

    person_id: str
    person_name: str
    role: str
    body_id: str
    since: date | None
    until: date | None
    is_speaker: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How one publisher reports a stance."""

    publisher: str | None
    published_on: date | None
    article_id: str
    code: str
    verb: str
    directness: str
    confidence: float
    exact: str


@question(5, "Is this quote the holder's own, or at second hand?")
def whose_words(graph: neo4j.Driver, *, stance: str) -> list[Hand]:
    """One row a piece of evidence, closest to the holder first."""
    return [
        Hand(
            evidence_id=one.evidence_id,
            article_id=one.article_id,
            first_hand=one.is_first_hand,
            distance=one.distance,
            directness=one.directness,
            speaker=one.speaker_name,
            reporter=one.reporter_name,
            publisher=one.publisher,
            exact=one.exact,
        )
        for one in one_stance(graph, stance).evidence
    ]


@question(6, "Who held that office when it was said?")
def office_when_said(graph: neo4j.Driver, *, stance: str) -> list[Tenure]:
    """Offices of the speakers on that day; where nobody is quoted, who led the holder and spoke for it abroad."""
    evidence = one_stance(graph, stance).evidence
    said_on = evidence[0].said_on
    speakers = {one.speaker_id for one in evidence if one.speaker_id is not None}
    tenures = {
        (office.person.id, office.role, office.body.id): office
        for actor_id in sorted(speakers or {evidence[0].actor_id})
        for office in offices(graph, actor_id)
        if office.covers(said_on) and (office.role in LEADING or office.person.id in speakers)
    }
    rows = [
        Tenure(
            person_id=office.person.id,
            person_name=office.person.name,
            role=office.role,
            body_id=office.body.id,
            since=office.since,
            until=office.until,
            is_speaker=office.person.id in speakers,
        )
        for office in tenures.values()
    ]
    return sorted(rows, key=lambda row: (not row.is_speaker, row.role, row.person_id, row.body_id))


@question(23, "How do two publishers report the same stance?")
def publishers_compared(
    graph: neo4j.Driver,
    *,
    actor: str,
    target: str,
    since: date = BEGIN,
    until: date = END,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Report]:
    """Everything printed of what X said on T, by day and publisher."""
    who, what = holder(graph, actor), target_entry(graph, target)
    found = stances_between(graph, who.id, what.id, since=since, until=until)
    live = [one for one in found if one.is_known(known_at) and (one.is_first_hand or not first_hand)]
    live.sort(key=lambda one: (one.said_on, one.code, one.publisher or "", one.evidence_id))
    return [
        Report(
            publisher=one.publisher,
            published_on=one.published_on,
            article_id=one.article_id,
            code=one.code,
            verb=one.verb,
            directness=one.directness,
            confidence=one.confidence,
            exact=one.exact,
        )
        for one in live
    ]


@question(27, "What did article N contribute?")
def contributed_by(
    graph: neo4j.Driver, *, article: str, known_at: datetime | None = None, first_hand: bool = False
) -> list[Testimony]:
    """Its stances that count, by where they stand in it."""
    told = said(graph, "stances_in_article", article_id=article_entry(graph, article).id)
    return [one for one in told if one.is_known(known_at) and (one.is_first_hand or not first_hand)]


@question(28, "What changes if article N is retracted?")
def changes_without(graph: neo4j.Driver, *, article: str, as_of: date | None = None) -> list[Change]:
    """Positions that would differ, by actor and target."""
    return what_hangs_on(graph, article, as_of=day_or_today(as_of))


@question(29, "Which stances wait for review, least certain first?")
def to_review(graph: neo4j.Driver, *, limit: int = 50) -> list[Testimony]:
    """Live evidence of stances that nobody has judged."""
    return _told(graph, run(graph, "review_queue", limit=checked_limit(limit)))


@question(30, "Which stances' words contain ...?")
def containing(
    graph: neo4j.Driver,
    *,
    words: str,
    since: date = BEGIN,
    until: date = END,
    limit: int = 100,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Testimony]:
    """Evidence whose quoted words contain these, in any case, newest first."""
    since, until = checked_window(since, until)
    found = run(
        graph,
        "words_found",
        words=words.lower(),
        since=since,
        until=until,
        known_at=None if known_at is None else utc(known_at).isoformat(),
        first_hand=first_hand,
        limit=checked_limit(limit),
    )
    return [one for one in _told(graph, found) if one.is_known(known_at)]


def _told(graph: neo4j.Driver, rows: Sequence[Any]) -> list[Testimony]:
    """What rows with a stance and an evidence id name, in their order."""
    ids = sorted({row.stance_id for row in rows})
    told = {one.evidence_id: one for one in said(graph, "stances_by_id", stance_ids=ids)}
    return [told[row.evidence_id] for row in rows if row.evidence_id in told]
