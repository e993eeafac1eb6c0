"""How far an assignment has come, from what its report says. A wrong status is worse than none."""

from __future__ import annotations

import pytest
from reading_example import WIDE, misquoted, only, report

from ingest.recognise.overlap import shares_words
from ingest.recognise.statuses import Found, statuses

ASSIGNMENT = "Att ta fram en plan för skolgårdar som inbjuder till lek"
YEAR = 2031


def said(comment: str, number: str | None = "3", listed: bool = False, assignment: str = ASSIGNMENT) -> list[Found]:
    return statuses(assignment, number, comment, YEAR, listed)


def first(comment: str, **about: object) -> tuple[str, str, str] | None:
    found = said(comment, **about)  # type: ignore[arg-type]
    return (found[0].value.value, found[0].basis.value, found[0].rule) if found else None


@pytest.mark.parametrize(
    ("comment", "value"),
    [
        ("Uppdraget är genomfört.", "genomfört"),
        ("Uppdraget har slutförts under hösten.", "genomfört"),
        ("Detta uppdrag är avslutat.", "genomfört"),
        ("Arbetet med uppdraget är avslutat.", "genomfört"),
        ("Uppdraget är genomfört enligt plan.", "genomfört"),
        ("Uppdraget är klart, men inte återrapporterat.", "genomfört"),
        ("Uppdraget har slutförts och arbetet fortsätter i ordinarie verksamhet.", "genomfört"),
        ("Uppdraget startade 2029 och är nu klart. Uppdraget är avslutat.", "genomfört"),
        ("Uppdraget är delvis genomfört.", "delvis genomfört"),
        ("Uppdraget är till stor del genomfört.", "delvis genomfört"),
        ("Uppdraget genomfördes delvis.", "delvis genomfört"),
        ("Uppdraget pågår.", "pågår"),
        ("Uppdraget pågår och beräknas vara slutfört 2033.", "pågår"),
        ("Uppdraget är flerårigt.", "pågår"),
        ("Uppdraget är inte klart.", "pågår"),
        ("Uppdraget har inte slutförts under året.", "pågår"),
        ("Uppdraget är påbörjat men ännu inte genomfört.", "pågår"),
        ("Uppdraget har startat men har bedömts att inte vara klart vid årets slut.", "pågår"),
        ("Arbetet fortgår.", "pågår"),
        ("Uppdraget är klart enligt Socialstyrelsens riktlinjer.", "genomfört"),
        ("Nätverket är nytt. Uppdraget är klart.", "genomfört"),
        ("Nämndens arbete inom ovan nämnda områden pågår för fullt.", "pågår"),
        ("Uppdraget har ännu inte påbörjats.", "ej påbörjat"),
        ("Uppdraget är inte påbörjat på grund av resursbrist.", "ej påbörjat"),
        ("Arbetet har inte startat.", "ej påbörjat"),
        ("Uppdraget har avbrutits.", "avbrutet"),
        ("Uppdraget utgår.", "avbrutet"),
        ("Uppdraget är pausat i avvaktan på ny lag.", "avbrutet"),
        ("Uppdraget är inte genomfört.", "okänt"),
        ("Uppdraget har inte kunnat genomföras.", "okänt"),
    ],
)
def test_what_a_sentence_about_the_assignment_states(comment: str, value: str) -> None:
    assert first(comment) == (value, "stated", "status.own_subject")


@pytest.mark.parametrize(
    ("comment", "value", "rule"),
    [
        ("Uppdrag 3b och 3c är presenterade och beslutade.", "delvis genomfört", "status.parts_done"),
        ("En plan för skolgårdar har tagits fram.", "genomfört", "status.same_words"),
        ("Planen för skolgårdar är under framtagande.", "pågår", "status.same_words"),
        ("De flesta gungor har bytts ut men ett antal återstår.", "delvis genomfört", "status.most_but"),
        ("Inventeringen pågår till och med 2033.", "pågår", "status.lasts"),
        ("Att kartlägga är ett ständigt pågående arbete.", "pågår", "status.weak"),
        ("Arbetet med att upphandla konsult pågår.", "pågår", "status.weak"),
        ("Samtliga enheter har påbörjat arbetet.", "pågår", "status.weak"),
    ],
)
def test_what_only_points_to_a_status_is_inferred(comment: str, value: str, rule: str) -> None:
    assert first(comment) == (value, "inferred", rule)


NOTHING = {
    "negated": [
        "Uppdraget har inte avbrutits.",
        "Uppdraget pågår inte längre.",
        "Uppdraget fortsätter inte under 2032.",
        "Uppdraget slutfördes aldrig.",
        "Uppdraget är varken påbörjat eller planerat.",
        "Uppdraget är knappast genomfört.",
        "Uppdraget bedöms inte vara genomfört.",
        "En plan för skolgårdar har inte tagits fram.",
        "Inget arbete har påbörjats.",
    ],
    "not quite": [
        "Uppdraget är nästan klart.",
        "Uppdraget är inte helt genomfört.",
        "Uppdraget är genomfört till 80 procent.",
        "Uppdraget är genomfört till viss del.",
        "Uppdraget är genomfört i tre av fem områden.",
        "Uppdraget genomfördes endast delvis.",
    ],
    "future": [
        "Uppdraget kommer att genomföras under 2032.",
        "Uppdraget beräknas vara klart under våren.",
        "Uppdraget ska vara slutfört 2033.",
        "Uppdraget planeras att slutföras nästa år.",
        "Uppdraget bör vara klart vid årsskiftet.",
        "En plan för skolgårdar ska tas fram.",
    ],
    "condition": [
        "När uppdraget är genomfört återrapporteras det till nämnden.",
        "Om uppdraget är klart kan medel omfördelas.",
        "Innan arbetet är klart krävs beslut.",
        "Så snart uppdraget är slutfört informeras nämnden.",
        "Uppdraget redovisas när planen är klar och skolgårdar har införts.",
    ],
    "other bodies": [
        "Skolverket presenterade en plan för skolgårdar.",
        "Regeringens plan för skolgårdar har antagits.",
        "Regeringens uppdrag till Skolverket är slutfört.",
        "Uppdraget som Skolverket fick är slutfört.",
        "Kommunstyrelsen har genomfört sitt uppdrag.",
    ],
    "a year before": [
        "Förra året var uppdraget klart.",
        "Föregående år genomfördes en plan för skolgårdar.",
        "Under 2029 genomfördes en översyn av planen för skolgårdar.",
        "Inventeringen pågår till 2030.",
    ],
    "another assignment": ["Uppdrag 7b och 8a är presenterade och beslutade.", "Uppdrag 7 är genomfört."],
    "only a part": ["Arbetet med att upphandla konsult är klart.", "Arbetet kring enkäten är avslutat."],
    "another sense": ["Uppdraget utgår från en motion i fullmäktige.", "Uppdraget utgår ifrån barnens behov."],
    "no status": ["Nämnden har informerats.", "Har uppdraget genomförts?", ""],
}


@pytest.mark.parametrize("comment", [comment for each in NOTHING.values() for comment in each])
def test_what_is_no_status_of_the_assignment(comment: str) -> None:
    assert said(comment) == []


def test_a_sentence_until_when_work_goes_on_does_not_say_that_it_is_done() -> None:
    assert first("Arbetet fortsätter tills uppdraget är slutfört.") == ("pågår", "inferred", "status.weak")


@pytest.mark.parametrize(
    "comment", ["Arbetet fortgår.", "Arbetet är klart.", "Översyn av lokaler pågår.", "Arbete pågår med lokaler."]
)
def test_a_list_entry_tells_of_a_part_only(comment: str) -> None:
    assert said(comment, listed=True) == []


def test_a_list_entry_that_names_the_assignment_tells_of_it() -> None:
    assert first("Uppdraget är klart.", listed=True) == ("genomfört", "stated", "status.own_subject")


def test_the_strongest_rule_comes_first_whatever_the_order_of_sentences() -> None:
    comment = "En plan för skolgårdar har tagits fram. Uppdraget pågår."
    assert [found.rule for found in said(comment)] == ["status.own_subject", "status.same_words"]


def test_a_part_that_is_done_counts_only_within_the_number_of_the_assignment() -> None:
    comment = "Uppdrag 4b är beslutade."
    assert first(comment, number="3–8") == ("delvis genomfört", "inferred", "status.parts_done")
    assert [first(comment, number=number) for number in ("5–8", "3", None)] == [None] * 3


def test_a_full_stop_in_an_abbreviation_ends_no_sentence() -> None:
    assert said("Uppdraget är, bl.a. genom fler gungor, genomfört.") == []
    (found,) = said("Vi har sett över t.ex. gungor. Uppdraget är genomfört.")
    assert found.sentence.text == "Uppdraget är genomfört."


def test_a_claim_quotes_the_whole_sentence_where_it_stands() -> None:
    reading = report(
        "[image: ]\nUppdrag: Nr 1. Att bygga.\nKommentar: Det är bra.\u00a0Uppdraget är\u00a0genomfört. Tack.\n"
    )
    (claim,) = only(reading).claims
    assert (claim.verbatim, claim.rule, claim.basis.value) == (
        "Uppdraget är genomfört.",
        "status.own_subject",
        "stated",
    )
    assert misquoted(reading) == []


def test_only_the_claims_of_the_strongest_rule_are_kept() -> None:
    text = "[image: ]\nUppdrag: Nr 1. Att bygga skolgårdar.\nKommentar\nSkolgårdar har införts.\nUppdraget pågår.\n"
    assert [claim.value for claim in only(report(text)).claims] == ["pågår"]


@pytest.mark.parametrize("between", [" ", "\n"])
def test_that_it_is_done_outweighs_that_it_once_began(between: str) -> None:
    text = f"[image: ]\nUppdrag: Nr 1. Att bygga.\nKommentar\nUppdraget startades.{between}Uppdraget är slutfört.\n"
    assert [claim.value for claim in only(report(text)).claims] == ["genomfört", "pågår"]


@pytest.mark.parametrize("bullet", ["• ", "· ", "- "])
def test_list_entries_of_a_comment_are_known_as_such(bullet: str) -> None:
    text = f"[image: ]\nUppdrag: Nr 1. Att bygga.\nKommentar\nLäget:\n{bullet}Arbetet är klart.\n"
    assert only(report(text)).claims == ()


def test_an_assignment_without_a_comment_has_no_status() -> None:
    assert only(report("[image: ]\nUppdrag: Nr 1. Att bygga.\nUppdraget är genomfört.\n")).claims == ()


@pytest.mark.parametrize(
    ("assignment", "sentence", "shares"),
    [
        ("Att följa arbetet med årlig avgiftsöversyn", "En översyn av avgifter genomfördes.", True),
        ("Att följa arbetet med årlig avgiftsöversyn", "Beredningen har följt arbetet.", False),
        ("Att bygga skolgårdar i hela kommunen", "Skolgårdarna i kommunen är på plats.", True),
        ("Att utveckla verksamheten", "Verksamheten utvecklas.", False),
        ("", "Allt är klart.", False),
        ("Att bygga skolgårdar", "", False),
    ],
)
def test_a_sentence_speaks_of_an_assignment_when_it_shares_the_words_that_carry_meaning(
    assignment: str, sentence: str, shares: bool
) -> None:
    assert shares_words(assignment, sentence) is shares


@pytest.mark.parametrize("line", ["Status: Klart", "Status: klart.", "Status – Genomfört"])
def test_a_line_with_its_label_gives_the_status(line: str) -> None:
    text = f"[image: ]\nUppdrag: Nr 1. Att bygga.\nKommentar\n{line}\nBroarna håller.\n"
    (claim,) = only(report(text)).claims
    assert claim.value == "genomfört"
    assert claim.verbatim in line


def test_such_a_line_right_under_the_assignment_needs_no_comment_to_open() -> None:
    reading = report("[image: ]\nUppdrag: Nr 1. Att bygga.\nStatus: Pågår enligt plan\n")
    item = only(reading)
    assert (item.text, [claim.value for claim in item.claims]) == ("Att bygga.", ["pågår"])
    assert misquoted(reading) == []


def test_a_word_of_status_that_goes_on_is_none() -> None:
    comments = ["Genomfört arbete redovisas.", "Klart 2032.", "Klart är att mer behövs."]
    assert [first(each) for each in comments] == [None] * 3


def test_a_clause_with_a_subject_of_its_own_says_nothing_of_the_assignment() -> None:
    assert first("Uppdraget har startat och kartläggningen är klar.") == ("pågår", "stated", "status.own_subject")
    assert first("Uppdraget bygger på en utredning som är genomförd.") is None


@pytest.mark.parametrize(
    "comment",
    [
        "Delen om planen för små skolgårdar är slutförd.",
        "Den första etappen av planen är klar.",
        "Planen för skolgårdar är klar, enligt den tidigare rapporten.",
        "Skolgårdarnas andra fas är genomförd.",
    ],
)
def test_a_part_or_an_earlier_report_is_no_status(comment: str) -> None:
    assert first(comment) is None


@pytest.mark.parametrize(
    ("comment", "label", "value"),
    [
        ("Direktivet är uppfyllt.", "direktiv", "genomfört"),
        ("Direktivet bedöms vara uppfyllt.", "direktiv", "genomfört"),
        ("Direktivet är inte uppfyllt.", "direktiv", "okänt"),
        ("Direktivet pågår.", "direktiv", "pågår"),
        ("Ägardirektivet är uppfyllt.", "ägardirektiv", "genomfört"),
        ("Direktivet är uppfyllt.", "ägardirektiv", "genomfört"),
        ("Budgetuppdraget är slutfört.", "budgetuppdrag", "genomfört"),
        ("Direktivet är uppfyllt.", None, None),  # some directive
        ("EU-direktivet är uppfyllt.", "direktiv", None),
        ("Direktivets krav är uppfyllda.", "direktiv", None),
        ("Dataskyddsdirektivet är genomfört.", "direktiv", None),
    ],
)
def test_an_assignment_is_called_what_the_document_calls_it(comment: str, label: str | None, value: str | None) -> None:
    found = statuses(ASSIGNMENT, "3", comment, YEAR, label=label)
    assert [one.value.value for one in found[:1]] == ([value] if value else [])


def test_goals_and_demands_that_are_met_say_nothing_of_the_assignment() -> None:
    assert first("Målen i planen för skolgårdar är uppfyllda.") is None
    assert first("Planen för skolgårdar är genomförd.") == ("genomfört", "inferred", "status.same_words")


def test_a_directive_in_a_document_is_met() -> None:
    text = WIDE + "Direktiv: Nämnden ska bygga en bro.\nKommentar: Direktivet är uppfyllt.\n"
    assert [(claim.value, claim.verbatim) for claim in only(report(text)).claims] == [
        ("genomfört", "Direktivet är uppfyllt.")
    ]


@pytest.mark.parametrize(
    ("comment", "value"),
    [
        ("Uppdraget är genomfört för äldre men inte för unga.", "delvis genomfört"),
        ("Uppdraget är slutfört, men ej inom hemtjänsten.", "delvis genomfört"),
        ("Uppdraget är genomfört men inte fullt ut.", "delvis genomfört"),
        ("Uppdraget är genomfört i skolan och pågår i vården.", "delvis genomfört"),
        ("Uppdraget är genomfört men inte utvärderat.", "genomfört"),
        ("Uppdraget är genomfört men inte i tid.", "genomfört"),
        ("Uppdraget genomfördes i maj och en utvärdering pågår.", "genomfört"),
    ],
)
def test_what_is_done_in_one_part_and_not_in_another_is_partly_done(comment: str, value: str) -> None:
    assert first(comment) == (value, "stated", "status.own_subject")
