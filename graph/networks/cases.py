"""Networks of a folder of cases: settings in JSON beside event lists in CSV, as JSON Lines."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Final

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.backbone import Dropped, nested_backbone
from stancegraph.graph.networks.bars import bars
from stancegraph.graph.networks.columns import Value, text_of
from stancegraph.graph.networks.compute import choose, networks
from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.readers import read_csv
from stancegraph.graph.networks.settings import Compat, Settings

#: fields of the event list a table of statements shows, beside the variables
_FIELDS: Final = ("start_position", "stop_position", "document_id")
_TIMES: Final = frozenset({"start_time", "stop_time"})
#: DNA's defaults of a range, in its own form
_ALWAYS: Final = ("01.01.1900", "31.12.2099")
_DATES: Final = frozenset({"start_date", "stop_date"})


def report(folder: Path, *, compat: Compat = "dna-3.1") -> Iterator[dict[str, Any]]:
    """One object a case, in order of file name: its id with rows, columns and values, or with windows of them.

    A case is a JSON object with `id`, `input` (the name of a CSV file in the folder or the one above it) and
    `settings`; one whose settings are refused has `error` instead. An id that begins with "barplot-" asks for counts
    by value and level, one with "backbone-" for the nested backbone.
    """
    for path in sorted(folder.glob("*.json")):
        case = json.loads(path.read_text("utf-8"))
        if isinstance(case, dict) and "settings" in case and "input" in case:
            yield _answered(folder, case, compat)


def _answered(folder: Path, case: Mapping[str, Any], compat: Compat) -> dict[str, Any]:
    try:
        return {"id": case["id"], **answer(folder, case, compat=compat)}
    except BadParameter as error:
        return {"id": case["id"], "error": str(error)}


def answer(folder: Path, case: Mapping[str, Any], *, compat: Compat = "dna-3.1") -> dict[str, Any]:
    """What a case asks for."""
    given, path = case["settings"], folder / case["input"]
    found = _events(path if path.exists() else folder.parent / case["input"], given.get("qualifier_type", ""))
    settings = settings_of(given, compat=compat)
    if case["id"].startswith("barplot-"):
        return asdict(bars(found, settings))
    if case["id"].startswith("backbone-"):
        return _steps(nested_backbone(found, replace(settings, network_type="onemode")))
    if settings.network_type == "eventlist":
        return _table(found, settings)
    shown = [_shown(one) for one in networks(found, settings)]
    return {"windows": shown} if settings.time_window != "no" else shown[0]


@cache
def _events(path: Path, qualifier_type: str) -> EventList:
    return read_csv(path, kinds={"agreement": "integer"} if qualifier_type == "integer" else None)


def settings_of(given: Mapping[str, Any], *, compat: Compat = "") -> Settings:
    """Settings from their names in JSON: dates and times as ISO text, lists for tuples; unknown names are left out."""
    known: dict[str, Any] = {name: _value(name, given[name]) for name in Settings.__dataclass_fields__ if name in given}
    known["compat"] = compat
    return Settings(**known)


def _steps(steps: Sequence[Dropped]) -> dict[str, Any]:
    names = ("iteration", "concept", "backbone_loss", "redundant_loss", "statements")
    found = {name: [getattr(step, name) for step in steps] for name in names}
    return {"entity": found.pop("concept"), **found}


def _value(name: str, given: Any) -> Any:
    if name in _DATES:
        return None if given in (None, *_ALWAYS) else _day(given)
    if name in _TIMES:
        return time.fromisoformat(given)
    if isinstance(given, list):
        return tuple(given)
    return {key: tuple(values) for key, values in given.items()} if isinstance(given, dict) else given


def _day(given: str) -> date:
    return datetime.strptime(given, "%d.%m.%Y").date() if "." in given else date.fromisoformat(given)


def _shown(one: Network) -> dict[str, Any]:
    told = asdict(one.table())
    return told | {name: told[name].isoformat() for name in ("date", "start", "end")}


def _table(found: EventList, settings: Settings) -> dict[str, Any]:
    kept = choose(found, settings).selection.filtered
    variables = {**found.statement, **found.document}
    names = ["time", *found.statement, *_FIELDS, *found.document]
    rows = []
    for index in kept:
        start, stop = found.places[index]
        plain: dict[str, Value] = {
            "time": found.moment(index).isoformat(),
            "start_position": start,
            "stop_position": stop,
            "document_id": found.document_ids[index],
        }
        rows.append([plain[name] if name in plain else _cell(variables[name].at(index)) for name in names])
    return {"rows": [found.ids[index] for index in kept], "columns": names, "values": rows}


def _cell(value: Value) -> str | int:
    return text_of(value) if isinstance(value, str) else int(value)
