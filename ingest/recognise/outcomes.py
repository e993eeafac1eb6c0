"""The values that an indicator got, from its comment: "Utfallet är för året 95 procent", "2024: Kvinnor 47,5%".

A number is an outcome only where the words around it say so: the outcome or the indicator itself is the subject
("HME … landade på 75"), the number stands after a year and a colon, after a group in a row of groups, beside
another outcome ("mot rikets 84 procent"), or tells how much the indicator itself has changed. A forecast, a
budget, a target, another thing's number and a number of an earlier time that is not named give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.numerals import told_values
from ingest.recognise.outcome_made import Outcome, changed_by, made_of
from ingest.recognise.outcome_words import (
    AGAINST,
    ANY,
    BESIDE,
    BESIDE_PART,
    BY,
    CHANGED,
    COUNTED,
    COUNTRY,
    CUT,
    DEFICIT,
    EARLIER,
    FAR_FROM,
    FROM,
    GROUP,
    HEAD,
    LEAD,
    LEADING_PART,
    MADE,
    MADE_OF,
    NAMED,
    NOT_OUTCOME,
    OF_PART,
    PART_LINE,
    PARTIAL,
    PREFIX_YEAR,
    THEN,
    TURNED,
    YEAR_COLON,
)
from ingest.recognise.subjects import Subject
from ingest.sentences import Sentence, sentences
from ingest.values import MANY, Value, years

MONEY = ("kr", "tkr", "mnkr", "mdkr")
CLAUSE = 400  # characters before a number that are looked at


def outcomes(subject: Subject, comment: str, year: int) -> list[Outcome]:
    """The outcomes that one paragraph of an indicator's comment gives, in order of rank.

    ``year`` is the year reported on, which a value is of when no other is said.

    >>> about = Subject.of("Jämställdhetsindex, Jämix, ska öka")
    >>> [(o.number, o.year) for o in outcomes(about, "2031: 113. Resultatet för 2030: 110.", 2031)]
    [(113.0, 2031), (110.0, 2030)]
    """
    found: list[Outcome] = []
    head = HEAD.match(comment)
    head = None if head and ANY.match(head["group"].split()[0].lower()) else head
    context = PREFIX_YEAR.match(comment)
    before: int | None = None
    rows = len(PART_LINE.findall(comment)) > 1
    for sentence in sentences(comment):
        made = list(_of_sentence(subject, sentence, year, int(context["year"]) if context else None, before, rows))
        if head and sentence.start < head.end():
            made += _counted(subject, sentence, head, year)
        if head and not rows and not subject.names(head["group"]) and not PREFIX_YEAR.match(comment):
            made = [replace(one, group=one.group or head["group"]) for one in made]
        found += made
        named = years(sentence.text)
        before = named[-1][0] if named else None
    return sorted(found, key=lambda one: (one.year != year, one.rank))


def _of_sentence(
    subject: Subject, sentence: Sentence, year: int, context: int | None, before: int | None, rows: bool
) -> Iterator[Outcome]:
    text = sentence.text
    listed = told_values(text)
    if len(listed) > MANY:
        return
    grouped = [GROUP.search(text[: value.start]) for value in listed]
    row = rows or context is not None or sum(match is not None for match in grouped) > 1
    last: tuple[Value, Outcome] | None = None
    for value, group in zip(listed, grouped, strict=True):
        made: Outcome | None = None
        clause = _clause(text, value)
        if value.unit == "procentenheter":
            continue
        if FAR_FROM.match(text, value.end):
            continue
        if last and (joined := BESIDE.match(text[last[0].end : value.start])) and joined.group().strip(" ,"):
            made = _beside(sentence, value, joined, last[1], year)
        elif NOT_OUTCOME.search(clause):
            continue
        elif colon := YEAR_COLON.search(text[: value.start]):
            if _stands_alone(text, value):
                made = made_of(sentence, value, "outcome.year", 1, int(colon["year"]))
        elif group and (row or subject.names_in(text)):
            whole = group["group"].lower() in ("totalt", "total", "samtliga", "alla")
            when = _when(sentence, value, context or year, year)
            if when:
                made = made_of(sentence, value, "outcome.group", 1 if whole else 3, when, group["group"].lower())
        else:
            made = _named(subject, sentence, value, clause, context or year, year, before)
        if made:
            yield made
            last = (value, made)
        elif change := _changed(subject, sentence, value, year):
            yield change


def _named(
    subject: Subject, sentence: Sentence, value: Value, clause: str, default: int, year: int, before: int | None
) -> Outcome | None:
    text = sentence.text
    against = bool(AGAINST.match(text, value.end))
    when = _when(sentence, value, default, year)
    if when is None and before is not None and THEN.search(clause):
        when = before
    if when is None:
        return None
    if (deficit := DEFICIT.match(text[: value.start])) and subject.names("resultat") and value.unit in MONEY:
        made = made_of(sentence, value, "outcome.balance", 0, when)
        number = -abs(value.number) if deficit["way"].lower() == "under" else abs(value.number)
        return replace(made, value=f"{deficit['way'].lower()}skott {made.value}", number=number)
    for match in reversed(list(_starts(clause))):
        noun, between = match["noun"], match["between"] if "between" in match.re.groupindex else ""
        own = subject.names(noun)
        if not own and not ANY.match(noun.lower()):
            continue
        more = (match.groupdict().get("more") or "").strip()
        if (more and not subject.is_whole(more)) or subject.opposite_in(clause):
            continue
        if (match.groupdict().get("verb") in ("på", "om")) and not own and not ANY.match(noun.lower()):
            continue
        group, fits = subject.group(noun, between, clause[: match.start()])
        if fits or against:
            theirs = [m for m in COUNTRY.finditer(clause, match.start() and clause.rfind(",") + 1) if not m["than"]]
            if theirs:
                rik = theirs[-1]["who"].startswith("rik") or theirs[-1]["who"] == "landet"
                return made_of(sentence, value, "outcome.named", 4, when, "riket") if rik else None
            group = group or (subject.measured(clause) if against else _part(subject, sentence, value, clause, match))
            return made_of(sentence, value, "outcome.named", 0 if group is None else 2, when, group)
    moved = FROM.match(text[: value.start])
    if moved and (subject.is_whole(moved["subject"]) or ANY.match(moved["subject"].lower())):
        return made_of(sentence, value, "outcome.moved", 0, when, _after(subject, text, value))
    share = value.out_of is not None or (value.unit == "procent" and re.match(r"\s+av\b", text[value.end :]))
    if share and LEAD.fullmatch(text[: value.start]) and subject.is_whole(text[value.end :]):
        return made_of(sentence, value, "outcome.share", 0, when)
    if value.unit is None and value.out_of is None and _so_many(subject, text, value):
        return made_of(sentence, value, "outcome.so_many", 1, when)
    if against and (group := subject.measured(clause)):
        return made_of(sentence, value, "outcome.against", 2, when, group)
    return None


def _so_many(subject: Subject, text: str, value: Value) -> bool:
    """Whether the number opens the sentence and counts what the indicator counts, as done."""
    opening, counted = MADE.match(text[: value.start]), MADE_OF.match(text, value.end)
    if not opening or not counted or "antal" not in subject.measures:
        return False
    done = COUNTED.search(f"{opening['verb'] or ''} {text[value.end :]}")
    return bool(done) and subject.is_whole(counted["noun"]) and not subject.opposite_in(text)


def _part(subject: Subject, sentence: Sentence, value: Value, clause: str, match: re.Match[str]) -> str | None:
    """The part that a value is of, said elsewhere than between noun and verb: before, after, or a part of the year."""
    lead = LEADING_PART.match(clause[: match.start()]) if "between" not in match.re.groupindex else None
    if lead and (part := subject.part(lead["name"])):
        return part
    if part := subject.qualified(clause[: match.start()]):
        return part
    if part := _after(subject, sentence.text, value):
        return part
    partial = PARTIAL.search(clause) or PARTIAL.match(sentence.text, value.end + len(" i "))
    return partial.group().lower() if partial else None


def _after(subject: Subject, text: str, value: Value) -> str | None:
    match = OF_PART.match(text, value.end)
    return subject.part(match["name"]) if match and not subject.is_whole(match["name"]) else None


def _starts(clause: str) -> Iterator[re.Match[str]]:
    """Every noun that may be what the number at the end of the clause is said of, first to last."""
    if turned := TURNED.search(clause):
        yield turned
    for word in re.finditer(r"(?<![\w-])[A-ZÅÄÖa-zåäö][\w-]*", clause):
        if match := NAMED.match(clause, word.start()):
            yield match


def _clause(text: str, value: Value) -> str:
    """The words of the sentence that lead up to a value, from where its clause begins."""
    before = text[max(0, value.start - CLAUSE) : value.start]
    return before[max((match.end() for match in CUT.finditer(before)), default=0) :]


def _when(sentence: Sentence, value: Value, default: int, year: int) -> int | None:
    """The year that a value is of: the one right after it, else the last one before it, else the default."""
    text = sentence.text
    named = years(text)
    for named_year, start, end in named:
        if value.end <= start and re.fullmatch(r"[\s(]*(?:år|under|i|för)?\s*", text[value.end : start]):
            return named_year if not re.match(r"\s*[:=]", text[end:]) else default
    clause = _clause(text, value)
    if before := [y for y, s, _ in named if s < value.start]:
        return before[-1] if not THEN.search(re.sub(r".*\d{4}", "", clause)) or "då" in clause else None
    if EARLIER.search(clause):
        return year - 1
    return None if THEN.search(clause) else default


def _stands_alone(text: str, value: Value) -> bool:
    return value.unit is not None or bool(re.match(r"\s*(?:[.,;)]|$)", text[value.end :]))


def _beside(
    sentence: Sentence, value: Value, joined: re.Match[str], other: Outcome, year: int
) -> Outcome | None:
    who = (joined["who"] or "").lower()
    if who.startswith(("rik", "genom")):
        group = f"riket, {other.group}" if other.group else "riket"
        return made_of(sentence, value, "outcome.beside", 4, other.year, group, other.unit)
    after = re.match(r"\s*\(?(?:år |under )?(?:(20\d\d)|((?:föregående|förra) år))", sentence.text[value.end :])
    named = joined["year"] or (after[1] if after else None)
    when = int(named) if named else (year - 1 if who or after else None)
    if when is None and other.group and (part := BESIDE_PART.match(sentence.text, value.end)):
        return made_of(sentence, value, "outcome.beside", other.rank, other.year, part["name"].lower(), other.unit)
    if when is None or when == other.year:
        return None
    return made_of(sentence, value, "outcome.beside", 3, when, other.group, other.unit)


def _changed(subject: Subject, sentence: Sentence, value: Value, year: int) -> Outcome | None:
    text = sentence.text
    match = CHANGED.match(text[: value.start])
    if not match or value.upper is not None or not subject.is_whole(match["subject"]):
        return None
    if NOT_OUTCOME.search(text[: value.end]) or any(y != year for y, s, _ in years(text) if s < value.start):
        return None
    after = text[value.end :]
    compared = re.match(r"\s*(?:jämfört med|i jämförelse med|sedan|från|mot)\s+(?:år\s+)?(?P<year>20\d\d)?", after)
    since = int(compared["year"]) if compared and compared["year"] else None
    if compared and since is None:
        since = year - 1 if EARLIER.search(after[:60]) else -1
    part = _after(subject, text, value)
    return changed_by(made_of(sentence, value, "outcome.change", 1, year, part), match["verb"], since)


def _counted(subject: Subject, sentence: Sentence, head: re.Match[str], year: int) -> Iterator[Outcome]:
    """The number comes first: "Primärvård: Drygt 32 000 insatser utifrån levnadsvanor registrerades"."""
    text = sentence.text
    first: Outcome | None = None
    for value in told_values(text):
        before, after = text[: value.start].strip(), text[value.end :].split(",")[0]
        told = COUNTED.search(after) and subject.names_in(after) and not NOT_OUTCOME.search(after)
        if before == head.group().strip() and value.unit is None and told and not years(after):
            first = made_of(sentence, value, "outcome.counted", 2, year, head["group"])
            yield first
        elif first and (by := BY.search(text[: value.start])):
            yield changed_by(made_of(sentence, value, "outcome.change", 3, year, head["group"]), by["way"], None)
