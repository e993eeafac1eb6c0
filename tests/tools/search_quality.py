"""How well the search finds what a person has judged, on the built bundled corpus: printed for README.

    python tests/tools/search_quality.py [SNAPSHOT]      (var/current)

The queries and places of ``tests/gold/relevance.csv``, asked on each embedded engine and on Whoosh with the
Swedish analysis it comes with (which knows no filters); and the words of ``tests/gold/*compounds*.txt``.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from whoosh.analysis import LanguageAnalyzer
from whoosh.fields import NUMERIC, TEXT, Schema
from whoosh.index import create_in
from whoosh.query import Or, Term

from ingest.records import Place
from kg.records import Entry
from kg.search.compounds import boundaries
from kg.search.engine import Asked
from kg.search.engines import Engines
from kg.search.index import build_index, open_index
from kg.search.query import parse
from kg.store import open_snapshot

GOLD = Path(__file__).parents[1] / "gold"
LISTS = ("compounds.txt", "compounds_first_look.txt", "compounds_blind.txt")
DEPTH = 10

Found = Sequence[tuple[str, Place]]  # document and place of each hit, best first


def judged() -> dict[str, list[dict[str, str]]]:
    """Each query with its right places."""
    found: dict[str, list[dict[str, str]]] = {}
    with (GOLD / "relevance.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["query"], []).append(row)
    return found


def rank(found: Found, right: list[dict[str, str]]) -> int | None:
    """The number of the first hit that touches a right place."""
    for number, (document, place) in enumerate(found[:DEPTH], 1):
        for row in right:
            touches = place.line <= int(row["line_to"]) and place.line_end >= int(row["line_from"])
            if document.endswith(row["document"]) and touches:
                return number
    return None


def right_cuts(marked: str) -> bool:
    """Whether a word is cut at every ``|``, and nowhere else than there and at a ``:``."""
    must, may, at = set(), set(), 0
    for sign in marked:
        if sign in "|:":
            (must if sign == "|" else may).add(at)
        else:
            at += 1
    return must <= set(boundaries(marked.replace("|", "").replace(":", ""))) <= must | may


def listed(name: str) -> list[str]:
    """The words of a gold list."""
    lines = (GOLD / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def ours(folder: Path, entries: Sequence[Entry], engine: str) -> Callable[[str], Found]:
    """The product's own search of the entries."""
    build_index(folder, entries, Engines(engine))
    searcher = open_index(folder)

    def ask(query: str) -> Found:
        return [(hit.document, hit.place) for hit in searcher.search(parse(query), DEPTH).hits]

    return ask


def plain(folder: Path, entries: Sequence[Entry]) -> Callable[[str], Found]:
    """Whoosh with the Swedish analysis it comes with: any of the words, in text or headings."""
    folder.mkdir()
    analyser = LanguageAnalyzer("sv")
    index = create_in(folder, Schema(number=NUMERIC(stored=True), text=TEXT(analyzer=analyser)))
    writer = index.writer()
    for number, entry in enumerate(entries):
        writer.add_document(number=number, text=f"{entry.title} {entry.heading} {entry.text}")
    writer.commit()
    searcher = index.searcher()

    def ask(query: str) -> Found:
        words = Or([Term("text", token.text) for token in analyser(query)])
        hits = [entries[hit["number"]] for hit in searcher.search(words, limit=DEPTH)]
        return [(entry.document, entry.place) for entry in hits]

    return ask


def measured(ask: Callable[[str], Found]) -> str:
    """The figures of one way to search, in columns."""
    ranks = [rank(ask(query), right) for query, right in judged().items()]
    mrr = sum(1 / place for place in ranks if place) / len(ranks)
    within = [sum(place is not None and place <= most for place in ranks) / len(ranks) for most in (1, 5, DEPTH)]
    return "".join(f"{share:8.2f}" for share in (mrr, *within))


def main(snapshot: Path) -> None:
    """Print it all."""
    searched = open_snapshot(snapshot).engine
    assert searched is not None
    entries = [hit.entry for hit in searched.engine.find(Asked(), searched.engine.size()).hits]
    print(f"{f'{len(judged())} queries':<30}{'MRR':>8}{'first':>8}{'in 5':>8}{'in 10':>8}")
    with tempfile.TemporaryDirectory() as made:
        for engine in ("whoosh", "tantivy"):
            print(f"{f'our analysis, {engine}':<30}{measured(ours(Path(made) / engine, entries, engine))}")
        print(f"{'Whoosh with its own Swedish':<30}{measured(plain(Path(made) / 'plain', entries))}")
    for compounds in LISTS:
        words, whole = listed(compounds), listed("non" + compounds)
        cut = sum(map(right_cuts, words)) / len(words)
        left = sum(not boundaries(word.lower()) for word in whole) / len(whole)
        print(f"{len(words)} compounds cut right {cut:.3f}, {len(whole)} other words left whole {left:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("var/current"))
