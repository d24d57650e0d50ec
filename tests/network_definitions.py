"""The definitions of networks once more, as loops over statements: slow, and written for comparison alone."""

import math
from datetime import datetime
from itertools import product

from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.selection import Selection
from stancegraph.graph.networks.settings import Settings

Matrix = dict[tuple[str, str], float]


class Statement:
    """One statement with its two names and its level."""

    def __init__(self, events: EventList, settings: Settings, index: int) -> None:
        self.index = index
        self.moment = events.moment(index)
        self.document = events.document_ids[index]
        self.one = str(events.variable(settings.variable1).at(index))
        self.two = str(events.variable(settings.variable2).at(index))
        self.level = None if settings.qualifier is None else events.variable(settings.qualifier).at(index)


def kept(events: EventList, settings: Settings) -> list[Statement]:
    """The filtered set, by comparing every statement with every one kept before it."""
    found: list[Statement] = []
    for index in events.order():
        one = Statement(events, settings, int(index))
        counted = settings.qualifier_aggregation != "ignore" and settings.qualifier is not None
        if "" in (one.one, one.two) or (counted and one.level == ""):
            continue
        if not any(_repeats(one, other, settings, counted) for other in found):
            found.append(one)
    return found


def _repeats(one: Statement, other: Statement, settings: Settings, counted: bool) -> bool:
    if (one.one, one.two) != (other.one, other.two) or (counted and one.level != other.level):
        return False
    a, b = one.moment, other.moment
    return {
        "include": False,
        "document": one.document == other.document,
        "year": a.year == b.year,
        "month": a.month == b.month,
        "week": a.isocalendar().week == b.isocalendar().week,
        "acrossrange": True,
        "month of one year": (a.year, a.month) == (b.year, b.month),
        "week of one year": a.isocalendar()[:2] == b.isocalendar()[:2],
    }[settings.duplicates]


def levels(selection: Selection) -> list[object]:
    """Levels of the qualifier in their order."""
    qualifier = selection.qualifier
    if qualifier is None:
        return [None]
    if qualifier.kind == "boolean":
        return [False, True]
    return sorted({qualifier.at(int(index)) for index in selection.base})


def counts(statements: list[Statement]) -> dict[tuple[str, str, object], int]:
    """n(actor, concept, level)."""
    found: dict[tuple[str, str, object], int] = {}
    for one in statements:
        key = one.one, one.two, one.level
        found[key] = found.get(key, 0) + 1
    return found


def onemode(statements: list[Statement], selection: Selection) -> Matrix:
    """Ties between actors, normalised."""
    n, ranks = counts(statements), levels(selection)
    actors = sorted({one.one for one in statements})
    concepts = sorted({one.two for one in statements})
    return {(i, h): 0.0 if i == h else _tie(n, i, h, concepts, ranks, selection) for i, h in product(actors, repeat=2)}


def _tie(n, i, h, concepts, ranks, selection):  # type: ignore[no-untyped-def]
    def count(who: str, concept: str, level: object) -> int:
        return n.get((who, concept, level), 0)

    settings, qualifier = selection.settings, selection.qualifier
    cells = list(product(concepts, ranks))
    alone = sum(
        (count(i, j, k) if not count(h, j, k) else 0) + (count(h, j, k) if not count(i, j, k) else 0) for j, k in cells
    )
    both = sum(count(i, j, k) * count(h, j, k) for j, k in cells)
    totals = [sum(count(who, j, k) for j, k in cells) for who in (i, h)]
    match settings.qualifier_aggregation:
        case "ignore":
            value = sum(sum(count(i, j, k) for k in ranks) * sum(count(h, j, k) for k in ranks) for j in concepts)
        case aggregation if qualifier.kind == "text":
            value = {"congruence": both, "conflict": alone, "subtract": both - alone}[aggregation]
        case aggregation:
            value = 0.0
            reach = float(ranks[-1]) - float(ranks[0])
            for j, k, m in product(concepts, ranks, ranks):
                apart = abs(float(k) - float(m)) / reach if reach else math.nan
                weight = {"congruence": 1 - apart, "conflict": apart, "subtract": 1 - 2 * apart}[aggregation]
                value += weight * count(i, j, k) * count(h, j, m)
    shared = {
        "no": 1.0,
        "average": sum(totals) / 2,
        "jaccard": alone + both,
        "cosine": totals[0] * totals[1],
    }[settings.normalization]
    return value / shared if shared else 0.0


def twomode(statements: list[Statement], selection: Selection) -> Matrix:
    """Actors by concepts, normalised."""
    n, ranks, settings = counts(statements), levels(selection), selection.settings
    actors = sorted({one.one for one in statements})
    concepts = sorted({one.two for one in statements})
    numbers = {(i, j): sum(n.get((i, j, k), 0) for k in ranks) for i, j in product(actors, concepts)}
    values = {(i, j): _cell(n, i, j, ranks, selection) for i, j in product(actors, concepts)}
    if settings.normalization == "no":
        return values
    if settings.qualifier_aggregation == "combine":
        numbers = {key: int(value != 0) for key, value in values.items()}
    side = 0 if settings.normalization == "activity" else 1
    totals = {key: sum(number for other, number in numbers.items() if other[side] == key[side]) for key in values}
    return {key: value / totals[key] if totals[key] else 0.0 for key, value in values.items()}


def _cell(n, i, j, ranks, selection) -> float:  # type: ignore[no-untyped-def]
    held = [n.get((i, j, k), 0) for k in ranks]
    match selection.settings.qualifier_aggregation:
        case "combine":
            return float(sum(2 ** (len(ranks) - 1 - place) for place, number in enumerate(held) if number))
        case "subtract" if selection.qualifier.kind == "boolean":
            return float(held[1] - held[0])
        case "subtract" if selection.qualifier.kind == "integer":
            return float(sum(float(k) * number for k, number in zip(ranks, held, strict=True)))
        case _:
            return float(sum(held))


def smoothed(selection: Selection, statements: list[Statement], centre: datetime, inside: list[int]) -> Matrix:
    """One-mode network of one kernel window; days alone, and the level by its place."""
    settings = selection.settings
    size = settings.window_size + settings.window_size % 2
    ranks = sorted({one.level for one in statements}, key=float)
    actors = sorted({one.one for one in statements})
    weights = {}
    for one in statements:
        if one.index in inside:
            u = 2 * int((centre - one.moment).total_seconds() / 86_400) / size
            weights[one.index] = _weight(settings.kernel, u)
    total = counts(statements)
    found = {}
    for i, h in product(actors, repeat=2):
        value = 0.0
        for x, y in product(statements, repeat=2):
            if (x.one, y.one) == (i, h) and x.two == y.two and x.index in weights and y.index in weights:
                apart = abs(ranks.index(x.level) - ranks.index(y.level)) / (len(ranks) - 1)
                sign = {"ignore": 1, "congruence": 1 - apart, "conflict": apart, "subtract": 1 - 2 * apart}
                value += sign[settings.qualifier_aggregation] * math.sqrt(weights[x.index] * weights[y.index])
        if settings.normalization != "no":
            cells = {(j, k) for _, j, k in total}
            sums = [total.get((i, j, k), 0) + total.get((h, j, k), 0) for j, k in cells]
            value *= sum(2 / number for number in sums if number)
        found[i, h] = value
    return found


def _weight(kernel: str, u: float) -> float:
    inside = abs(u) <= 1
    return {
        "uniform": 0.5 if inside else 0.0,
        "epanechnikov": 0.75 * (1 - u * u) if inside else 0.0,
        "gaussian": math.exp(-u * u / 2) / math.sqrt(2 * math.pi),
        "triangular": abs(1 - u),
    }[kernel]
