"""What an indicator or goal shall reach, from its own wording: "ska uppgå till mer än 90 procent", "> 90 %".

A number is a target only in the part of a sentence that says what shall be ("ska … uppgå till", "målvärdet är"),
or when it is all that a cell holds. What stands before tells what is measured: "andelen som väntat mer än 90 dagar
ska minska" has the target *minska*. A goal may also be told as if it were reached, "Andelen nöjda är minst 90 procent":
in the first sentence, with a limit that is good to keep, where nothing tells that it is how things are. Rules are
tables; each row says in Swedish what it reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.numerals import told_values
from ingest.recognise.target_rules import (
    AFTER,
    APART,
    AS_IT_IS,
    BEFORE,
    BY,
    CELL,
    CLAUSE,
    COMPARED,
    COMPARING,
    DIFFERS,
    DIRECTED,
    DONE,
    EARLIER,
    HAS,
    IN_YEAR,
    LEADING,
    LESS_IS_BETTER,
    NEGATED,
    REACH,
    SENTENCE,
    SHALL,
    SHARE,
    SHARE_STANDS,
    SIGN,
    SINCE,
    STANDS,
    TOWARDS,
    WITHIN,
    YEAR_BEFORE,
    Rule,
)
from ingest.values import MANY, Value, years

LONGEST = 300  # characters of a sentence in the present that is taken for a goal


@dataclass(frozen=True, slots=True)
class Target:
    """A target that characters ``start:end`` of a text state. ``value`` is how it is written out in Swedish.

    ``since`` is what "increase" and the like are measured from: a year, :data:`BEFORE`, :data:`EARLIER` or None.
    """

    value: str
    operator: str
    start: int
    end: int
    rule: str
    says: str
    number: float | None = None
    upper: float | None = None
    unit: str | None = None
    year: int | None = None
    since: int | None = None


def targets(text: str) -> list[Target]:
    """The targets that an indicator's or goal's wording states, in order.

    >>> [(t.operator, t.number, t.unit) for t in targets("Andelen nöjda ska uppgå till mer än 90 procent.")]
    [('>', 90.0, 'procent')]
    >>> [t.value for t in targets("Frisktalet ska förbättras i jämförelse med föregående år.")]
    ['förbättras jämfört med föregående år']
    >>> targets("Andel som väntat mer än 90 dagar")
    []
    """
    found: list[Target] = []
    start = 0
    for piece in (*SENTENCE.finditer(text), None):
        end = piece.start() if piece else len(text)
        found += _of_sentence(text[start:end], start)
        start = piece.end() if piece else end
    return found


def target_cell(text: str) -> Target | None:
    """The target that a table cell holds, when it holds nothing else: "≥ 90 %", "minst 80 procent", "77–80".

    >>> target_cell("< 5 000 per 100 000 inv").operator, target_cell("90 % av dem som svarat 2 av 3")
    ('<', None)
    """
    listed = told_values(text)
    if len(listed) != 1:
        return _direction_cell(text)
    value = listed[0]
    before, after = text[: value.figures], IN_YEAR.sub("", text[value.end :])
    rule = _compared(before, after) or next((rule for rule in LEADING if rule.pattern.fullmatch(before)), None)
    rest = rule.pattern.sub("", before) if rule and rule not in AFTER else before
    if not CELL.fullmatch(rest) or re.sub(r"[.\s]|eller \w+", "", after):
        return None
    return _number(text, 0, len(text), value, rule, years(before))


def _direction_cell(text: str) -> Target | None:
    if len(text) > 60:
        return None
    said = targets(f"Ska {text[:1].lower()}{text[1:]}")
    return next((replace(one, start=0, end=len(text)) for one in said if one.rule in DONE), None)


def _of_sentence(text: str, at: int) -> Iterator[Target]:
    shall, listed = SHALL.search(text), told_values(text)
    if len(listed) > MANY:
        return
    numbered = []
    for value in listed:
        rule = _compared(text[: value.figures], text[value.end :])
        told = shall is None and not at and _stands(text, value)
        if told or _governed(text, value, shall) or _leads(text, value, shall) or _signed(text, value):
            by = _moved(text, value)
            if by is None:
                numbered.append(_number(text, at, at + len(text), value, rule, years(text)))
            else:
                yield _directed(text, at, by, value)
    leading = ((rule, rule.pattern.search(text)) for rule in DIRECTED)
    directed = next((rule for rule, match in leading if match and not _limits(text, match, listed)), None)
    sized = any(_moved(text, value) for value in listed)
    if directed and not sized and (not numbered or YEAR_BEFORE.search(text)):
        yield _directed(text, at, directed, None)
    yield from numbered


def _limits(text: str, match: re.Match[str], listed: Sequence[Value]) -> bool:
    """Whether a first word gives the direction, but a limit behind it may be what counts: "Fler ska möta högst 12"."""
    return match.start() == 0 and any(_compared(text[: value.figures], text[value.end :]) for value in listed)


def _compared(before: str, after: str) -> Rule | None:
    for rule in COMPARED:
        if match := rule.pattern.search(before):
            negated = re.search(r"\b(?:ska|skall|bör|får)\s+(?:inte|ej)\s+(?:\w+\s+){0,2}$", before[: match.start()])
            return next(r for r in COMPARED if r.operator == NEGATED[rule.operator]) if negated else rule
    return next((rule for rule in AFTER if rule.pattern.match(after)), None)


def _governed(text: str, value: Value, shall: re.Match[str] | None) -> bool:
    """Whether the number stands where the sentence says what shall be."""
    if shall is None or shall.start() >= value.figures:
        return False
    between = text[shall.start() : value.figures]
    reach = list(REACH.finditer(between))
    if not reach:
        return False
    tail = between[reach[-1].end() :]
    near = not APART.search(WITHIN.sub("", tail)) and len(tail.split()) <= 8
    if reach[-1].group().lower() in ("ha", "omfatta", "öka", "minska") and not _compared(between, text[value.end :]):
        return _moved(text, value) is not None
    return near and not (value.unit == "år" and re.search(r"\bvara\s*$", between) is None)


def _stands(text: str, value: Value) -> bool:
    """Whether a sentence without "ska" tells of a limit to be kept as if it were kept."""
    before, after = text[: value.figures], text[value.end :]
    if value.unit == "år" or AS_IT_IS.search(text) or DIFFERS.match(after) or len(text) > LONGEST:
        return False
    if SHARE_STANDS.fullmatch(before):
        return value.unit == "procent" and HAS.match(after) is not None
    match, rule = STANDS.match(before), _compared(before, after)
    if match is None or rule is None or CLAUSE.search(match["subject"]) or re.search(r"\bsom$", match["subject"]):
        return False
    less = LESS_IS_BETTER.search(match["subject"]) is not None
    return not (rule.operator in (">", ">=") and less) and not (rule.operator == "<" and not less)


def _signed(text: str, value: Value) -> bool:
    """Whether a sign of comparison, or "ökning till 2030" behind it, tells that the number is to be reached."""
    sign = SIGN.search(text[: value.figures]) and value.unit != "år" and not text[value.end :].strip(" .")
    return bool(sign or TOWARDS.match(text, value.end))


def _leads(text: str, value: Value, shall: re.Match[str] | None) -> bool:
    """Whether a share comes first: "År 2030 ska 90 procent av …", "Minst 80 procent av … ska"."""
    share = (value.unit == "procent" or value.unit is None) and bool(re.match(r"\s+av\b", text[value.end :]))
    return bool(shall and share and SHARE.search(text[: value.start]))


def _moved(text: str, value: Value) -> Rule | None:
    """The direction that the number gives the size of: "öka med minst 5 procent", "50 procent ökning"."""
    before = text[: value.start]
    if re.match(r"\s+(?:ökning|höjning)\b", text[value.end :]):
        return next(rule for rule in DIRECTED if rule.name == "target.increase")
    if re.match(r"\s+(?:minskning|sänkning)\b", text[value.end :]):
        return next(rule for rule in DIRECTED if rule.name == "target.decrease")
    for rule in DIRECTED:
        match = rule.pattern.search(before)
        if match and rule.name in ("target.increase", "target.decrease") and BY.search(before[match.end() :]):
            return rule
    return None


def _number(
    text: str, at: int, end: int, value: Value, rule: Rule | None, named: list[tuple[int, int, int]]
) -> Target:
    if value.upper is not None:
        rule = Rule("target.between", "between", COMPARED[0].pattern, "Utfallet ska ligga i intervallet.")
    rule = rule or Rule("target.equal", "=", COMPARED[0].pattern, "Utfallet ska vara målvärdet.")
    before = [year for year, start, _ in named if start < value.figures]
    after = [year for year, start, _ in named if value.end <= start <= value.end + 16]
    words = re.search(rule.pattern, text[: value.figures]) if rule in (*COMPARED, *LEADING) else None
    tail = rule.pattern.match(text, value.end) if rule in AFTER else None
    if value.upper is not None:
        words = re.search(r"\bmellan\s+$", text[: value.figures], re.I)
    negated = rule in COMPARED and not words and value.upper is None  # "inte fler än 10"
    printed = text[words.start() if words else value.figures : tail.end() if tail else value.end]
    return Target(
        value={"<=": "högst ", ">=": "minst "}.get(rule.operator, "") * negated + " ".join(printed.split()),
        operator=rule.operator,
        start=at,
        end=end,
        rule=rule.name,
        says=rule.says,
        number=value.number,
        upper=value.upper,
        unit=value.unit,
        year=next(iter((*after, *before[-1:])), None),
    )


def _directed(text: str, at: int, rule: Rule, value: Value | None) -> Target:
    since_year = SINCE.search(text)
    earlier = EARLIER if COMPARING.search(text) else None
    since = int(since_year[1]) if since_year else (BEFORE if YEAR_BEFORE.search(text) else earlier)
    aimed = [y for y, s, _ in years(text) if re.search(r"\b(?:till|senast|år|under)\s+(?:år\s+)?$", text[:s], re.I)]
    aimed = [year for year in aimed if year != since]
    operator, size = rule.operator, " ".join(text[value.start : value.end].split()) if value else ""
    if rule.name == "target.kept" and LESS_IS_BETTER.search(text):
        operator, rule = "<=", next(other for other in DIRECTED if other.name == "target.not_more")
    if rule.name == "target.improve" and LESS_IS_BETTER.search(text):
        operator = "decrease"
    said = f"{DONE[rule.name]} med {size}" if size else DONE[rule.name]
    if since is not None:
        said += f" jämfört med {({BEFORE: 'föregående år', EARLIER: 'tidigare'}).get(since, since)}"
    said += f" till år {aimed[-1]}" if aimed else ""
    return Target(
        value=said,
        operator=operator,
        start=at,
        end=at + len(text),
        rule=rule.name,
        says=rule.says,
        number=value.number if value else (0.0 if rule.name == "target.balance" else None),
        unit=value.unit if value else None,
        year=aimed[-1] if aimed else None,
        since=since,
    )
