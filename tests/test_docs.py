"""README and CHANGELOG say what is true: their commands exist, and what they show is what the commands print.

In README, a comment names the command whose output the code block under it holds::

    <!-- output: trad trace klimatlistan -->    compared with what the command prints, here and now
    <!-- measured: make bench -->               figures of one run on one machine: only the command must exist

``pytest tests/test_docs.py --rewrite`` writes the ``output`` blocks anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tools.code_map import ROOT, code_map

README = ROOT / "README.md"
HEAD = r"(?P<head><!-- (?P<kind>output|measured): (?P<command>[^\n]+?) -->\n+```\w*\n)"
BLOCK = re.compile(HEAD + r"(?P<body>.*?)(?P<tail>^```)", re.S | re.M)
GLOSSARY = (
    *("mål", "effektmål", "indikator", "målvärde", "utfall", "uppdrag", "färdplan", "beslut"),
    *("nämnd", "förvaltning", "mottagare"),
)
NEWCOMER = {"make serve", "make test"}
GROUPS = ("evaluate", "network")


@pytest.fixture
def readme() -> str:
    return README.read_text("utf-8")


@pytest.fixture
def clone(built: Path, tmp_path: Path) -> Path:
    """A folder that looks like the repository after `make build`, whatever stands in the real ``var``."""
    for name in ("corpus", "tests", "Makefile", "pyproject.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "var").symlink_to(built)
    return tmp_path


def printed(command: str, folder: Path) -> str:
    """What a command, or a pipe of them, prints in a folder; `trad` and `python` are this environment's."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    settings = {**os.environ, "PATH": path, "PYTHONIOENCODING": "utf-8", "COLUMNS": "110"}
    done = subprocess.run(
        command, shell=True, cwd=folder, env=settings, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode in (0, 1), f"{command}: {done.stderr}"
    return done.stdout.strip("\n")


def section(readme: str, heading: str) -> str:
    """The text under the first heading that holds a word, up to the next heading of the same level."""
    found = re.search(rf"^(#+) [^\n]*(?:{heading})[^\n]*\n(.*?)(?=^\1 |\Z)", readme, re.S | re.M | re.I)
    assert found, f"README has no heading with “{heading}”"
    return found[2]


def trad_commands(readme: str) -> list[str]:
    """Every `trad …` shown: named by a comment, on a line of a code block, between backquotes."""
    shown = re.findall(r"(?:^ *|`|<!-- \w+: |\$ )(?:\.venv/bin/)?(trad [a-z][^`\n]*)", readme, re.M)
    return [re.split(r" -->| #| \||  ", each)[0].strip() for each in shown]


def test_output_in_the_readme_is_what_its_command_prints(readme: str, clone: Path, rewrite: bool) -> None:
    blocks = [match for match in BLOCK.finditer(readme) if match["kind"] == "output"]
    wanted = {match["command"]: match["body"].strip("\n") for match in blocks}
    actual = {command: printed(command, clone) for command in wanted}
    if rewrite:
        README.write_text(BLOCK.sub(lambda match: renewed(match, actual), readme), "utf-8")
    else:
        assert wanted == actual


def renewed(match: re.Match[str], actual: dict[str, str]) -> str:
    """A block with its command's output; the fence stays as it is."""
    return match["head"] + actual.get(match["command"], match["body"].strip("\n")) + "\n" + match["tail"]


def test_the_readme_answers_a_real_question(readme: str) -> None:
    assert any(match["command"].startswith("trad trace ") for match in BLOCK.finditer(readme))


def test_no_output_block_is_misspelt(readme: str) -> None:
    assert len(re.findall(r"<!--\s*(?:output|measured)\b", readme)) == len(list(BLOCK.finditer(readme)))


def test_the_code_map_names_every_module(readme: str) -> None:
    shown = readme.splitlines()
    missing = [line for line in code_map().splitlines() if line not in shown]
    assert not missing, "\n".join(["renew it with: pytest tests/test_docs.py --rewrite", *missing])


def test_two_commands_are_all_a_newcomer_needs(readme: str) -> None:
    first = BLOCK.sub("", section(readme, "start|igång"))
    assert set(re.findall(r"\bmake [a-z]+", first)) == NEWCOMER


def test_every_make_command_in_the_readme_exists(readme: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    assert set(re.findall(r"(?:^ *|`|: )make ([a-z]+)", readme, re.M)) - targets == set()


def test_every_trad_command_in_the_readme_exists_with_its_options(readme: str) -> None:
    commands = trad_commands(readme)
    assert commands
    helps = {named(command) for command in commands}
    known = {name: printed(f"{sys.executable} -m api.cli {name} --help", ROOT) for name in helps}
    options = [(each, option) for each in commands for option in re.findall(r"(?<!\S)--[a-z-]+", each)]
    assert [(each, option) for each, option in options if option not in known[named(each)]] == []


def named(command: str) -> str:
    """The command of ``trad`` and, in a group of commands, which of them: "links", "evaluate search"."""
    first, second = [*command.split()[1:], ""][:2]
    return f"{first} {second}" if first in GROUPS and second.islower() else first


@pytest.mark.parametrize("term", GLOSSARY)
def test_the_glossary_explains(readme: str, term: str) -> None:
    assert re.search(rf"(?<!\w){term}(?!\w)", section(readme, "glossary|ordlista"), re.I)


# A figure with a unit of measurement. Design goals are figures too, and `make bench` prints them.
FIGURE = re.compile(r"(?<![\w.,])\d[\d ]*(?:[.,]\d+)? ?(?:ms|s|MB|%|×)(?!\w)")


def test_every_figure_in_the_readme_is_printed_by_some_command(readme: str) -> None:
    blocks = "\n".join(match["body"] for match in BLOCK.finditer(readme))
    assert [figure for figure in FIGURE.findall(BLOCK.sub("", readme)) if figure not in blocks] == []


def test_the_changelog_tells_of_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert re.search(rf"^## \[?{re.escape(version)}\b", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
