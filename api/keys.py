"""Who may read and who may write: keys, each with its role."""

import hashlib
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Final

from fastapi import HTTPException, Request, Security
from fastapi.security import APIKeyHeader, HTTPBearer
from fastapi.security.http import HTTPAuthorizationCredentials

from stancegraph.api.schemas.base import Problem
from stancegraph.api.settings import Settings
from stancegraph.graph.model.errors import BadParameter

#: what each role may do
ROLES: Final = {"read": ("read",), "write": ("read", "write")}
#: what a route may answer besides, where a key is needed
WITH_KEY: Final[dict[int | str, dict[str, Any]]] = {
    401: {"model": Problem, "description": "No key, or one that nobody was given."},
    403: {"model": Problem, "description": "The key allows less, or nobody has a key that allows it."},
}
#: characters below which a key is refused: it could be guessed
SHORTEST: Final = 8
_HEADER: Final = "X-API-Key"

_bearer = HTTPBearer(auto_error=False, description="A key, as `Authorization: Bearer KEY`.")
_plain = APIKeyHeader(name=_HEADER, auto_error=False, description="A key, in a header of its own.")


class Keys:
    """Roles by key; keys are kept and compared as hashes.

    Raises:
        BadParameter: a line is not `read:KEY` or `write:KEY`; the message names the line, never the key.
    """

    def __init__(self, lines: Iterable[tuple[str, str]]) -> None:
        self._roles = {_hashed(key): role for key, role in (_parsed(where, line) for where, line in lines)}

    def __bool__(self) -> bool:
        return bool(self._roles)

    @property
    def can_write(self) -> bool:
        """Whether any key allows writing."""
        return "write" in self._roles.values()

    def role(self, key: str) -> str | None:
        """read, write, or None for a key that nobody was given."""
        asked, found = _hashed(key), None
        for known, role in self._roles.items():
            if secrets.compare_digest(asked, known):
                found = role
        return found


def keys_of(settings: Settings) -> Keys:
    """The keys of the setting and of the file that it names."""
    lines = [(f"STANCEGRAPH_API_KEYS, key {n}", key.get_secret_value()) for n, key in enumerate(settings.api_keys, 1)]
    return Keys(lines + (_of_file(settings.api_keys_file) if settings.api_keys_file else []))


def presented(request: Request) -> list[str]:
    """The keys that a request carries, in either header."""
    given = request.headers.get("authorization")
    scheme, _, words = (given or "").partition(" ")
    bearer = [] if given is None else [words.strip() if scheme.lower() == "bearer" else ""]
    plain = request.headers.get(_HEADER)
    return bearer + ([] if plain is None else [plain])


async def may_read(
    request: Request,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)],
    plain: Annotated[str | None, Security(_plain)],
) -> None:
    """Let a request through that may read."""
    _check(request, "read")


async def may_write(
    request: Request,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)],
    plain: Annotated[str | None, Security(_plain)],
) -> None:
    """Let a request through that may write."""
    _check(request, "write")


def _check(request: Request, wanted: str) -> None:
    """Every key that is sent must be one that somebody was given, and one of them must allow what is wanted."""
    keys: Keys = request.app.state.keys
    roles = [keys.role(key) for key in presented(request)]
    known = [role for role in roles if role is not None]
    if known == roles and any(wanted in ROLES[role] for role in known):
        return
    nobody = "" if wanted == "read" or keys.can_write else "; nobody may until STANCEGRAPH_API_KEYS has write:KEY"
    if roles and known == roles:
        raise HTTPException(403, f"this key may {known[0]}, not {wanted}{nobody}")
    what = "nobody was given this key" if roles else "no key was sent"
    detail = f"{what}; a key that may {wanted} is needed (Authorization: Bearer KEY){nobody}"
    raise HTTPException(401, detail, {"WWW-Authenticate": "Bearer"})


def _hashed(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()


def _parsed(where: str, line: str) -> tuple[str, str]:
    role, sign, key = line.strip().partition(":")
    if role not in ROLES or not sign:
        raise BadParameter(f"{where}: it takes read:KEY or write:KEY")
    if len(key) < SHORTEST:
        raise BadParameter(f"{where}: the key has fewer than {SHORTEST} characters")
    return key, role


def _of_file(path: Path) -> list[tuple[str, str]]:
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadParameter(f"STANCEGRAPH_API_KEYS_FILE: {path} cannot be read: {error}") from error
    numbered = ((f"{path}:{number}", line.strip()) for number, line in enumerate(lines, 1))
    return [(where, line) for where, line in numbered if line and not line.startswith("#")]
