"""How right the links are, against cases that a person judged first: ``python tests/tools/link_precision.py``.

Three files in tests/gold: links_dev.csv (seen while the comparisons were made), links_bundled.csv (the rest of the
bundled corpus) and links_made_up.csv (made-up publishers, with links_made_up_items.csv). A proposed link is counted
when its earlier end was judged for the later document: right when that pair is among the true ones.
"""

from __future__ import annotations

import csv
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "gold"
CORPUS = "orebro-hsn-"  # what links_dev.csv leaves out of the documents' ids
NONE = "ingen"
SURE = ("säker", "sannolik")


@dataclass(frozen=True)
class Case:
    """A judged pair: two item ids and their relation; or an item id, a document id and ``ingen``."""

    left: str
    right: str
    relation: str
    why: str = ""

    @property
    def document(self) -> str:
        """The later document."""
        return self.right.partition("/")[0]


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a gold file."""
    with (GOLD / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cases(name: str) -> list[Case]:
    """The judged pairs of a gold file that names items by id."""
    return [Case(**row) for row in rows(name)]


def made_up() -> list:
    """The made-up documents as readings."""
    from ingest.records import Document, Item, Parent, Place, Reading, Source
    from ontology.terms import DocumentType, Kind

    documents: dict[str, list[Item]] = defaultdict(list)
    for row in rows("links_made_up_items.csv"):
        document, year = row["document"], int(row["document"][-4:])
        goals = list(dict.fromkeys(one["goal"] for one in rows("links_made_up_items.csv")))
        parent = Parent(f"{document}/mål-{goals.index(row['goal']) + 1}", Kind.MAL, None, row["goal"])
        made = Item(
            f"{document}/{row['kind']}-{row['number']}",
            document,
            year,
            Kind(row["kind"]),
            row["number"],
            row["text"],
            Place(0, 1, 1, 1),
            "exempel",
            parent=parent,
            recipient=row["recipient"] or None,
            comment=row["comment"] or None,
        )
        documents[document].append(made)
    return [
        Reading(
            Document(
                Source(
                    name,
                    f"{name}.txt",
                    "0" * 64,
                    name,
                    name.partition("-")[0],
                    "",
                    DocumentType.VERKSAMHETSBERATTELSE if "rapport" in name else DocumentType.VERKSAMHETSPLAN,
                    int(name[-4:]),
                    name[-4:],
                ),
                "",
            ),
            tuple(items),
            (),
            (),
        )
        for name, items in documents.items()
    ]


def dev_cases(items: dict) -> list[Case]:
    """The cases of links_dev.csv, whose ends are named by number or by how they begin."""

    def end(document: str, kind: str, key: str) -> str:
        def named(item) -> bool:
            begins = " ".join(item.text.split()).casefold().startswith(" ".join(key.split()).casefold())
            return item.number == key if kind == "uppdrag" else begins

        held = [one for one in items.values() if (one.document, one.kind.value) == (CORPUS + document, kind)]
        return next(one.id for one in held if named(one))

    found = []
    for row in rows("links_dev.csv"):
        left = end(row["from_document"], row["from_kind"], row["from_number"])
        if row["relation"] != NONE:
            right = end(row["to_document"], row["to_kind"], row["to"])
        else:
            right = CORPUS + (row["to_document"] or "vb-2024")
        found.append(Case(left, right, row["relation"], row["why"]))
    return found


@dataclass
class Score:
    """What came of the cases of one file."""

    name: str
    true: int
    found: int
    relation: int
    silent: int
    silence: int
    levels: dict[str, tuple[int, int]]
    misses: list[str]

    @property
    def sure(self) -> tuple[int, int]:
        """Right and all among ``säker`` and ``sannolik``."""
        right, every = zip(*(self.levels.get(level, (0, 0)) for level in SURE), strict=True)
        return sum(right), sum(every)


def score(name: str, judged: list[Case], links: Iterable) -> Score:
    """Compare links with cases."""
    true = {(case.left, case.right): case for case in judged if case.relation != NONE}
    silent = {(case.left, case.document) for case in judged if case.relation == NONE}
    asked = {(case.left, case.document) for case in judged}
    found = {(link.left, link.right): link for link in links}
    right, every, misses = Counter(), Counter(), []
    for pair, link in sorted(found.items()):
        if (link.left, link.right.partition("/")[0]) in asked:
            every[link.level.value] += 1
            right[link.level.value] += pair in true
            if pair not in true:
                misses.append(f"fel: {link.level} {link.score} {link.left} -> {link.right}")
    for pair, case in true.items():
        if pair not in found:
            misses.append(f"saknas: {case.left} -> {case.right} ({case.why})")
        elif found[pair].relation != case.relation:
            misses.append(f"relation: {case.left} -> {case.right}: {found[pair].relation}, inte {case.relation}")
    loud = {(one.left, one.right.partition("/")[0]) for one in found.values() if one.level in SURE}
    return Score(
        name,
        len(true),
        len(true.keys() & found.keys()),
        sum(found[pair].relation == true[pair].relation for pair in true.keys() & found.keys()),
        len(silent),
        len(silent - loud),
        {level: (right[level], every[level]) for level in ("säker", "sannolik", "möjlig")},
        misses,
    )


def scores() -> list[Score]:
    """The three files, scored."""
    from ingest.manifest import read_manifest
    from kg.align.links import align
    from kg.align.profiles import profiles
    from kg.corpus import read_corpus

    with TemporaryDirectory() as folder:
        readings = tuple(read_corpus(ROOT / "corpus", read_manifest(ROOT / "corpus"), Path(folder)))
    items = {item.id: item for reading in readings for item in reading.items}
    links = align(profiles(readings)).links
    invented = align(profiles(made_up())).links
    return [
        score("links_dev", dev_cases(items), links),
        score("links_bundled", cases("links_bundled.csv"), links),
        score("links_made_up", cases("links_made_up.csv"), invented),
    ]


def told(one: Score) -> str:
    """A score in one line."""

    def share(right: int, every: int) -> str:
        return f"{right}/{every}"

    levels = "  ".join(f"{level} {share(*counts)}" for level, counts in one.levels.items())
    sure = one.sure
    return (
        f"{one.name:14} found {share(one.found, one.true)}  relation {share(one.relation, one.true)}  "
        f"silence {share(one.silence, one.silent)}  right: {levels}  säker+sannolik {share(*sure)}"
    )


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    for made in scores():
        print(told(made))
        if "--misses" in sys.argv:
            print(*(f"    {miss}" for miss in made.misses), sep="\n")
