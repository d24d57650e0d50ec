"""The wheel, built as others would build it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the files that git would give to others."""
    clean, out = tmp_path_factory.mktemp("clean"), tmp_path_factory.mktemp("dist")
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    for name in filter(None, names):
        given, target = ROOT / name, clean / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if given.is_symlink():
            target.symlink_to(given.readlink())
        elif given.is_file():
            target.write_bytes(given.read_bytes())
    build = [sys.executable, "-m", "build", "--wheel", "--outdir", out, clean]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("*.whl"))
