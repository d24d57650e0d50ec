"""Surnames of people in prominent offices, in all their spellings."""

from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from stancegraph.graph.actors.people import Key, People
from stancegraph.graph.actors.tables import plain_letters

#: how alike two last names of one person are when they are spellings of one surname: Zelensky and Zelenskiy, not Wen and
#: Jiabao; per cent of `rapidfuzz.fuzz.ratio`
_ALIKE: Final = 85
#: letters of a surname at least
_SHORTEST: Final = 4


def surname(name: str) -> str:
    """The last word, without its article; empty where it is no surname: `Harald V of Norway`, `Mohammed bin Salman`."""
    if " of " in name or " bin " in name or name.startswith("Pope "):
        return ""
    last = name.rsplit(" ", 1)[-1]
    return last[3:] if last[:3].lower() == "al-" else last


def surnames(people: People) -> Iterator[tuple[str, Key]]:
    """Surnames and whose they are; another spelling of one only where it is nobody's own."""
    prominent = [key for key in people.keys() if people.is_prominent(key)]  # noqa: SIM118  # a list, no dictionary
    own = {key: {surname(form) for form in (people.name(key), plain_letters(people.name(key)))} for key in prominent}
    taken = {form for forms in own.values() for form in forms}
    for key in prominent:
        last = {surname(form) for form in people.forms[key] if " " in form} - taken
        spelled = {form for form in last if any(fuzz.ratio(form, mine) >= _ALIKE for mine in own[key])}
        for form in own[key] | spelled:
            if len(form) >= _SHORTEST and form[:1].isupper():
                yield form, key
