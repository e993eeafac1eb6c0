"""Looking at the tree as text: its files, and what stands in a parsed module."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

DEFINITIONS = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def files(root: Path) -> list[Path]:
    """The files that belong to the repository, relative to ``root``: all that git does not ignore.

    Without git (an unpacked archive), everything but what a run leaves behind.
    """
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout.decode("utf-8")
    except (OSError, subprocess.CalledProcessError):
        found = [path.relative_to(root) for path in root.rglob("*")]
        return sorted(path for path in found if (root / path).is_file() and not left_behind(root, path))
    return [path for path in map(Path, sorted(filter(None, listed.split("\0")))) if (root / path).is_file()]


def left_behind(root: Path, path: Path) -> bool:
    """Whether .gitignore names a path or a folder above it. Knows plain patterns only."""
    patterns = [".git", *(line.strip("/") for line in (root / ".gitignore").read_text("utf-8").split())]
    return any(Path(part).match(pattern) for part in path.parts for pattern in patterns)


def imports(module: ast.Module) -> set[str]:
    """The top-level names of everything a module imports, inside functions too."""
    found = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def literals(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of every string and whole number in code; docstrings are for people and left out."""
    remarks = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and id(node) not in remarks and type(node.value) in (str, int):
            yield node.lineno, str(node.value)


def undocumented(module: ast.Module | ast.ClassDef) -> list[str]:
    """Public classes, functions and methods without a docstring."""
    missing = []
    for node in module.body:
        if isinstance(node, DEFINITIONS) and not node.name.startswith("_"):
            missing += [] if ast.get_docstring(node) else [node.name]
            missing += undocumented(node) if isinstance(node, ast.ClassDef) else []
    return missing


def corpus_facts(root: Path) -> tuple[set[str], set[str]]:
    """What the manifest says of its documents: their ids, paths and file names; and their years."""
    documents = tomllib.loads((root / "corpus" / "manifest.toml").read_text("utf-8"))["document"]
    names = {each["id"] for each in documents} | {each["path"] for each in documents}
    return names | {Path(name).name for name in names}, {str(each["year"]) for each in documents}
