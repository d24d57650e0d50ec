"""What Neo4j Browser is given: a style, saved queries, a guide; for the classic Browser and for the present one.

The queries and their words are files in `cypher/browser/`; colours follow the codebook's polarities.
"""

import csv
import html
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template
from types import MappingProxyType
from typing import Final

from stancegraph.graph.model.codebook import codebook

_TAG = re.compile(r"^// (title|text): (.+)$", re.MULTILINE)
#: label -> (fill, border, words): Wong's colours for readers who see colours differently (Nature Methods 8, 441, 2011)
NODES: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "Country": ("#0072B2", "#004C77", "#FFFFFF"),
        "Organization": ("#CC79A7", "#8F4C72", "#000000"),
        "Group": ("#D98E04", "#9A6403", "#000000"),
        "Person": ("#56B4E9", "#2C7CAB", "#000000"),
        "Text": ("#F0E442", "#B3A81E", "#000000"),
        "Act": ("#4D4D4D", "#222222", "#FFFFFF"),
        "Issue": ("#009E73", "#006B4E", "#FFFFFF"),
        "Stance": ("#FFFFFF", "#666666", "#000000"),
        "Evidence": ("#FFF7D6", "#B59F4C", "#000000"),
        "Article": ("#E3E3E3", "#8C8C8C", "#000000"),
        "Publisher": ("#BFD7EA", "#6D8CA5", "#000000"),
        "Family": ("#F4D3C4", "#B07A60", "#000000"),
        "Office": ("#DDEEDD", "#7FA07F", "#000000"),
        "Vote": ("#E8DDF4", "#8F76AE", "#000000"),
    }
)
#: label -> the property that is written in the circle; `name` for every other label
CAPTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {"Stance": "code", "Evidence": "exact", "Article": "title", "Family": "id", "Office": "role", "Vote": "choice"}
)
#: polarity -> colour of the arrow
ARROWS: Final[Mapping[int, str]] = MappingProxyType({-1: "#D00000", 0: "#6B6B6B", 1: "#1A66CC"})
#: where a guide, a style and saved queries are found
GUIDE, STYLE, SAVED, PAGE = "guide.html", "style.grass", "saved-cypher.csv", "guide.adoc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One query of the guide.

    Attributes:
        name: file stem, `01_condemned`.
        title: the question.
        text: what to look for in the picture.
        cypher: the query without its header.
    """

    name: str
    title: str
    text: str
    cypher: str


@cache
def shown() -> tuple[Shown, ...]:
    """The queries of the guide, in order; ValueError names a file without a title or a text."""
    folder = files("stancegraph.cypher").joinpath("browser")
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".cypher")), key=lambda one: one.name)
    return tuple(_shown(entry.name.removesuffix(".cypher"), entry.read_text("utf-8")) for entry in found)


def _shown(name: str, text: str) -> Shown:
    tags = dict(_TAG.findall(text))
    if set(tags) != {"title", "text"}:
        raise ValueError(f"cypher/browser/{name}.cypher: it needs // title: and // text:")
    cypher = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
    return Shown(name=name, title=tags["title"], text=tags["text"], cypher=cypher)


def browser_files(address: str) -> dict[str, str]:
    """File name -> content: style, guide as HTML and AsciiDoc, saved queries as one CSV and one file each.

    Args:
        address: where the files will be found, `http://localhost:8000/browser`.
    """
    found = {GUIDE: _guide(address), PAGE: _page(address), STYLE: style(), SAVED: _saved()}
    return found | {f"{one.name}.cypher": f"// {one.title}\n{one.cypher}\n" for one in shown()}


def style() -> str:
    """GraSS: circles by label with their names, arrows by polarity with their caption."""
    node = Template(
        "node$label {\n  diameter: ${wide}px;\n  color: $fill;\n  border-color: $edge;\n  border-width: 2px;\n"
        "  text-color-internal: $words;\n  font-size: 11px;\n  caption: '{$caption}';\n}\n"
    )
    arrow = Template(
        "relationship$type {\n  color: $colour;\n  shaft-width: ${width}px;\n  font-size: 10px;\n  padding: 3px;\n"
        "  text-color-external: #000000;\n  text-color-internal: #FFFFFF;\n  caption: '$caption';\n}\n"
    )
    rules = [node.substitute(label="", wide=60, fill="#A5ABB6", edge="#7B8290", words="#FFFFFF", caption="name")]
    for label, (fill, edge, words) in NODES.items():
        wide = 90 if label in ("Country", "Text", "Act", "Issue", "Organization") else 70
        caption = CAPTIONS.get(label, "name")
        rules.append(node.substitute(label=f".{label}", wide=wide, fill=fill, edge=edge, words=words, caption=caption))
    rules.append(arrow.substitute(type="", colour="#A5ABB6", width=1, caption="<type>"))
    for kind in codebook().values():
        colour = ARROWS[kind.polarity]
        rules.append(arrow.substitute(type=f".{kind.code}", colour=colour, width=3, caption="{caption}"))
    return "\n".join(rules)


def _saved() -> str:
    """The table that the present Browser imports as saved Cypher."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["name", "description", "query", "id", "parentId", "isFolder"])
    rows.writerow(["stancegraph", "Who stands where, in whose words", "", "0", "", "true"])
    for number, one in enumerate(shown(), start=1):
        rows.writerow([f"{number:02} {one.title}", one.text, one.cypher, number, "0", "false"])
    return out.getvalue()


def _lead(address: str) -> str:
    return (
        f"First give the picture its colours: type :style {address}/{STYLE} and run it. Then click a query and run it; "
        "when the picture is crowded, drag a circle, or run :config autoComplete: false, which draws the arrows of the "
        "answer alone."
    )


def _guide(address: str) -> str:
    """Slides that `:play` takes."""
    slide = Template(
        '<slide class="row-fluid"><div class="col-sm-4"><h3>$title</h3><p class="lead">$text</p></div>'
        '<div class="col-sm-8"><figure><pre mode="cypher" class="pre-scrollable programlisting cm-s-neo code runnable '
        'standalone-example" data-lang="cypher">$cypher</pre><figcaption>Click, then run.</figcaption></figure></div></slide>'
    )
    command = f":style {address}/{STYLE}"
    first = slide.substitute(title="Who stands where", text=html.escape(_lead(address)), cypher=html.escape(command))
    rest = [
        slide.substitute(
            title=html.escape(f"{number}. {one.title}"), text=html.escape(one.text), cypher=html.escape(one.cypher)
        )
        for number, one in enumerate(shown(), start=1)
    ]
    slides = "\n".join([first, *rest])
    return '<article class="guide"><carousel class="deck container-fluid">\n' + slides + "\n</carousel></article>\n"


def _page(address: str) -> str:
    """The same as AsciiDoc."""
    lines = ["= Who stands where", "", _lead(address), ""]
    for number, one in enumerate(shown(), start=1):
        lines += [f"== {number}. {one.title}", "", one.text, "", "[source,cypher]", "----", one.cypher, "----", ""]
    return "\n".join(lines)
