"""Whose a document seems to be: the board, and the region or municipality that publishes it.

A board is guessed only from what tells whose the document is – a page header, a line of the first page, "Skolnämndens
verksamhetsplan" – never from being named often: a plan for all boards names some of them more than others. Boards
that are named together, "Kulturnämnden och skolnämnden", are one body by that name, whose document it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from itertools import islice

from ingest import shouted
from ingest.guess import HEAD, TITLE, Guess, type_words
from ingest.layout import lines_of
from ingest.text import clean

HEADER = 3  # times that a page header is repeated, at the least
_NO_ADJECTIVE = r"(?!(?:Alla|Andra|Ansvariga|Berörda|Båda|Denna|Egna|Hela|Samma|Samtliga|Övriga)\b)"
_NO_BOARD = r"(?!(?:Bolags|Läns|Social|Fastighets|Förenings|Stiftelse)styrelse)"  # authorities, and kinds of boards
_NAME = (
    r"(?:[A-ZÅÄÖ][\wåäö]*(?:-(?: och|,) [\wåäö-]+?)?nämnd(?:en)?(?=s?\b)"
    rf"|{_NO_ADJECTIVE}[A-ZÅÄÖ][a-zåäö]+a(?: [a-zåäö]+a)? [a-zåäö]*nämnden(?=s?\b)"
    rf"|{_NO_BOARD}[A-ZÅÄÖ][a-zåäö]+styrelsen(?=s?\b)"
    r"|Nämnden för [A-ZÅÄÖ][\wåäö]+(?: (?:&|och) [\wÅÄÖåäö]+)?)"
)
_NEXT = (  # a further board, which may begin with a small letter
    rf"(?!fack|ansvars)(?:{_NAME}|(?:[\wåäö]+- och )?[a-zåäö]{{3,}}nämnd(?:en)?(?=s?\b)"
    r"|[a-zåäö]+a [a-zåäö]*nämnden(?=s?\b)|(?:kommun|region)styrelsen(?=s?\b))"
)
_AND = r"s?(?:,? (?:och|samt|&) )"
_NAMES = rf"{_NAME}(?:(?:s?, {_NEXT})*{_AND}{_NEXT})?"
_LABEL = r"(?:(?:Organisation|Nämnd|Nämnd/styrelse|Organ|Styrelse|Ansvarig nämnd)\s*:\s*)?"
_COMPANY = r"[A-ZÅÄÖ][\w&åäöÅÄÖ -]{2,40} AB(?: [A-ZÅÄÖ][\w&åäöÅÄÖ-]{2,40})?|AB [A-ZÅÄÖ][\w&åäöÅÄÖ -]{2,40}"
_WHERE = r"(?:,? (?:i )?(?:Region [A-ZÅÄÖ][\w ]+|[A-ZÅÄÖ][\w ]+ (?:kommun|stad)))?"
_ALONE = re.compile(rf"{_LABEL}(?P<name>{_NAMES}|{_COMPANY}){_WHERE}")
_CAPITALS = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖ -]*(?:NÄMNDEN|STYRELSEN)")
_MAY_NAME = re.compile("n(?:ä|a\u0308)mnd|N(?:Ä|A\u0308)MND|styrelse|STYRELSE|AB")
_BEFORE = re.compile(rf"\b(?P<name>{_NAMES})")
_JOINED = re.compile(rf"(?<=nämnd|relse|mnden|elsen)(?:{_AND}|s?, )(?=\w)")
_SELF = re.compile(r"[a-zåäö,] nämndens?\b|^Nämndens?\b", re.M)
_DECIDED = re.compile(rf"\b(?:[Aa]ntagen|[Bb]eslutad|[Ff]astställd|[Gg]odkänd) (?:av|i) (?P<name>{_NAME})")

_REGION = re.compile(
    r"\bRegion (?P<name>(?:(?:Norra|Södra|Västra|Östra) )?[A-ZÅÄÖ][a-zåäö]+)(?P<county> läns?)?\b"
    r"(?! läns?\b)(?P<second> [A-ZÅÄÖ][a-zåäö]+\b)?(?P<after> [a-zåäö]+)?"
)
_FUNCTION = re.compile(r" (?:och|samt|är|har|ska|kan|får|i|på|för|med|som|till|från|av|att|under|inom|vill|arbetar)$")
_NO_NAME = r"(?!(?:Vår|Varje|Denna|Hela|En|Ingen|Samma|Er)\b)"
_PLACE = r"(?:(?:Lilla|Nedre|Norra|Stora|Södra|Upplands|Västra|Östra|Övre) )?"
_ONE = rf"{_NO_NAME}{_PLACE}[A-ZÅÄÖ][\wåäö]+ (?:kommun|[Ss]tad)"
_TOGETHER = re.compile(rf"{_ONE}(?:, {_ONE})*,? (?:och|samt|&) {_ONE}")
_MUNICIPALITY = re.compile(rf"\b{_NO_NAME}(?P<name>{_PLACE}[A-ZÅÄÖ][\wåäö]+) (?P<what>kommun|[Ss]tad)s?\b")


def body(text: str) -> Guess | None:
    """The board or company whose document it is, in the definite form; None if nothing says so, or two things do.

    >>> body("Verksamhetsplan 2031\\nTekniska nämnden\\n").value
    'Tekniska nämnden'
    >>> body("Skolnämnden får i uppdrag att växa. Skolnämnden ska även minska.")
    """
    for where, found in _EVIDENCE:
        counted = Counter(_definite(name) for name in found(text))
        if counted:
            return Guess(next(iter(counted)), where) if len(counted) == 1 else None
    return None


def _definite(name: str) -> str:
    """A name of a board, or of several, in the definite form, without the s of a genitive.

    >>> _definite("Kommunstyrelsens och skolnämnds")
    'Kommunstyrelsen och skolnämnden'
    """
    return re.sub(r"styrelsens\b", "styrelsen", re.sub(r"nämnd(?:s?|ens)\b", "nämnden", name))


def _pieces(text: str, most: int | None = None) -> Iterable[str]:
    """The first ``most`` lines of a text, each cut at wide gaps, without the marks of headings and cells; of the whole
    text only those that may name a board or company."""
    for line in islice(lines_of(text), most):
        if most is None and not _MAY_NAME.search(text, line.start, line.end):
            continue
        for piece in re.split(r"\s{3,}|\t|\|", text[line.start : line.end].strip()):
            if piece:
                yield clean(piece, 0, len(piece)).text.strip(" #*|")


def _alone(pieces: Iterable[str]) -> list[str]:
    found = []
    for piece in pieces:
        if len(piece) <= TITLE and _CAPITALS.fullmatch(piece):
            found.append(piece.capitalize())
        elif len(piece) <= TITLE and (match := _ALONE.fullmatch(piece)):
            found.append(match["name"])
    return found


def _headers(text: str) -> list[str]:
    """The line that is repeated from the first page on; one that stands as often as others is no header."""
    often = Counter(_alone(_pieces(text))).most_common(2)
    name, times = often[0] if often else ("", 0)
    others = often[1][1] if len(often) > 1 else 0
    return [name] if times >= HEADER and times > HEADER * others and name in _alone(_pieces(text, HEAD)) else []


def _titled(text: str) -> list[str]:
    """The boards in lines that also hold a word for a document type, "Skolnämndens verksamhetsplan 2031"."""
    found = []
    for piece in _pieces(text, HEAD):
        if len(piece) <= TITLE and not piece.endswith(".") and any(regex.search(piece) for _, regex in type_words()):
            found += [match["name"] for match in _BEFORE.finditer(piece) if not _DECIDED.search(piece)]
            found += [part for part in re.split(r"\s[-–—]\s|,\s", piece) if re.fullmatch(_COMPANY, part)]
    return found


@cache
def _of_board() -> re.Pattern[str]:
    kinds = "|".join(regex.pattern for _, regex in type_words())
    own = rf"\b(?P<own>{_NAMES})s (?:\w+ )?(?:{kinds}|\bplan\b)"
    return re.compile(rf"{own}|(?:{kinds}|\bstyrdokument) för (?P<name>{_NAMES})")


def _owned(text: str) -> list[str]:
    """Boards in the running text of the first page: "Skolnämndens verksamhetsplan", "styrdokument för Skolnämnden"."""
    head = " ".join(_pieces(text, HEAD))
    return [match["own"] or match["name"] for match in _of_board().finditer(head)]


def _adopted(text: str) -> list[str]:
    head = " ".join(_pieces(text, HEAD))
    return [match["name"] for match in _DECIDED.finditer(head) if "nämnd" in match["name"].lower()]


def _only(text: str) -> list[str]:
    """The board of a text that speaks of "nämnden", when no other is named in it."""
    named = [match["name"] for match in _BEFORE.finditer(text)] if _SELF.search(text) else []
    return [name for name in named if "nämnd" in name.lower()] if not any(map(_JOINED.search, named)) else []


_EVIDENCE: tuple[tuple[str, Callable[[str], list[str]]], ...] = (
    ("sidhuvudet", _headers),
    ("en rad för sig på första sidan", lambda text: _alone(_pieces(text, HEAD))),
    ("en titelrad", _titled),
    ("den första sidans text", _owned),
    ("vem som har antagit dokumentet", _adopted),
    ("den enda nämnd som nämns", _only),
)


def publisher(text: str) -> Guess | None:
    """The region or municipality, or several together, that stands on a line of its own on the first page, else the one
    named most often.

    >>> publisher("Region Örebro läns vision. Region Örebro län ska växa.").value
    'Region Örebro län'
    >>> publisher("Region Skånes verksamhetsplan").value, publisher("Simrishamns kommuns budget").value
    ('Region Skåne', 'Simrishamns kommun')
    """
    head = list(_pieces(text, HEAD))
    capitals = [shouted.publisher(piece) for piece in head if shouted.PUBLISHER.fullmatch(piece)]
    counted = Counter(f"{m['name']} {m['what']}" for m in _MUNICIPALITY.finditer(text)) + _regions(text)
    if not counted and not capitals:
        return None
    alone = [piece for piece in head if piece in counted or _TOGETHER.fullmatch(piece)] + capitals
    if alone:
        return Guess(alone[0], "en rad för sig på första sidan")
    best = max(counted, key=lambda each: counted[each])
    return Guess(best, f"den region eller kommun som nämns oftast ({counted[best]} gånger)")


def company(body: Guess | None) -> Guess | None:
    """A company that a document belongs to, as its publisher, whoever owns it: one year's document names the
    owner and the next does not. None for any other body.

    >>> company(Guess("Storbyhus AB", "en titelrad")), company(Guess("Skolnämnden", "en titelrad"))
    (Guess(value='Storbyhus AB', where='bolaget som dokumentet hör till'), None)
    """
    if body is None or re.fullmatch(_COMPANY, body.value) is None:
        return None
    return Guess(body.value, "bolaget som dokumentet hör till")


def _regions(text: str) -> Counter[str]:
    """The regions named. A second capitalised word that always follows is part of the name; a genitive loses its s."""
    found = list(_REGION.finditer(text))
    names = {match["name"] for match in found}
    counted: Counter[str] = Counter()
    for match in found:
        name = match["name"]
        if not match["county"] and name.endswith("s"):
            same = [each for each in found if each["name"] == name]
            owns = all(each["after"] and not _FUNCTION.search(each["after"]) for each in same)
            name = name[:-1] if name[:-1] in names or owns else name
        follow = {each["second"] for each in found if each["name"] == match["name"]}
        second = next(iter(follow)) if len(follow) == 1 and not match["county"] else None
        named = second and not any(regex.search(second) for _, regex in type_words())
        end = second.rstrip("s") if second and named else " län" if match["county"] else ""
        counted[f"Region {name}{end}"] += 1
    return counted
