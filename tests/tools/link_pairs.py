"""How right the links are between pairs of made-up documents: ``python tests/tools/link_pairs.py``.

tests/gold/link_pairs holds, for boards and companies of eleven made-up publishers, an earlier and a later document and
``gold.csv``: what somebody who had not seen the program's links judged that each item goes on in. Columns: ``from``,
``to`` (an item, or ``none``), ``relation`` (several that will do are parted by |), ``sure`` (``ja``, or ``kanske``:
then neither demanded nor wrong) and ``why``.
"""

from __future__ import annotations

import csv
import os
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAIRS = ROOT / "tests" / "gold" / "link_pairs"
SURE = ("säker", "sannolik")
#: the pairs whose misses nobody has looked at while the comparisons were made
UNSEEN = ("fjallmark_regionstyrelse", "stromvalla_energi", "tallmo_miljobygg")


@dataclass(frozen=True)
class PairScore:
    """What came of one pair: the true links and those found, the silences kept, right and all by level."""

    true: int
    found: int
    relation: int
    silent: int
    silence: int
    right: Counter[str]
    every: Counter[str]

    @property
    def sure(self) -> tuple[int, int]:
        """Right and all among ``säker`` and ``sannolik``."""
        return sum(self.right[level] for level in SURE), sum(self.every[level] for level in SURE)


def links(name: str) -> list:
    """The links that the program makes between the two documents of a pair."""
    from ingest.pipeline import read_file
    from kg.align.links import align
    from kg.align.profiles import profiles

    read = [read_file(PAIRS / name / f"{which}.txt", id=f"{name}-{which}")[0] for which in ("old", "new")]
    return list(align(profiles(read)).links)


def judged(name: str) -> dict[str, list[dict[str, str]]]:
    """The rows of a pair, by the earlier item."""
    found: dict[str, list[dict[str, str]]] = {}
    with (PAIRS / name / "gold.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["from"], []).append(row)
    return found


def score(gold: dict[str, list[dict[str, str]]], made: Iterable) -> PairScore:
    """Compare links with judgements; of an item that may as well go on as not, nothing is counted."""
    proposed = {(link.left, link.right): link for link in made if link.left in gold}
    wanted = [row for rows in gold.values() for row in rows if row["sure"] == "ja"]
    true = [row for row in wanted if row["to"] != "none"]
    silent = {row["from"] for row in wanted if row["to"] == "none"}
    met = [row for row in true if (row["from"], row["to"]) in proposed]
    loud = {left for (left, _), link in proposed.items() if link.level.value in SURE}
    right, every = Counter[str](), Counter[str]()
    for (left, to), link in proposed.items():
        if any(row["sure"] != "ja" and row["to"] in (to, "none") for row in gold[left]):
            continue
        every[link.level.value] += 1
        right[link.level.value] += any(row["to"] == to for row in gold[left])
    related = sum(proposed[row["from"], row["to"]].relation.value in row["relation"].split("|") for row in met)
    return PairScore(len(true), len(met), related, len(silent), len(silent - loud), right, every)


def total(scores: Iterable[PairScore]) -> PairScore:
    """Several scores as one."""
    listed = list(scores)
    return PairScore(
        *(sum(getattr(one, name) for one in listed) for name in ("true", "found", "relation", "silent", "silence")),
        sum((one.right for one in listed), Counter()),
        sum((one.every for one in listed), Counter()),
    )


def told(name: str, one: PairScore) -> str:
    """A score in one line."""
    levels = "  ".join(f"{level} {one.right[level]}/{one.every[level]}" for level in (*SURE, "möjlig"))
    return (
        f"{name:25} found {one.found}/{one.true}  relation {one.relation}/{one.found}  "
        f"silence {one.silence}/{one.silent}  right: {levels}  säker+sannolik {one.sure[0]}/{one.sure[1]}"
    )


def names() -> list[str]:
    """The pairs, those that are unseen last."""
    return sorted((path.name for path in PAIRS.iterdir()), key=lambda name: (name in UNSEEN, name))


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    made = {name: score(judged(name), links(name)) for name in names()}
    for name, one in made.items():
        print(told(name, one))
    print(told("all seen", total(one for name, one in made.items() if name not in UNSEEN)))
    print(told("all unseen", total(made[name] for name in UNSEEN)))
