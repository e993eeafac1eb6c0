"""What a question means: an item id, a kind with a number ("uppdrag 16 från 2022"), or words about the thing.

Words must be answered by an item's own wording, and by most of what makes them particular: a question about
"satsningen på rymdfart" is not answered by an item that only has "satsning", nor one about a system by an indicator
whose comment happens to name it. Then nothing is understood; where the words stand, and what came nearest, is offered.
So it is with a single word that several things have: a wrong subject is worse than a choice.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

from ingest.errors import NotFound, QueryError
from ingest.records import Item
from kg.entries import TEXT, called
from kg.framed import Asks, framed
from kg.held import Snapshot
from kg.records import Filters, Hit
from kg.search.analysis import Token, analyse
from kg.search.query import LONGEST
from kg.spelling import respelt
from kg.threads import thread
from ontology.terms import ClaimType, Kind

PREFERRED = (Kind.UPPDRAG, Kind.INDIKATOR, Kind.EFFEKTMAL, Kind.MAL, Kind.STRATEGI)
ALTERNATIVES = 5
CONSIDERED = 40  # search hits among which the subject is looked for
NEAR = 3  # words, stop words aside, within which the parts of a compound stand together
ALIKE = 0.8  # of the best hit's worth: another item that fits a question as well
HOW = (ClaimType.STATUS, ClaimType.ATTAINMENT)
ANSWERED = 0.6  # share of the question's weight that an item must have words for
_COUNTED = "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton".split()
_NUMBERED = re.compile(
    rf"(?P<kind>{'|'.join(kind.value for kind in Kind)})(?:et|en|n)?\s+(?:nr\.?\s*|nummer\s+)?"
    rf"(?P<number>\d+(?:\.\d+)?\s?[a-z]?|{'|'.join(_COUNTED)})(?:\s*(?:[-–]|till(?:\s+och\s+med)?)\s*(?P<last>\d+))?"
    r"(?:\s+(?:i|från|ur|enligt)\s+(?:\w*(?P<plan>plan)en|\w*(?:berättelsen|rapporten)))?"
    r"(?:\s*,?\s*(?:från|år|i|för|\()?\s*(?P<year>20\d\d)\)?)?$",
    re.I,
)
_IN_REPORT = re.compile(r"\s(?:i|från|ur|enligt)\s+\w*(?:berättelsen|rapporten)\b", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d$")
GENERIC = frozenset(
    "uppdrag uppdraget uppdragen mål målet målen effektmål effektmålet delmål indikator indikatorn indikatorer "
    "indikatorerna strategi strategin beslut beslutet plan planen verksamhetsplan verksamhetsplanen berättelse "
    "verksamhetsberättelse verksamhetsberättelsen rapport rapporten status hände gick blev".split()
)
"""Words that say what sort of thing is asked about, not which."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The item that a question means (None if none does), a Swedish sentence on how it was read, and what else it could
    mean; and what it asks."""

    item: Item | None
    told: str
    alternatives: tuple[Item, ...] = ()
    asks: Asks = Asks.WHAT


def understood(snapshot: Snapshot, question: str) -> Meaning:
    """What a question means.

    Raises QueryError when the question is empty, NotFound for an id in a known document that has no such item.
    """
    if len(question) > LONGEST:
        raise QueryError(f"Frågan är {len(question)} tecken lång. Skriv högst {LONGEST}.")
    asked = framed(question)
    about = asked.about
    if not re.search(r"\w", about):
        raise QueryError("Frågan är tom. Ange ett id eller några ord om saken.")
    try:
        item = snapshot.item(about)
        return Meaning(item, f"Frågan gäller {_named(item)}, som har det id som angavs.")
    except NotFound:
        if about.partition("/")[0] in snapshot.documents:
            raise
    return replace(_numbered(snapshot, about) or _worded(snapshot, about), asks=asked.asks)


def _numbered(snapshot: Snapshot, about: str) -> Meaning | None:
    """An item named by kind and number; the oldest, when several years have it."""
    match = _NUMBERED.fullmatch(about.strip())
    if not match:
        return None
    number, year = match["number"].replace(" ", "").lower(), match["year"]
    number = str(_COUNTED.index(number)) if number in _COUNTED else number
    number = f"{number}–{match['last']}" if match["last"] else number
    report = False if match["plan"] else True if _IN_REPORT.search(about) else None
    named = tuple(
        item
        for item in snapshot.numbered.get((match["kind"].lower(), number), ())
        if (year is None or item.year == int(year))
        and (report is None or snapshot.documents[item.document].source.type.is_report is report)
    )
    if not named:
        return Meaning(None, f"Underlaget har inget som heter ”{about}”.")
    told = f"Frågan läses som slag och nummer: {_named(named[0])}."
    return Meaning(named[0], told, named[1 : 1 + ALTERNATIVES])


def _named(item: Item) -> str:
    name = called(item)
    return f"{name[:1].lower()}{name[1:]} ({item.year})"


def _worded(snapshot: Snapshot, asked: str) -> Meaning:
    about, corrected = respelt(snapshot, asked)
    weights = _weights(snapshot, about)
    if not weights:
        return Meaning(None, f"”{asked}” säger inte vad frågan gäller. Ange några ord om saken.")
    worth: dict[str, float] = {}
    for hit in snapshot.search(about, Filters(), limit=CONSIDERED, counted=()).hits:
        key = hit.about if hit.kind == TEXT else hit.id
        if key in snapshot.items:
            score = hit.score * _preference(snapshot.items[key]) * (0.5 if hit.kind == TEXT else 1.0)
            worth[key] = max(worth.get(key, 0.0), score)
    ranked = [snapshot.items[key] for key in sorted(worth, key=lambda key: (-worth[key], key))]
    answering = [item for item in ranked if _has(item.text, weights)]
    several = {snapshot.address(item.id) for item in answering}
    if _bare(weights) and len(several) > 1:
        told = f"”{about}” är ett enda ord, som står i {len(several)} olika poster. Skriv mer om saken, eller välj en."
        first = {snapshot.address(item.id): item for item in reversed(answering)}  # of each thread the best
        return Meaning(None, f"{corrected}{told}", tuple(i for i in answering if i in first.values())[:ALTERNATIVES])
    fit = [item for item in ranked[: ALTERNATIVES + 1] if _has(item.text, weights)]
    alike = [item for item in fit if worth[item.id] >= ALIKE * worth[fit[0].id]]
    meant = next((item for item in alike if _is_told(snapshot, item)), fit[0] if fit else None)
    subject = snapshot.items[snapshot.address(meant.id)] if meant else None
    others = tuple(item for item in ranked if item is not subject)[:ALTERNATIVES]
    if subject is None:
        told = f"Ingen post har de flesta av orden i ”{about}” i sin egen ordalydelse."
        return Meaning(None, f"{corrected}{told}", others)
    told = f"”{about}” läses som {_named(subject)}, vars ordalydelse har orden."
    if meant is not subject and meant is not None and not _has(subject.text, weights):
        told = f"”{about}” läses som {_named(subject)}; orden står i dess senare ordalydelse {meant.id}."
    return Meaning(subject, f"{corrected}{told}", others)


def _is_told(snapshot: Snapshot, item: Item) -> bool:
    """Whether a report says how it went with an item: of two that fit a question alike, that one answers it."""
    surely = (snapshot.items[key] for key, sure in thread(snapshot, snapshot.address(item.id)).items() if sure)
    return any(claim.type in HOW and claim.group is None for one in surely for claim in one.claims)


def _bare(weights: list[tuple[Token, float]]) -> bool:
    """Whether a question is one word that is no compound: "akuten" says little, "akutmottagningen" what is meant."""
    return len(weights) == 1 and not weights[0][0].parts


def mentions(snapshot: Snapshot, question: str) -> tuple[Hit, ...]:
    """Running text that has most of the question's words, best first."""
    about, _ = respelt(snapshot, framed(question).about)
    weights = _weights(snapshot, about)
    hits = snapshot.search(about, Filters(kind=(TEXT,)), limit=ALTERNATIVES, counted=()).hits
    return tuple(hit for hit in hits if _has(snapshot.passages[hit.id].text, weights))


def _preference(item: Item) -> float:
    """Assignments before indicators before goals, when all else is near equal."""
    return 1.0 - 0.1 * PREFERRED.index(item.kind) if item.kind in PREFERRED else 0.4


def _weights(snapshot: Snapshot, about: str) -> list[tuple[Token, float]]:
    """The question's words, each with how particular it is: one that few entries have weighs most.

    Years, and words for sorts of things, say nothing of what a question is about.
    """
    size = len(snapshot.items) + len(snapshot.passages)
    made = []
    for token in analyse(about):
        if not token.common and token.forms[0] not in GENERIC and not _YEAR.match(token.forms[0]):
            total = snapshot.search(about[token.start : token.end], Filters(), limit=1, counted=()).total
            made.append((token, math.log((size + 1) / (total + 0.5))))
    return made


def _has(text: str, weights: list[tuple[Token, float]]) -> bool:
    """Whether a text has words for most of the question's weight."""
    there = [{*token.stems, *token.parts} for token in analyse(text) if not token.common]
    had = sum(weight for token, weight in weights if _is_there(token, there))
    return bool(weights) and had >= ANSWERED * sum(weight for _, weight in weights)


def _is_there(token: Token, there: list[set[str]]) -> bool:
    """Whether a word is there: itself, or all its parts close together.

    "kulturskolan" is not there where only a school is, nor "regionråd" where a region and a council stand apart.
    """
    if any(not stems.isdisjoint(token.stems) for stems in there):
        return True
    windows = (set().union(*there[at : at + NEAR]) for at in range(len(there)))
    return bool(token.parts) and any(window.issuperset(token.parts) for window in windows)
