"""Words that no other item has: what they say, and where they say nothing."""

from align_example import AROUND, LATER_PLAN, REPORT, aligned, crowd, item, profiled

from kg.align.lone import only_here, only_told
from kg.align.profiles import together
from ontology.terms import Kind

OLD = "Att upphandla igelkottsbon till parken."


def beside(one, other, *more):
    """The two among enough others of their kinds for a word to be rare."""
    there = crowd(other.document, other.kind)
    made = profiled(*crowd(one.document, one.kind), one, *there, other, *more)
    return together(made[one.id], made[other.id])


def test_a_rare_word_that_only_one_item_of_each_document_has_speaks_for_them():
    one, other = item(OLD), item("Igelkottsbon och deras skötsel.", LATER_PLAN)
    made = only_here(*beside(one, other))
    assert made.reason == "Inga andra i de två dokumenten nämner ”igelkottsbon”."
    back = only_here(*reversed(beside(one, other)))
    assert (back.score, back.reason) == (made.score, made.reason)


def test_it_is_known_in_another_form():
    made = only_here(*beside(item("Att flytta igelkottarna."), item("Flyttning av sadlar.", LATER_PLAN)))
    assert made.reason == "Inga andra i de två dokumenten nämner ”flytta”."


def test_a_word_that_another_item_has_too_says_nothing():
    one, other = item(OLD), item("Igelkottsbon och deras skötsel.", LATER_PLAN)
    assert only_here(*beside(one, other, item("Att måla igelkottsbon.", number="2"))) is None


def test_nor_does_one_in_documents_of_hardly_any_items():
    made = profiled(item(OLD), item("Igelkottsbon och deras skötsel.", LATER_PLAN))
    assert only_here(*together(*[made[key] for key in made if "grann" not in key])) is None


def test_an_assignment_and_an_indicator_on_one_matter_need_not_be_the_same():
    assert only_here(*beside(item(OLD), item("Antal igelkottsbon.", REPORT, Kind.INDIKATOR))) is None


def test_a_comment_that_alone_has_the_words_speaks_for_it():
    one = item(OLD)
    told = item("Trivsel i parken.", REPORT, Kind.INDIKATOR, comment="Tolv igelkottsbon är på plats.")
    others = [item(text, REPORT, Kind.INDIKATOR, str(n), comment=text) for n, text in enumerate(AROUND, 50)]
    made = only_told(*beside(one, told, *others))
    assert made.reason.startswith("Bara den här kommentaren nämner ”igelkottsbon”")
    again = item("Skötsel.", REPORT, Kind.INDIKATOR, "2", comment="Igelkottsbon städas.")
    assert only_told(*beside(one, told, *others, again)) is None


def test_one_such_word_makes_no_more_than_a_possible_link():
    one, other = item(OLD), item("Att sköta igelkottsbon vid bruket tillsammans med ortens skolor.", LATER_PLAN)
    links = aligned(*crowd(one.document), one, *crowd(LATER_PLAN), other).links
    assert [link.level.value for link in links if link.left == one.id and link.right == other.id] == ["möjlig"]
