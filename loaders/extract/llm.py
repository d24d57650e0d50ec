"""A model that reads, as an optional extractor: the same output, the same gate. What it cannot quote is refused."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from stancegraph.graph.actors import authority
from stancegraph.graph.model import Act, Actor, Article, Confidence, Evidence, Issue, Stance, Target, Text
from stancegraph.graph.model.codebook import StanceType, codebook
from stancegraph.graph.model.errors import BadStance
from stancegraph.graph.model.ids import slug
from stancegraph.graph.model.stance import CONTEXT, DIRECTNESS, MODALITIES
from stancegraph.loaders.extract.endpoint import Endpoint

#: confidence in each part of what a model reads: no more than a rule's, for nothing is known of the model named
PART: Final = 0.8
_TARGETS: Final[Mapping[str, type[Text] | type[Act] | type[Issue]]] = {"text": Text, "act": Act, "issue": Issue}
_FIELDS: Final = ("quote", "actor", "speaker", "code", "modality", "condition", "target", "target_kind", "directness")


def schema() -> dict[str, Any]:
    """JSON schema of the answer: a list of stances, each with its quote."""
    texts: dict[str, Any] = {name: {"type": "string"} for name in ("quote", "actor", "target")}
    choices: dict[str, Any] = {
        "code": {"type": "string", "enum": list(codebook())},
        "modality": {"type": "string", "enum": list(MODALITIES)},
        "target_kind": {"type": "string", "enum": ["actor", *_TARGETS]},
        "directness": {"type": "string", "enum": list(DIRECTNESS)},
        "speaker": {"type": ["string", "null"]},
        "condition": {"type": ["string", "null"]},
    }
    stance = {
        "type": "object",
        "properties": texts | choices,
        "required": list(_FIELDS),
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {"stances": {"type": "array", "items": stance}},
        "required": ["stances"],
        "additionalProperties": False,
    }


def instructions() -> str:
    """What the model is told: the task and the codebook."""
    types = "\n".join(f"{found.code}: {found.definition}" for found in codebook().values())
    return (
        "List every stance that the article states: a state, international body, organised group or named official "
        "towards another actor, a text, an act or an issue of foreign policy. For each give `quote`, the sentence or "
        "clause copied character for character from the article; `actor`, who holds it, by English name; `speaker`, "
        "the person quoted, or null; `code`; `modality`; `condition`, its words or null; `target` and `target_kind`; "
        "`directness`. State nothing that the article does not say. Sport, business and culture give nothing.\n\n"
        f"Codes:\n{types}"
    )


class ModelExtractor:
    """Reads articles through an endpoint; `refused` counts what did not pass, by reason."""

    name = "llm"

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self.refused: Counter[str] = Counter()

    def extract(self, article: Article) -> list[Stance]:
        """Stances whose quotes stand in the article, in the article's order.

        Raises:
            ExtractorError: no usable answer, or the budget is spent.
        """
        answer = self.endpoint.ask(instructions(), article.text, schema())
        rows = answer.get("stances")
        found: dict[str, Stance] = {}
        for row in rows if isinstance(rows, list) else []:
            try:
                stance = self._stance(article, row)
            except BadStance as error:
                self.refused[str(error)] += 1
            else:
                found.setdefault(stance.evidence_id, stance)
        return sorted(found.values(), key=lambda s: (s.evidence.start, s.evidence.end, s.id))

    def _stance(self, article: Article, row: Any) -> Stance:
        if not isinstance(row, dict) or not all(isinstance(row.get(key), str) for key in ("quote", "actor", "target")):
            raise BadStance("not the shape asked for")
        stance_type = codebook().get(str(row.get("code")))
        if stance_type is None:
            raise BadStance("unknown code")
        start = article.text.find(row["quote"]) if row["quote"].strip() else -1
        if start < 0:
            raise BadStance("the quote is not in the article")
        if not slug(row["actor"]) or not slug(row["target"]):
            raise BadStance("actor or target has no name")
        return self._coded(article, row, stance_type, start)

    def _coded(self, article: Article, row: Mapping[str, Any], stance_type: StanceType, start: int) -> Stance:
        quote, on = row["quote"], article.published_on
        speaker = row.get("speaker")
        return Stance(
            actor=_actor(row["actor"], quote, article),
            target=_target(str(row.get("target_kind")), row["target"], quote, article),
            code=stance_type.code,
            polarity=stance_type.polarity,
            goldstein=stance_type.goldstein,
            plover=stance_type.plover,
            cameo=stance_type.cameo,
            modality=str(row.get("modality")),
            condition=row.get("condition") or None,
            said_on=on,
            evidence=Evidence(
                article_id=article.id,
                start=start,
                end=start + len(quote),
                exact=quote,
                prefix=article.text[max(0, start - CONTEXT) : start],
                suffix=article.text[start + len(quote) :][:CONTEXT],
                actor_text=row["actor"],
                target_text=row["target"],
                speaker=_person(speaker, quote, article) if isinstance(speaker, str) and speaker.strip() else None,
                directness=str(row.get("directness")),
                confidence=Confidence(cue=PART, attribution=PART, actor=PART, target=PART),
                extractor=f"llm/{self.endpoint.model}",
            ),
        )


def _actor(name: str, quote: str, article: Article) -> Actor:
    candidates = authority().resolve(name, context=quote, on=article.published_on)
    return candidates[0].actor if candidates else Actor(id=slug(name), name=name.strip(), kind="group")


def _person(name: str, quote: str, article: Article) -> Actor:
    candidates = authority().resolve(name, context=quote, on=article.published_on)
    person = candidates[0].person if candidates else None
    return person or Actor(id=slug(name), name=name.strip(), kind="person")


def _target(kind: str, name: str, quote: str, article: Article) -> Target:
    if kind == "actor":
        return _actor(name, quote, article)
    if kind not in _TARGETS:
        raise BadStance("unknown target kind")
    return _TARGETS[kind](id=slug(name), name=name.strip())
