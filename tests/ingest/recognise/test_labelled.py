"""Goals and directives that a label tells of, and the document's own verdicts on them."""

from __future__ import annotations

from reading_example import WIDE, lines, misquoted, of, only, plan, report

from ontology.terms import Basis, ClaimType, Kind

DECIDED = WIDE + lines("""
    3 Uppföljning mål

    3.1 En kommun att växa upp i

    Beslutats av
    Kommunfullmäktige

    Kommunövergripande bedömning

    Vi har inte nått målet men är en bit på väg

    3.1.1 Andelen elever som når gymnasiet ska årligen öka och 2031

    uppgå till minst 95 %
    Beslutats av
    Nämnd

    Kommentar på nämndmål
    Lärarna har arbetat hårt under året, och mycket är bättre men målet är inte uppnått.

    4 Uppföljning direktiv

    4.1 DIREKTIV - NYA ARBETSSÄTT I

    SKOLAN
    Beslutats av
    Kommunfullmäktige
    Skolan står inför stora frågor. Alla nämnder och kommunstyrelsen får i uppdrag att öka takten
    i arbetet med nya arbetssätt.
""")


def test_headings_that_someone_decided_are_goals_and_directives() -> None:
    reading = report(DECIDED)
    found = [(item.text, item.label) for item in reading.items]
    assert found == [
        ("En kommun att växa upp i", None),
        ("Andelen elever som når gymnasiet ska årligen öka och 2031 uppgå till minst 95 %", "nämndmål"),
        ("NYA ARBETSSÄTT I SKOLAN", "direktiv"),
    ]
    assert [field.value for item in reading.items for field in item.fields] == [
        "Kommunfullmäktige",
        "Nämnd",
        "Kommunfullmäktige",
    ]
    assert not misquoted(reading)


def test_a_goal_stands_under_the_goal_of_the_section_around_it() -> None:
    above, below = of(report(DECIDED), Kind.MAL)
    assert below.parent is not None
    assert below.parent.id == above.id
    _, elsewhere = of(report(DECIDED.replace("3.1.1", "3.2.1")), Kind.MAL)
    assert elsewhere.parent is None


def test_the_target_in_a_heading_and_the_verdicts_are_claims() -> None:
    above, below = of(report(DECIDED), Kind.MAL)
    (verdict,) = above.claims
    assert (verdict.type, verdict.value, verdict.basis) == (ClaimType.ATTAINMENT, "ej uppnått", Basis.STATED)
    assert verdict.verbatim == "Vi har inte nått målet men är en bit på väg"
    commented, rising, target = below.claims
    assert (rising.operator, rising.number) == ("increase", None)
    assert (target.number, target.unit, target.operator, target.year) == (95.0, "procent", ">=", 2031)
    assert (commented.value, commented.basis) == ("ej uppnått", Basis.STATED)


def test_a_directive_goes_to_those_that_its_words_name() -> None:
    assert only(report(DECIDED)).recipients == ("Alla nämnder", "kommunstyrelsen")


def test_where_pages_are_missing_the_goal_is_no_longer_known() -> None:
    table = "\nIndikatorer     Utfall 2030   Utfall 2031\nAntal elever\n16           18\nper lärare\n"
    head = DECIDED.split("4 Uppföljning")[0]
    for page, known in ((4, True), (5, False)):
        (item,) = of(report(f"<!-- sida 3 -->\n\n{head}\n<!-- sida {page} -->\n{table}"), Kind.INDIKATOR)
        assert (item.parent is not None) is known


CAPITALS = lines("""
    Tertialrapport 2031
    Status: Påbörjad    Rapportperiod: 2031-04-30    Organisation: Skolnämnden

    Bedömningen av nämndmålet är prognosen för helåret.
    04 Trygghet
    Fullmäktigemål 2031NÄMNDMÅL
    Verka för att alla elever har en trygg väg till skolan.
    StyrkedjaBedömningHelt uppfylltKommentar: Nämnden har byggt om två korsningar och fortsätter med resten.


    NÄMNDMÅL
    Arbeta för fler lärare.
    StyrkedjaBedömningHelt uppfylltAKTIVITET
    NamnStatusGradSöka lärare.PåbörjadKommentar: Ute.Höja lönerna.PåbörjadKommentar: -
""")


def test_a_label_in_capitals_makes_the_next_line_a_goal() -> None:
    reading = report(CAPITALS)
    assert [(item.text, item.label) for item in reading.items] == [
        ("Verka för att alla elever har en trygg väg till skolan.", "nämndmål"),
        ("Arbeta för fler lärare.", "nämndmål"),
    ]
    assert not misquoted(reading)


def test_a_verdict_of_the_closed_list_is_read_and_other_glued_cells_are_refused() -> None:
    reading = report(CAPITALS)
    first, second = reading.items
    for item in (first, second):
        (claim,) = item.claims
        assert (claim.value, claim.verbatim) == ("uppnått", "Helt uppfyllt")
        assert claim.meaning == "Bedömningen av nämndmålet är prognosen för helåret."
    assert first.comment == "Nämnden har byggt om två korsningar och fortsätter med resten."
    assert [issue.code for issue in reading.issues] == ["cells-glued"]


def test_a_verdict_that_is_not_on_the_list_is_left_alone() -> None:
    reading = report(CAPITALS.replace("Helt uppfyllt", "Nästan där"))
    assert not [claim for item in reading.items for claim in item.claims]


LONG = "2.1.1 Antalet personal som en omsorgstagare möter under fjorton dagar ska minska och uppgå till högst 13"


def test_a_decided_goal_may_be_long_and_need_no_heading_of_goals_above() -> None:
    reading = plan(f"2.1 Trygg ålderdom\n\n{LONG}\nBeslutat av\nNämnd\n\n2.1.2 Väntan ska minska\nBeslutat av\nNämnd\n")
    assert [(item.text, item.label) for item in reading.items] == [
        (LONG[6:], "nämndmål"),
        ("Väntan ska minska", "nämndmål"),
    ]


def test_a_decided_heading_that_says_nothing_of_what_shall_be_is_no_goal() -> None:
    assert plan("2.1 Taxor\nBeslutat av\nNämnd\n").items == ()


def test_a_directive_behind_a_dash_is_under_no_goal_of_an_earlier_section() -> None:
    text = "2.1.2 Väntan ska minska\nBeslutat av\nNämnd\n\n3.1 Direktiv – Nämnden ska pröva lås\n\nText.\n"
    (item,) = of(plan(text), Kind.UPPDRAG)
    assert (item.text, item.label, item.parent) == ("Nämnden ska pröva lås", "direktiv", None)
    assert of(plan("3.1 Uppdrag – Ekonomi\n\nText om pengar.\n"), Kind.UPPDRAG) == []
