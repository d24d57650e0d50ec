"""Which questions there are, what they take, and how to ask them by name with words as values."""

import difflib
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, Final, get_args, get_type_hints

import neo4j

from stancegraph.cypher.catalog import Query, load_all
from stancegraph.graph.known_as import known_as
from stancegraph.graph.model.errors import BadParameter, UnknownQuery
from stancegraph.graph.queries import run
from stancegraph.graph.reading import BEGIN, END
from stancegraph.graph.stores import engine_of

_FOUND: dict[str, "Question"] = {}
_KINDS: Final = MappingProxyType(
    {str: "string", int: "integer", float: "float", bool: "boolean", date: "date", datetime: "datetime", list: "list"}
)
#: what a named query gets for a parameter that nobody gave
_DEFAULTS: Final[Mapping[str, object]] = MappingProxyType(
    {"since": BEGIN, "until": END, "after_on": END, "after_id": "", "words": "", "limit": 100, "first_hand": False}
)
REQUIRED: Final = inspect.Parameter.empty


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter: string, integer, float, boolean, date, datetime or list; `default` is REQUIRED where it has none."""

    name: str
    kind: str
    default: Any = REQUIRED
    optional: bool = False

    @property
    def is_required(self) -> bool:
        """Whether it must be given."""
        return self.default is REQUIRED


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question.

    Attributes:
        name: by which it is asked, on the command line and under /v1/queries.
        number: its place in the list of thirty; None for a plain named query.
        text: as a person would ask it.
        ask: takes the graph and the parameters, returns rows: frozen dataclasses.
    """

    name: str
    number: int | None
    text: str
    parameters: tuple[Parameter, ...]
    ask: Callable[..., Sequence[Any]]


def question(number: int, text: str) -> Callable[[Callable[..., Sequence[Any]]], Callable[..., Sequence[Any]]]:
    """Register a function of the graph and keyword-only parameters under its own name."""

    def register(ask: Callable[..., Sequence[Any]]) -> Callable[..., Sequence[Any]]:
        hints = get_type_hints(ask)
        taken = tuple(
            _parameter(name, hints[name], given.default)
            for name, given in inspect.signature(ask).parameters.items()
            if given.kind is inspect.Parameter.KEYWORD_ONLY
        )
        name = ask.__name__
        _FOUND[name] = Question(name=name, number=number, text=text, parameters=taken, ask=ask)
        return ask

    return register


def _parameter(name: str, hint: Any, default: Any) -> Parameter:
    plain = next(arg for arg in get_args(hint) if arg is not type(None)) if isinstance(hint, UnionType) else hint
    return Parameter(name=name, kind=_KINDS[plain], default=default, optional=isinstance(hint, UnionType))


@cache
def questions(engine: str) -> Mapping[str, Question]:
    """Every question by name: the thirty first, in their order, then the plain named queries by name."""
    package = importlib.import_module(__package__ or "")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
    numbered = sorted(_FOUND.values(), key=lambda found: (found.number or 0, found.name))
    plain = [_plain(query) for query in load_all(engine).values() if query.kind == "queries"]
    rest = sorted((found for found in plain if found.name not in _FOUND), key=lambda found: found.name)
    return MappingProxyType({found.name: found for found in [*numbered, *rest]})


def _plain(query: Query) -> Question:
    taken = tuple(
        Parameter(
            name=name,
            kind=kind.split()[0].rstrip("?"),
            default=None if kind.endswith("?") else _DEFAULTS.get(name, REQUIRED),
            optional=kind.endswith("?"),
        )
        for name, kind in query.params.items()
    )

    def ask(graph: neo4j.Driver, **params: Any) -> Sequence[Any]:
        return run(graph, query.name, **known_as(graph, params))

    return Question(name=query.name, number=None, text=query.question or query.doc, parameters=taken, ask=ask)


def find_question(engine: str, name: str) -> Question:
    """A question by name; UnknownQuery says which names are near."""
    known = questions(engine)
    if name not in known:
        close = difflib.get_close_matches(name, list(known), n=3, cutoff=0.4)
        hint = f"near it: {close}" if close else f"there are {list(known)}"
        raise UnknownQuery(f"no query named {name[:200]!r}; {hint}")
    return known[name]


def answer(graph: neo4j.Driver, name: str, given: Mapping[str, str]) -> Sequence[Any]:
    """Rows that answer a question, its parameters given as words.

    Raises:
        UnknownQuery: there is no such question.
        BadParameter: a parameter is unknown, missing or not of its kind; the message says what it takes.
    """
    asked = find_question(engine_of(graph), name)
    taken = {parameter.name: parameter for parameter in asked.parameters}
    unknown = sorted(set(given) - set(taken))
    missing = sorted(name for name, parameter in taken.items() if parameter.is_required and name not in given)
    if unknown or missing:
        raise BadParameter(f"query {asked.name}: missing {missing}, unknown {unknown}; it takes {signature(asked)}")
    values = {name: parsed(taken[name], words) for name, words in given.items()}
    defaults = {name: parameter.default for name, parameter in taken.items() if not parameter.is_required}
    return asked.ask(graph, **(defaults | values))


def signature(asked: Question) -> dict[str, str]:
    """Parameter name -> kind, with a question mark where it may be left out."""
    return {one.name: one.kind + ("" if one.is_required else "?") for one in asked.parameters}


def parsed(parameter: Parameter, words: str) -> Any:
    """The value that the words stand for; BadParameter says what they should have been."""
    try:
        return _value(parameter.kind, words)
    except ValueError as error:
        raise BadParameter(f"{parameter.name} is {words[:200]!r}; {_EXAMPLES[parameter.kind]}") from error


def _value(kind: str, words: str) -> Any:
    match kind:
        case "date":
            return date.fromisoformat(words)
        case "datetime":
            return datetime.fromisoformat(words)
        case "boolean":
            return _truth(words)
        case "integer":
            return _whole(words)
        case "list":
            return [word for word in words.split(",") if word]
        case _:
            return float(words) if kind == "float" else words


def _truth(words: str) -> bool:
    if words.lower() not in ("true", "false"):
        raise ValueError(f"{words!r} is neither true nor false")
    return words.lower() == "true"


def _whole(words: str) -> int:
    number = int(words)
    if abs(number) >= 2**63:
        raise ValueError(f"{number} has more than 64 bits")
    return number


_EXAMPLES: Final = MappingProxyType(
    {
        "string": "it takes words",
        "integer": "it takes a whole number of at most 64 bits, such as 10",
        "float": "it takes a number, such as 0.5",
        "boolean": "it takes true or false",
        "date": "it takes a day, such as 2012-02-04",
        "datetime": "it takes a moment, such as 2012-02-04T12:00:00+00:00",
        "list": "it takes words with commas between them",
    }
)
