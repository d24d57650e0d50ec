"""One row of a roll call to one vote."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from stancegraph.graph.actors import authority
from stancegraph.graph.model import Actor, Text
from stancegraph.graph.model.errors import BadInput, BadStance, UnknownActor
from stancegraph.graph.model.vote import Vote

#: field -> the columns it may stand in, the first that has something wins
COLUMNS: Final = MappingProxyType(
    {
        "voter": ("ms_code", "iso3", "country_code"),
        "name": ("ms_name", "country", "country_name"),
        "choice": ("ms_vote", "vote"),
        "date": ("date",),
        "symbol": ("symbol", "resolution", "draft", "unres"),
        "title": ("title", "short", "descr", "agenda_title", "agenda"),
        "object": ("object_id",),
        "object_polarity": ("object_polarity",),
        "explanation": ("explanation",),
    }
)
#: words, letters and numbers that records use -> the five choices; the numbers are those of Voeten's data
CHOICES: Final = MappingProxyType(
    {
        "y": "yes",
        "yes": "yes",
        "1": "yes",
        "n": "no",
        "no": "no",
        "3": "no",
        "a": "abstain",
        "abstain": "abstain",
        "2": "abstain",
        "x": "absent",
        "absent": "absent",
        "non-voting": "absent",
        "8": "absent",
        "not a member": "not a member",
        "9": "not a member",
    }
)


def to_vote(record: Mapping[str, str]) -> Vote:
    """A vote; BadInput says what is wrong with the record and what would have been right."""
    given = {field: _first(record, names) for field, names in COLUMNS.items()}
    _check_text(given)
    symbol, day = _symbol(given["symbol"], record), _day(given["date"])
    title = given["title"]
    return Vote(
        voter=_voter(given["voter"], given["name"], day),
        text=Text(id=symbol, name=title or symbol, symbol=symbol),
        choice=_choice(given["choice"]),
        cast_on=day,
        object_id=given["object"],
        object_polarity=_polarity(given["object_polarity"], given["object"]),
        explanation=given["explanation"],
    )


def _first(record: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    found = (record[name].strip() for name in names if name in record)
    return next((words for words in found if words and words.upper() != "NA"), None)


def _check_text(given: Mapping[str, str | None]) -> None:
    for field, words in given.items():
        if words is not None and ("\0" in words or not words.isprintable() and "\n" not in words):
            raise BadStance(f"{field} is not UTF-8 text; save the file as UTF-8")


def _symbol(words: str | None, record: Mapping[str, str]) -> str:
    if words is None:
        raise BadStance(f"no symbol of a text; one of {COLUMNS['symbol']} is expected, the record has {sorted(record)}")
    # unvotes writes R/67/19 for what the UN calls A/RES/67/19
    return f"A/RES/{words[2:]}" if words.startswith("R/") else words


def _day(words: str | None) -> date:
    try:
        return date.fromisoformat(words or "")
    except ValueError as error:
        raise BadStance(f"date is {words!r}; a day such as 2012-02-04 is expected") from error


def _choice(words: str | None) -> str:
    if words is None or words.lower() not in CHOICES:
        raise BadStance(f"vote is {words!r}; one of {list(CHOICES)} is expected")
    return CHOICES[words.lower()]


def _polarity(words: str | None, object_id: str | None) -> int | None:
    if words is None:
        return None
    if words not in ("-1", "0", "1", "+1") or object_id is None:
        raise BadStance(f"object_polarity is {words!r}; it is -1, 0 or 1, beside an object_id")
    return int(words)


def _voter(code: str | None, name: str | None, day: date) -> Actor:
    """The state by its alpha-3 code or, where there is none, by its name on that day."""
    known = authority()
    if code is not None and len(code) == 3:
        try:
            return known.actor(code.upper())
        except UnknownActor as error:
            if name is None:
                raise BadInput(str(error)) from error
    found = [one for one in known.resolve(name or "", on=day) if one.actor.kind == "country"] if name else []
    if not found:
        raise BadStance(f"no state {name or code!r}; an ISO 3166 alpha-3 code or an English name is expected")
    return found[0].actor
