"""What stays true of the whole tree: who imports what, how large, how documented, what is never in code."""

from __future__ import annotations

import ast
import re
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path

import httpx2 as httpx
import pytest
from tools.code_map import PACKAGES, ROOT, modules
from tools.tree import corpus_facts, files, imports, literals, undocumented

TOP_LEVEL = {
    *("README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml", "constraints.txt", "Makefile", ".gitignore"),
    *("ontology", "ingest", "kg", "api", "corpus", "tests", ".ci"),
}

# Who may import which libraries. A path that ends in "/" means everything below it.
CONFINED = {
    ("pdfplumber", "pdfminer", "pypdf", "pypdfium2"): ("ingest/readers/",),
    ("docx", "pptx", "openpyxl", "lxml", "selectolax", "bs4", "odf", "PIL", "numpy"): ("ingest/readers/",),
    ("spacy",): ("ingest/",),
    ("rdflib",): ("ontology/", "kg/"),
    ("pyshacl",): ("kg/validate.py",),
    ("networkx",): ("kg/network/",),
    ("whoosh", "tantivy", "opensearchpy", "Stemmer", "simplemma", "rapidfuzz"): ("kg/search/",),
    ("fastapi", "starlette", "pydantic", "jinja2", "markupsafe", "typer", "click", "uvicorn"): ("api/",),
}
ALLOWED = {library: folders for libraries, folders in CONFINED.items() for library in libraries}

# What the serving process must not have loaded: all that reads documents, and what is slow or large.
NEVER_SERVED = (
    *("spacy", "thinc", "pyshacl", "ingest.readers", "ingest.recognise", "ingest.pipeline"),
    *("whoosh", "opensearchpy"),  # of the engines, only the one that made the index
)

UNDOCUMENTED = "no docstring"
NOT_TAKEN = "no pattern of package-data in pyproject.toml takes this along"

SOURCES = {path: (ROOT / path).read_text("utf-8") for path in modules()}
PARSED = {path: ast.parse(text) for path, text in SOURCES.items()}


def nothing(found: Collection[object], why: str = "should not be there") -> None:
    """Assert that nothing was found; else show every find on a line of its own."""
    assert not found, "\n".join([f"{why}:", *sorted(map(str, found))])


def texts() -> Iterator[tuple[Path, str]]:
    for path in files(ROOT):
        if path.parts[:2] != ("corpus", "documents"):
            yield path, (ROOT / path).read_bytes().decode("utf-8", "replace")


def test_the_top_folder_holds_only_what_it_should() -> None:
    nothing({path.parts[0] for path in files(ROOT)} - TOP_LEVEL)


def test_imports_point_one_way() -> None:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-logo"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    nothing([str(path) for path, text in SOURCES.items() if len(text.splitlines()) > 300], "too long")


def test_everything_public_says_what_it_is() -> None:
    nothing([str(path) for path, module in PARSED.items() if not ast.get_docstring(module)], UNDOCUMENTED)
    silent = [f"{path}: {name}" for path, module in PARSED.items() for name in undocumented(module)]
    nothing(silent, UNDOCUMENTED)


def test_third_party_libraries_stay_where_they_belong() -> None:
    ours = {*PACKAGES, *sys.stdlib_module_names}
    used = [(path, name) for path, code in PARSED.items() for name in sorted(imports(code) - ours)]
    nothing({name for _, name in used} - set(ALLOWED), "no folder is named for them in CONFINED above")
    nothing([(path, name) for path, name in used if not path.as_posix().startswith(ALLOWED[name])])


def test_nothing_about_one_document_stands_in_code() -> None:
    names, years = corpus_facts(ROOT)
    assert names and years
    found = [(f"{path}:{line}", value) for path, code in PARSED.items() for line, value in literals(code)]
    nothing([(at, name) for at, value in found for name in names if name in value])
    nothing([(at, year) for at, value in found for year in re.findall(r"\d+", value) if year in years])


def test_nothing_about_one_document_stands_in_the_data_beside_code() -> None:
    names, _ = corpus_facts(ROOT)
    beside = [(path, text) for path, text in texts() if path.parts[0] in PACKAGES and path.suffix != ".py"]
    nothing([(path, name) for path, text in beside for name in names if name in text])


# Every pattern is written so that it does not match its own source.
ELSEWHERE = {
    "a package registry": re.compile(r"py(?:pi\.org|thonhosted)|(?:index|find)-(?:url|links)|trusted[-]host"),
    "a folder of one machine": re.compile(r"(?<![\w.:/])/(?:work|root|home)/\w"),
}


@pytest.mark.parametrize("what", ELSEWHERE)
def test_no_file_points_to(what: str) -> None:
    nothing([f"{path}: {hit[0]}" for path, text in texts() for hit in ELSEWHERE[what].finditer(text)])


def test_the_examples_in_docstrings_are_run() -> None:
    options = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]["ini_options"]
    assert "--doctest-modules" in options["addopts"]
    nothing({*PACKAGES, "tests"} - set(options["testpaths"]), "missing in testpaths")


def test_an_installed_copy_would_hold_every_package_and_the_files_beside_code() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    packages = {".".join(path.parent.parts) for path in SOURCES}
    assert packages == set(tools["packages"])
    patterns = [f"{package}/{pattern}" for package, each in tools["package-data"].items() for pattern in each]
    beside = [path for path in files(ROOT) if path.parts[0] in PACKAGES and path.suffix != ".py"]
    nothing([path for path in beside if not any(path.match(pattern) for pattern in patterns)], NOT_TAKEN)


def pinned() -> set[str]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in pins), "only name==version belongs here"
    return {plain_name(line) for line in pins}


def plain_name(requirement: str) -> str:
    """A distribution's name as registries compare it: ``Whoosh_Reloaded>=2`` is ``whoosh-reloaded``."""
    name = re.match(r"[\w.-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def test_everything_declared_has_an_exact_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    nothing({plain_name(each) for each in declared} - pinned(), "no version in constraints.txt")


def test_the_web_application_loads_nothing_that_reads_documents() -> None:
    code = "import sys, api.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    nothing([name for name in done.stdout.split() if name.startswith(NEVER_SERVED)])


@pytest.mark.parametrize(
    ("module", "heavy"),
    [("kg.snapshot", ("spacy", "pydantic", "fastapi")), ("kg.search.index", ("spacy", "rdflib", "networkx"))],
)
def test_what_takes_long_to_load_is_loaded_only_where_it_is_needed(module: str, heavy: tuple[str, ...]) -> None:
    """A build and the index of it begin while others load what they alone need."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys, {module}; print(*sys.modules)"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    nothing([name for name in done.stdout.split() if name.partition(".")[0] in heavy])


def test_a_server_that_has_answered_has_loaded_none_of_it_either(built: Path, tmp_path: Path) -> None:
    address = f"127.0.0.1:{free_port()}"
    serve = ["-m", "api.cli", "serve", "--port", address.partition(":")[2], "--out", str(built)]
    log = tmp_path / "imports.log"  # a file: a pipe that nobody reads would stop the server
    with log.open("w") as said, subprocess.Popen(
        [sys.executable, "-X", "importtime", *serve], cwd=ROOT, stdout=said, stderr=said
    ) as server:
        try:
            answers = [first_answer(f"http://{address}{path}", server) for path in ASKED]
        finally:
            server.terminate()
    lines = log.read_text("utf-8").splitlines()
    assert answers == [200] * len(ASKED), "\n".join(line for line in lines if "import time:" not in line)
    loaded = [line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")]
    assert "api.app" in loaded
    nothing([name for name in loaded if name.startswith(NEVER_SERVED)])


ASKED = ("/readyz", "/sok?q=uppdrag", "/api/v1/search?q=uppdrag")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def first_answer(url: str, server: subprocess.Popen[bytes]) -> int:
    """The status of the first answer: waits for a server that is starting, not for one that has ended."""
    while server.poll() is None:
        try:
            return httpx.get(url).status_code
        except httpx.ConnectError:
            time.sleep(0.1)
    return 0
