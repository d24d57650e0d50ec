"""Stances as a reviewer says they should read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from stancegraph.graph.model.codebook import codebook
from stancegraph.graph.model.ids import content_id
from stancegraph.graph.stores.journal import Journal
from stancegraph.graph.stores.rows import Row, pair_id
from stancegraph.graph.stores.transact import Unit


@dataclass(frozen=True, slots=True)
class Told:
    """A stance and one piece of its evidence, as the query `standing` returns them."""

    stance_id: str
    status: str
    superseded_at: Any
    absent_from: list[str] | None
    absent_to: list[str] | None
    actor_id: str
    target_id: str
    target_kind: str
    code: str
    polarity: int
    goldstein: float
    plover: str
    cameo: str
    modality: str
    said_on: Any
    evidence_id: str
    evidence_status: str
    evidence_superseded_at: Any
    evidence_absent_from: list[str] | None
    evidence_absent_to: list[str] | None
    article_id: str
    start: int
    end: int
    recoded_from: str | None
    judgement_id: str | None
    speaker_id: str | None
    reporter_id: str | None


@dataclass(frozen=True, slots=True)
class Word:
    """A judgement on a stance or an article, as the query `judgements_on` returns it."""

    left: str
    id: str
    kind: str
    verdict: str
    by: str
    at: Any
    code: str | None
    polarity: int | None
    modality: str | None
    actor_id: str | None
    target_id: str | None
    said_on: Any
    stands: bool


def recoded_row(one: Told, word: Word) -> Row:
    """The stance as the reviewer codes it; Goldstein, PLOVER and CAMEO follow a new code, its default ones."""
    code, said_on = word.code or one.code, word.said_on or one.said_on
    polarity = one.polarity if word.polarity is None else word.polarity
    scale: Row = {"goldstein": one.goldstein, "plover": one.plover, "cameo": one.cameo}
    if code != one.code:
        kind = codebook()[code]
        polarity = kind.polarity if word.polarity is None else word.polarity
        scale = {"goldstein": kind.goldstein, "plover": kind.plover, "cameo": kind.cameo}
    actor_id, target_id = word.actor_id or one.actor_id, word.target_id or one.target_id
    modality = word.modality or one.modality
    day = said_on.isoformat() if hasattr(said_on, "isoformat") else said_on.iso_format()
    return scale | {
        "id": content_id("stance", actor_id, code, str(polarity), target_id, day, modality),
        "original_id": one.stance_id,
        "pair_id": pair_id(actor_id, code, target_id),
        "actor_id": actor_id,
        "target_id": target_id,
        "target_kind": one.target_kind,
        "code": code,
        "polarity": polarity,
        "modality": modality,
        "said_on": said_on,
    }


def recoded_id(one: Told, word: Word) -> str:
    """Id of the stance that a recode puts in the place of another."""
    found: str = recoded_row(one, word)["id"]
    return found


def recode(unit: Unit, pieces: Sequence[Told], word: Word | None, *, at: str, journal: Journal) -> None:
    """Write the stance that replaces another, with copies of the evidence; what is there already stays."""
    if word is None or not pieces:
        return
    row = recoded_row(pieces[0], word)
    if word.target_id is not None:
        kinds = [kind for _, kind in unit.run("target_kinds", ids=[word.target_id])]
        if not kinds:
            return
        row["target_kind"] = kinds[0]
    copies = [_copy(piece, row["id"], word) for piece in pieces]
    if new := _new(unit, "known_stances", [row]):
        unit.run("recode_stances", rows=new, recorded_at=at)
        unit.run(f"toward_{row['target_kind']}", rows=[{"id": row["id"], "target_id": row["target_id"]}])
    unit.run("recode_again", ids=[one["id"] for one in copies], judgement_id=word.id, extractor=f"review/{word.by}")
    if fresh := _new(unit, "known_evidence", copies):
        unit.run("recode_evidence", rows=fresh, recorded_at=at)
    for query, key in (("spoken_by", "speaker_id"), ("reported_by", "reporter_id")):
        heard = [{"id": copy["id"], "actor_id": copy[key]} for copy in fresh if copy[key] is not None]
        if heard:
            unit.run(query, rows=heard)
    journal.note("added", "stance", [one["id"] for one in new])
    journal.note("added", "evidence", [one["id"] for one in fresh])


def _new(unit: Unit, query: str, rows: Sequence[Row]) -> list[Row]:
    """Those that the graph does not have: what is there may have moved since, by a merge."""
    known = {found for (found,) in unit.run(query, ids=[row["id"] for row in rows])}
    return [row for row in rows if row["id"] not in known]


def _copy(piece: Told, stance_id: str, word: Word) -> Row:
    return {
        "id": content_id("evidence", stance_id, piece.article_id, str(piece.start), str(piece.end)),
        "original_id": piece.evidence_id,
        "stance_id": stance_id,
        "extractor": f"review/{word.by}",
        "recoded_from": piece.stance_id,
        "judgement_id": word.id,
        "speaker_id": piece.speaker_id,
        "reporter_id": piece.reporter_id,
    }
