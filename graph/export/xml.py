"""Write XML element by element."""

from collections.abc import Mapping
from typing import IO
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl


class Pen:
    """Writes indented XML to a stream; text and attributes are escaped."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._out = XMLGenerator(stream, encoding="UTF-8", short_empty_elements=True)
        self._open: list[str] = []
        self._out.startDocument()

    def begin(self, name: str, attributes: Mapping[str, str] | None = None) -> None:
        """Open an element that holds others."""
        self._indent()
        self._out.startElement(name, AttributesImpl(attributes or {}))
        self._open.append(name)

    def end(self) -> None:
        """Close the element that was opened last."""
        name = self._open.pop()
        self._indent()
        self._out.endElement(name)
        if not self._open:
            self._out.endDocument()

    def put(self, name: str, attributes: Mapping[str, str] | None = None, text: str = "") -> None:
        """An element without others in it."""
        self._indent()
        self._out.startElement(name, AttributesImpl(attributes or {}))
        if text:
            self._out.characters(text)
        self._out.endElement(name)

    def _indent(self) -> None:
        self._out.ignorableWhitespace("\n" + "  " * len(self._open))


def word(value: object) -> str:
    """A value as XML Schema writes it: `true` and `false` in small letters."""
    return str(value).lower() if isinstance(value, bool) else str(value)
