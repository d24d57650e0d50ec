"""Find the feeds: a module in feeds/ with `read` is one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Final, Protocol

from stancegraph.graph.model import Article, Rejected
from stancegraph.graph.model.errors import UnknownFeed
from stancegraph.loaders import feeds
from stancegraph.loaders.opening import STDIN, plain_name

#: the feed that standard input is taken for
_PIPED: Final = "jsonl"


class Read(Protocol):
    """What a feed does: records of a location, each an article or the reason it is not one."""

    def __call__(self, location: str, *, mapping: Mapping[str, str] | None = None) -> Iterator[Article | Rejected]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A way to read articles.

    Attributes:
        name: the file in feeds/.
        about: the first line of its docstring.
        endings: of file names that are taken for it, such as `.jsonl`.
    """

    name: str
    about: str
    endings: tuple[str, ...]
    read: Read


@cache
def loaders() -> Mapping[str, Feed]:
    """Every feed by the name of its file."""
    found = {}
    for name in sorted(module.name for module in iter_modules(feeds.__path__)):
        module = import_module(f"{feeds.__name__}.{name}")
        about = (module.__doc__ or "").strip().splitlines()[0]
        found[name] = Feed(name=name, about=about, endings=tuple(module.ENDINGS), read=module.read)
    return MappingProxyType(found)


def feed_named(name: str) -> Feed:
    """The feed of that name; UnknownFeed says which there are."""
    if name not in loaders():
        raise UnknownFeed(f"no feed named {name!r}; there are {list(loaders())}")
    return loaders()[name]


def feed_for(location: str) -> Feed:
    """The feed that the ending of the location's name tells; `-` is JSON Lines.

    Raises:
        UnknownFeed: no feed has that ending.
    """
    if location == STDIN:
        return loaders()[_PIPED]
    name = plain_name(location).lower()
    for feed in loaders().values():
        if name.endswith(feed.endings):
            return feed
    known = {ending: feed.name for feed in loaders().values() for ending in feed.endings}
    raise UnknownFeed(f"no feed for {location!r} by its ending; name one with --feed, or use one of {known}")
