"""Posted loads: they wait in the graph, so that they outlive the process that took them."""

import os
import secrets
import socket
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import neo4j

from stancegraph.graph.model.errors import BadInput, Busy, UnknownJob
from stancegraph.graph.queries import native
from stancegraph.graph.stores.transact import read, write
from stancegraph.graph.testimony import utc

#: how long a running load may be silent before another process takes it over
SILENCE: Final = timedelta(minutes=5)
#: times that a load is begun before it counts as failed
ATTEMPTS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A posted load.

    Attributes:
        state: queued, running, finished or failed.
        articles: records that it was given; `read` says how many it has looked at.
        stances: found; `new_stances`, `new_evidence` = that the graph did not have.
        attempts: times that it was begun.
        error: why it failed.
    """

    id: str
    state: str
    submitted_at: datetime
    started_at: datetime | None = None
    finished_at: datetime | None = None
    articles: int
    read: int | None = None
    loaded: int | None = None
    already_there: int | None = None
    stances: int | None = None
    new_stances: int | None = None
    new_evidence: int | None = None
    attempts: int = 0
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A load that this process runs: its records, as they were given."""

    id: str
    records: tuple[str, ...]
    attempts: int


def this_process() -> str:
    """A name of this process that a later one on the same machine can check: host, process id, a random part."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def submit(graph: neo4j.Driver, records: Sequence[str], *, at_most: int) -> Job:
    """Put a load in the queue.

    Args:
        records: JSON objects, one article each.
        at_most: loads that may wait or run at once.

    Raises:
        BadInput: there are no records.
        Busy: as many loads wait or run already.
    """
    if not records:
        raise BadInput("no articles; a load has one or more")
    if (waiting := len(read(graph, "open_jobs"))) >= at_most:
        raise Busy(f"{waiting} loads wait or run; at most {at_most} may; try again when one has ended")
    params = {"id": secrets.token_hex(16), "submitted_at": _now().isoformat(), "records": list(records)}
    write(graph, lambda unit: unit.run("submit_job", **params))
    return job(graph, str(params["id"]))


def job(graph: neo4j.Driver, job_id: str) -> Job:
    """One load; UnknownJob when there is none of that id."""
    rows = read(graph, "job", {"id": job_id})
    if not rows:
        raise UnknownJob(f"no job {job_id!r}; its id is in the answer to the request that posted it")
    names = [field.name for field in fields(Job)]
    return Job(**dict(zip(names, map(native, rows[0]), strict=True)))


def is_any_waiting(graph: neo4j.Driver) -> bool:
    """Whether a load is queued."""
    return any(state == "queued" for _, state, *_ in read(graph, "open_jobs"))


def claim(graph: neo4j.Driver, owner: str) -> Claim | None:
    """The oldest load that waits, or whose process ended; None when there is none."""
    for job_id, state, held_by, seen_at, _ in read(graph, "open_jobs"):
        if state == "queued" or _has_ended(held_by, native(seen_at)):
            params = {"id": job_id, "owner": owner, "claimed_at": _now().isoformat(), "ended_owner": held_by or ""}
            rows = write(graph, lambda unit, params=params: unit.run("claim_job", **params))  # type: ignore[misc]
            if rows:
                return Claim(id=job_id, records=tuple(rows[0][0]), attempts=rows[0][1])
    return None


def note(graph: neo4j.Driver, job_id: str, *, read_so_far: int, stances: int) -> None:
    """Say how far a running load has come."""
    params: dict[str, Any] = {"id": job_id, "seen_at": _now().isoformat(), "read": read_so_far, "stances": stances}
    write(graph, lambda unit: unit.run("note_job", **params))


def finish(graph: neo4j.Driver, job_id: str, counts: dict[str, int]) -> None:
    """The load is done.

    Args:
        counts: read, loaded, already_there, stances, new_stances, new_evidence.
    """
    _end(graph, job_id, "finished", counts)


def fail(graph: neo4j.Driver, job_id: str, error: str) -> None:
    """The load cannot be done; loading the same articles again completes what it wrote."""
    _end(graph, job_id, "failed", {}, error)


def put_back(graph: neo4j.Driver, job_id: str) -> None:
    """The load waits again: its process ends before it is done."""
    _end(graph, job_id, "queued", {})


def _end(graph: neo4j.Driver, job_id: str, state: str, counts: dict[str, int], error: str | None = None) -> None:
    names = ("read", "loaded", "already_there", "stances", "new_stances", "new_evidence")
    params: dict[str, Any] = {name: counts.get(name, 0) for name in names}
    ended_at = None if state == "queued" else _now().isoformat()
    params |= {"id": job_id, "state": state, "ended_at": ended_at, "error": error}
    write(graph, lambda unit: unit.run("end_job", **params))


def _has_ended(owner: str | None, seen_at: datetime | None) -> bool:
    """Whether a running load's process is gone: it is not found on this machine, or was silent for long."""
    host, number, _ = (owner or "::").split(":", 2)
    if host == socket.gethostname() and number.isdecimal() and os.name == "posix":
        return not _lives(int(number))
    return seen_at is None or utc(seen_at) < _now() - SILENCE


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _now() -> datetime:
    return datetime.now(UTC)
