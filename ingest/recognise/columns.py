"""Claims from a table's own columns: the field "Målvärde" is a target, "Utfall 2031" an outcome of that year.

A cell is read only when it holds one value and nothing else; an empty cell, a dash or two values give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ingest.column_names import ASSESSED, OTHER, STATUS, roles
from ingest.cues import alternatives
from ingest.periods import part_of_year
from ingest.recognise.status_words import alone
from ingest.recognise.targets import target_cell
from ingest.records import Claim, Field, Item, Source
from ingest.values import values, years
from ontology.labels import class_of, words
from ontology.terms import GOALS, Attainment, Basis, ClaimType, Kind, Status

FIELD_RULES = ("status.field", "status.column")
MEASURED = (*GOALS, Kind.INDIKATOR)
_FORECAST = re.compile("prognos", re.I)
_DONE = (Status.GENOMFORT.value, Status.DELVIS.value)
_GOAL_IS = re.compile(r"^Målet (?:är|har|bedöms(?: vara)?|anses)\s+", re.I)


@cache
def _column(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?:årets |långsiktigt |senaste )?(?:{alternatives(words(term, 'columnCue'))})\b", re.I)


def with_columns(item: Item, source: Source) -> Item:
    """The item with the claims that its fields give, and a comparison of them in a report."""
    if not item.fields:
        return item
    claims = column_claims(item.fields, source.year if source.type.is_report else None)
    said = tuple(claim for field in item.fields if (claim := stated_claim(field, item.kind, source.year)))
    reached = _reached(claims, source.year) if source.type.is_report else ()
    return replace(item, claims=told_first((*said, *reached, *item.claims, *claims)))


def told_first(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, those of columns that say only that something is not done ("Försenat") after those that tell how far
    it has come; but before one that says that it is done, which they speak against."""
    if any(claim.value in _DONE for claim in claims):
        return tuple(sorted(claims, key=lambda claim: not _open(claim)))
    return tuple(sorted(claims, key=_open))


def _open(claim: Claim) -> bool:
    return claim.value == Status.OKANT.value and claim.rule in FIELD_RULES


def column_claims(fields: Sequence[Field], year: int | None) -> tuple[Claim, ...]:
    """The targets and outcomes that an item's fields hold, targets first, then outcomes, the latest year first.

    An outcome is of the year its column names, or of ``year``, the year reported on, when it names none; in a plan
    that is not known.
    """
    made = [claim for field in fields if (claim := _claim(field, year))]
    return tuple(sorted(made, key=lambda claim: (claim.type is not ClaimType.TARGET, -(claim.year or 0))))


def stated_claim(field: Field, kind: Kind, year: int) -> Claim | None:
    """The status or the verdict that a field of an item of a kind gives, when it is a known word for one and nothing
    else. "Status: Uppfyllt" is a verdict beside a goal or an indicator, and a status beside an assignment."""
    (role,) = roles([field.name])
    said = _GOAL_IS.sub("", field.value).strip(" .").lower()
    verdict = role == ASSESSED or (role == STATUS and kind in MEASURED)
    if verdict and (reached := verdict_words().get(said)):
        return Claim(
            ClaimType.ATTAINMENT, reached.value, field.value, Basis.STATED, "attainment.field", field.place, year=year,
            meaning=field.name if _FORECAST.search(field.name) else None,
        )  # fmt: skip
    if role == STATUS and (status := alone(field.value, year)):
        return Claim(ClaimType.STATUS, status[0].value, field.value, Basis.STATED, "status.field", field.place)
    return None


@cache
def verdict_words() -> dict[str, Attainment]:
    """What a column of verdicts may say, in small letters, and the value that it means."""
    return {cue.lower(): value for value in Attainment for cue in words(class_of(value), "verdictCue")}


def _reached(claims: Sequence[Claim], year: int) -> tuple[Claim, ...]:
    """What comes out when the one target is compared with the outcome of the year."""
    wanted = [claim for claim in claims if claim.type is ClaimType.TARGET]
    told = [c for c in claims if c.type is ClaimType.OUTCOME and c.year is not None and c.meaning is None]
    if len(wanted) != 1 or not told:
        return ()
    # spaCy takes a second to load; plans never need it
    from ingest.recognise.attainment import compared
    from ingest.recognise.outcome_made import Outcome

    outcomes = [
        Outcome(claim.value, claim.number, 0, len(claim.verbatim), claim.rule, 0, claim.year, claim.upper, claim.unit,
                approximation=claim.approximation)
        for claim in told
        if claim.number is not None and claim.year is not None
    ]  # fmt: skip
    target = target_cell(wanted[0].verbatim)
    if target is None or not (found := compared(replace(target, year=wanted[0].year), outcomes, year)):
        return ()
    quoted = told[outcomes.index(found.outcome)]
    rule = f"attainment.compared ({target.rule}, {found.outcome.rule})"
    return (
        Claim(ClaimType.ATTAINMENT, found.value.value, quoted.verbatim, Basis.COMPUTED, rule, quoted.place,
              year=year, meaning=found.sentence),
    )  # fmt: skip


def _claim(field: Field, year: int | None) -> Claim | None:
    named = years(field.name)
    if _column("target").match(field.name):
        target = target_cell(field.value)
        if target is None:
            return None
        return Claim(
            ClaimType.TARGET, target.value, field.value, Basis.STATED, f"{target.rule} (column)", field.place,
            number=target.number, upper=target.upper, unit=target.unit, operator=target.operator,
            year=target.year or (named[0][0] if named else None),
        )  # fmt: skip
    if _column("outcome").match(field.name) and roles([field.name]) != (OTHER,):  # "Utfall föregående år"
        listed = values(field.value)
        if len(listed) != 1 or len(named) > 1 or listed[0].out_of is not None:
            return None
        (value,) = listed
        if re.sub(r"[\s*.]", "", field.value[: value.start] + field.value[value.end :]):
            return None
        return Claim(
            ClaimType.OUTCOME, field.value.strip(" ."), field.value, Basis.STATED, "outcome.column", field.place,
            number=value.number, upper=value.upper, unit=value.unit, approximation=value.approximation,
            year=named[0][0] if named else year, meaning=field.name if part_of_year(field.name) else None,
        )  # fmt: skip
    return None
