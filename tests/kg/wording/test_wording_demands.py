"""Whether a changed target is harder to reach, easier, or neither can be said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from thread_example import target, wording

from kg.wording.demands import changes, stretch
from ontology.terms import Demand

AT_LEAST_90 = target("minst 90 procent", 90, ">=", unit="procent")
OVER_90 = target("mer än 90 procent", 90, ">", unit="procent")
AT_MOST_5 = target("högst 5", 5, "<=")
INTERVAL = target("77-80", 77, "between", upper=80.0)
INCREASE = target("öka", None, "increase")
KEPT = target("minst som förut", None, ">=")
DOUBLED = target("fördubblas", None, "increase")
DECREASE = target("minska", None, "decrease")


def demand(old, new):
    return [
        one.demand
        for one in changes(wording("plan-2030/indikator-1", "", *old), wording("plan-2031/indikator-1", "", *new))
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (AT_LEAST_90, OVER_90, Demand.SVARARE),
        (OVER_90, AT_LEAST_90, Demand.LATTARE),
        (AT_LEAST_90, target("minst 85 procent", 85, ">=", unit="procent"), Demand.LATTARE),
        (AT_MOST_5, target("högst 3", 3, "<="), Demand.SVARARE),
        (INTERVAL, target("78-79", 78, "between", upper=79.0), Demand.SVARARE),
        (INTERVAL, target("79-84", 79, "between", upper=84.0), Demand.OVISST),
        (INCREASE, KEPT, Demand.LATTARE),
        (KEPT, INCREASE, Demand.SVARARE),
        (INCREASE, DOUBLED, Demand.SVARARE),
        (INCREASE, target("öka med 5 procent", 5, "increase", unit="procent"), Demand.SVARARE),
        (INCREASE, DECREASE, Demand.OVISST),
        (DECREASE, target("högst som förut", None, "<="), Demand.LATTARE),
        (INCREASE, INTERVAL, Demand.OVISST),
        (AT_LEAST_90, target("minst 90 kronor", 90, ">=", unit="kronor"), Demand.OVISST),
        (AT_LEAST_90, target("90 procent", 90, "=", unit="procent"), Demand.SVARARE),
        (AT_LEAST_90, target("minst cirka 90", 90, ">=", unit="procent", approximation="cirka"), Demand.OVISST),
    ],
)
def test_one_target_against_another(old, new, expected):
    assert demand([old], [new]) == [expected]


def test_the_same_target_in_other_words_is_no_change():
    assert demand([INCREASE], [target("förbättras", None, "increase")]) == []


def test_a_target_that_only_one_of_them_has_is_no_change():
    assert demand([AT_LEAST_90], []) == demand([], [AT_LEAST_90]) == []


def test_each_year_may_have_its_own_target_but_a_later_due_year_is_another_matter():
    old, new = target("90", 90, ">=", year=2030), target("95", 95, ">=", year=2031)
    assert demand([old], [new]) == [Demand.SVARARE]
    assert demand([target("90", 90, ">=", year=2035)], [target("95", 95, ">=", year=2040)]) == [Demand.OVISST]


def test_targets_of_different_groups_are_not_held_against_each_other():
    women, men = (target("minst 90", 90, ">=", group=group) for group in ("kvinnor", "män"))
    assert demand([women], [men]) == [Demand.OVISST]


def test_targets_are_compared_group_by_group():
    old = [target("minst 90", 90, ">=", group=group) for group in ("kvinnor", "män")]
    new = [target(f"minst {n}", n, ">=", group=group) for group, n in (("män", 80), ("kvinnor", 95))]
    assert demand(old, new) == [Demand.SVARARE, Demand.LATTARE]


def test_among_several_targets_none_is_picked_out():
    assert demand([INCREASE, AT_LEAST_90], [INCREASE, OVER_90]) == [Demand.OVISST]


CLAIMS = st.builds(
    lambda number, operator, width: target("x", number, operator, upper=float(number + width)),
    st.integers(0, 5),
    st.sampled_from([">=", ">", "<=", "<", "=", "between"]),
    st.integers(0, 3),
)


@given(CLAIMS, CLAIMS)
def test_what_is_harder_one_way_is_easier_the_other(one, other):
    there, back = demand([one], [other]), demand([other], [one])
    opposite = {Demand.SVARARE: Demand.LATTARE, Demand.LATTARE: Demand.SVARARE, Demand.OVISST: Demand.OVISST}
    assert back == [opposite[found] for found in there]


@given(CLAIMS, CLAIMS, st.floats(-1, 10, allow_nan=False))
def test_an_outcome_that_reaches_the_harder_target_reaches_the_easier(one, other, outcome):
    if demand([one], [other]) == [Demand.SVARARE] and _reaches(outcome, other):
        assert _reaches(outcome, one)


def _reaches(outcome, claim):
    low, with_low, high, with_high = stretch(claim)[2:]
    return (low < outcome or (with_low and low == outcome)) and (outcome < high or (with_high and outcome == high))
