"""The authority file: spot and resolve actors by date."""

from datetime import UTC, date, datetime
from functools import cache

from stancegraph.graph.actors.candidate import Candidate, Mention
from stancegraph.graph.actors.candidates import Candidates
from stancegraph.graph.actors.finding import Finding
from stancegraph.graph.actors.holding import Holders
from stancegraph.graph.actors.index import Index
from stancegraph.graph.actors.resolution import Resolution
from stancegraph.graph.actors.roles import role_words
from stancegraph.graph.actors.spelling import Spelling
from stancegraph.graph.actors.spotting import spot
from stancegraph.graph.model import Actor, Membership, Office


class Authority:
    """Who is who. Immutable; share one."""

    def __init__(self) -> None:
        candidates, self._roles = Candidates(), role_words()
        self._index = Index(candidates)
        self._holders = Holders(candidates)
        spelling = Spelling(self._index, self._roles)
        self._resolution = Resolution(self._index, self._roles, self._holders, spelling)
        self._finding = Finding(candidates)

    def actor(self, actor_id: str) -> Actor:
        """The actor with that id; UnknownActor names near ones."""
        return self._finding.actor(actor_id)

    def adjective(self, actor_id: str) -> str | None:
        """`Kenyan` of the state KEN; None of what has no adjective."""
        return self._finding.adjective(actor_id)

    def offices(self, actor_id: str) -> tuple[Office, ...]:
        """Offices of a person, or in a state or body, oldest first; empty where none is recorded."""
        return self._holders.offices(actor_id)

    def members(self, body_id: str) -> tuple[Membership, ...]:
        """Dated members of a body; empty where none is recorded."""
        return self._holders.members(body_id)

    def find(self, words: str, *, on: date | None = None, limit: int = 10) -> list[Candidate]:
        """Actors whose names are like these words, best first, as they stand on that day; today when left out."""
        day = on or today()
        exact = [one for one in self.resolve(words, on=day) if one.form != "role"]
        return self._finding.find(words, exact, on=day, limit=limit)

    def resolve(self, mention: str, *, context: str = "", on: date | None = None) -> tuple[Candidate, ...]:
        """Whom the phrase stands for on that day (today when left out), best first; empty when nobody is known.

        The phrase may be a name (`Juppé`), a title (`the Russian foreign minister`), a seat (`Damascus`), a crowd (`four
        Saudi men`). `sector` is the role that the phrase names: None when it names a state as a whole. The states that
        the context names decide between readings, and give a role a state when the phrase has none.
        """
        return self._resolution.resolve(mention, context, on or today())

    def spot(self, text: str, *, on: date) -> list[Mention]:
        """Mentions in order, not overlapping, the longest first where they would."""
        return spot(self._index, self._roles, text, on)


def today() -> date:
    """The day in UTC."""
    return datetime.now(UTC).date()


@cache
def authority() -> Authority:
    """The one authority file of this process, read when first asked for."""
    return Authority()
