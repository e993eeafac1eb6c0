"""What a question means: an item id, a kind with a number ("uppdrag 16 från 2022"), or words about the thing.

Words must be answered by an item's own wording, and by most of what makes them particular: a question about
"satsningen på rymdfart" is not answered by an item that only has "satsning", nor one about a system by an indicator
whose comment happens to name it. Then nothing is understood; where the words stand, and what came nearest, is offered.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from ingest.errors import NotFound, QueryError
from ingest.records import Item
from kg.entries import TEXT, called
from kg.records import Filters, Hit
from kg.search.analysis import Token, analyse
from kg.search.query import LONGEST
from kg.store import Snapshot
from ontology.terms import Kind

PREFERRED = (Kind.UPPDRAG, Kind.INDIKATOR, Kind.EFFEKTMAL, Kind.MAL, Kind.STRATEGI)
ALTERNATIVES = 5
CONSIDERED = 40  # search hits among which the subject is looked for
ANSWERED = 0.6  # share of the question's weight that an item must have words for
_FRAME = re.compile(
    r"^\s*(?:(?:vad|hur)\s+(?:hände|händer|har\s+hänt|blev\s+det|blev|gick\s+det|går\s+det|har\s+det\s+gått|är\s+läget)"
    r"\s+(?:med|för|av|i)\b\s*)?(?P<about>.*?)[\s?!.]*$",
    re.I | re.S,
)
_NUMBERED = re.compile(
    rf"(?P<kind>{'|'.join(kind.value for kind in Kind)})(?:et|en)?\s+(?:nr\.?\s*|nummer\s+)?(?P<number>\d+\s?[a-z]?)"
    r"(?:\s*,?\s*(?:från|år|i|för|\()?\s*(?P<year>20\d\d)\)?)?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """The item that a question means (None if none does), a Swedish sentence on how it was read, and what else it could
    mean."""

    item: Item | None
    told: str
    alternatives: tuple[Item, ...] = ()


def understood(snapshot: Snapshot, question: str) -> Meaning:
    """What a question means.

    Raises QueryError when the question is empty, NotFound for an id in a known document that has no such item.
    """
    if len(question) > LONGEST:
        raise QueryError(f"Frågan är {len(question)} tecken lång. Skriv högst {LONGEST}.")
    about = _about(question)
    if not re.search(r"\w", about):
        raise QueryError("Frågan är tom. Ange ett id eller några ord om saken.")
    try:
        item = snapshot.item(about)
        return Meaning(item, f"Frågan gäller {_named(item)}, som har det id som angavs.")
    except NotFound:
        if about.partition("/")[0] in snapshot.documents:
            raise
    return _numbered(snapshot, about) or _worded(snapshot, about)


def _about(question: str) -> str:
    """What a question is about, without its frame ("Vad hände med …?")."""
    question = " ".join(question.split())
    match = _FRAME.match(question)
    return match["about"] if match else question


def _numbered(snapshot: Snapshot, about: str) -> Meaning | None:
    """An item named by kind and number; the oldest, when several years have it."""
    match = _NUMBERED.fullmatch(about.strip())
    if not match:
        return None
    number, year = match["number"].replace(" ", "").lower(), match["year"]
    named = snapshot.numbered.get((match["kind"].lower(), number), ())
    named = tuple(item for item in named if year is None or item.year == int(year))
    if not named:
        return None
    told = f"Frågan läses som slag och nummer: {_named(named[0])}."
    return Meaning(named[0], told, named[1 : 1 + ALTERNATIVES])


def _named(item: Item) -> str:
    name = called(item)
    return f"{name[:1].lower()}{name[1:]} ({item.year})"


def _worded(snapshot: Snapshot, about: str) -> Meaning:
    worth: dict[str, float] = {}
    for hit in snapshot.search(about, Filters(), limit=CONSIDERED).hits:
        key = hit.about if hit.kind == TEXT else hit.id
        if key in snapshot.items:
            score = hit.score * _preference(snapshot.items[key]) * (0.5 if hit.kind == TEXT else 1.0)
            worth[key] = max(worth.get(key, 0.0), score)
    ranked = [snapshot.items[key] for key in sorted(worth, key=lambda key: (-worth[key], key))]
    weights = _weights(snapshot, about)
    meant = next((item for item in ranked[: ALTERNATIVES + 1] if _has(item.text, weights)), None)
    subject = snapshot.items[snapshot.address(meant.id)] if meant else None
    others = tuple(item for item in ranked if item is not subject)[:ALTERNATIVES]
    if subject is None:
        return Meaning(None, f"Ingen post har de flesta av orden i ”{about}” i sin egen ordalydelse.", others)
    return Meaning(subject, f"”{about}” läses som {_named(subject)}, vars ordalydelse har orden.", others)


def mentions(snapshot: Snapshot, question: str) -> tuple[Hit, ...]:
    """Running text that has most of the question's words, best first."""
    about = _about(question)
    weights = _weights(snapshot, about)
    hits = snapshot.search(about, Filters(kind=(TEXT,)), limit=ALTERNATIVES).hits
    return tuple(hit for hit in hits if _has(snapshot.passages[hit.id].text, weights))


def _preference(item: Item) -> float:
    """Assignments before indicators before goals, when all else is near equal."""
    return 1.0 - 0.1 * PREFERRED.index(item.kind) if item.kind in PREFERRED else 0.4


def _weights(snapshot: Snapshot, about: str) -> list[tuple[Token, float]]:
    """The question's words, each with how particular it is: one that few entries have weighs most."""
    size = len(snapshot.items) + len(snapshot.passages)
    made = []
    for token in analyse(about):
        if not token.common:
            total = snapshot.search(about[token.start : token.end], Filters(), limit=1).total
            made.append((token, math.log((size + 1) / (total + 0.5))))
    return made


def _has(text: str, weights: list[tuple[Token, float]]) -> bool:
    there = {stem for token in analyse(text) for stem in _stems(token)}
    had = sum(weight for token, weight in weights if there.intersection(_stems(token)))
    return bool(weights) and had >= ANSWERED * sum(weight for _, weight in weights)


def _stems(token: Token) -> tuple[str, ...]:
    return (*token.stems, *token.parts)
