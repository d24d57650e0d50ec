"""Where the embedded engine writes its log: in the graph's folder, and nothing on the terminal."""

import json
import os
from pathlib import Path
from typing import Final

from stancegraph.graph.stores.folder import Folder

#: how Java is told the file of its log's settings
LOG_SETTINGS: Final = "-Djava.util.logging.config.file="
#: the Java platform's own settings of its logging (java.util.logging.LogManager)
SETTINGS: Final = """\
handlers = java.util.logging.FileHandler
.level = WARNING
java.util.logging.FileHandler.pattern = {pattern}
java.util.logging.FileHandler.append = true
java.util.logging.FileHandler.limit = 10000000
java.util.logging.FileHandler.formatter = java.util.logging.SimpleFormatter
"""


def direct_logs(folder: Folder) -> None:
    """Tell the builds, before one is imported; they have no other way to be told."""
    os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")
    os.environ.setdefault("ARCADEDB_LOG_DIR", str(folder.log))


def java_logs(folder: Folder) -> str:
    """The argument that tells Java, which reads a file. OSError as of any file."""
    folder.log.mkdir(exist_ok=True)
    settings = folder.log / "java-logging.properties"
    settings.write_text(SETTINGS.format(pattern=_pattern(folder.log / "java.log")), "ascii")
    return f"{LOG_SETTINGS}{settings}"


def _pattern(path: Path) -> str:
    """As the file handler reads it, where `%` has a meaning, in a properties file, which escapes as JSON does."""
    return json.dumps(path.absolute().as_posix().replace("%", "%%"))[1:-1]
