"""Which stances and which pieces of evidence count: what judgements and retractions leave of them.

The state is worked out anew from the judgements that stand, so that it does not matter in which order stances,
retractions and reviews come. A time in which something did not count is kept on it, so that `known_at` can ask.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from stancegraph.graph.stores.journal import Journal
from stancegraph.graph.stores.recoding import Told, Word, recode, recoded_id
from stancegraph.graph.stores.rows import Row
from stancegraph.graph.stores.transact import Unit

LIVE: Final = "live"
RETRACTED: Final = "retracted"
REJECTED: Final = "rejected"
CORRECTED: Final = "corrected"

_Words = Mapping[str, Sequence[Word]]


def settle_standing(unit: Unit, stance_ids: Iterable[str], *, at: str, journal: Journal) -> list[str]:
    """Put the stances, and those that replace them, into the state that the judgements ask for; all their ids.

    Args:
        at: ISO moment, with a zone, from which a change of state counts.
    """
    seen: dict[str, None] = {}
    waiting = list(stance_ids)
    while waiting := [i for i in dict.fromkeys(waiting) if i not in seen]:
        seen.update(dict.fromkeys(waiting))
        waiting = _settle(unit, waiting, at, journal)
    return list(seen)


def _settle(unit: Unit, stance_ids: Sequence[str], at: str, journal: Journal) -> list[str]:
    told: defaultdict[str, list[Told]] = defaultdict(list)
    for row in unit.run("standing", ids=list(stance_ids)):
        told[row[0]].append(Told(*row))
    words = _words(unit, [one for pieces in told.values() for one in pieces])
    stances: list[Row] = []
    evidence: list[Row] = []
    replaced: list[str] = []
    for stance_id, pieces in told.items():
        wanted = {piece.evidence_id: _wanted_evidence(piece, words) for piece in pieces}
        for piece in pieces:
            evidence += _moved("evidence", _evidence_state(piece), wanted[piece.evidence_id], at, journal)
        state = _wanted_stance(pieces[0], words, any(found == LIVE for found in wanted.values()))
        stances += _moved("stance", _stance_state(pieces[0]), state, at, journal)
        said = [word for word in words.get(stance_id, ()) if word.verdict == "recode"]
        replaced += [recoded_id(pieces[0], word) for word in said]
        if state == CORRECTED:
            live = [piece for piece in pieces if wanted[piece.evidence_id] == LIVE]
            recode(unit, live, _newest(words, stance_id), at=at, journal=journal)
    for query, rows in (("stand_stances", stances), ("stand_evidence", evidence)):
        if rows:
            unit.run(query, rows=rows)
    return replaced


def _words(unit: Unit, told: Iterable[Told]) -> _Words:
    about: dict[str, None] = {}
    for one in told:
        about.update(dict.fromkeys((one.stance_id, one.article_id)))
        if one.recoded_from is not None:
            about[one.recoded_from] = None
    found: defaultdict[str, list[Word]] = defaultdict(list)
    for row in unit.run("judgements_on", ids=list(about)):
        found[row[0]].append(Word(*row))
    return found


def _newest(words: _Words, about: str | None) -> Word | None:
    return next((word for word in words.get(about or "", ()) if word.stands), None)


def _wanted_evidence(piece: Told, words: _Words) -> str:
    if (word := _newest(words, piece.article_id)) is not None and word.verdict == "retract":
        return RETRACTED
    if piece.recoded_from is None:
        return LIVE
    word = _newest(words, piece.recoded_from)
    return LIVE if word is not None and word.id == piece.judgement_id else RETRACTED


def _wanted_stance(one: Told, words: _Words, has_evidence: bool) -> str:
    word = _newest(words, one.stance_id)
    if word is not None and word.verdict == "reject":
        return REJECTED
    if word is not None and word.verdict == "recode" and recoded_id(one, word) != one.stance_id:
        return CORRECTED
    return LIVE if has_evidence else RETRACTED


_State = tuple[str, str, Any, Sequence[str], Sequence[str]]


def _stance_state(one: Told) -> _State:
    return one.stance_id, one.status, one.superseded_at, one.absent_from or (), one.absent_to or ()


def _evidence_state(one: Told) -> _State:
    since, until = one.evidence_absent_from or (), one.evidence_absent_to or ()
    return one.evidence_id, one.evidence_status, one.evidence_superseded_at, since, until


def _moved(thing: str, state: _State, wanted: str, at: str, journal: Journal) -> list[Row]:
    """The row that puts one thing into the wanted state; none when it is in it."""
    found, status, superseded_at, absent_from, absent_to = state
    if status == wanted:
        return []
    until = None if superseded_at is None else superseded_at.to_native().isoformat()
    row = {"id": found, "status": wanted, "superseded_at": until}
    if wanted == LIVE:
        journal.note("restored", thing, [found])
        gaps = {"absent_from": [*absent_from, until], "absent_to": [*absent_to, at]}
        return [row | gaps | {"superseded_at": None}]
    if status == LIVE:
        journal.note(RETRACTED if wanted == RETRACTED else "superseded", thing, [found])
        row["superseded_at"] = at
    return [row | {"absent_from": list(absent_from) or None, "absent_to": list(absent_to) or None}]
