"""A claim's bounds and blurring word in the graph, and what answers the question about an indicator."""

from dataclasses import replace

from graph_example import INDICATOR, READING
from rdflib import Literal

from ingest.records import Claim
from kg.facts import facts
from ontology.namespaces import RT
from ontology.terms import Basis, ClaimType


def said(claim: Claim) -> dict[object, str]:
    one = replace(READING, items=(replace(INDICATOR, claims=(claim,)),), passages=())
    subjects = [made.subject for made in facts(one) if made.object == RT.TargetClaim]
    return {made.term: str(made.object) for made in facts(one) if made.subject in subjects}


def test_a_range_has_its_upper_bound_and_a_blurred_number_its_word() -> None:
    target = INDICATOR.claims[0]
    told = said(replace(target, operator="between", number=77.0, upper=80.0, approximation="cirka"))
    assert (told[RT.quantity], told[RT.upperBound], told[RT.approximation]) == ("77", "80", "cirka")
    assert {RT.upperBound, RT.approximation}.isdisjoint(said(target))


def test_a_computed_claim_has_the_comparison_written_out() -> None:
    target = replace(INDICATOR.claims[0], type=ClaimType.TARGET, basis=Basis.COMPUTED, meaning="95 är mer än 90.")
    assert said(target)[RT.meaning] == str(Literal("95 är mer än 90."))
