"""New targets: a text, an act or an issue, by what the head of the phrase means."""

import re
from dataclasses import dataclass

from stancegraph.graph.model.ids import slug
from stancegraph.graph.model.target import Act, Issue, Target, Text
from stancegraph.loaders.extract.cast import Cast
from stancegraph.loaders.extract.tree import Tree

_SYMBOL = re.compile(r"\b[SA]/(?:RES/|C\.\d/)?\d{2,4}(?:/\d+)?(?:/[A-Z][\w.]*)*\b")
_NUMBER = re.compile(r"\b\d{3,4}\b")
_BODIES = ("United Nations", "UN ", "Security Council", "General Assembly", "U.N.")
#: bodies of the United Nations that adopt resolutions: the one that the article names first
_ADOPTING = frozenset({"un-security-council", "un-general-assembly"})


@dataclass(frozen=True, slots=True)
class Texts:
    """Makes the targets of one article."""

    cast: Cast

    def new(
        self,
        tree: Tree,
        head: int,
        phrase: list[int],
        kinds: frozenset[str],
        named: list[str],
        country: str | None,
        *,
        verbal: bool,
    ) -> Target:
        """The target that a phrase names for the first time."""
        text = self.cast.text[tree.starts[phrase[0]] : tree.ends[phrase[-1]]]
        name = " ".join(named) or tree.words[head]
        classes = self.cast.lexicon.classes
        if not verbal and not kinds.isdisjoint(classes["TEXT"]):
            return self._text(name, text, kinds, country)
        if verbal or not kinds.isdisjoint(classes["ACT"]):
            return Act(id=slug(name) or "act", name=name, country=country)
        return Issue(id=slug(name) or "issue", name=name, country=country)

    def _text(self, name: str, text: str, kinds: frozenset[str], country: str | None) -> Text:
        """`the draft` of an article about Syria and the Security Council is the UN Security Council draft resolution on Syria."""
        symbol = _SYMBOL.search(text)
        number = _NUMBER.search(text)
        subject = self.cast.roll.subject
        if "resolution" in kinds or "draft_resolution" in kinds:
            if (
                number is None
                and country is None
                and subject is not None
                and subject.name.lower() not in name.lower()
                and len(name.split()) < 4
            ):
                name, country = f"{name} on {subject.name}", subject.country
            body = next((actor.name for key, actor in self.cast.roll.states.items() if key in _ADOPTING), None)
            if body is not None and not any(known.strip().lower() in name.lower() for known in _BODIES):
                name = f"{body} {name}"
        return Text(id=slug(name) or "text", name=name, country=country, symbol=symbol.group() if symbol else None)
