"""What stands around a question's subject ("Vem ansvarar för …?", "Har … genomförts?"), and what it asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Asks(StrEnum):
    """What a question wants to know of its subject."""

    WHAT = "vad hände"
    WHO = "vem"


@dataclass(frozen=True, slots=True)
class Framed:
    """A question's subject, without what stands around it, and what is asked of it."""

    about: str
    asks: Asks = Asks.WHAT


_WHO = (
    r"(?:nämnden|styrelsen|regionen|kommunen|förvaltningen|verksamheten|bolaget|politikerna|man|vi|ni|de|dom|det|den|du)"
)
_OF = r"(?:\s+(?:med|för|av|i|kring|åt|om|på|gällande|angående|inom))?"
_DONE = (
    r"(?:klar[at]?|färdig[at]?|avklara[dt]e?|(?:genom|slut|in|ut)för(?:da|des|ts?|d)|(?:avsluta|påbörja|starta)(?:des|de|ts?|d)"
    r"|uppfyll(?:da|des|ts?|d)|uppnå(?:ddes|dda|dd|tts?)|nå(?:ddes|tts?)|åtgärda(?:des|ts?|de|d)|besluta(?:des|ts?|de|d)"
    r"|gjor(?:ts?|des|da|d)|blivit(?:\s+av)?|hänt|igång|kvar|uppe?|av|fortfarande|ännu|redan|hittills|nu|verkligen|inte|än)"
)  # fmt: skip
_ANYTHING = r"(?:någonting|nånting|något|nåt|mycket)"

_BEFORE = tuple(
    (re.compile(rf"^(?:{pattern})(?![\w-])", re.I), asks)
    for pattern, asks in (
        (r"(?:hej|snälla|du|ursäkta)[,!]?", None),
        (r"(?:kan|kunde|skulle)\s+(?:du|ni)\s+(?:kunna\s+)?(?:berätta|säga|förklara|visa)"
         r"(?:\s+(?:mig|för\s+mig))?(?:\s+om)?", None),
        (r"(?:berätta|förklara|visa)(?:\s+(?:mig|för\s+mig))?(?:\s+om)?", None),
        (r"(?:jag|vi)\s+(?:undrar|vill\s+veta)(?:\s+(?:över|om))?|vet\s+(?:du|ni)", None),
        (r"(?:vem|vilka|vilk(?:en|et|a)\s+(?:\w+\s+)?"
         r"(?:nämnd(?:er)?|förvaltning(?:ar)?|styrelse|beredning(?:ar)?|organ|enhet|bolag))\s+(?:som\s+)?"
         r"(?:ansvara(?:r|de)|har\s+(?:haft\s+)?ansvar(?:et)?|hade\s+ansvaret|är\s+(?:mottagare|ansvarig[at]?)"
         r"|fick|har\s+fått|ska(?:ll)?\s+(?:göra|utföra|genomföra|sköta)|genomför(?:de)?|utför(?:de)?|gör|sköter"
         rf"|driver|arbetar|jobbar){_OF}", Asks.WHO),
        (r"(?:vad|hur)\s+(?:är\s+det\s+)?(?:som\s+)?(?:h[äae]nd(?:e|er|a)|(?:har\s+)?hänt|blev(?:\s+det)?(?!\s+(?:status|utfall|resultat))"
         rf"|gick(?:\s+det)?|går(?:\s+det)?|har\s+det\s+gått|är\s+läget){_OF}", None),
        (rf"hur\s+långt\s+(?:har\s+)?(?:{_WHO}\s+)?(?:har\s+)?(?:kommit|hunnit|nått){_OF}", None),
        (rf"(?:hur|var)\s+(?:ser\s+det\s+ut|ligger\s+{_WHO}\s+till|står\s+det\s+till){_OF}", None),
        (rf"(?:vad|hur)\s+(?:är|var|blev)\s+(?:status(?:en)?|läget|utfallet|resultatet){_OF}", None),
        (rf"vad\s+(?:har|hade|gör|görs|gjorde)(?:\s+{_WHO})?(?:\s+(?:gjorts?|hänt|kommit\s+fram))?{_OF}", None),
        (rf"vad\s+(?:säger|sägs|säjs|står|stod|skriver|skrivs|sades?)(?:\s+det)?(?:\s+{_WHO})?{_OF}", None),
        (rf"(?:varför|när|hur)\s+(?:är|var|blev|blir|har|hade|ska(?:ll)?|skulle|kommer)(?:\s+(?:inte|{_WHO}))*", None),
        (rf"(?:nådde|uppnådde|klarade|når|klarar|uppfyllde|uppfyller)\s+{_WHO}", None),
        (r"(?:nåddes|uppnåddes|uppfylldes|klarades|genomfördes|avslutades|påbörjades|infördes|startades"
         r"|följdes|följs)", None),
        (rf"(?:hände|händer|blev|blir|har|hade|är|var|finns|fanns|pågår|pågick|kom|kommer|håller)(?=\s)"
         rf"(?:\s+(?:{_WHO}|{_ANYTHING}|fortfarande|redan|hänt|{_DONE}|på))*{_OF}", None),
        (r"status(?:en)?(?:\s+(?:för|på|av))?(?=\s)", None),
        (r"(?:arbetet|arbetena|jobbet|frågan|planerna)\s+(?:med|om|kring|för|på)(?:\s+att)?", None),
        (r"(?:sitt|sina|det|den)?\s*(?:målet|målen|målvärdet|uppdraget|uppdragen|indikatorn|indikatorerna|målsättningen)"
         r"\s+(?:om|för|att|med|på|kring|gällande)", None),
    )
)  # fmt: skip
"""What may stand before a subject, in order, each taken away once; and what a question that begins so asks."""

_WHEN = r"(?:\s+(?:i|under|år|för)?\s*(?:19|20)\d\d)?"
_SINCE = r"sedan\s+(?:sist|dess|år\s+\d{4}|\d{4})|i\s+(?:år|tid)"
_AFTER = re.compile(rf"(?:\s+(?:{_DONE}{_WHEN}|{_SINCE}))+$", re.I)
"""What may stand behind it."""


def framed(question: str) -> Framed:
    """A question's subject and what is asked of it; a single word is a subject, whatever else it could be.

    >>> framed("Har avgiftsöversynen genomförts?").about, framed("Vem ansvarar för klimatlistan?").asks.value
    ('avgiftsöversynen', 'vem')
    """
    about, asks = " ".join(question.split()).rstrip(" ?!."), Asks.WHAT
    asked = False
    for frame, what in _BEFORE:
        found = frame.match(about)
        rest = about[found.end() :].lstrip(" ,:") if found else ""
        if found and (rest or " " in found[0].strip()):
            about, asks, asked = rest, what or asks, True
    stripped = _AFTER.sub("", about) if asked else about
    return Framed(stripped or about, asks)
