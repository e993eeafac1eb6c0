"""Lines that stand alone: labels over, beside or glued to what they say, which no paragraph goes on over.

Seen: "Beslutats av" and "Kommunövergripande bedömning" over their answer; "Kommentar på nämndmål" over a comment;
a goal's label in capitals over its text, with the cell before glued to it ("Fullmäktigemål 2031NÄMNDMÅL"); a row of
headings glued together, with what they head glued on ("StyrkedjaBedömningHelt uppfylltKommentar: …").
"""

from __future__ import annotations

import re
from functools import cache

from ingest.cues import alternatives, comment_start
from ingest.recognise.status_words import status_line
from ontology.labels import class_of, words
from ontology.terms import GOALS, Attainment


@cache
def _labels() -> re.Pattern[str]:
    cues = (*words("decisionLine", "cue"), *words("assessment", "cue"))
    return re.compile(rf"(?:{alternatives(cues)})\s*:?$")


@cache
def _capitals() -> re.Pattern[str]:
    cues = {cue.upper() for kind in GOALS for cue in words(class_of(kind), "startCue") if " " not in cue}
    return re.compile(rf"(?:.{{0,80}}[a-zåäö0-9])?(?P<label>{alternatives(tuple(cues))})$")


@cache
def _verdict() -> re.Pattern[str]:
    cues = [cue for value in Attainment for cue in words(class_of(value), "verdictCue")]
    columns = alternatives(words("assessment", "columnCue"))
    after = rf"(?:{alternatives(words('comment', 'cue'))}):|[A-ZÅÄÖ]{{4,}}|$"
    verdict = rf"(?P<verdict>{alternatives(tuple(cues))})(?P<after>{after})"
    return re.compile(rf"(?:[A-ZÅÄÖ][a-zåäö]+)*(?:{columns})(?:[A-ZÅÄÖ][a-zåäö ]+?)?{verdict}")


def goal_label(text: str) -> str | None:
    """The label of the goal whose text is the next line.

    >>> goal_label("Fullmäktigemål 2031NÄMNDMÅL"), goal_label("Nämndens mål")
    ('nämndmål', None)
    """
    match = _capitals().match(text)
    return match["label"].lower() if match else None


def glued_verdict(text: str) -> re.Match[str] | None:
    """A verdict glued between its heading and what follows: groups ``verdict`` and ``after``.

    >>> glued_verdict("StyrkedjaBedömningHelt uppfylltKommentar: Nämnden fortsätter.")["verdict"]
    'Helt uppfyllt'
    """
    return _verdict().match(text)


def decided(text: str) -> bool:
    """Whether a line asks who decided: "Beslutats av"."""
    return text.rstrip(" :") in words("decisionLine", "cue")


def assesses(text: str) -> bool:
    """Whether the text ends with the label over a verdict: "Kommunövergripande bedömning"."""
    return text.rstrip(" :") in words("assessment", "cue")


def alone(text: str) -> bool:
    """Whether a line stands alone."""
    labelled = _labels().match(text) or comment_start(text) == len(text)
    return bool(labelled or status_line(text) or goal_label(text) or glued_verdict(text) or glued_cells(text))


def glued_cells(text: str) -> bool:
    """Whether table cells were glued together with nothing between them.

    >>> glued_cells("Utgifter (tkr)Utfall 2031BudgetAvvikelseKonst131250119Lokaler390395")
    True
    """
    seams = len(re.findall(r"[a-zåäö)][A-ZÅÄÖ](?=[a-zåäö])|[a-zåäö)](?=\d{2})|\d(?=[A-ZÅÄÖ][a-zåäö])", text[:300]))
    return seams >= 6 or bool(re.match(r"(?:[A-ZÅÄÖ][a-zåäö]+){3,}", text[:300]))
