"""The code map: every module with the first sentence of its docstring.

``python tests/tools/code_map.py`` prints it; README holds the same lines, compared by ``tests/test_docs.py``.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("ontology", "ingest", "kg", "api")  # in the order that the data flows


def modules(root: Path = ROOT) -> list[Path]:
    """Every Python file of the four packages, relative to ``root``: by package, then by path."""
    found = [path for package in PACKAGES for path in sorted((root / package).rglob("*.py"), key=place)]
    return [path.relative_to(root) for path in found]


def place(path: Path) -> tuple[str, bool, str]:
    """Sort a folder's own ``__init__.py`` first, and its files before the next folder's."""
    return str(path.parent), path.name != "__init__.py", path.name


def shown(path: Path) -> str:
    """A module by its path, a package by its folder."""
    return f"{path.parent.as_posix()}/" if path.name == "__init__.py" else path.as_posix()


def first_sentence(source: str) -> str:
    """The first sentence of a module's docstring without its markup; empty when it has none.

    >>> first_sentence('\"\"\"What :mod:`kg`\\nmakes. And more.\"\"\"')
    'What kg makes.'
    """
    paragraph = (ast.get_docstring(ast.parse(source)) or "").partition("\n\n")[0]
    plain = re.sub(r":\w+:`|`+", "", " ".join(paragraph.split()))
    return re.split(r"(?<=\.) (?=[^a-z])", plain)[0].replace("::", ".")


def code_map(root: Path = ROOT) -> str:
    """One line a module, a folder under its own name: ``kg/store.py  Opening a finished snapshot, …``."""
    rows = [(shown(path), first_sentence((root / path).read_text("utf-8"))) for path in modules(root)]
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:{width}}  {sentence}".rstrip() for name, sentence in rows)


if __name__ == "__main__":
    print(code_map())
