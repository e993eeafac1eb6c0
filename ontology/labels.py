"""The words of the vocabulary: labels, definitions, cue words, and the way from a value to its term.

A value is the exact string that code and JSON use ("effektmål", "delvis genomfört"); a local name is what the
term is called in ``vocabulary.ttl`` ("Effektmal", "delvisGenomfort"). Whatever takes a value takes either.
Everything that is asked for and not in the vocabulary raises KeyError.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from rdflib import Literal
from rdflib.namespace import SKOS

from ontology.namespaces import ONTOLOGY, vocabulary
from ontology.terms import (
    Alteration,
    Attainment,
    Basis,
    ClaimType,
    ColumnMeaning,
    Decision,
    Demand,
    DocumentType,
    Kind,
    Level,
    Relation,
    Status,
    Symbol,
    Trend,
)

SCHEMES: dict[str, type[StrEnum]] = {
    "kinds": Kind,
    "documentTypes": DocumentType,
    "statuses": Status,
    "attainments": Attainment,
    "trends": Trend,
    "bases": Basis,
    "claimTypes": ClaimType,
    "relations": Relation,
    "levels": Level,
    "decisions": Decision,
    "columnMeanings": ColumnMeaning,
    "symbols": Symbol,
    "alterations": Alteration,
    "demands": Demand,
}
"""Scheme to enum. The order decides what a plain string means that is a value of two schemes ("symbol")."""

Words = Mapping[tuple[str, str], tuple[tuple[str, str], ...]]


def label(value: str, lang: str = "sv", scheme: str | None = None) -> str:
    """What to call a value or term in ``lang`` ("sv" or "en").

    >>> label("uppdrag", "en"), label("recipient"), label("inferred")
    ('assignment', 'mottagare', 'tolkat')
    """
    return _single(value, "prefLabel", lang, scheme)


def definition(value: str, lang: str = "sv", scheme: str | None = None) -> str:
    """What a value or term means, as one or two sentences in ``lang``.

    >>> definition("indikator", "en")
    'What is followed or measured to see whether a goal is reached.'
    """
    return _single(value, "definition", lang, scheme)


@cache
def words(subject_local: str, property_local: str) -> tuple[str, ...]:
    """The Swedish words a term has under a property, longest first, then alphabetically; empty when none.

    >>> words("Indikator", "listCue")[-2:]
    ('Mätetal', 'Styrtal')
    """
    if subject_local not in _local_names() or property_local not in _property_names():
        raise KeyError(f"ordlistan har inte {subject_local} eller {property_local}")
    found = {text for text, lang in _texts().get((subject_local, property_local), ()) if lang in ("sv", "")}
    return tuple(sorted(found, key=lambda text: (-len(text), text)))


def class_of(value: str, scheme: str | None = None) -> str:
    """The local name of a value.

    >>> class_of("effektmål"), class_of("delvis genomfört"), class_of("symbol", scheme="claimTypes")
    ('Effektmal', 'delvisGenomfort', 'SymbolClaim')
    """
    plain = str(value)
    if scheme is None:
        scheme = next((name for name, enum in SCHEMES.items() if isinstance(value, enum)), None)
    for name in SCHEMES if scheme is None else (scheme,):
        if plain in _notations()[name]:
            return _notations()[name][plain]
    if scheme is None and plain in _local_names():
        return plain
    raise KeyError(f"ordlistan har inte {plain!r}")


def values(scheme: str) -> tuple[str, ...]:
    """All values of a scheme ("kinds", "statuses" …), in the order of its enum.

    >>> values("relations")
    ('fortsätter', 'utvecklas', 'återrapporteras')
    """
    return tuple(str(member) for member in SCHEMES[scheme] if str(member) in _notations()[scheme])


def _single(value: str, property_local: str, lang: str, scheme: str | None) -> str:
    for text, found in _texts().get((class_of(value, scheme), property_local), ()):
        if found == lang:
            return text
    raise KeyError(f"ordlistan har inte {property_local}@{lang} för {value!r}")


@cache
def _texts() -> Words:
    """(subject, property), both as local names, to (text, language) pairs."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for subject, predicate, value in vocabulary():
        if isinstance(value, Literal) and str(subject).startswith(ONTOLOGY):
            found[_local(subject), _local(predicate)].append((str(value), value.language or ""))
    return {key: tuple(sorted(pairs)) for key, pairs in found.items()}


@cache
def _notations() -> Mapping[str, Mapping[str, str]]:
    """Scheme to value to local name."""
    graph = vocabulary()
    found: dict[str, dict[str, str]] = {name: {} for name in SCHEMES}
    for concept, scheme in graph.subject_objects(SKOS.inScheme):
        found[_local(scheme)][str(graph.value(concept, SKOS.notation))] = _local(concept)
    return found


@cache
def _local_names() -> frozenset[str]:
    subjects = {str(subject) for subject in vocabulary().subjects()}
    return frozenset(_local(subject) for subject in subjects if subject.startswith(ONTOLOGY))


@cache
def _property_names() -> frozenset[str]:
    """Local names of properties that ``words`` may be asked for: ours, and those of SKOS in use."""
    return _local_names() | {property_local for _, property_local in _texts()}


def _local(node: object) -> str:
    return str(node).replace("/", "#").rpartition("#")[2]
