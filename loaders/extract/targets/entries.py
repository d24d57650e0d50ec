"""The texts and acts that an article has spoken of, in the order in which they were last spoken of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from stancegraph.graph.model.target import Issue, Target, Text
from stancegraph.loaders.extract.targets.families import ANSWERS, FAMILIES, SAID
from stancegraph.loaders.extract.tree import Tree

#: entries among which `it` and a verb without an object look for what they mean
_RECENT = 4
#: entries that a later phrase may still mean
_FAR = 60


@dataclass(slots=True)
class Entry:
    """One text or act: its target, the family of its noun, the words that name it, whose it is, where it was last spoken of.

    `main` says that a sentence was about it, `told` that a verb told of it, `wanted` that it was only asked for or threatened.
    """

    target: Target
    family: int | str
    words: frozenset[str]
    country: str | None
    at: int
    main: bool = False
    told: bool = False
    wanted: bool = False


@dataclass(slots=True)
class Entries:
    """The texts and acts of one article, the one spoken of last at the end."""

    found: list[Entry] = field(default_factory=list)

    def newest(self) -> Iterator[Entry]:
        """Those that a phrase may still mean, the one spoken of last first."""
        return reversed(self.found[-_FAR:])

    def enter(self, entry: Entry) -> None:
        """Entries stand in the order in which they were last spoken of."""
        k = len(self.found)
        while k and self.found[k - 1].at > entry.at:
            k -= 1
        self.found.insert(k, entry)

    def see(self, entry: Entry, at: int, *, main: bool = False) -> None:
        """The entry is spoken of again."""
        if at > entry.at:
            at_end = next(k for k in range(len(self.found) - 1, -1, -1) if self.found[k] is entry)
            del self.found[at_end]
            entry.at, entry.main = at, entry.main or main
            self.enter(entry)

    def last(self, tree: Tree, head: int, *, words: bool) -> Entry | None:
        """What was spoken of last before that phrase: a main deed that answers no other, else any; `words` lets it be something said."""
        at, above = tree.starts[head], {tree.starts[k] for k in tree.ancestors(head)}
        done = [
            e for e in self.found[-_FAR:] if e.at <= at and e.at not in above and not (e.main and "vote" in e.words)
        ]
        noun = tree.tags[head].startswith("N")
        before = [e for e in done if (words or e.family not in SAID) and not (noun and e.wanted)]
        recent = [entry for entry in before[-_RECENT:] if entry.main]
        deeds = [entry for entry in before if not isinstance(entry.target, Issue)]
        far = [_first_hand(before), deeds] if noun else []  # `it` does not reach as far as `the move`
        return next((some[-1] for some in (_first_hand(recent), recent, *far, before) if some), None)

    def above(self, tree: Tree, head: int) -> Entry | None:
        """The deed that the clause above that phrase tells."""
        above = {tree.starts[k] for k in tree.ancestors(head)}
        return next((entry for entry in self.newest() if entry.at in above), None)

    def named_at(self, start: int) -> Target | None:
        """What the word that begins there names."""
        return next((entry.target for entry in self.newest() if entry.at == start), None)

    def is_of(self, target: Target, country: str | None) -> bool:
        """It is a deed of that state."""
        return country is not None and any(e.target is target and e.country == country for e in self.newest())

    def of_another(self, country: str | None, at: int) -> Target | None:
        """The last deed before that place of another state than this one."""
        return next((e.target for e in self.newest() if e.at < at and e.country not in {None, country}), None)

    def last_text(self, at: int) -> Entry | None:
        """The last text that came up before that place."""
        return next((entry for entry in self.newest() if entry.at <= at and isinstance(entry.target, Text)), None)

    def recent_text(self, *, own: int, far: bool) -> Target | None:
        """The text, or else the act, that came up last; votes and what was said are about something else.

        Args:
            own: where the verb stands for which it is sought; None when its own deed came up last.
            far: the last text, however far back, or further on in the sentence.
        """
        told = (entry for entry in self.found if far or entry.at <= own)
        before = [entry for entry in told if "vote" not in entry.words and entry.family not in SAID]
        recent = before[-_RECENT:]
        texts = [entry for entry in (before if far else recent) if isinstance(entry.target, Text)]
        last = next(iter((texts or recent)[-1:]), None)
        return None if last is None or (last.told and last.at == own) else last.target


def _first_hand(entries: Sequence[Entry]) -> list[Entry]:
    """Those that a sentence was about and that answer no other."""
    return [entry for entry in entries if entry.main and entry.family not in ANSWERS]


def differs(country: str | None, entry: Entry) -> bool:
    """The thing belongs to another state than the entry."""
    return country is not None and entry.country is not None and country != entry.country


def is_same(words: frozenset[str], base: str, country: str | None, entry: Entry, family: int | str) -> bool:
    """Same words, or half of what tells one member of the family from another; never two numbers or two states."""
    own = words - {base} - (FAMILIES[family] if isinstance(family, int) else frozenset())
    numbers = {w for w in own if w.isdigit()}, {w for w in entry.words if w.isdigit()}
    if (numbers[0] and numbers[1] and numbers[0] != numbers[1]) or differs(country, entry):
        return False
    shared = own & entry.words
    return words == entry.words or bool(shared and 2 * len(shared) >= min(len(own), len(entry.words) - 1))
