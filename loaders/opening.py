"""Open what a feed reads: a file, a URL or standard input, plain, gzip or Zstandard."""

import gzip
import io
import os
import sys
import urllib.request
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import unquote, urlsplit

import zstandard

from stancegraph.graph.model import Rejected
from stancegraph.graph.model.errors import BadArticle

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

T = TypeVar("T")
#: bytes of one line, or of one whole file that a feed needs in one piece; an article may have 5 MB of text
LIMIT: Final = 32_000_000
#: seconds a URL has to answer
TIMEOUT: Final = 30.0
#: what a location of standard input looks like
STDIN: Final = "-"
_GZIP: Final = b"\x1f\x8b"
_ZSTD: Final = b"\x28\xb5\x2f\xfd"
_CHUNK: Final = 1 << 16
_UTF8: Final = b"\xef\xbb\xbf"
#: marks at the start of text that is not UTF-8
_MARKS: Final = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
#: what opening, decompressing and downloading raise
FAILURES: Final = (OSError, EOFError, zlib.error, zstandard.ZstdError, HTTPException)


class _Zstd(io.RawIOBase):
    """Zstandard frames, decompressed; unlike the library's own reader, a truncated frame is an error."""

    def __init__(self, packed: IO[bytes]) -> None:
        self._packed = packed
        self._frame: zstandard.ZstdDecompressionObj | None = None
        self._rest = b""
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer).cast("B")
        while not self._ready:
            packed = self._rest or self._packed.read(_CHUNK)
            if not packed:
                if self._frame is not None:
                    raise EOFError("the last Zstandard frame is cut off")
                return 0
            self._frame = self._frame or zstandard.ZstdDecompressor().decompressobj()
            self._ready, self._rest = self._frame.decompress(packed), b""
            if self._frame.eof:
                self._rest, self._frame = self._frame.unused_data, None
        size = min(len(view), len(self._ready))
        view[:size], self._ready = self._ready[:size], self._ready[size:]
        return size


def is_url(location: str) -> bool:
    """Whether the location is fetched from the web."""
    return location.startswith(("http://", "https://"))


def plain_name(location: str) -> str:
    """The last part of a path or URL, without an ending of compression: `a/news.csv.gz` -> `news.csv`."""
    name = unquote(urlsplit(location).path) if is_url(location) else location
    name = Path(name).name
    return name.removesuffix(".gz").removesuffix(".zst")


@contextmanager
def opened(location: str) -> Iterator["io.BufferedReader[Any]"]:
    """The decompressed bytes of a path, a URL or `-`; raises one of FAILURES."""
    with _raw(location) as raw:
        packed: io.BufferedReader[Any] = raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(raw)
        start = packed.peek(4)[:4]
        if start.startswith(_GZIP):
            with gzip.GzipFile(fileobj=packed) as unzipped:
                yield io.BufferedReader(unzipped)
        elif start == _ZSTD:
            yield io.BufferedReader(_Zstd(packed))
        else:
            yield packed


@contextmanager
def _raw(location: str) -> Iterator[Any]:
    if location == STDIN:
        yield sys.stdin.buffer
    elif is_url(location):
        request = urllib.request.Request(location, headers={"User-Agent": "stancegraph"})
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            yield answer
    else:
        with open(location, "rb") as file:
            yield file


def numbered_lines(location: str) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number from 1 and without a byte-order mark; None for a line over LIMIT.

    Raises:
        BadArticle: the bytes are UTF-16.
    """
    with opened(location) as stream:
        number = 0
        while line := stream.readline(LIMIT):
            number += 1
            if number == 1:
                line = _unmarked(line)
            if len(line) < LIMIT:
                yield number, line
                continue
            while len(line) == LIMIT and not line.endswith(b"\n"):
                line = stream.readline(LIMIT)
            yield number, None


def whole(location: str) -> bytes:
    """All bytes, without a byte-order mark.

    Raises:
        BadArticle: over LIMIT, or UTF-16.
    """
    with opened(location) as stream:
        content = stream.read(LIMIT + 1)
    if len(content) > LIMIT:
        raise BadArticle(f"over {LIMIT:,} bytes; one article a file is expected")
    return _unmarked(content)


def _unmarked(start: bytes) -> bytes:
    encoding = _MARKS.get(start[:2])
    if encoding:
        raise BadArticle(f"is {encoding}; save it as UTF-8")
    return start.removeprefix(_UTF8)


def as_utf8(content: bytes) -> str:
    """The text; BadArticle says at which byte it is not UTF-8."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        wrong = content[error.start]
        raise BadArticle(f"not UTF-8 at byte {error.start} (0x{wrong:02x}); save it as UTF-8") from error


def each_file(
    location: str, endings: tuple[str, ...], read_one: Callable[[str], Iterator[T | Rejected]]
) -> Iterator[T | Rejected]:
    """What `read_one` yields for the location, or for each file below it with one of the endings, in order of name.

    A file that cannot be read is a rejection, and the next file follows.
    """
    if location == STDIN or is_url(location) or not os.path.isdir(location):
        yield from _guarded(location, read_one)
        return
    found = False
    closed: list[OSError] = []
    for folder, folders, names in os.walk(location, onerror=closed.append):
        folders.sort()
        for name in sorted(names):
            if plain_name(name).lower().endswith(endings):
                found = True
                yield from _guarded(os.path.join(folder, name), read_one)
    yield from (Rejected(where=str(error.filename), reason=_why(error)) for error in closed)
    if not found and not closed:
        yield Rejected(where=location, reason=f"no files in this folder end in {', '.join(endings)}")


def _guarded(location: str, read_one: Callable[[str], Iterator[T | Rejected]]) -> Iterator[T | Rejected]:
    try:
        yield from read_one(location)
    except BadArticle as error:
        yield Rejected(where=location, reason=str(error))
    except FAILURES as error:
        yield Rejected(where=location, reason=_why(error))


def _why(error: Exception) -> str:
    return f"cannot be read: {getattr(error, 'strerror', None) or str(error) or type(error).__name__}"
