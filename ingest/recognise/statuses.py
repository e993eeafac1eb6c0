"""How far an assignment has come, from sentences of its comment that say so.

Rules, strongest first; the first that gives anything gives the claim that is shown first:

1. The comment opens with a status word alone ("Klart.", "Status: Pågår enligt plan").
   The sentence is about the assignment itself ("Uppdraget har startat men … inte vara klart"): what it states.
   "Förvaltningen har slutfört uppdraget" and "Delar av uppdraget är genomförda" are such sentences too.
2. Numbered parts of it are done ("Uppdrag 3b, 4b … är presenterade och beslutade"): partly done.
3. A sentence that shares the assignment's own words tells of something done ("En översyn av … patientavgifter
   genomfördes"), or going on.
4. Most is done but not all ("De flesta åtgärder har gett effekt … men ett antal …"): partly done.
5. Work told of goes on past the year of the report, or a weaker cue says that it goes on.

Only 1 is ``stated``; the others are ``inferred``. What a cue needs to hold is told in :mod:`ingest.recognise.progress`.
A sentence about a draft or another body is no status. Where nothing applies there is no claim: it is not known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.covered import covered
from ingest.cues import alternatives
from ingest.recognise.overlap import shares_words
from ingest.recognise.progress import BEFORE, PRECEDENCE, Cue, first, holding, plain, said_of
from ingest.recognise.status_words import alone
from ingest.sentences import Sentence, sentences
from ontology.labels import class_of, words
from ontology.terms import Basis, Kind, Status

#: authorities whose doings are not those of the body that reports
OTHERS = re.compile(
    r"\b(?:regeringen|riksdagen|staten|socialstyrelsen|folkhälsomyndigheten|länsstyrelsen|skr|"
    r"sveriges kommuner och regioner|eu|(?!nät|regel|ram|hant)\w+verket|\w+inspektionen|\w+myndigheten)s?\b",
    re.I,
)
#: a body by its name, which may be another than the one that reports
_NAMED_BODY = re.compile(
    r"\b\w{3,}(?=nämnden|styrelsen|förvaltningen|bolaget)\w+|\bRegion [A-ZÅÄÖ]\w+|\b[A-ZÅÄÖ]\w+(?= kommun\b)"
)
_HEAD = re.compile(r"s?(?:nämnden|styrelsen|förvaltningen|bolaget)s?$")
_AGENT = re.compile(r"\s+av (?:\w+ ){0,2}\w+")
_OF_ALL = re.compile(r"\b(?:nationell|statlig|internationell|grann)\w*", re.I)
_SOMEWHERE = re.compile(r"\b(?:i|för|från|hos) (?P<name>[A-ZÅÄÖ][a-zåäö]+)")
_AMONG = re.compile(r"\b(?:bland|hos) (?:\w+ ){0,2}?(?P<group>[a-zåäö]{4,})(?= (?:är|har|blev|togs)\b|[.,;]|$)")
#: a time to come that opens a sentence
_OPENING_YEAR = re.compile(r"(?:under|i|vid|från|till|per)\b[^,.]{0,30}?\b(?P<year>20\d\d)\b", re.I)
#: what is not yet the thing itself
_DRAFT = re.compile(
    r"\b(?:utkast|förslag|underlag|remiss\w*|förstudie\w*|projektplan\w*|tidplan\w*|arbetsmaterial|delrapport\w*|"
    r"(?:första|andra|ena|sista) (?:del|steg|version|utkast|etapp|fas)\w*|en del av|delar av|pilot\w*|"
    r"delen|delarna|\w*etapp(?:en|erna)?|del(?:projekt|moment|uppdrag|mål)\w*|halva|hälften)\b",
    re.I,
)
_YEAR = re.compile(r"\b20\d\d\b")
_PART = r"(\d{1,3})\s?[a-z]\b"
_ABOUT = "med|kring|runt|för|inom|gällande|avseende|rörande|att"  # "Arbetet med …" tells of a part
_MOST = re.compile(r"\b(?:de flesta|merparten|en del av|flera av)\b.*\bmen\b", re.I)
_LASTS = re.compile(r"\b(?:till och med|t\.o\.m\.|till|under|i)\s+(?:slutet av\s+)?(?:år\s+)?(20\d\d)\b")
_BEGUN = re.compile(r"\b(?:startade|startades|påbörjades|inleddes)\b", re.I)
_SOME = (
    r"(?:(?:vissa |flera |några |stora |större )?delar(?:na)?|en (?:stor |större )?del|merparten|huvuddelen|"
    r"huvudparten|större delen|hälften|\w+ tredjedelar) (?:av|i|inom)"
)
#: what is said of goals and demands too, and so of the assignment only where it is the subject
_OF_IT_ONLY = re.compile(r"uppfyll", re.I)
_ACTS = re.compile(
    r"(?:nämnden|styrelsen|förvaltningen|verksamheten|vi) har "
    r"(?P<verb>genomfört|slutfört|avslutat|verkställt|fullgjort|uppfyllt"
    r"|(?:inte|ej|ännu inte) påbörjat|påbörjat) (?:detta |hela )?uppdraget(?=\s*[.,]|\s+(?:under|i|vid)\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A status that a sentence gives, and the rule by which."""

    value: Status
    basis: Basis
    rule: str
    rank: int
    sentence: Sentence


@cache
def _own(label: str | None) -> str:
    """What a report may call the assignment; ``label`` is the document's own word ("ägardirektiv")."""
    local = class_of(Kind.UPPDRAG)
    names = [w for w in words(local, "hiddenLabel") if w.endswith(("et", "en"))]
    called = [cue.lower() for cue in words(local, "startCue") if label and label.endswith(cue.lower())]
    return alternatives((*names, "uppdrag", *(name + ending for name in called for ending in ("et", "en"))))


@cache
def _own_subject(label: str | None) -> re.Pattern[str]:
    """The words before a cue that make the assignment its subject."""
    work = rf"arbetet?\b(?! (?:{_ABOUT})\b(?! (?:detta |det |hela )?(?:{_own(label)})\b))"
    earlier = r"(?! \d| från (?:år )?(?:20\d\d|föregående|förra))"
    of_others = (
        r"(?! (?:inom|hos) |(?<=dragen) (?:i|för|om|på) (?!sin|stort|huvudsak)"
        r"| till (?:\w+ )?(?!\w*(?:nämnd|förvaltning|styrelse|beredning))\w+ (?:är|har|blev|var)\b)"
    )
    named = rf"(?:detta |ovanstående |hela |det samlade )?(?:(?:{_own(label)})\b{earlier}{of_others}|{work})"
    every = rf"(?:alla|samtliga) delar (?:av|i) (?:{_own(label)})\b"
    return re.compile(rf"{named}|{every}|.{{0,80}}\barbete(?:t)? inom (?:ovan|dessa)", re.I)


@cache
def _some_of_it(label: str | None) -> re.Pattern[str]:
    return re.compile(rf"{_SOME} (?:detta )?(?:{_own(label)}|arbetet)\b", re.I)


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words(class_of(Kind.UPPDRAG), 'startCue'))})\s+(?:nr\.?\s*)?{_PART}", re.I)


def statuses(
    assignment: str,
    number: str | None,
    comment: str,
    year: int,
    listed: bool = False,
    body: str = "",
    label: str | None = None,
) -> list[Found]:
    """The statuses that one paragraph of a comment gives, in order of rank.

    ``assignment`` is the assignment's own text, ``number`` its printed number, ``year`` the year reported on;
    ``listed`` says that the paragraph is a list entry, which tells of a part ("Arbetet fortgår" in one is that
    part's); ``body`` is the name of the body that reports, ``label`` the document's own word for the assignment.

    >>> [f.value.value for f in statuses("Att följa processen.", "4", "Uppdraget är inte klart.", 2024)]
    ['pågår']
    """
    told = sentences(comment)
    found = [made for sentence in told for made in _of_sentence(assignment, number, sentence, year, body, label)]
    if told and not listed and (word := alone(comment[told[0].start :], year)):
        found.append(Found(word[0], Basis.STATED, "status.word", 1, told[0]))
    if listed:
        found = [made for made in found if made.rank not in (1, 6) or _names_it(made.sentence.text)]
    return sorted(found, key=lambda made: (made.rank, PRECEDENCE.index(made.value)))


def _names_it(text: str) -> bool:
    return bool(re.match(rf"(?:{alternatives(words(class_of(Kind.UPPDRAG), 'hiddenLabel'))})\b", text, re.I))


def _of_sentence(
    assignment: str, number: str | None, sentence: Sentence, year: int, body: str, label: str | None
) -> list[Found]:
    text = plain(sentence.text)
    opening = _OPENING_YEAR.match(sentence.text)
    if opening and int(opening["year"]) > year:
        return []
    cues = holding(text, year)
    years = [int(named) for named in _YEAR.findall(text)]
    if BEFORE.search(text) or _of_others(text, cues, body):
        return []
    if value := _stated(text, cues, years, year, label):
        return [Found(value, Basis.STATED, "status.own_subject", 1, sentence)]
    cues = [cue for cue in cues if not _OF_IT_ONLY.search(text, cue.start, cue.end)]
    done = [cue for cue in cues if cue.value is Status.GENOMFORT]
    part = _parts().match(text)
    if part and number and int(part[1]) in covered(number) and done:
        return [Found(Status.DELVIS, Basis.INFERRED, "status.parts_done", 2, sentence)]
    if years and max(years) < year:
        return []
    either = [cue.value for cue in cues if cue.value is not Status.OKANT]
    other_thing = done and (_DRAFT.search(text, 0, done[0].start) or _elsewhere(assignment, text, body))
    if either and not other_thing and shares_words(assignment, text):
        return [Found(min(either, key=PRECEDENCE.index), Basis.INFERRED, "status.same_words", 3, sentence)]
    if _MOST.search(text):
        return [Found(Status.DELVIS, Basis.INFERRED, "status.most_but", 4, sentence)]
    lasting = _LASTS.search(text)
    if Status.PAGAR in either and lasting and int(lasting[1]) > year:
        return [Found(Status.PAGAR, Basis.INFERRED, "status.lasts", 5, sentence)]
    part_goes_on = Status.PAGAR in either and re.match(r"arbetet?\b", text, re.I)
    weakly = any(cue.value is Status.PAGAR and not cue.stated and cue.start for cue in cues)  # not "Påbörjade projekt"
    if weakly or part_goes_on or "har påbörjat arbetet" in text.lower():
        return [Found(Status.PAGAR, Basis.INFERRED, "status.weak", 6, sentence)]
    return []


def _stated(text: str, cues: list[Cue], years: list[int], year: int, label: str | None) -> Status | None:
    """What a sentence states of the assignment itself."""
    if acts := _ACTS.match(text):
        begun = "påbörjat" in acts["verb"]
        return (Status.PAGAR if acts["verb"] == "påbörjat" else Status.EJ_PABORJAT) if begun else Status.GENOMFORT
    stated = [cue for cue in cues if cue.stated]
    if any(cue.value is Status.GENOMFORT for cue in said_of(_some_of_it(label), text, stated)):
        return Status.DELVIS
    of_it = said_of(_own_subject(label), text, stated)
    if of_it and years and max(years) < year and all(_BEGUN.search(text[cue.start : cue.end]) for cue in of_it):
        return None  # begun in an earlier year: it may be done by now
    return first(of_it, text) if of_it else None


def _elsewhere(assignment: str, text: str, body: str) -> bool:
    """Whether a sentence tells of a thing of the whole country, or of a place or group that the assignment does not
    name."""
    known = f"{assignment} {body}".lower()
    named = [match["name"] for match in _SOMEWHERE.finditer(text)] + _OF_ALL.findall(text)
    named += [match["group"][:4] for match in _AMONG.finditer(text)]  # the beginning, which all its forms share
    return any(name.lower() not in known for name in named)


def _of_others(text: str, cues: list[Cue], body: str) -> bool:
    """Whether the words before the first cue name another authority or body."""
    before = text[: min((cue.start for cue in cues), default=len(text))]
    if cues and (agent := _AGENT.match(text, cues[0].end)):
        before += agent[0]
    if OTHERS.search(before):
        return True
    named = (_HEAD.sub("", match[0]).lower() for match in _NAMED_BODY.finditer(before))
    return any(name not in body.lower() for name in named)
