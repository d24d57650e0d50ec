"""Events as JSON Lines under POLECAT's names, coded in PLOVER, with what PLOVER has no place for beside them."""

import json
from collections.abc import Iterable
from types import MappingProxyType
from typing import IO, Final

from stancegraph.graph.export.record import Record
from stancegraph.graph.export.sanitizer import scalar

SUFFIX: Final = ".jsonl"
MEDIA_TYPE: Final = "application/x-ndjson"

_QUADS: Final = MappingProxyType(
    {
        "VERBAL COOPERATION": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
        "MATERIAL COOPERATION": ("COOPERATE", "AID", "RETREAT"),
        "VERBAL CONFLICT": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
        "MATERIAL CONFLICT": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
    }
)


def write(records: Iterable[Record], stream: IO[bytes]) -> None:
    """Write one object a piece of evidence.

    The recipient is an actor, or the state that a text, act or issue belongs to; what the stance is about itself is
    under `Target`, with its kind, because PLOVER's recipients are actors alone. `Intensity` is the Goldstein value.

    References:
        Halterman, A., Bagozzi, B. E., Beger, A., Schrodt, P. A., Scarborough, G. I. (2023). PLOVER and POLECAT: a new
        political event ontology and dataset. The PLOVER manual names the four quads and the types of each.
    """
    for one in records:
        stream.write((json.dumps(event(one), ensure_ascii=False) + "\n").encode())


def event(one: Record) -> dict[str, object]:
    """The object; values that are not known are null."""
    said, more = one.said, one.more
    is_actor = said.target_kind == "actor"
    found: dict[str, object] = {
        "Event ID": said.evidence_id,
        "Event Date": said.said_on,
        "Event Type": more.plover,
        "Intensity": said.goldstein,
        "Quad Code": quad(more.plover),
        "Actor Name": said.actor_name,
        "Actor Country": said.actor_country,
        "Primary Actor Sector": more.actor_sector,
        "Actor Name Raw": more.actor_text,
        "Recipient Name": said.target_name if is_actor else None,
        "Recipient Country": said.target_country,
        "Primary Recipient Sector": more.target_sector,
        "Recipient Name Raw": more.target_text if is_actor else None,
        "Source": said.publisher,
        "Publication Date": said.published_on,
        "Language": more.language,
        "Version": more.extractor,
    }
    found |= {
        "Stance ID": said.stance_id,
        "Stance Code": said.code,
        "Polarity": said.polarity,
        "Modality": said.modality,
        "Condition": said.condition,
        "CAMEO Code": more.cameo,
        "Actor ID": said.actor_id,
        "Speaker": said.speaker_name,
        "Reporter": said.reporter_name,
        "Target ID": said.target_id,
        "Target": said.target_name,
        "Target Kind": said.target_kind,
        "Story ID": said.article_id,
        "Story URL": more.url,
        "Start": said.start,
        "End": said.end,
        "Text": said.exact,
        "Confidence": said.confidence,
    }
    return {name: scalar(value) for name, value in found.items()}


def quad(plover: str) -> str | None:
    """The quad of a PLOVER type; None for one that the manual does not list."""
    return next((name for name, types in _QUADS.items() if plover in types), None)
