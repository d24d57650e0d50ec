"""People with their offices, read when somebody asks for them."""

from typing import Final

from stancegraph.graph.actors.tables import plain_letters, table, words
from stancegraph.graph.actors.tenure import PROMINENT, Tenure, tenure
from stancegraph.graph.model import Actor
from stancegraph.graph.model.ids import slug

#: office files, the freer licence first; a later file only adds people, offices and aliases
OFFICE_FILES: Final = ("offices_hand.tsv", "offices_cc0.tsv", "offices_ccbysa.tsv", "figures.tsv")
#: files whose aliases also merge records
ALIAS_FILES: Final = ("aliases_hand.tsv", "aliases_ccbysa.tsv")
#: who: the name in plain letters and the body of the offices
Key = tuple[str, str]


class People:
    """Everybody who held an office, by name and body.

    Attributes:
        forms: surface forms of each person, those of one word too.
        nicknames: forms of one word that name the person as they stand, such as Bibi.
    """

    def __init__(self) -> None:
        aliases: dict[Key, tuple[str, ...]] = {}
        for file in ALIAS_FILES:
            for name, body, cell, _ in table(file):
                aliases[name, body] = (*aliases.get((name, body), ()), *words(cell))
        self._preferred = {
            (plain_letters(word), body): name for (name, body), found in aliases.items() for word in found
        }
        self._rows: dict[Key, list[list[str]]] = {}
        self._names: dict[Key, str] = {}
        self._known: dict[Key, tuple[Actor, list[Tenure]]] = {}
        self.forms: dict[Key, set[str]] = {}
        self.nicknames: dict[Key, list[str]] = {}
        for file in OFFICE_FILES:
            for cells in table(file):
                self._add(cells)
        for name, body, cell, _ in table("aliases_mit.tsv"):
            self._alias(self._preferred.get((plain_letters(name), body), name), body, words(cell))
        for (name, body), found in aliases.items():
            self._alias(name, body, found)
            self.nicknames[plain_letters(name), body] = [word for word in found if " " not in word]

    def _add(self, cells: list[str]) -> None:
        written, aliases, body = cells[:3]
        name = self._preferred.get((plain_letters(written), body), written) if self._preferred else written
        key = (plain_letters(name), body)
        if key not in self._rows:
            self._rows[key], self._names[key], self.forms[key] = [], name, {name, key[0]}
        self._rows[key].append(cells)
        self.forms[key].update((written, *words(aliases)))

    def _alias(self, name: str, body: str, found: tuple[str, ...]) -> None:
        key = (plain_letters(name), body)
        if key in self.forms:
            self.forms[key].update(found)

    def keys(self) -> list[Key]:
        """Everybody, in the order of the files."""
        return list(self._rows)

    def is_prominent(self, key: Key) -> bool:
        """Whether the person ever held an office whose holders the news names by surname alone."""
        return any(cells[3] in PROMINENT for cells in self._rows[key])

    def has_led(self, key: Key) -> bool:
        """Whether the person was head of a state or of its government."""
        return any(cells[3] in ("head_of_state", "head_of_government") for cells in self._rows[key])

    def name(self, key: Key) -> str:
        """The name people read."""
        return self._names[key]

    def person_id(self, key: Key) -> str:
        """The id of the person."""
        return slug(self._names[key]) or self._names[key]

    def actor(self, key: Key) -> Actor:
        """The person."""
        return self._person(key)[0]

    def tenures(self, key: Key) -> list[Tenure]:
        """The person's offices in that body, in the order of the files."""
        return self._person(key)[1]

    def _person(self, key: Key) -> tuple[Actor, list[Tenure]]:
        if key not in self._known:
            name, body, rows = self._names[key], key[1], self._rows[key]
            wikidata = next((cells[6] for cells in rows if cells[6]), None)
            country = body if body.isupper() else None
            actor = Actor(
                id=self.person_id(key), name=name, kind="person", country=country, sector="GOV", wikidata=wikidata
            )
            self._known[key] = (actor, [tenure(cells) for cells in rows])
        return self._known[key]
