"""How far a measure against a risk has come, where the comment says so of the measure itself.

Only a sentence that begins with the measure as its subject counts: "Åtgärden är genomförd." What was done in the
matter is told in many ways that are no status ("Översynen är färdig" is one part of it), and is left to the comment.
A reservation in the same sentence ("men inte utvärderad") leaves it without a status too.
"""

from __future__ import annotations

import re
from functools import cache

from ingest.cues import alternatives
from ingest.recognise.progress import first, holding, plain, said_of
from ingest.sentences import Sentence, sentences
from ontology.labels import class_of, words
from ontology.terms import Kind, Status

_DOUBT = re.compile(r"\b(?:men|delvis|inte|ej|dock|utom|förutom)\b")


@cache
def _measure() -> re.Pattern[str]:
    own = tuple(w for w in words(class_of(Kind.ATGARD), "hiddenLabel") if w in ("åtgärden", "åtgärderna"))
    return re.compile(rf"(?:{alternatives(own)})\b", re.I)


def measure_statuses(comment: str, year: int) -> list[tuple[Status, Sentence]]:
    """The statuses that a paragraph of a report on ``year`` states of the measure; none if two sentences do not agree.

    >>> [status.value for status, _ in measure_statuses("Åtgärden är genomförd. Den gick bra.", 2031)]
    ['genomfört']
    >>> measure_statuses("Åtgärden är genomförd till viss del. Åtgärden kommer att genomföras.", 2031)
    []
    """
    found: list[tuple[Status, Sentence]] = []
    for sentence in sentences(comment):
        text = plain(sentence.text)
        cues = said_of(_measure(), text, [cue for cue in holding(text, year) if cue.stated])
        status = first(cues, text) if cues and not _DOUBT.search(text, cues[-1].end) else Status.OKANT
        if status is not Status.OKANT:
            found.append((status, sentence))
    return found if len({status for status, _ in found}) == 1 else []
