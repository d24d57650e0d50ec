"""Model objects as rows for `UNWIND $rows`: flat, with no null key and no list that mixes types."""

from typing import Any

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.article import Article
from stancegraph.graph.model.ids import content_id, slug
from stancegraph.graph.model.stance import Stance
from stancegraph.graph.model.target import Act, Issue, Target, Text, target_kind

Row = dict[str, Any]


def pair_id(actor_id: str, code: str, target_id: str) -> str:
    """Key of one typed edge: the code, then a hash of holder, code and target."""
    return f"{code} {content_id('pair', actor_id, code, target_id)}"


def target_row(target: Target) -> Row:
    """An actor, text, act or issue with the properties of its label."""
    row: Row = {"id": target.id, "name": target.name, "country": target.country}
    match target:
        case Actor():
            return row | {"kind": target.kind, "sector": target.sector, "wikidata": target.wikidata}
        case Text():
            return row | {"symbol": target.symbol}
        case Act():
            return row | {"place": target.place, "happened_on": target.happened_on}
        case Issue():
            return row


def article_row(article: Article, *, article_id: str, family_id: str) -> Row:
    return {
        "id": article_id,
        "external_id": article.external_id,
        "url": article.url,
        "title": article.title,
        "published_on": article.published_on,
        "language": article.language,
        "licence": article.licence,
        "text": article.text,
        "family_id": family_id,
        "publisher": article.publisher,
        "publisher_id": None if article.publisher is None else slug(article.publisher) or article.publisher,
    }


def stance_row(stance: Stance) -> Row:
    return {
        "id": stance.id,
        "actor_id": stance.actor.id,
        "target_id": stance.target.id,
        "target_kind": target_kind(stance.target),
        "pair_id": pair_id(stance.actor.id, stance.code, stance.target.id),
        "code": stance.code,
        "polarity": stance.polarity,
        "goldstein": float(stance.goldstein),
        "plover": stance.plover,
        "cameo": stance.cameo,
        "modality": stance.modality,
        "condition": stance.condition,
        "said_on": stance.said_on,
        "said_on_precision": stance.said_on_precision,
        "effective_from": stance.effective_from,
        "effective_to": stance.effective_to,
    }


def evidence_row(stance: Stance, *, stance_id: str) -> Row:
    evidence, confidence = stance.evidence, stance.evidence.confidence
    return {
        "id": stance.evidence_id,
        "stance_id": stance_id,
        "article_id": evidence.article_id,
        "start": evidence.start,
        "end": evidence.end,
        "exact": evidence.exact,
        "prefix": evidence.prefix,
        "suffix": evidence.suffix,
        "verb": evidence.verb,
        "actor_text": evidence.actor_text,
        "target_text": evidence.target_text,
        "directness": evidence.directness,
        "distance": evidence.distance,
        "confidence": confidence.total,
        "confidence_cue": float(confidence.cue),
        "confidence_attribution": float(confidence.attribution),
        "confidence_actor": float(confidence.actor),
        "confidence_target": float(confidence.target),
        "extractor": evidence.extractor,
    }
