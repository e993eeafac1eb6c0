"""How far a measure against a risk has come, where the comment says so of the measure itself.

Only a sentence that begins with the measure as its subject counts: "Åtgärden är genomförd." What was done in the
matter is told in many ways that are no status ("Översynen är färdig" is one part of it), and is left to the comment.
"""

from __future__ import annotations

import re
from functools import cache

from ingest.cues import alternatives
from ingest.recognise.statuses import BEFORE, CUED, NOT_NOW, NOT_SO
from ingest.sentences import Sentence, sentences
from ontology.labels import class_of, words
from ontology.terms import Kind, Status

_DOUBT = re.compile(r"\b(?:men|delvis|inte|ej|dock|utom|förutom)\b")


@cache
def _patterns() -> tuple[tuple[Status, re.Pattern[str]], ...]:
    own = alternatives(tuple(w for w in words(class_of(Kind.ATGARD), "hiddenLabel") if w in ("åtgärden", "åtgärderna")))
    return tuple(
        (status, re.compile(rf"(?:{own})\s+(?:{alternatives(cues)})(?!\w)", re.I))
        for status in CUED
        if status is not Status.OKANT and (cues := words(class_of(status), "statedCue"))
    )


def measure_statuses(comment: str) -> list[tuple[Status, Sentence]]:
    """The statuses that a paragraph states of the measure; none if two sentences do not agree.

    >>> [status.value for status, _ in measure_statuses("Åtgärden är genomförd. Den gick bra.")]
    ['genomfört']
    >>> measure_statuses("Åtgärden är genomförd till viss del."), measure_statuses("Åtgärden kommer att genomföras.")
    ([], [])
    """
    found = []
    for sentence in sentences(comment):
        text = sentence.text
        if BEFORE.search(text) or NOT_NOW.search(text):
            continue
        for status, pattern in _patterns():
            match = pattern.match(text)
            rest = text[match.end() :] if match else ""
            if match and not NOT_SO.match(rest) and not _DOUBT.search(rest):
                found.append((status, sentence))
    return found if len({status for status, _ in found}) == 1 else []
