"""Ids made from content, so that loading the same thing twice adds nothing."""

import hashlib
import re
import unicodedata


def content_id(*parts: str) -> str:
    """32 hex digits of SHA-256 over the parts; the parts' borders count."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:32]


def slug(name: str) -> str:
    """Lower-case ASCII words joined by hyphens: `Arab League` -> `arab-league`; empty when nothing is left."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss").replace("ø", "o").replace("ł", "l"))
    ascii_only = plain.encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.replace("'", "")).strip("-")
