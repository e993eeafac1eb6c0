"""Whether a document is a new version of one that the corpus has.

It is when both are of one sort (type and year, and publisher, body and part of the year where both are known) and at
least half of their runs of four words are the same. Of the bundled documents, all of one board, no two share a tenth;
but two tertial reports of one year may be mostly the same words, and are two documents all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.bounded import Reader
from ingest.errors import InputError, NotFound
from ingest.manifest import read_document
from ingest.readers.dispatch import opened
from ingest.records import Reading, Source

SAME = 0.5
RUN = 4  # words
BEGINNING = 1500  # characters in which a report says what part of the year it is on
_MONTH = r"(mars|april|juni|juli|augusti|september|oktober|november)"
_PART = re.compile(
    rf"\b(?:tertial|kvartal|halvår|delår)\w*\s+(?:nr\s+)?([1-4])\b|\b[tTqQdD]([1-4])\b"
    rf"|\b([1-4])(?::?a|:?e)?\s+(?:tertialet|kvartalet|halvåret)|\bjan(?:uari)?\s*[–-]\s*{_MONTH}"
    rf"|\b(?:per|till och med|t\.?o\.?m\.?)\s+(?:den\s+)?(?:\d{{1,2}}\s+)?{_MONTH}\b",
    re.I,
)
_VERSION = re.compile(r"-v(\d+)$")


@dataclass(frozen=True, slots=True)
class Version:
    """The older version, the id that the new one gets unless another is said, and a Swedish sentence about it."""

    source: Source
    identifier: str
    sentence: str


def older(
    reader: Reader, corpus: Path, sources: Sequence[Source], new: Reading, replaces: str | None = None
) -> Version | None:
    """The document that a new one is a version of: the one with the id ``replaces``, else the one most like it.

    Raises NotFound when no document has that id, InputError when it is replaced already.
    """
    if replaces is not None:
        said = next((source for source in sources if source.id == replaces), None)
        if said is None:
            raise NotFound(f"--replaces: inget dokument har id {replaces!r}. Det finns: {_ids(sources)}.")
        if said.superseded_by:
            raise InputError(f"--replaces: {replaces} är redan ersatt av {said.superseded_by}. Ange den senaste.")
        return Version(said, _next(said.id, sources), f"ersätter {said.id}, som ligger kvar som ersatt")
    alike = []
    for source in sources:
        if not source.superseded_by and _one_sort(source, new.document.source):
            try:
                text = reader.do(str(corpus / source.path), _text, corpus, source)
            except InputError:
                continue  # it is named when the corpus is built
            parts = (part_of_year(source.title, text), part_of_year(new.document.source.title, new.document.text))
            if all(parts) and parts[0] != parts[1]:
                continue
            alike.append((likeness(text, new.document.text), source.id, source))
    if not alike or max(alike)[0] < SAME:
        return None
    share, _, source = max(alike)
    sentence = (
        f"ny version av {source.id} ({share:.0%} av orden följer på varandra likadant), som ligger kvar som ersatt; "
        "är det ett eget dokument: ta bort raden replaces i manifest.toml, eller lägg till det med --separate"
    )
    return Version(source, _next(source.id, sources), sentence)


def part_of_year(title: str, text: str) -> str | None:
    """The part of a year that a report is on, as its title or its first lines say it; None when they say none.

    >>> part_of_year("Tertialrapport 2 2031", ""), part_of_year("Delårsrapport", "per den 31 augusti 2031")
    ('2', 'augusti')
    >>> part_of_year("Verksamhetsberättelse 2031", "Nämndens arbete") is None
    True
    """
    found = _PART.search(f"{title}\n{text[:BEGINNING]}")
    return next((part.lower() for part in found.groups() if part), None) if found else None


def likeness(one: str, other: str) -> float:
    """The share of runs of four words that two texts have in common, from 0 to 1.

    >>> likeness("ett två tre fyra fem", "Ett två, tre fyra sex")
    0.5
    """
    left, right = _runs(one), _runs(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return frozenset(zip(*(words[start:] for start in range(RUN)), strict=False))


def _one_sort(one: Source, other: Source) -> bool:
    known = ((one.publisher, other.publisher), (one.body, other.body))
    same = all(left == right for left, right in known if left and right)
    return same and (one.type, one.year) == (other.type, other.year)


def _text(corpus: Path, source: Source) -> str:
    return opened(read_document(corpus, source), source.path).text


def _ids(sources: Sequence[Source]) -> str:
    return ", ".join(source.id for source in sources) or "inga"


def _next(identifier: str, sources: Sequence[Source]) -> str:
    """The id of the version after one: "plan-2031-v2", "plan-2031-v3"."""
    stem = _VERSION.sub("", identifier)
    taken = {source.id for source in sources}
    number = 2
    while f"{stem}-v{number}" in taken:
        number += 1
    return f"{stem}-v{number}"
