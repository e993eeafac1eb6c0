"""What a person has written down about the corpus: how much each document must yield, and known faults of a source.

``expectations.toml`` has a table a document: numbers by kind, ``reason``, and ``[[<document>.known]]`` for an issue
that was looked up in the source and is right as it stands there, with its code, line, words and the reason.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ingest.errors import ManifestError
from ingest.pipeline import load
from kg.records import Finding
from ontology.terms import Kind

EXPECTATIONS = "expectations.toml"
TABLES = "tabell"
REASON, KNOWN = "reason", "known"
Expected = Mapping[str, object]
_KNOWN_KEYS = {"code": str, "line": int, "text": str, REASON: str}


def expectations(corpus: Path) -> Expected:
    """What the corpus' file says, by document; nothing without a file. Raises ManifestError."""
    path = corpus / EXPECTATIONS
    if not path.exists():
        return {}
    try:
        return tomllib.loads(load(path).decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ManifestError(f"{path}: kan inte tolkas som TOML ({error}). Rätta raden.") from error


def explained(corpus: Path, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, each that is written down as known with the reason; and what is known but not found any more.

    Raises ManifestError.
    """
    path, expected = corpus / EXPECTATIONS, expectations(corpus)
    left = [(document, one) for document, wanted in expected.items() for one in _known(path, document, wanted)]
    for finding in findings:
        match = next((each for each in left if each[0] == finding.document and _same(each[1], finding)), None)
        if match:
            left.remove(match)
        yield replace(finding, known=match[1][REASON]) if match else finding
    for document, one in left:
        message = f"{path} har {one['code']} på rad {one['line']} som känd, men den hittas inte längre. Ta bort den."
        yield Finding("expectation.known", document, message, one["text"])


def _same(one: Mapping[str, Any], finding: Finding) -> bool:
    line = finding.place.line if finding.place else 0
    return (one["code"], one["line"], one["text"]) == (finding.code, line, finding.text)


def _known(path: Path, document: str, wanted: object) -> list[dict[str, Any]]:
    listed = wanted.get(KNOWN, []) if isinstance(wanted, dict) else []
    for one in listed if isinstance(listed, list) else [listed]:
        if not isinstance(one, dict) or {key: type(value) for key, value in one.items()} != _KNOWN_KEYS:
            keys = ", ".join(_KNOWN_KEYS)
            raise ManifestError(f"{path}: {document} har {KNOWN} = {one!r}. Skriv [[{document}.{KNOWN}]] med {keys}.")
    return list(listed)


def wanted_numbers(path: Path, document: str, wanted: object) -> Iterator[tuple[str, int]]:
    """Kind and number of each expectation on a document. Raises ManifestError."""
    if not isinstance(wanted, dict):
        raise ManifestError(f"{path}: {document} är ingen tabell. Skriv [{document}] och antalen under.")
    for kind, number in wanted.items():
        if kind in (REASON, KNOWN):
            continue
        if kind not in {*(known.value for known in Kind), TABLES}:
            choices = ", ".join([*Kind, TABLES])
            raise ManifestError(f"{path}: {document} har okänt slag {kind!r}. Välj bland: {choices}.")
        if type(number) is not int:
            raise ManifestError(f"{path}: {document} har {kind} = {number!r}. Skriv ett heltal.")
        yield kind, number
