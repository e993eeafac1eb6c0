"""Pointers to other parts of a document: "se effektmål 8", "enligt indikatorn till effektmål 2", "se avsnitt 4".

An entry in an indicator list that only points elsewhere is a ``hänvisning``, not an indicator.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.cues import alternatives
from ontology.labels import class_of, words
from ontology.terms import Kind

TARGETS = (Kind.EFFEKTMAL, Kind.MAL, Kind.UPPDRAG, Kind.INDIKATOR)


@dataclass(frozen=True, slots=True)
class Pointer:
    """Characters ``start:end`` of a text point to the item of ``kind`` and ``number`` (None: a section)."""

    start: int
    end: int
    kind: Kind | None
    number: str | None


@cache
def _patterns() -> tuple[tuple[Kind | None, re.Pattern[str]], ...]:
    see = rf"\b(?:{alternatives(words('crossReference', 'cue'))})\b"
    cue = rf"{see}(?:(?!{see})[^.;:]){{0,60}}?"
    items = [
        (kind, re.compile(rf"{cue}\b(?:{alternatives(words(class_of(kind), 'startCue'))})\s+(?:nr\.?\s*)?(\d+)", re.I))
        for kind in TARGETS
    ]
    named = r"(?:\d+(?:\.\d+)*(?:\s+[A-ZÅÄÖ]\w+)?|[a-zåäö]+(?:\s[a-zåäö]+)?)"
    section = re.compile(rf"{cue}\bavsnitt(?:et)?\s+{named}", re.I)
    return (*items, (None, section))


def pointers(text: str) -> list[Pointer]:
    """The pointers in a text, in order.

    >>> [(p.kind.value, p.number) for p in pointers("Indikatorerna för målen under e-hälsa, se effektmål 8.")]
    [('effektmål', '8')]
    """
    found = []
    for kind, pattern in _patterns():
        for match in pattern.finditer(text):
            found.append(Pointer(match.start(), match.end(), kind, match[1] if kind else None))
    found.sort(key=lambda pointer: (pointer.start, pointer.end))
    kept: list[Pointer] = []
    for pointer in found:
        if not kept or pointer.start >= kept[-1].end:
            kept.append(pointer)
    return kept


def only_points(text: str) -> bool:
    """Whether a list entry does nothing but point to another item: it ends with the pointer.

    >>> only_points("Indikatorerna för målen under e-hälsa se effektmål 8.")
    True
    >>> only_points("Se effektmål 8 och öka andelen.")
    False
    """
    return any(p.kind is not None and p.end >= len(text.rstrip(" .")) for p in pointers(text))
