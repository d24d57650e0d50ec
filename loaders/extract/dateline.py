"""The opening "PARIS, 1 Feb (AFP) -" of a news text: where it ends, and which place it names."""

import re
from dataclasses import dataclass

_OPENING = re.compile(
    r"^(?P<place>[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.' /-]{2,40})"
    r"(?P<rest>,\s*[A-Z][A-Za-z .]{1,30}?)?"
    r"(,?\s+(Mon|Tues?|Wed(nes)?|Thur?s?|Fri|Sat(ur)?|Sun)(day)?\.?,?)?"
    r"(,?\s+\d{1,2}\s+[A-Z][a-z]{2,8}\.?(\s+\d{4})?|,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}(,?\s+\d{4})?)?,?"
    r"(\s*\([A-Za-z0-9 ./&-]{2,40}\))?\s*(\u2014|\u2013|--|-|:)\s*(?=\S)"
)
_AGENCY = re.compile(
    r"^(?P<place>[A-Z][\w.' -]{2,30})(, [^()\n]{2,40})?\s*\((AP|AFP|Reuters|UPI|Xinhua|ANI|PTI|IANS|TASS|Interfax|dpa|Kyodo|Bloomberg|CNN)\)"
    r"\s*(\u2014|\u2013|--|-|:)\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place as printed, and the number of code points that the dateline takes."""

    place: str
    length: int


def dateline(paragraph: str) -> Dateline | None:
    """The dateline with which the paragraph opens; None when there is none."""
    match = _OPENING.match(paragraph) or _AGENCY.match(paragraph)
    if match is None or match.end() >= len(paragraph):
        return None
    return Dateline(match.group("place").strip(" ,"), match.end())
