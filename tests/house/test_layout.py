"""Every folder is installed, every file is in the wheel, and no Cypher stands in Python."""

import ast
import re
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
HOUSES = ("api", "cypher", "graph", "loaders")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
#: a clause of Cypher at the beginning of a line, in capitals
CYPHER = re.compile(r"^\s*(OPTIONAL MATCH|MATCH|MERGE|UNWIND|CALL|CREATE|DETACH DELETE)\b.*[({$\[]", re.MULTILINE)


def tracked(*folders: str) -> list[Path]:
    """Files of the project, without what was made beside them."""
    found = [path for folder in folders for path in sorted((ROOT / folder).rglob("*")) if path.is_file()]
    return [path for path in found if not {"__pycache__", "node_modules"} & set(path.parts)]


def modules() -> list[Path]:
    return [path for path in tracked(*HOUSES) if path.suffix == ".py"]


def test_every_package_is_listed() -> None:
    listed = set(PROJECT["tool"]["setuptools"]["packages"])
    folders = {path.parent.relative_to(ROOT) for path in modules()}
    assert {"stancegraph." + ".".join(folder.parts) for folder in folders} | {"stancegraph"} == listed


def test_the_links_lead_to_the_houses() -> None:
    for house in HOUSES:
        assert (ROOT / "src" / "stancegraph" / house).resolve() == ROOT / house


def test_the_wheel_holds_every_file(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        inside = set(packed.namelist())
    wanted = {"stancegraph/" + path.relative_to(ROOT).as_posix() for path in tracked(*HOUSES)}
    assert wanted - inside == set()


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Every string of a module, docstrings too, with its line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def test_no_cypher_stands_in_python() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}" for path in modules() for line, text in strings(path) if CYPHER.search(text)
    ]
    assert found == []


def test_the_pattern_finds_cypher() -> None:
    for text in ("MATCH (n) RETURN n", "  UNWIND $rows AS row", "MERGE (a)-[:X]->(b)", "CALL { RETURN 1 }"):
        assert CYPHER.search(text)


def test_every_error_has_a_status_and_an_exit_code() -> None:
    from stancegraph.api.errors import row_of
    from stancegraph.graph.model.errors import StanceGraphError

    below = list(StanceGraphError.__subclasses__())
    for error in below:
        below.extend(error.__subclasses__())
        assert row_of(error("")) != (500, 1), error


def test_the_tree_in_the_docstring_names_every_error() -> None:
    from stancegraph.graph.model import errors

    named = set(re.findall(r"\b[A-Z]\w+\b", errors.__doc__ or ""))
    classes = {name for name, value in vars(errors).items() if isinstance(value, type)}
    assert classes <= named


def test_the_queries_that_differ_in_a_type_or_a_label_are_those_that_the_tool_writes() -> None:
    import runpy

    tool = runpy.run_path(str(ROOT / "tools" / "query_files.py"))
    folder = ROOT / "cypher" / "load"
    there = [path for kind in tool["KINDS"] for path in folder.glob(kind)]
    assert {path.name: path.read_text("utf-8") for path in there} == tool["texts"]()
