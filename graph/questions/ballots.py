"""Questions about votes."""

from datetime import date, datetime

import neo4j

from stancegraph.graph.ballots import Ballot, after_criticism, against_their_words
from stancegraph.graph.questions.registry import question
from stancegraph.graph.reading import BEGIN, END
from stancegraph.graph.stances import target_stances
from stancegraph.graph.targets import target as target_entry
from stancegraph.graph.votes import known, votes_on


@question(10, "Who says one thing and votes another?")
def votes_against_words(
    graph: neo4j.Driver,
    *,
    target: str,
    since: date = BEGIN,
    until: date = END,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Ballot]:
    """Votes on the text T, or on texts about T, that go against what the voter had said of the text or of T."""
    what = target_entry(graph, target)
    votes = known(votes_on(graph, what.id, since=since, until=until), known_at)
    about = {vote.text_id for vote in votes} | {vote.object_id for vote in votes if vote.object_id is not None}
    said = {one: target_stances(graph, one) for one in sorted(about)}
    return against_their_words(votes, said, known_at=known_at, first_hand=first_hand)


@question(11, "Who abstained after criticising the text?")
def abstained_after_criticism(
    graph: neo4j.Driver, *, target: str, known_at: datetime | None = None, first_hand: bool = False
) -> list[Ballot]:
    """Abstentions from the text T, from roll calls and from what articles tell."""
    what = target_entry(graph, target)
    votes = known(votes_on(graph, what.id), known_at)
    return after_criticism(votes, target_stances(graph, what.id), known_at=known_at, first_hand=first_hand)
