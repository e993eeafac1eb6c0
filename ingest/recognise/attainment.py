"""Whether a target was reached: the report's own verdict, and a comparison of what is quoted.

A verdict is a sentence about the goal or target itself ("Målet är delvis uppnått", "Vi har inte nått målet"); one
about what is to come, or about another goal ("målet om digital tillsyn"), is none. That it cannot be told is claimed
only where a sentence says that data are missing. A comparison is made only between a target and an outcome of
the same unit, group and year, and never when the outcomes told of would give different answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.cues import alternatives
from ingest.recognise.outcome_made import Outcome
from ingest.recognise.outcomes import MONEY
from ingest.recognise.progress import BEFORE as YEAR_BEFORE
from ingest.recognise.progress import NEGATIONS, NOT_NOW
from ingest.recognise.subjects import Subject
from ingest.recognise.target_rules import BEFORE, EARLIER
from ingest.recognise.targets import Target
from ingest.sentences import Phrases, Sentence, sentences
from ontology.labels import class_of, words
from ontology.terms import Attainment, Basis, Kind


@dataclass(frozen=True, slots=True)
class Verdict:
    """What characters ``start:end`` of a comment paragraph say of a goal or target."""

    value: Attainment
    basis: Basis
    rule: str
    start: int
    end: int
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comes out when a target and an outcome are compared, written out in Swedish."""

    value: Attainment
    sentence: str
    outcome: Outcome


WHOLE = (None, "totalt", "total", "samtliga", "alla")
#: the true number is above the printed one, or below
ABOVE = frozenset(("drygt", "dryga", "strax över", "över", "mer än", "fler än", "minst"))
BELOW = frozenset(("knappt", "knappa", "nästan", "närmare", "strax under", "uppemot", "mindre än", "färre än"))
NUDGE = 1e-6  # how far a blurred number is moved, to tell "knappt 90" from 90

_HEDGED = re.compile(r"\b(?:talar för|tyder på|indikerar|troligen|sannolikt|förmodligen|pekar på|antyder)\b", re.I)
_PARTS = re.compile(r"\s+(?:inom|för|i|hos|bland)\s.{2,80}?\bmen (?:inte|ej)\b")
_NOT_WHOLLY = re.compile(r"\s+(?:helt|fullt|fullt ut|till fullo)\b")
_GROUP = re.compile(
    r"\s+(?:inom|för|hos|bland|i)\s+(?P<name>(?!år|året|20\d\d|den|det|sin|stort|huvudsak|dag)[^.,;]{3,60})"
)
_OTHER_GOAL = re.compile(r"\bmål(?:et|en)?\s+(?:är\s+)?(?:att|om(?!\s+\d))\s+(?P<what>.{4,})", re.I)
#: right after a verdict: it is on a time to come
_FORECAST = re.compile(
    r"\s+(?:vid (?:årets slut|årsskiftet)|på helår|på helåret|till årsskiftet|för helåret|under året)\b", re.I
)
#: right after a verdict: it is none
_NOT_SO = re.compile(
    r"\s+(?:(?:troligen|sannolikt|dock|tyvärr|ännu|nog)\s+)*(?:inte|ej|först|nästa|20\d\d|när|om|endast om)\b", re.I
)
_PRESENT = re.compile(r"\b(?:uppnås|nås|når|uppfylls|uppfyller|nå)\b")
#: a goal of others
_ANOTHER = re.compile(
    r"\b(?:nationella|statliga|globala|internationella|långsiktiga|kommunövergripande|regionövergripande|tidigare|gamla)\s+"
    r"(?:\w+\s+)?\w*mål\w*\s*$",
    re.I,
)
_MEASURE = re.compile(r"\s*(?:och\s+)?(?:andelen|antalet|kostnaden|indexet|utfallet för|resultatet för)\b", re.I)
_WORDS = r"(?:(?!\b(?:att|men|som|där)\b)[^.,;]){0,80}?"
#: sentences that say that there is nothing to judge by
_MISSING = re.compile(
    r"\b(?:data|mätdata|statistik\w*|uppgift\w*|underlag\w*|mätning\w*|resultat\w*|siffror\w*|mätvärde\w*|utfall\w*"
    r"|system\w* för (?:rapportering|uppföljning|mätning|registrering|statistik|att (?:mäta|följa)))\b"
    rf"{_WORDS}\b(?:saknas|finns (?:ännu |inte |ej )*(?:inte|ej)|(?:för|alltför) osäk\w+|undermål\w+)"
    r"|\b(?:ingen|inget|inga) (?:mätning|undersökning|enkät|uppgift\w*|data|resultat|utfall)\b"
    r"[^.,;]{0,40}?\b(?:finns|gjorts|gjordes|genomförts|genomfördes|redovisas)\b",
    re.I,
)
#: the same, when the goal or the indicator itself is the subject
_UNMEASURED = re.compile(
    r"\b(?:kan|går|har) (?:ännu |därför |dock |för närvarande )*(?:inte|ej) (?:att |kunnat |kunnats )?"
    r"(?:följas upp|följa upp|mätas|mäta|redovisas|redovisa|bedömas|bedöma|mätts|följts upp|avgöras|avgöra)\b",
    re.I,
)
_ITSELF = re.compile(r"^(?:detta|det|den)\b|\b(?:utfallet|resultatet|måluppfyllelsen)\b", re.I)
_PHRASES = {
    ">": ("är mer än", "är inte mer än"),
    ">=": ("är minst", "är mindre än"),
    "<": ("är mindre än", "är inte mindre än"),
    "<=": ("är högst", "är mer än"),
    "=": ("är lika med", "är inte lika med"),
    "between": ("ligger i intervallet", "ligger utanför intervallet"),
    "increase": ("är högre än", "är inte högre än"),
    "decrease": ("är lägre än", "är inte lägre än"),
}


@cache
def _cues() -> Phrases:
    return Phrases(
        (value.value, phrase)
        for value in (Attainment.UPPNATT, Attainment.DELVIS, Attainment.EJ_UPPNATT, Attainment.OAVGJORT)
        for phrase in words(class_of(value), "statedCue")
    )


@cache
def _goal() -> re.Pattern[str]:
    """The words that name one goal or target as the subject."""
    forms: list[str] = []
    for kind in (Kind.MAL, Kind.EFFEKTMAL, Kind.DELMAL, Kind.INDIKATOR):
        forms += words(class_of(kind), "hiddenLabel")
        forms += [f"{cue}{end}" for cue in words(class_of(kind), "startCue") for end in ("et", "en")]
    forms += [*words("target", "hiddenLabel"), *words("AttainmentClaim", "hiddenLabel")]
    one = tuple(form for form in forms if not re.search(r"(?:målen|s|er|erna)$", form))  # no genitive, no plural
    return re.compile(rf"(?<!\bav )\b(?:{alternatives(one)})\b", re.I)


def verdicts(subject: Subject, comment: str, measured: bool, interim: bool = False) -> list[Verdict]:
    """What one paragraph of a comment says of the goal, or of the target when ``measured`` (an indicator).

    In an ``interim`` report what "is reached" in the present tense is a forecast for the year, and no verdict.

    >>> [v.value.value for v in verdicts(Subject.of("Trygg skola"), "Målet är delvis uppnått.", False)]
    ['delvis uppnått']
    """
    found: list[Verdict] = []
    before = ""
    for sentence in sentences(comment):
        found += [] if _quoted_or_asked(sentence.text) else _of_sentence(subject, sentence, before, interim, measured)
        if measured and _no_data(subject, sentence.text):
            found.append(_verdict(sentence, Attainment.OAVGJORT, Basis.STATED, "attainment.no_data"))
        before = sentence.text
    return sorted(found, key=lambda one: one.basis is not Basis.STATED)


def _no_data(subject: Subject, text: str) -> bool:
    if missing := _MISSING.search(text):
        return not NOT_NOW.search(missing.group())
    unmeasured = _UNMEASURED.search(text)
    about = text[: unmeasured.start()] if unmeasured else ""
    return bool(about) and bool(_ITSELF.search(about) or _goal().search(about) or subject.names_in(about))


def _quoted_or_asked(text: str) -> bool:
    return text.endswith("?") or text[:1] in "”\"“"


def _of_sentence(subject: Subject, sentence: Sentence, before: str, interim: bool, measured: bool) -> Iterator[Verdict]:
    text = sentence.text
    for cue in _cues().find(text):
        clause = text[max((m.end() for m in re.finditer(r"[;,:]\s|\bmen\b", text[: cue.start])), default=0) : cue.start]
        goals = list(_goal().finditer(clause))
        if not goals and "mål" not in text[cue.start : cue.end].lower():
            continue
        about = clause if clause.strip() else text[: cue.start]
        if not measured and not goals and _MEASURE.match(about) and not subject.names_in(about):
            continue  # one of the goal's measures
        said = text[cue.start : cue.end].lower()
        near = re.sub(r"\bännu$", "", clause.lower().strip()) if re.search(r"\b(?:inte|ej)\b", said) else clause.lower()
        negated = any(word in NEGATIONS for word in re.findall(r"\w+", near)[-3:])
        if _PRESENT.search(said) and (interim or _FORECAST.match(text, cue.end)):
            continue
        if _ANOTHER.search(clause) or subject.others_in(clause):
            continue
        if negated or NOT_NOW.search(clause) or YEAR_BEFORE.search(text):
            continue
        if _NOT_SO.match(text, cue.end):
            continue
        other = _OTHER_GOAL.search(clause) or _OTHER_GOAL.search(before)
        if other and not subject.names_in(other["what"]):
            continue
        value, group, rule = Attainment(cue.key), None, "attainment.verdict"
        basis = Basis.INFERRED if _HEDGED.search(clause) else Basis.STATED
        if value is Attainment.EJ_UPPNATT and _NOT_WHOLLY.match(text, cue.end):
            value, basis, rule = Attainment.DELVIS, Basis.INFERRED, "attainment.not_wholly"
        elif value is Attainment.UPPNATT and _PARTS.match(text, cue.end):
            value, rule = Attainment.DELVIS, "attainment.parts"
        elif part := _GROUP.match(text, cue.end):
            group = part["name"].strip()
        yield _verdict(sentence, value, basis, rule, group)


def _verdict(sentence: Sentence, value: Attainment, basis: Basis, rule: str, group: str | None = None) -> Verdict:
    return Verdict(value, basis, rule, sentence.start, sentence.end, group)


def compared(target: Target, outcomes: Sequence[Outcome], year: int) -> Comparison | None:
    """The target against the outcomes of a report on ``year``, or None where they cannot be compared."""
    if target.year not in (None, year):
        return None
    if target.operator in ("increase", "decrease") or target.number is None:
        return _moved(target, outcomes, year)
    made = [
        Comparison(reached, _written(target, one, reached, f"{target.value}"), one)
        for one in of_year(outcomes, year)
        if (reached := _reached(target, one)) is not None
    ]
    return made[0] if len({one.value for one in made}) == 1 else None


def of_year(outcomes: Sequence[Outcome], year: int) -> list[Outcome]:
    """The outcomes of a year for all: those of no group, or else those of all groups together."""
    mine = [one for one in outcomes if one.year == year and one.operator is None and one.group in WHOLE]
    return [one for one in mine if one.group is None] or mine


def _reached(target: Target, outcome: Outcome) -> Attainment | None:
    assert target.number is not None
    same = target.unit == outcome.unit or (target.rule == "target.balance" and outcome.unit in MONEY)
    if not same or outcome.upper is not None:
        return None
    low, high = target.number, target.number if target.upper is None else target.upper
    blur = outcome.approximation
    if blur is not None and not _blur_agrees(target.operator, outcome.number, low, high, blur):
        return None
    number = outcome.number + (NUDGE if blur in ABOVE else -NUDGE if blur in BELOW else 0.0)
    held = {
        ">": number > low, ">=": number >= low, "<": number < low, "<=": number <= low,
        "between": low <= number <= high, "=": number == low,
    }[target.operator]  # fmt: skip
    if target.operator == "=" and not held:  # whether more or less is better is not said
        return None
    return Attainment.UPPNATT if held else Attainment.EJ_UPPNATT


def _blur_agrees(operator: str, number: float, low: float, high: float, blur: str) -> bool:
    """Whether the answer is the same wherever the blurred number may lie ("drygt 90" is above 90)."""
    if blur in ABOVE:
        return (operator in (">", ">=") and number >= low) or (operator in ("<", "<=", "between") and number >= high)
    if blur in BELOW:
        return (operator in ("<", "<=") and number <= high) or (operator in (">", ">=", "between") and number <= low)
    return False


def _moved(target: Target, outcomes: Sequence[Outcome], year: int) -> Comparison | None:
    """A direction, by what is said to have changed or by the values of two years."""
    since = {BEFORE: year - 1, None: year - 1}.get(target.since, target.since)
    if since == EARLIER or target.rule in ("target.doubled", "target.halved"):
        return None
    changes = [one for one in outcomes if one.operator and one.year == year and one.group is None]
    for one in changes:
        if one.since == since or (one.since is None and target.since is None):
            return _by_change(target, one)
    if target.number is not None:
        return None
    now, then = of_year(outcomes, year), of_year(outcomes, since or year - 1)
    for one in now:
        for other in then:
            if (one.group, one.unit) == (other.group, other.unit) and not (one.approximation or other.approximation):
                return _pair(target, one, other)
    return None


def _by_change(target: Target, change: Outcome) -> Comparison | None:
    wanted = {"<=": "decrease", ">=": "increase"}.get(target.operator, target.operator)
    held = change.operator == wanted
    if target.number is not None:
        if target.unit != change.unit or change.approximation:
            return None
        held = held and change.number >= target.number
    value = Attainment.UPPNATT if held else Attainment.EJ_UPPNATT
    return Comparison(
        value, f"Det ska {target.value}, och det har {change.value}: målvärdet är {value.value}.", change
    )


def _pair(target: Target, now: Outcome, then: Outcome) -> Comparison:
    held = {
        "increase": now.number > then.number, "decrease": now.number < then.number,
        ">=": now.number >= then.number, "<=": now.number <= then.number,
    }[target.operator]  # fmt: skip
    value = Attainment.UPPNATT if held else Attainment.EJ_UPPNATT
    phrase = _PHRASES[target.operator][0 if held else 1]
    group = f" ({now.group})" if now.group else ""
    said = f"Utfallet för {now.year}{group}, {now.value}, {phrase} utfallet för {then.year}, {then.value}"
    return Comparison(value, f"Målet är ”{target.value}”. {said}: målvärdet är {value.value}.", now)


def _written(target: Target, outcome: Outcome, value: Attainment, wanted: str) -> str:
    phrase = _PHRASES[target.operator][0 if value is Attainment.UPPNATT else 1]
    against = "noll" if target.rule == "target.balance" else _plain(target)
    said = f"Utfallet för {outcome.year}, {outcome.value}, {phrase} {against}"
    return f"Målet är ”{wanted}”. {said}: målvärdet är {value.value}."


def _plain(target: Target) -> str:
    """The target's number as it is printed, without the words that compare."""
    match = re.search(r"\d.*", target.value)
    return re.sub(r"\s+eller \w+$", "", match.group()) if match else target.value
