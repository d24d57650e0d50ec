"""Files that appear whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from stancegraph.graph.model.errors import BadParameter


@contextmanager
def saved(path: Path) -> Iterator[IO[bytes]]:
    """A stream that becomes the file when the block ends without an error; BadParameter when it cannot."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise BadParameter(f"cannot write {path}: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        os.chmod(name, _mode(path))
        os.replace(name, path)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise BadParameter(f"cannot write {path}: {error.strerror}") from error
        raise


def _mode(path: Path) -> int:
    """The mode of the file that is replaced; that of a new file otherwise."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
