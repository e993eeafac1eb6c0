"""Words that alone give a status: in a status column, on a line "Status: Klart", or as a comment's first words.

"Klart.", "Genomförd 2024-05-12", "Pågår enligt plan", "Grön – genomfört". A word counts only when nothing follows but a
time, "enligt plan" or a remark on when it will be done. A colour alone says nothing without the document's own legend.
"Försenat" and "Avvaktar" do not tell whether it has begun: such words are *okänt*, and give way to one that tells more
("Försenat, pågår"). What is no known word gives no status; in a report that is said (:mod:`ingest.doubts`).
"""

from __future__ import annotations

import re
from functools import cache

from ingest.cues import alternatives
from ingest.values import MONTHS, years
from ontology.labels import class_of, words
from ontology.terms import Status

_SEASON = r"våren|sommaren|hösten|vintern|året|årsskiftet"
#: a time, as it stands behind a status word
_WHEN = (
    rf"(?:(?:i|under|den|sedan|från|vid|per|sep|år)\s+)*(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}|\d{{1,2}}\s(?:{MONTHS})"
    rf"|{MONTHS}|{_SEASON}|årets slut|kvartal\s\d|tertial\s\d|20\d\d)(?:\s+20\d\d)?"
)
_PLAN = (
    r"(?:fortfarande|fortsatt|för fullt|enligt (?:tid)?plan(?:en|ering(?:en)?)?|i sin helhet|planenligt"
    r"|(?:men |med )?(?:försenat|försenad|försening)|på grund av [^.!?]{3,80})"
)
_LATER = (
    r"(?:(?:(?:återstående|resterande) delar?(?:na)? )?(?:beräknas|planeras|väntas|förväntas|bedöms)(?:\s\w+)?\s"
    r"(?:klar|färdig|slutför|avsluta|genomför|till|starta|påbörja)[^.!?]{0,60}"
    r"|(?:klart?|färdigt?|slutredovisas|avslutas|slutförs) (?:i|under|till|senast|våren|hösten|sommaren|20\d\d)\b"
    r"[^.!?]{0,60})"
)
_LATE = r"försena(?:d|t|de)\s?[-–—:,]?\s?(?:men )?"
_COLOUR = r"(?:grön|gul|röd|blå|grå|vit)[at]?\s?[-–—:,]\s?"


@cache
def status_words() -> dict[str, Status]:
    """What a status column may say, in small letters, and the value that it means."""
    return {cue.lower(): status for status in Status for cue in words(class_of(status), "verdictCue")}


@cache
def _pattern() -> re.Pattern[str]:
    label = rf"(?P<label>(?:{alternatives(words('status', 'columnCue'))})\s*[:–-]\s*)?"
    words_ = alternatives(tuple(status_words()))
    word = rf"(?:{_COLOUR})?(?P<late>{_LATE}(?={words_}))?(?P<word>{words_})"
    tail = rf"(?:[\s,(–:-]+(?:{_PLAN}|{_WHEN}))*\)?(?P<until>\s+till\s+{_WHEN})?(?:[\s,(–-]+{_LATER}\)?)?"
    return re.compile(rf"{label}{word}(?P<tail>{tail})\s*(?:[.;!]|$)", re.I)


def alone(text: str, year: int) -> tuple[Status, int] | None:
    """The status that the first words of a text give by standing alone, and where those words end.

    ``year`` is the year reported on: what is "klart 2032" in a report on 2031 is not done.

    >>> alone("Status: Klart", 2031), alone("Pågår enligt plan. Mer följer.", 2031)
    ((<Status.GENOMFORT: 'genomfört'>, 13), (<Status.PAGAR: 'pågår'>, 18))
    >>> alone("Klart 2032.", 2031), alone("Genomfört arbete redovisas.", 2031), alone("Grön", 2031)
    (None, None, None)
    >>> alone("Försenat till hösten 2032", 2031), alone("Försenat, pågår", 2031)
    ((<Status.OKANT: 'okänt'>, 25), (<Status.PAGAR: 'pågår'>, 15))
    """
    match = _pattern().match(text)
    if match is None:
        return None
    value = status_words()[match["word"].lower()]
    if value is Status.OKANT:
        return value, match.end()
    if match["until"] or (match["late"] and value in (Status.GENOMFORT, Status.DELVIS)):
        return None
    later = re.search(_LATER, match["tail"], re.I)
    told = match["tail"][: later.start()] if later else match["tail"]
    if any(named > year for named, *_ in years(told)) or (later and value is Status.GENOMFORT):
        return None
    return value, match.end()


@cache
def _line() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words('status', 'columnCue'))})\s*[:–-]\s*\S.{{0,80}}$", re.I)


def status_line(text: str) -> bool:
    """Whether a line is a status with its label, alone: "Status: Klart".

    >>> status_line("Status: Klart"), status_line("Statusen för uppdragen är god")
    (True, False)
    """
    return bool(_line().match(text)) and _pattern().match(text) is not None
