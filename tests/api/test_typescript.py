"""A TypeScript client made from the description type-checks."""

import json
import runpy
import shutil
import subprocess
from pathlib import Path

from fastapi.testclient import TestClient

HERE = Path(__file__).parent / "typescript"
ROOT = Path(__file__).parent.parent.parent


def test_a_client_made_from_the_description_type_checks(client: TestClient, tmp_path: Path) -> None:
    tools = runpy.run_path(str(ROOT / "tools" / "node.py"))
    node = tools["installed"](HERE)
    described = tmp_path / "openapi.json"
    described.write_text(json.dumps(client.get("/openapi.json").json()))
    for name in ("client.ts", "tsconfig.json", "package.json"):
        shutil.copy(HERE / name, tmp_path / name)
    (tmp_path / "node_modules").symlink_to(HERE / "node_modules")
    for script, words in (
        ("openapi-typescript/bin/cli.js", [str(described), "-o", str(tmp_path / "schema.d.ts")]),
        ("typescript/bin/tsc", ["--project", str(tmp_path)]),
    ):
        command = [node, str(HERE / "node_modules" / script), *words]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
