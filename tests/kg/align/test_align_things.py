"""Named plans, inquiries and the like: known again in another form, and told."""

import pytest
from align_example import LATER_PLAN, item, pair, profiled

from kg.align.profiles import together
from kg.align.telling import shared_name
from kg.align.terms import terms

SAME = [
    ("Handlingsplan för ökad patientsäkerhet", "patientsäkerhetsplanen"),
    ("en strategi för välfärdsteknik", "strategin för välfärdsteknik"),
    ("en lokalförsörjningsplan", "planen för lokalförsörjningen"),
    ("samsjuklighetsutredningens förslag", "följa samsjuklighetsutredningen"),
    ("det nya journalsystemet Cosmos", "ett journalsystem (Cosmos)"),
    ("enligt Färdplan Vind", "genomföra Färdplan Vind"),
]
OTHER = [
    ("en handlingsplan", "handlingsplanen"),
    ("en regional plan för vården", "en regional plan för vården"),
    ("planen för cykling", "strategin för cykling"),
    ("kulturplanen", "cykelplanen"),
    ("planen 2030", "planen 2030"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_named_thing_is_known_again(one, other):
    assert terms(one).names.keys() & terms(other).names.keys()


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_what_is_not_named_or_named_otherwise_is_not(one, other):
    assert not terms(one).names.keys() & terms(other).names.keys()


def test_the_reason_tells_both_forms():
    one = item("Att ta fram en plan för lokalförsörjning.")
    other = item("Att genomföra lokalförsörjningsplanen.", LATER_PLAN)
    assert shared_name(*pair(one, other)).reason == (
        "Båda gäller samma namngivna sak: ”plan för lokalförsörjning” och ”lokalförsörjningsplanen”."
    )


def test_a_plan_that_many_items_name_ties_no_two_of_them_together():
    one, other = item("Att genomföra lokalförsörjningsplanen."), item("Att följa lokalförsörjningsplanen.", LATER_PLAN)
    many = [item(f"Att {what} enligt lokalförsörjningsplanen.", LATER_PLAN, number=str(number)) for number, what in
            enumerate("mäta måla mata mura mala minnas meta mäkla morra".split(), 2)]  # fmt: skip
    made = profiled(one, other, *many)
    assert shared_name(*pair(one, other))
    assert shared_name(*together(made[one.id], made[other.id])) is None
