"""What risks and the measures against them are told by, in any layout: openings, column headings, questions."""

from __future__ import annotations

import re
from functools import cache

from ingest.cues import alternatives
from ingest.records import Block
from ontology.labels import class_of, words
from ontology.terms import Kind

RISK, MEASURE, AREA, STATUS, COMMENT = "risk", "measure", "area", "status", "comment"
#: characters a line; running text has 80–100, a column of three at most 55 in the plans tried
COLUMN_WIDTH = 65
LONGEST_HEADER = 120
#: "Regionövergripande: ", "Kommunövergripande risk - ": a risk that a wider body has put into every plan
_WIDER = r"[A-ZÅÄÖ][a-zåäö]*övergripande"
_WORD = re.compile(r"\brisk(?:en|er|erna)?\b", re.I)
MEASURE_CUE = re.compile(rf"{_WIDER} åtgärd(?:er)?\s*:")


@cache
def _risk_start() -> re.Pattern[str]:
    cues = alternatives(words(class_of(Kind.RISK), "cue"))
    return re.compile(rf"(?:(?:{_WIDER}(?:\s+risk)?\s*[:–-]\s*)?(?:{cues})\b|{_WIDER}\s+risk\s*[:–-]\s*(?=\w))")


def begins_risk(text: str) -> bool:
    """Whether a text begins as risks do.

    >>> begins_risk("Risken att bussen går sönder."), begins_risk("Regionövergripande: Risk för brand")
    (True, True)
    >>> begins_risk("Kommunövergripande risk: Brist på lokaler"), begins_risk("Risk: Händelse som kan inträffa")
    (True, False)
    """
    return bool(_risk_start().match(text))


def glued_area(text: str) -> int | None:
    """Where the risk begins in a text that the area's name stands before: at most three words, 30 characters.

    >>> glued_area("HR Risken att rutinen inte följs."), glued_area("Utbilda alla. Risken att det glöms är stor.")
    (3, None)
    """
    for match in re.finditer(r"(?<=\s)(?=[A-ZÅÄÖ])", text[:31]):
        area = text[: match.start()]
        if begins_risk(text[match.start() :]):
            named = area[0].isupper() and len(area.split()) <= 3 and not re.search("[.:;,?]", area)
            return match.start() if named else None
    return None


def names_risk(text: str) -> bool:
    """Whether a text speaks of a risk at all.

    >>> names_risk("Vid byte av system finns risk att inköp går igenom"), names_risk("Riskanalys görs varje år")
    (True, False)
    """
    return bool(_WORD.search(text))


def says_none(text: str) -> bool:
    """Whether a cell for a measure says that there is none.

    >>> says_none("Ingen åtgärd"), says_none("–"), says_none("Inga kontanter i kassan över natten")
    (True, True, False)
    """
    return bool(re.fullmatch(r"\W*|(?:Ing(?:en|a)\s+(?:\w+\s+)?åtgärd(?:er)?|Ingen|Inga|Saknas|Nej)\W*", text))


@cache
def columns() -> dict[str, str]:
    """Column heading, in small letters, to what the column holds."""
    sources = {
        AREA: words("area", "columnCue"),
        STATUS: words("status", "columnCue"),
        COMMENT: words("comment", "cue"),
        RISK: words(class_of(Kind.RISK), "columnCue"),
        MEASURE: words(class_of(Kind.ATGARD), "columnCue"),
    }
    return {word.lower(): meaning for meaning, found in sources.items() for word in found}


def flat_header(text: str) -> bool:
    """Whether a line is nothing but the column headings of a table of risks and measures.

    >>> flat_header("Verksamhet Risk Åtgärd"), flat_header("Risk: Händelse. Åtgärd: Svar.")
    (True, False)
    """
    meanings = [columns().get(word.lower()) for word in text.split()] if len(text) < LONGEST_HEADER else [None]
    return None not in meanings and {RISK, MEASURE} <= set(meanings) and len(set(meanings)) == len(meanings)


def odd_header(text: str) -> bool:
    """Whether a line has the headings of risks and of measures, but others as well that are not known.

    >>> odd_header("Risk Sannolikhet Åtgärd Ansvarig"), odd_header("Verksamhet Risk Åtgärd")
    (True, False)
    """
    named = text.split() if len(text) < LONGEST_HEADER else []
    meanings = {columns().get(word.lower()) for word in named}
    titles = len(named) <= 8 and all(word[0].isupper() and word.isalpha() for word in named)
    return titles and {RISK, MEASURE} <= meanings and not flat_header(text)


@cache
def _question() -> re.Pattern[str]:
    about_risk, about_measure = (alternatives(words(local, "cue")) for local in ("kept", "effect"))
    return re.compile(rf"(?P<question>(?:(?P<risk>{about_risk})|{about_measure})\b[^?.]{{0,100}}\?)\s*(?P<answer>\S.*)")


def question(text: str) -> re.Match[str] | None:
    """A question of the follow-up with its answer: groups ``question``, ``answer``, and ``risk`` if it is on the risk.

    >>> question("Ska risken ingå? Ja")["answer"], question("Har åtgärden bidragit till effekt?")
    ('Ja', None)
    """
    return _question().fullmatch(text)


def line_width(block: Block) -> float:
    """How long the lines of a block are in the source, on average."""
    return (block.place.end - block.place.start) / (block.place.line_end - block.place.line + 1)


def empty_lines(before: Block, after: Block, left_out: int = 0) -> int:
    """How many lines stand between two blocks, not counting those of empty cells (a picture, say) that begin a row, nor
    those of so many blocks that are ``left_out`` between them.

    Where a page ends between them, none: the lines there are its margins.
    """
    if before.place.page != after.place.page:
        return 0
    leading = next((n for n, cell in enumerate(after.cells) if cell.text), 0)
    return after.place.line - before.place.line_end - 1 - leading - left_out
