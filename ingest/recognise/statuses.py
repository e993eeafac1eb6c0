"""How far an assignment has come, from sentences of its comment that say so.

Rules, strongest first; the first that gives anything gives the claim that is shown first:

1. The sentence is about the assignment itself ("Uppdraget har startat men … inte vara klart"): what it states.
2. Numbered parts of it are done ("Uppdrag 3b, 4b … är presenterade och beslutade"): partly done.
3. A sentence that shares the assignment's own words tells of something done ("En översyn av … patientavgifter
   genomfördes"), or going on.
4. Most is done but not all ("De flesta åtgärder har gett effekt … men ett antal …"): partly done.
5. Work told of goes on past the year of the report, or a weaker cue says that it goes on.

Only 1 is ``stated``; the others are ``inferred``. A sentence about the future, a condition, a year before or
another authority is no status; a negated cue ("inte", "varken", "pågår inte") is not the cue, nor is one that goes
on otherwise ("utgår från", "genomfördes delvis"). Where nothing applies there is no claim: the status is not known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.cues import alternatives
from ingest.doubts import covered
from ingest.recognise.overlap import shares_words
from ingest.sentences import Match, Phrases, Sentence, sentences
from ontology.labels import class_of, words
from ontology.terms import Basis, Kind, Status

CUED = (Status.GENOMFORT, Status.DELVIS, Status.PAGAR, Status.EJ_PABORJAT, Status.AVBRUTET, Status.OKANT)
NEGATIONS = frozenset("inte ej icke aldrig ännu varken knappt knappast utan inga inget ingen".split())
#: clauses that tell of what is to come or might be, not of what is
NOT_NOW = re.compile(
    r"\b(?:kommer att|ska|skall|planeras|beräknas|förväntas|avses|bör|måste|kan komma att)\b"
    r"|\b(?:tills|innan|förrän|såvida|förutsatt att|så snart|när)\b"
    r"|^(?:När|Om|Innan|Då|Efter att|Så snart)\b"
)
#: how a clause goes on when its cue does not mean what it says
NOT_SO = re.compile(
    r"\s+(?:dock\s+|endast\s+|bara\s+|enbart\s+)*(?:inte|ej|icke|aldrig|i?från|delvis|"
    r"(?:till|i) (?:viss|vissa|en del|liten|begränsad|hälften|\w+ av|\d\d?\s?(?:%|procent)))(?!\w)"
)
#: authorities whose doings are not those of the body that reports
OTHERS = re.compile(
    r"\b(?:regeringen|riksdagen|staten|socialstyrelsen|folkhälsomyndigheten|länsstyrelsen|skr|"
    r"sveriges kommuner och regioner|eu|(?!nät|regel|ram|hant)\w+verket|\w+inspektionen|\w+myndigheten)s?\b",
    re.I,
)
_YEAR = re.compile(r"\b20\d\d\b")
BEFORE = re.compile(r"\b(?:förra året|föregående år|tidigare år)\b", re.I)
#: among several sentences about the assignment itself: a done thing outweighs that it once began
PRECEDENCE = (Status.DELVIS, Status.AVBRUTET, Status.GENOMFORT, Status.EJ_PABORJAT, Status.PAGAR, Status.OKANT)
_PART = r"(\d{1,3})\s?[a-z]\b"
_ABOUT = "med|kring|runt|för|inom|gällande|avseende|rörande|att"  # "Arbetet med …" tells of a part
_MOST = re.compile(r"\b(?:de flesta|merparten|en del av|flera av)\b.*\bmen\b", re.I)
_LASTS = re.compile(r"\b(?:till och med|t\.o\.m\.|till|under|i)\s+(?:slutet av\s+)?(?:år\s+)?(20\d\d)\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A status that a sentence gives, and the rule by which."""

    value: Status
    basis: Basis
    rule: str
    rank: int
    sentence: Sentence


@cache
def _cues() -> Phrases:
    pairs = [
        (f"{status.value}|{cue}", phrase)
        for status in CUED
        for cue in ("statedCue", "weakCue")
        for phrase in words(class_of(status), cue)
    ]
    return Phrases(pairs)


@cache
def _own_subject() -> re.Pattern[str]:
    """The words before a cue that make the assignment its subject."""
    names = [w for w in words(class_of(Kind.UPPDRAG), "hiddenLabel") if w.endswith(("et", "en"))]
    own = alternatives((*names, "uppdrag"))
    work = rf"arbetet?\b(?! (?:{_ABOUT})\b(?! (?:detta |det |hela )?(?:{own})\b))"
    named = rf"(?:detta |ovanstående |hela |det samlade )?(?:(?:{own})\b(?! \d)|{work})"
    return re.compile(rf"{named}|.{{0,80}}\barbete(?:t)? inom (?:ovan|dessa)", re.I)


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words(class_of(Kind.UPPDRAG), 'startCue'))})\s+(?:nr\.?\s*)?{_PART}", re.I)


def statuses(assignment: str, number: str | None, comment: str, year: int, listed: bool = False) -> list[Found]:
    """The statuses that one paragraph of a comment gives, in order of rank.

    ``assignment`` is the assignment's own text, ``number`` its printed number, ``year`` the year reported on;
    ``listed`` says that the paragraph is a list entry, which tells of a part ("Arbetet fortgår" in one is that
    part's).

    >>> [f.value.value for f in statuses("Att följa processen.", "4", "Uppdraget är inte klart.", 2024)]
    ['pågår']
    """
    found = [made for sentence in sentences(comment) for made in _of_sentence(assignment, number, sentence, year)]
    if listed:
        found = [made for made in found if made.rank not in (1, 6) or _names_it(made.sentence.text)]
    return sorted(found, key=lambda made: (made.rank, PRECEDENCE.index(made.value)))


def _names_it(text: str) -> bool:
    return bool(re.match(rf"(?:{alternatives(words(class_of(Kind.UPPDRAG), 'hiddenLabel'))})\b", text, re.I))


def _of_sentence(assignment: str, number: str | None, sentence: Sentence, year: int) -> list[Found]:
    text = sentence.text
    cues = [cue for cue in _cues().find(text) if _holds(text, cue)]
    stated = [Status(cue.key.split("|")[0]) for cue in cues if cue.key.endswith("statedCue")]
    weak = [Status(cue.key.split("|")[0]) for cue in cues if cue.key.endswith("weakCue")]
    if BEFORE.search(text) or _of_others(text, cues):
        return []
    if stated and _own_subject().match(text):
        unfinished = any(re.match(r"(?:inte|ej|ännu)\b", text[cue.start : cue.end].lower()) for cue in cues)
        value = Status.PAGAR if unfinished and Status.PAGAR in stated else min(stated, key=PRECEDENCE.index)
        return [Found(value, Basis.STATED, "status.own_subject", 1, sentence)]
    part = _parts().match(text)
    if part and number and int(part[1]) in covered(number) and Status.GENOMFORT in (*stated, *weak):
        return [Found(Status.DELVIS, Basis.INFERRED, "status.parts_done", 2, sentence)]
    years = [int(named) for named in _YEAR.findall(text)]
    if years and max(years) < year:
        return []
    either = [value for value in (*stated, *weak) if value is not Status.OKANT]
    if either and shares_words(assignment, text):
        return [Found(min(either, key=PRECEDENCE.index), Basis.INFERRED, "status.same_words", 3, sentence)]
    if _MOST.search(text):
        return [Found(Status.DELVIS, Basis.INFERRED, "status.most_but", 4, sentence)]
    lasting = _LASTS.search(text)
    if Status.PAGAR in either and lasting and int(lasting[1]) > year:
        return [Found(Status.PAGAR, Basis.INFERRED, "status.lasts", 5, sentence)]
    part_goes_on = Status.PAGAR in either and re.match(r"arbetet?\b", text, re.I)
    if Status.PAGAR in weak or part_goes_on or "har påbörjat arbetet" in text.lower():
        return [Found(Status.PAGAR, Basis.INFERRED, "status.weak", 6, sentence)]
    return []


def _of_others(text: str, cues: list[Match]) -> bool:
    """Whether the words before the first cue name another authority."""
    return bool(OTHERS.search(text, 0, min((cue.start for cue in cues), default=len(text))))


def _holds(text: str, cue: Match) -> bool:
    """Whether a cue stands unnegated, in a clause that tells of what is."""
    clause = max((m.end() for m in re.finditer(r"[;,:]\s|\bmen\b", text[: cue.start])), default=0)
    before = text[clause : cue.start]
    negated = any(word in NEGATIONS for word in re.findall(r"\w+", before.lower())[-3:])
    if negated or NOT_SO.match(text, cue.end):
        return False
    return not NOT_NOW.search(before) and not (clause and NOT_NOW.match(text))
