"""Which build of the embedded engine runs, and what it is told before it starts; it takes no word afterwards."""

import faulthandler
import importlib
import os
import platform
import shlex
from types import ModuleType
from typing import Final

from stancegraph.graph.model.errors import StoreError
from stancegraph.graph.stores.folder import Folder
from stancegraph.graph.stores.logs import LOG_SETTINGS, direct_logs, java_logs

#: the build that runs on Java, where somebody has installed it, then the native one; either opens the other's graphs
JAVA_BUILD: Final = "arcadedb_embedded"
BUILDS: Final = (JAVA_BUILD, "arcadedb")
#: how memory is collected. A load fills it with what a batch needs once; the default of the native build spends three
#: tenths of a load on collecting, this a sixth, for 90 MB more in a small graph and 230 MB more in a load of 200,000
#: stances; Java's default is not made for two cores
NATIVE_COLLECTOR: Final = "-XX:InitialCollectionPolicy=Adaptive -Xmn256m -Xms512m"
JAVA_COLLECTOR: Final = "-XX:+UseParallelGC"


def load_build(folder: Folder) -> ModuleType:
    """The build that serves this folder; what the environment says already is left as it is.

    On the Java build Python's `faulthandler` is turned off: Java answers memory faults of its own making, and whoever
    turned `faulthandler` off later, as pytest does at its end, would take Java's answer away and end the process.

    Raises:
        StoreError: none is installed.
    """
    direct_logs(folder)
    os.environ.setdefault("ARCADEDB_NATIVE_ISOLATE_ARGS", NATIVE_COLLECTOR)
    for name in BUILDS:
        try:
            build = importlib.import_module(name)
        except ImportError:
            continue
        if name == JAVA_BUILD:
            faulthandler.disable()
            said = os.environ.setdefault("ARCADEDB_JVM_ARGS", JAVA_COLLECTOR)
            if LOG_SETTINGS not in said:
                os.environ["ARCADEDB_JVM_ARGS"] = f"{said} {shlex.quote(java_logs(folder))}"
        return build
    raise StoreError(
        f"no embedded engine for {platform.system()} {platform.machine()}: install stancegraph[jvm] (needs no Java of "
        "its own), or name a Neo4j with --graph bolt://HOST:7687"
    )
