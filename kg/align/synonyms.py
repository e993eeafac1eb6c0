"""Words that stand for one and the same thing, whatever an office calls it this year: ``synonyms.tsv``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.search.analysis import word

SIGN = "="  # begins a group's name, which so is no stem


@cache
def _groups() -> tuple[dict[str, str], dict[str, str]]:
    """The stem of each word that has synonyms, with its group's name; and each group's name, with its first words."""
    found: dict[str, str] = {}
    labels: dict[str, str] = {}
    for line in (Path(__file__).parent / "synonyms.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            words = line.split("\t")
            found |= {word(each).stem: SIGN + words[0] for each in words}
            labels[SIGN + words[0]] = "/".join(words[:3])
    return found, labels


def group(stem: str) -> str | None:
    """The name of the group of words that a stem's word belongs to.

    >>> group("feriearbet") == group("sommarjobb"), group("kattuggla")
    (True, None)
    """
    return _groups()[0].get(stem)


def label(name: str) -> str | None:
    """How a group is called in a reason, by its first words; None for the stem of a word without synonyms."""
    return _groups()[1].get(name)
