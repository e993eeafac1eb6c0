"""Decisions: those that a sentence tells as taken, with who, when and about what; nothing of what is to come."""

import pytest
from reading_example import plan, report

from ingest.told.decisions import decisions, outcome
from ontology.terms import Decision, Kind


def parts(sentence: str) -> list[tuple[str, str | None, str | None, str | None]]:
    def words(span: tuple[int, int] | None) -> str | None:
        return sentence[slice(*span)] if span else None

    return [(one.value, words(one.decider), words(one.date), words(one.matter)) for one in decisions(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Skolnämnden beslutade den 3 maj om en ny plan för lokaler.",
            ("beslutad", "Skolnämnden", "den 3 maj", "en ny plan för lokaler"),
        ),
        ("I juni fattade skolnämnden beslut om badet.", ("beslutad", "skolnämnden", "I juni", "badet")),
        (
            "För hamnen vid ån beslutade nämnden om återremiss.",
            ("beslutad", "nämnden", None, "hamnen vid ån"),
        ),
        (
            "Strategin antogs av kultur- och fritidsnämnden under hösten 2029.",
            ("antagen", "kultur- och fritidsnämnden", "under hösten 2029", "Strategin"),
        ),
        ("Under våren togs beslut om en färja.", ("beslutad", None, "Under våren", "en färja")),
        ("Beslut är taget i skolans ledningsgrupp om flytten.", ("beslutad", "skolans ledningsgrupp", None, "flytten")),
        ("Kommunfullmäktige har antagit en policy.", ("antagen", "Kommunfullmäktige", None, "en policy")),
        ("Badplanen fastställdes 2029.", ("antagen", None, "2029", "Badplanen")),
    ],
)
def test_a_decision_that_was_taken(sentence: str, expected: tuple[str, ...]) -> None:
    assert parts(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen kommer att beslutas av skolnämnden i maj.",
        "Förslaget ska behandlas innan skolnämnden beslutade om det.",
        "Om skolnämnden beslutade om badet skulle det stängas.",
        "Skolnämnden beslutade inte om badet.",
        "Skolnämnden har ännu inte fattat beslut om badet.",
        "Inga beslut fattades under våren.",
        "Att ta fram förslag för beslut i nämnden.",
        "Den politiska beslutsprocessen genomfördes under våren.",
        "Beslut om badet fattas i ledningsgruppen.",
        "Verksamheten följer de mål som skolnämnden har beslutat.",
        "Regeringen beslutade om ett nytt bidrag.",
        "Socialstyrelsen beslutade den 3 maj om nya regler.",
        "Diagnosen fastställdes 2029.",
        "Läkemedlet godkändes 2029.",
        "De rör sig mot beslutade mål.",
        "När skolnämnden beslutade om badet var det sent.",
    ],
)
def test_no_decision(sentence: str) -> None:
    assert parts(sentence) == []


def test_a_relative_clause_counts_when_it_is_dated_or_after_another() -> None:
    [first, second] = parts("Skolnämnden beslutade om badet, som sedan ändrades av kommunfullmäktige.")
    assert (first[0], second[0], second[1]) == ("beslutad", "ändrad", "kommunfullmäktige")
    [dated] = parts("Vi följer planen som antogs av skolnämnden i maj.")
    assert dated[1:3] == ("skolnämnden", "i maj")


def test_what_it_came_to() -> None:
    assert outcome("att badet ska upphöra") == "ska upphöra"
    assert outcome("att badet inte ska upphöra") is None
    assert outcome("om återremiss") == "återremitterad"


TOLD = """\
# Viktiga händelser

Färdplansuppdraget gällande badet var uppe på dagordningen, där nämnden beslutade att badet i hamnen ska upphöra. \
Detta har resulterat i att kiosken kommer att övergå i privat regi. Utredningen om färjan var uppe på dagordningen. \
Där beslutade skolnämnden att turerna ska reduceras.
"""


def test_a_decision_hangs_on_the_roadmap_assignment_that_it_is_about() -> None:
    items = report(TOLD).items
    bath, ferry = (item for item in items if item.kind is Kind.BESLUT)
    assert bath.parent and bath.parent.text == "badet"
    assert [claim.value for claim in bath.claims] == ["ska upphöra", "övergår i privat regi"]
    assert {field.name: field.value for field in ferry.fields} == {
        "Beslutsfattare": "skolnämnden",
        "Ärende": "Utredningen om färjan",
        "Beslut": "att turerna ska reduceras",
    }
    [assignment] = [item for item in items if item.kind is Kind.FARDPLANSUPPDRAG]
    assert assignment.claims == bath.claims


def test_the_same_decision_told_twice_is_one_item_and_stays_running_text() -> None:
    once, again = "Planen för ån antogs av skolnämnden i maj 2030.", "Planen för ån antogs av nämnden i maj 2030."
    text = f"{once}\n\nSe här. {again}"
    reading = plan(text)
    assert [item.kind for item in reading.items] == [Kind.BESLUT]
    assert len(reading.passages) == len([block for block in reading.document.blocks if block.ignored is None])


@pytest.mark.parametrize(
    ("sentence", "value", "decider", "date", "matter"),
    [
        ("Skolnämnden bordlade ärendet den 12 maj 2031.", "bordlagd", "Skolnämnden", "den 12 maj 2031", "ärendet"),
        ("Ärendet bordlades av skolnämnden i maj.", "bordlagd", "skolnämnden", "i maj", "Ärendet"),
        ("Förslaget bifölls av skolnämnden i maj.", "antagen", "skolnämnden", "i maj", "Förslaget"),
        ("Fullmäktige antog planen i juni 2031.", "antagen", "Fullmäktige", "i juni 2031", "planen"),
    ],
)
def test_what_a_decision_came_to_when_and_about_what(
    sentence: str, value: str, decider: str, date: str, matter: str
) -> None:
    (found,) = decisions(sentence)
    spans = (found.decider, found.date, found.matter)
    assert (found.value.value, *(sentence[slice(*span)] if span else None for span in spans)) == (
        value,
        decider,
        date,
        matter,
    )


def test_filing_a_report_is_what_a_decision_may_come_to() -> None:
    assert outcome("att lägga rapporten till handlingarna") is Decision.LAGD


@pytest.mark.parametrize(
    ("text", "in_full"),
    [
        ("Utbildningsnämnden ansvarar för skolan.\n\nI maj beslutade nämnden om återremiss.", "Utbildningsnämnden"),
        ("Utbildningsnämnden tog emot kulturnämndens förslag. Nämnden beslutade om återremiss.", None),
        ("Kulturnämnden bad utbildningsnämnden om svar. Nämnden beslutade om återremiss.", "utbildningsnämnden"),
        ("Utbildningsnämnden har två bolag.\n\nPatientnämnden fick frågan.\n\nNämnden beslutade om nej.", None),
        ("Nämnden beslutade om återremiss.", None),  # the document never says which
        ("Utbildningsnämnden fick en fråga av nämnden för kultur. Nämnden beslutade om återremiss.", None),
        ("Utbildningsnämnden såg på. I maj beslutade styrelsen om återremiss.", None),
        ("Utbildningsnämnden ansvarar.\n\n# 7 Kulturnämnden\n\nI maj beslutade nämnden om ett bad.", None),
    ],
)
def test_a_bare_board_is_the_documents_own_unless_another_was_just_named(text: str, in_full: str | None) -> None:
    [item] = [item for item in report(text).items if item.kind is Kind.BESLUT]
    fields = {field.name: field.value for field in item.fields}
    assert fields["Beslutsfattare"].casefold() in ("nämnden", "styrelsen")  # the printed word stays
    assert fields.get("Beslutande organ") == in_full


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Skolnämnden lade den 4 juni rapporten till handlingarna.",
         ("lagd till handlingarna", "Skolnämnden", "den 4 juni", "rapporten")),
        ("Rapporten lades till handlingarna av skolnämnden i maj.",
         ("lagd till handlingarna", "skolnämnden", "i maj", "Rapporten")),
        ("Skolnämnden har lagt ärendet till handlingarna.",
         ("lagd till handlingarna", "Skolnämnden", None, "ärendet")),
        ("Skolnämnden avskrev motionen den 3 mars.", ("avskriven", "Skolnämnden", "den 3 mars", "motionen")),
        ("Motionen avskrevs av kommunfullmäktige.", ("avskriven", "kommunfullmäktige", None, "Motionen")),
        ("Kommunfullmäktige upphävde policyn i juni 2029.", ("upphävd", "Kommunfullmäktige", "i juni 2029", "policyn")),
        ("Skolnämnden upphävde sitt beslut från 2027 om avgifter.", ("upphävd", "Skolnämnden", None, "avgifter")),
        ("Enligt förvaltningen beslutade nämnden i maj om badet.", ("beslutad", "nämnden", "i maj", "badet")),
        ("På uppdrag av nämnden beslutade styrelsen om badet.", ("beslutad", "styrelsen", None, "badet")),
        ("Vid sammanträdet den 12 juni 2029 beslutade nämnden om badet.",
         ("beslutad", "nämnden", "den 12 juni 2029", "badet")),
        ("Nämnden beslutade den 12 juni 2029, § 45, att anta planen.",
         ("beslutad", "Nämnden", "den 12 juni 2029", "att anta planen")),
        ("Under första halvåret beslutade nämnden om badet.",
         ("beslutad", "nämnden", "Under första halvåret", "badet")),
        ("Nämnden tog den 3/5 beslut om badet.", ("beslutad", "Nämnden", "den 3/5", "badet")),
    ],
)  # fmt: skip
def test_files_closes_repeals_and_who_is_no_subject(sentence: str, expected: tuple[str, ...]) -> None:
    assert parts(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nämnden lade stor vikt vid handlingarna.",
        "Nämnden lade inte rapporten till handlingarna.",
        "Nämnden avskrev kundfordringar för 3 mnkr.",
        "Lånen avskrevs av bolaget.",
        "Förvaltningsrätten upphävde nämndens beslut i maj.",
        "Förvaltningen föreslog att nämnden antog planen.",
    ],
)
def test_the_same_verbs_where_nothing_is_decided(sentence: str) -> None:
    assert parts(sentence) == []


def test_the_word_that_opens_a_comment_is_no_part_of_a_decision() -> None:
    items = report("Mål 1: Trygga barn\n\nKommentar: Nämnden beslutade om nya regler i oktober.\n").items
    assert [item.text for item in items if item.kind is Kind.BESLUT] == ["Nämnden beslutade om nya regler i oktober."]
