"""What an indicator measures, and whether other words speak of it: its own nouns, acronyms and body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

#: words that every indicator may have, and that tell none apart
GENERIC = frozenset(
    """
    andel andelen antal antalet total totalt ska skall som med till för och den det de dessa vara inom under
    över från jämförelse jämfört föregående tidigare uppgå procent mer minst högst genom samt eller via olika
    hela egen egna region regionen regionens nämnd nämnden nämnderna nämndens styrelsen förvaltningen
    verksamheten verksamheter verksamheterna kommunen kommunens länets länet invånare invånarna medarbetare
    medarbetarna arbete arbetet patienter patienten personer redovisas redovisa redovisar minska öka
    förbättras förbättrade förbättrad ökad ökat hälso sjukvård sjukvården vård vården uppfyllelse utveckling
    fortsatt hållbart hållbar nivå strävan uppdrag delar året
    """.split()
)
#: what is counted; two that differ are two measures
MEASURES = ("andel", "antal", "kostnad", "volym", "index", "intäkt", "tid")
#: endings that make another word: besök, besökare
DERIVED = ("are", "aren", "arna", "arnas", "het", "heten", "lig", "liga")
#: words before a noun that make no part of it
PLAIN = frozenset(
    """
    den det de en ett detta denna årets nämndens förvaltningens vår våra totala totalt samlade genomsnittliga
    genomsnittlig sammanlagda aktuella slutliga sammantagna och att då är var blir blev visar visade innebär ger gav
    motsvarande nu men under har ligger låg uppgår uppgick även därmed redovisar redovisade vilket år året slut
    """.split()
)
#: beginnings that make a word its opposite
OPPOSITE = ("miss", "icke", "icke-", "o", "in", "ej")
#: words that hang a noun on the one before: "kostnaden för sjukfrånvaron"
HANGING = frozenset("för av i inom på med om kring till".split())
#: what a value may be called without saying what it is of
COUNTED = ("utfall", "resultat", "andel", "antal", "värde", "nivå", "siffr", "index")
_WORD = re.compile(r"[^\W\d_](?:[\w-]*[^\W\d_])?")
_TIME = re.compile(
    r"\s*(?:(?:för|under|i|vid|per|av|till och med|t\.o\.m\.)\s+)?(?:(?:hela|årets|den|slutet|första|andra)\s+)*"
    r"(?:året|år|helåret|perioden|halvåret|hösten|våren|sommaren|vintern|mätningen|enkäten|undersökningen|bokslutet|slut|"
    r"årsbokslutet|årets slut|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|"
    r"kvartalet|tertialet)?\s*(?:år\s+)?(?:20\d\d)?\s*,?\s*",
    re.I,
)
_OF = re.compile(r"\s*(?:för|inom|hos|i|bland|vid)\s+(?P<name>.+)", re.I)
#: words between a noun and its number that add nothing ("Andelen har under året ökat och …")
_EMPTY = re.compile(
    r"\s*(?:,?\s*(?:har|är|som|nu|då|visar att|totalt|externt|extern|externa|därmed|sammantaget|dock)\b\s*)*", re.I
)
_MEASURED = re.compile(
    r"(?:.*\b(?:gällande|avseende|för)\s+(?P<after>[^,;]+?)(?:\s+(?:ligger|låg|uppgår|uppgick|är|var)\b.*|\s+på\s*)$"
    r"|^(?P<first>[A-ZÅÄÖ][^,;]+?)\s+(?:ligger|låg|uppgår|uppgick|är|var)\b.*)",
    re.S | re.I,
)


@lru_cache(maxsize=1 << 15)
def alike(one: str, other: str) -> bool:
    """Whether two words are forms of one: they begin alike and are nearly as long.

    >>> alike("såld", "sålda"), alike("vård", "vårdplatser")
    (True, False)
    """
    one, other = one.lower(), other.lower()
    short, long = sorted((one, other), key=len)
    need = max(4, len(short) - 2)
    if long.startswith(short) and long[len(short) :] in DERIVED:
        return False
    return len(long) - len(short) <= 4 and len(short) >= 4 and short[:need] == long[:need]


@dataclass(frozen=True, slots=True)
class Subject:
    """An indicator's own words and acronyms, the body that the document is of (its name's beginning), and every word of
    its wording, in small letters."""

    own: tuple[str, ...]
    acronyms: tuple[str, ...]
    measures: tuple[str, ...]
    body: str = ""
    wording: frozenset[str] = frozenset()

    @classmethod
    def of(cls, text: str, body: str = "") -> Subject:
        """The subject of an indicator with this wording, in a report of ``body``.

        >>> Subject.of("Personalomsättningen externt ska redovisas.").own
        ('personalomsättningen', 'externt')
        """
        listed = list(dict.fromkeys(_WORD.findall(text)))
        own = tuple(word.lower() for word in listed if len(word) >= 4 and word.lower() not in GENERIC)
        acronyms = tuple(word for word in listed if len(word) >= 2 and word.isupper())
        measures = tuple(name for name in MEASURES if any(word.lower().startswith(name) for word in listed))
        stem = re.sub(r"(?:nämnd|styrelse|förvaltning)\w*$", "", body.lower()).strip()
        return cls(own, acronyms, measures, stem, frozenset(word.lower() for word in listed))

    def names(self, word: str) -> bool:
        """Whether a word is one of the indicator's own."""
        return word.split("-")[0] in self.acronyms or any(alike(word, own) for own in self.own)

    def names_in(self, text: str) -> bool:
        """Whether any word of a text is."""
        return any(self.names(word) for word in _WORD.findall(text))

    def opposite_in(self, text: str) -> bool:
        """Whether a text speaks of the opposite of what the indicator measures ("missnöjda" for "nöjda")."""
        listed = (word.lower() for word in _WORD.findall(text))
        return any(word in {f"{sign}{own}" for sign in OPPOSITE for own in self.own} - {*self.own} for word in listed)

    def others_in(self, text: str) -> bool:
        """Whether a text names another body than the one that reports, by its own name ("Socialnämnden")."""
        named = re.findall(r"\b(\w{3,}?)(?:nämnden|styrelsen|förvaltningen|bolaget)s?\b", text, re.I)
        return any(not self.body or name.lower() not in self.body for name in named)

    def is_whole(self, text: str) -> bool:
        """Whether a phrase speaks of what the indicator measures and of nothing else.

        >>> Subject.of("Ökad volym såld vård totalt").is_whole("Den sålda vården")
        True
        """
        listed = [word for word in _WORD.findall(text) if len(word) >= 4 or word.isupper()]
        counted = [name for name in MEASURES if any(word.lower().startswith(name) for word in listed)]
        if counted and self.measures and set(counted).isdisjoint(self.measures):
            return False
        told = [word for word in listed if word.lower() not in GENERIC]
        return any(self.names(word) for word in told) and all(self.names(word) for word in told)

    def group(self, noun: str, between: str, before: str) -> tuple[str | None, bool]:
        """The part that a value is of, from the words between its noun and verb; and whether they fit at all.

        The report's own body is no part. "den totala …" is another measure than the indicator without it.
        """
        if re.search(r"\bper\b", between) or self._hangs(before):
            return None, False
        if re.search(r"\btotal[at]?\s*$", before, re.I) and re.search(r"\ben\s+total\s*$", before, re.I):
            return "totalt", True
        if re.search(r"\b[Mm]otsvarande\s*$", before) or noun.lower().startswith("siffr"):
            part = _OF.fullmatch(between)
            return (self.part(part["name"]) if part else None), bool(part) or self._empty(between)
        rest = between
        while match := re.search(r"\b(?:visar|visade) att\s+(?P<noun>[\w-]+)", rest):
            if not self.names(match["noun"]):
                return None, False
            rest = rest[match.end() :]
        if self._empty(rest):
            return None, True
        part = _OF.fullmatch(rest)
        if part and len(part["name"].split()) <= 9 and not _WORD_AND_VERB.search(part["name"]):
            return self.part(part["name"]), True
        return None, self.is_whole(rest)

    def _empty(self, text: str) -> bool:
        return bool(_EMPTY.fullmatch(text) or _TIME.fullmatch(text))

    def part(self, name: str) -> str | None:
        """A group's name, or None when it is a time or the report's own body."""
        name = name.strip(" ,")
        if _TIME.fullmatch(f"för {name}") or name.lower() in ("förvaltningen", "nämnden", "verksamheten", "oss"):
            return None
        stem = re.sub(r"(?:nämnd|styrelse|förvaltning)\w*$", "", name.lower()).strip()
        return None if self.body and stem == self.body else name

    def qualified(self, before: str) -> str | None:
        """The word before a noun that makes it a part, from the words before it.

        >>> Subject.of("Sjukfrånvaron").qualified("Den korta "), Subject.of("Sjukfrånvaron").qualified("Den ")
        ('korta', None)
        """
        listed = re.findall(r"[\w-]+", before)
        while listed and (self.names(listed[-1]) or listed[-1].lower().startswith(COUNTED)):
            listed.pop()
        word = listed[-1].lower() if listed else ""
        return word if word and word not in PLAIN | HANGING | self.wording and not word.isdigit() else None

    def _hangs(self, before: str) -> bool:
        """Whether a noun hangs on another that the indicator does not measure."""
        listed = re.findall(r"[\w-]+", before)
        while listed and self.names(listed[-1]):
            listed.pop()
        if len(listed) < 2 or listed[-1].lower() not in HANGING:
            return False
        head = listed[-2].lower()
        return not (self.names(head) or head.startswith(COUNTED) or head in PLAIN)

    def measured(self, clause: str) -> str | None:
        """What a clause that leads up to a number says is measured.

        >>> Subject.of("Vårdgarantin").measured("Telefonbedömning i primärvård ligger på ")
        'Telefonbedömning i primärvård'
        """
        match = _MEASURED.match(clause)
        name = (match["after"] or match["first"]) if match else None
        return name.strip() if name and len(name) <= 80 else None


_WORD_AND_VERB = re.compile(r"\b(?:är|var|har|ligger|låg|uppgick|uppgår|som|vilket|när|då|att|ska|kan)\b")
