"""The words that announce things, compiled from ``ontology/vocabulary.ttl`` into patterns.

A document's own word for a kind (målsättning, styrtal) is told apart from the kind's inflections
(indikatorer) by the vocabulary's labels, and kept as the item's label.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.periods import WHEN
from ontology.labels import class_of, words
from ontology.terms import Kind

#: as printed: 4, 3.2, 3 - 8, 3b or 3 b (but "5 i" is a number and a word)
NUMBER = r"\d{1,3}(?:\.\d{1,3})*(?:\s?[-–—]\s?\d{1,3})?(?:\s?[a-hj-z])?(?![\w%])"
_LETTERED = rf"(?:[A-ZÅÄÖ]{{1,2}}-?(?=\d))?{NUMBER}|[A-ZÅÄÖ](?=\s*[.:]\s)"  # "M1a", "A:"
_NR = r"(?:(?:[Nn]r|[Nn]ummer)\.?\s*)"


#: "U2. Utreda en ny skola"
LETTERED_LINE = re.compile(r"[A-ZÅÄÖ]\d{1,2}[.:]\s+[A-ZÅÄÖ]")


@dataclass(frozen=True, slots=True)
class Start:
    """How an item begins: its kind, printed number, the document's own word, and where its text begins."""

    kind: Kind
    number: str | None
    label: str | None
    at: int
    rule: str


@dataclass(frozen=True, slots=True)
class _Pattern:
    kind: Kind
    regex: re.Pattern[str]
    rule: str


def alternatives(cues: tuple[str, ...]) -> str:
    """A regular expression for any of the cues, longest first."""
    return "|".join(re.escape(cue) for cue in sorted(cues, key=lambda cue: (-len(cue), cue)))


@cache
def _patterns() -> tuple[_Pattern, ...]:
    made = []
    for kind in Kind:
        local = class_of(kind)
        if numbers := words(local, "numberCue"):
            lead = alternatives(words(local, "startCue"))
            end = r"(?:\s*[.:)–—-]\s+(?=\S)|[.:)](?=[A-ZÅÄÖ])|\s+(?=[A-ZÅÄÖ”\"])|\s*[.:)]?$)"
            bare = rf"(?:{alternatives(numbers)})[.:]?\s*(?P<number>{NUMBER}){end}"
            regex = rf"(?:(?P<cue>{lead})\s*[:–-]?\s*)?{bare}"
            made.append(_Pattern(kind, re.compile(regex), "numbered"))
        if starts := words(local, "startCue"):
            cue = rf"(?P<cue>{alternatives(starts)})"
            made += [
                _Pattern(kind, re.compile(rf"{cue}\s+{_NR}?(?P<number>{_LETTERED})\s*[.:–-]\s*"), "cue and number"),
                _Pattern(kind, re.compile(rf"{cue}\s+{_NR}?(?P<number>{_LETTERED})\s+(?=[A-ZÅÄÖ])"), "cue and number"),
                _Pattern(kind, re.compile(rf"{cue}\s+{_NR}?(?P<number>{_LETTERED})$"), "cue and number"),
                _Pattern(kind, re.compile(rf"{cue}\s*:\s*(?P<number>(?!x)x)?"), "cue and colon"),
            ]
            if kind is Kind.UPPDRAG:  # "Direktiv – Nämnden ska bygga"; "Uppdrag – Ekonomi" is a heading
                told = r"(?=[A-ZÅÄÖ][^.:]*\b(?:ska|skall|får|ges)\b|Att\s)"
                made.append(_Pattern(kind, re.compile(rf"{cue}\s+[–—-]\s+(?P<number>(?!x)x)?{told}"), "cue and dash"))
    return tuple(made)


def start_of(text: str) -> Start | None:
    """How ``text`` begins an item, or None.

    >>> start_of("Effektmål nr 9: Region Örebro län").number
    '9'
    >>> start_of("Uppdrag: Nr 3 - 8. Att ta fram färdplaner").number
    '3–8'
    >>> start_of("Effektmål 1 mäter framför allt hur invånarna uppfattar vården")
    """
    for pattern in _patterns():
        if match := pattern.regex.match(text):
            number = match["number"]
            return Start(
                kind=pattern.kind,
                number=re.sub(r"\s?[-–—]\s?", "–", number).replace(" ", "") if number else None,
                label=own_word(pattern.kind, match["cue"]),
                at=match.end(),
                rule=pattern.rule,
            )
    return None


def own_word(kind: Kind, cue: str | None) -> str | None:
    """The document's own word for the kind, or None when it uses the kind's usual one.

    >>> own_word(Kind.MAL, "Målsättning"), own_word(Kind.INDIKATOR, "Indikatorer")
    ('målsättning', None)
    """
    if cue is None:
        return None
    usual = {word.lower() for word in (*words(class_of(kind), "prefLabel"), *words(class_of(kind), "hiddenLabel"))}
    return None if cue.lower() in usual else cue.lower()


LISTED_BARE = (Kind.INDIKATOR, Kind.ARBETSSATT)  # kinds whose heading opens a list of plain lines, not only of bullets


@cache
def _list_headings() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    columns = alternatives(tuple(cue for local in ("target", "outcome", "status") for cue in words(local, "columnCue")))
    return tuple(
        (kind, re.compile(rf"(?P<cue>{alternatives(cues)})(?P<columns>(?:[\s,]+(?:{columns}))*)\s*:?$"))
        for kind in LISTED_BARE
        if (cues := words(class_of(kind), "listCue"))
    )


def list_heading(text: str) -> tuple[Kind, str | None] | None:
    """The kind whose list a heading opens, and the document's own word for it.

    >>> list_heading("Indikatorer Utfall Målvärde")
    (<Kind.INDIKATOR: 'indikator'>, None)
    """
    for kind, regex in _list_headings():
        if match := regex.match(text.strip()):
            return kind, own_word(kind, match["cue"])
    return None


@cache
def _table_header() -> re.Pattern[str]:
    lists = tuple(cue for kind in LISTED_BARE for cue in words(class_of(kind), "listCue"))
    columns = tuple(cue for local in ("target", "outcome", "status") for cue in words(local, "columnCue"))
    return re.compile(rf"(?:{alternatives(lists)})\s[^.:;]*\b(?:{alternatives(columns)})\b[^.:;]*$", re.I)


def table_header(text: str) -> bool:
    """Whether a line is a table's header row, flattened: "Styrtal Utfall, senast Årets Långsiktigt"."""
    return len(text) < 120 and bool(_table_header().match(text))


@cache
def recipient_cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a sentence that gives assignments ends: "… får i uppdrag:", and with the recipient after the verb,
    "… får nämnden även i uppdrag:". Groups ``before`` and ``cue``; in the second also ``name``."""
    end = r"(?: att)?\s*:?\s*$"
    straight = rf"(?P<before>.*?)\s*\b(?P<cue>{alternatives(words('recipient', 'cue'))}){end}"
    verb = alternatives(words("recipient", "verbCue"))
    inverted = rf"(?P<before>[^:]*?)\s*\b(?P<cue>{verb})\s+(?P<name>[^.:]{{1,160}}?)\s+i uppdrag{end}"
    return re.compile(straight), re.compile(inverted)


def _recipient_line(text: str) -> bool:
    return text[:1].isupper() and any(pattern.match(text) for pattern in recipient_cues())


@cache
def _comment() -> re.Pattern[str]:
    sentence = r"\s+(?=[A-ZÅÄÖ][a-zåäö]+,?\s+[a-zåäö].{12}.*[.!?]$)"  # "Kommentar Arbetet går enligt plan."
    cues, weak = alternatives(words("comment", "cue")), alternatives(words("comment", "weakCue"))
    return re.compile(rf"(?:{cues})\s*(?::\s*(?=\S)|:?$)|(?:{weak}):\s*(?=\S)|Kommentar{sentence}", re.S)


def comment_start(text: str) -> int | None:
    """Where the comment begins in a text that a comment cue opens (its length when the cue stands alone).

    >>> comment_start("Kommentar: Se avsnitt 4"), comment_start("Kommentarer saknas")
    (11, None)
    """
    match = _comment().match(text)
    return match.end() if match else None


_BESIDE = (
    "status", "target", "outcome", "assessment", "periodicity", "dataSource", "responsible", "deadline", "baseline",
)  # fmt: skip
_FIGURE = r"[<>≥≤]?\s*(?:(?:minst|högst|max|mer än|mindre än|över|under)\s)?[-−]?\d[\d\s,.]*(?:%|[a-zåäö]{1,8})?\s*\.?"


@cache
def _field() -> re.Pattern[str]:
    columns = {cue for local in _BESIDE for cue in words(local, "columnCue")} - {"Mål"}  # a goal, but for a figure
    cues = alternatives(tuple(columns | set(words("assessment", "cue"))))
    year = rf"(?:\s(?i:{WHEN}))?(?:\s(?:år\s)?20\d\d(?:-\d\d(?:-\d\d)?)?)?"
    return re.compile(rf"(?:^|(?<=[.;,|)]\s))(?P<name>(?:{cues}){year}|Mål{year}(?=\s*:\s*{_FIGURE}$))\s*:\s*(?=\S)")


def fields(text: str, start: int = 0) -> list[tuple[str, int, int, int]]:
    """Named facts, "Status: Pågår. Ansvarig: Rektor": each name, where it begins, and where its value does and ends.

    A goal's "Mål: 95 %" is a target's value and no goal.

    >>> [(name, begin) for name, begin, *_ in fields("Andel nöjda. Målvärde 2031: minst 85 %")]
    [('Målvärde 2031', 13)]
    """
    found = list(_field().finditer(text, start)) if ":" in text else []
    ends = [match.start() for match in found[1:]] + [len(text)] * bool(found)
    return [(m["name"], m.start(), m.end(), end) for m, end in zip(found, ends, strict=True)]


def field_line(text: str) -> bool:
    """Whether a line is nothing but named facts.

    >>> field_line("Status: Pågår"), field_line("Mål: 95 %"), field_line("Mål: Alla läser")
    (True, True, False)
    """
    return _field().match(text) is not None


def figure_field(text: str) -> bool:
    """Whether a line ends with a named figure, so that a capital on the next line begins something else.

    >>> figure_field("Andel nöjda. Målvärde: 65 procent"), figure_field("Målvärde: 65 procent av alla i Storby")
    (True, False)
    """
    found = fields(text)
    return bool(found) and re.fullmatch(_FIGURE, text[found[-1][2] :].strip()) is not None


#: "Risk 2: …", "Riskvärde: 12"
CONTROL_LINE = re.compile(
    r"(?P<label>Risk|Åtgärd(?:er)?|Riskvärde|Riskbedömning|Sannolikhet|Konsekvens|Kontrollmoment|Kontrollmetod)"
    r"(?:\s\d{1,2})?\s*:\s+(?=\S)"
)
#: "2. att ge förvaltningen i uppdrag att …"
DECISION_POINT = re.compile(r"(?:\d{1,2}[.)]|[a-z]\))\s+att\s")
#: a line that ends so goes on in the next
_LINKS = "och samt eller för av i med till se enligt under inom från på om som att vid mellan"
MID_SENTENCE = (",", "-", "(", *(f" {word}" for word in _LINKS.split()))
#: "Utöver detta får de även i uppdrag:" cannot be understood without the sentence before it
LEANS_BACK = re.compile(
    r"(?:Utöver|Därutöver|Härutöver|Dessutom|Vidare|De|Den|Dessa)\b|.*\b(?:får|har|ges) (?:de|den|dessa)\b"
)


def begins_something(text: str, after: str = "") -> bool:
    """Whether a line begins a thing of its own, so that it cannot belong to the paragraph before it.

    ``after`` is the line before; when that breaks off in mid-sentence, only a list or table can begin.

    >>> begins_something("Effektmål 8. Länets invånare"), begins_something("Effektmål 8. Länets", after="mål, se")
    (True, False)
    """
    if list_heading(text) or table_header(text) or comment_start(text) is not None or field_line(text):
        return True
    if DECISION_POINT.match(text) or CONTROL_LINE.match(text):
        return True
    if after.endswith(MID_SENTENCE):
        return False
    return bool(start_of(text) or LETTERED_LINE.match(text) or (_recipient_line(text) and not LEANS_BACK.match(text)))


@cache
def _assignments_to() -> re.Pattern[str]:
    local = class_of(Kind.UPPDRAG)
    cues = (*words(local, "startCue"), *words(local, "hiddenLabel"))
    return re.compile(rf"(?:{alternatives(cues)})\s+till\s", re.I)


def introduces_assignments(text: str) -> bool:
    """Whether a sentence speaks of whom assignments go to, without giving one.

    >>> introduces_assignments("Uppdragen till förvaltningen görs i samråd med berörda beredningar.")
    True
    """
    return bool(_assignments_to().match(text))
