"""Dealings between private persons and companies: business, sport and gossip, not politics."""

from dataclasses import dataclass

from stancegraph.loaders.extract.cast import PRONOUNS, Party
from stancegraph.loaders.extract.event import Event
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.targets import Aim

#: what private persons and companies do among themselves
_DEALINGS = frozenset({"CONSULTS", "AGREES", "PROMISES", "AIDS", "PRAISES", "SUPPORTS", "PROPOSES"})
_ROLES = ("LEADER", "GOVERNMENT", "ARMED", "CROWD", "OPPOSITION")


@dataclass(frozen=True, slots=True)
class Privacy:
    """Tells private dealings by the words with which the article names the two sides."""

    text: str
    lexicon: Lexicon

    def is_private(self, holder: Party, aim: Aim, event: Event) -> bool:
        """Companies, and strangers who deal with strangers."""
        if self._is_outside(holder):
            return True
        if holder.known:
            return False
        if not self._words(holder.start, holder.end).isdisjoint(self.lexicon.classes["COMPANY"]):
            return True
        strangers = aim.party is None or not aim.party.known
        return strangers and event.code in _DEALINGS and not (self._has_role(holder) or self._has_role(aim))

    def _is_outside(self, holder: Party) -> bool:
        """`the Danish coach`, `a mother`: the phrase ends in somebody who acts for no state and no cause."""
        spoken = self.text[holder.start : holder.end].lower().split()
        head = spoken[-1].strip(".,") if spoken else ""
        return holder.person is None and self.lexicon.noun_of.get(head) in self.lexicon.classes["PRIVATE"]

    def _words(self, start: int, end: int) -> set[str]:
        spoken = self.text[start:end].lower().replace("\u2019", "'").replace("'s", "").split()
        return {self.lexicon.noun_of.get(word.strip(".,"), word.strip(".,")) for word in spoken}

    def _has_role(self, named: Party | Aim) -> bool:
        """The phrase names an office, a body, a force or a crowd, or is a pronoun that may."""
        words = self._words(named.start, named.end)
        return not words.isdisjoint(PRONOUNS) or any(words & self.lexicon.classes[name] for name in _ROLES)
