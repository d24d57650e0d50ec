"""Kinds of networks by name, with settings given as words: what the command line and HTTP ask for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date, time, timedelta
from types import MappingProxyType
from typing import Any, Final

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.compute import calendar_networks, networks
from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.settings import Settings

#: kind -> what it presets; a setting that is given goes before it
KINDS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "twomode": {"network_type": "twomode", "qualifier_aggregation": "subtract"},
        "cooccurrence": {"network_type": "onemode", "qualifier_aggregation": "ignore"},
        "congruence": {"network_type": "onemode", "qualifier_aggregation": "congruence"},
        "conflict": {"network_type": "onemode", "qualifier_aggregation": "conflict"},
        "subtract": {"network_type": "onemode", "qualifier_aggregation": "subtract"},
    }
)
#: the first of each that an event list has is what a kind takes when nothing is said
ACTORS: Final = ("actor", "organization", "person")
CONCEPTS: Final = ("target", "concept", "category")
QUALIFIERS: Final = ("agreement", "polarity")
NONE: Final = "none"

_FLAGS: Final = MappingProxyType({"true": True, "false": False})


def kind_settings(kind: str, found: EventList, given: Mapping[str, str | Sequence[str]]) -> Settings:
    """Settings of a kind, with those that are given as words.

    Words are dates and times in ISO form, true and false, whole numbers, or names; `qualifier` takes "none".
    `exclude_values` is a list of VARIABLE=VALUE, the other filters are lists of values. Variables that are not given
    are the first of ACTORS, CONCEPTS and QUALIFIERS that the event list has.

    Raises:
        BadParameter: no such kind or setting, or words that do not fit it.
    """
    if kind not in KINDS:
        raise BadParameter(f"no kind of network {kind[:200]!r}; there are {list(KINDS)}")
    if unknown := sorted(set(given) - {field.name for field in fields(Settings)}):
        raise BadParameter(f"no setting {unknown}; there are {[field.name for field in fields(Settings)]}")
    values: dict[str, Any] = dict(KINDS[kind]) | _variables(found)
    values |= {name: _value(name, words) for name, words in given.items()}
    if values["qualifier"] is None and "qualifier_aggregation" not in given:
        values["qualifier_aggregation"] = "ignore"
    return Settings(**values)


def ranged(
    given: Mapping[str, str | Sequence[str]], *, since: date | None, until: date | None
) -> dict[str, str | Sequence[str]]:
    """The settings with [since, until) as their range, unless they have one: windows then begin with `since`."""
    whole: dict[str, str | Sequence[str]] = {}
    if since is not None:
        whole["start_date"] = since.isoformat()
    if until is not None:
        whole["stop_date"] = (until - timedelta(days=1)).isoformat()
    return whole | dict(given)


def _variables(found: EventList) -> dict[str, str | None]:
    chosen = {"variable1": ACTORS, "variable2": CONCEPTS, "qualifier": QUALIFIERS}
    first = {name: next((one for one in names if one in found.statement), None) for name, names in chosen.items()}
    return {name: one for name, one in first.items() if one is not None or name == "qualifier"}


def _value(name: str, words: str | Sequence[str]) -> Any:
    if name == "exclude_values":
        return _pairs([words] if isinstance(words, str) else words)
    if name.startswith("exclude_"):
        return (words,) if isinstance(words, str) else tuple(words)
    if not isinstance(words, str):
        raise BadParameter(f"{name} takes one value, not {list(words)}")
    try:
        return _parsed(name, words)
    except (KeyError, ValueError) as error:
        raise BadParameter(f"{name} is {words[:200]!r}; it takes {_EXAMPLES[_shape(name)]}") from error


def _parsed(name: str, words: str) -> Any:
    match _shape(name):
        case "flag":
            return _FLAGS[words.lower()]
        case "day":
            return date.fromisoformat(words)
        case "time":
            return time.fromisoformat(words)
        case "number":
            return int(words)
        case _:
            return None if name == "qualifier" and words == NONE else words


def _shape(name: str) -> str:
    if name.endswith("_date"):
        return "day"
    if name.endswith("_time") and name != "indent_time":
        return "time"
    if name == "window_size":
        return "number"
    default = next(field.default for field in fields(Settings) if field.name == name)
    return "flag" if isinstance(default, bool) else "name"


_EXAMPLES: Final = MappingProxyType(
    {
        "flag": "true or false",
        "day": "a day, such as 2012-02-04",
        "time": "a time of day, such as 09:00:00",
        "number": "a whole number, such as 12",
        "name": "a name",
    }
)


def _pairs(given: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for words in given:
        variable, sign, value = words.partition("=")
        if not (variable and sign):
            raise BadParameter(f"exclude_values is {words[:200]!r}; it takes VARIABLE=VALUE, such as actor=RUS")
        found[variable] = (*found.get(variable, ()), value)
    return found


def computed(found: EventList, settings: Settings, *, every: int | None = None) -> Iterator[Network]:
    """Networks of an event list: of calendar periods of so many months, of the settings' windows, or of the range.

    An event list without statements and without a range has no network.
    """
    if not len(found) and not (settings.start_date and settings.stop_date):
        return iter(())
    return networks(found, settings) if every is None else calendar_networks(found, settings, months=every)
