"""Assignments in two interleaved columns kept as layout."""

from __future__ import annotations

from reading_example import misquoted, of, report

from ontology.terms import Basis, Kind

TEXT = """
Årsrapport för nämnder 2031                                            7 (9)
6         Redovisning av uppdrag
            Uppdrag från fullmäktige                   Uppdragets status och kommentar

            Alla nämnder och bolag får i uppdrag          Avslutad
            att se över sina lokaler utifrån
            stadens plan.
                                                       2031-11-30

            Uppdragsår                                 Lokalerna är genomgångna, och nämnden
            2030                                       fick en redovisning i oktober.
            Typ av uppdrag
            Uppdrag inom budgetbeslut                  Arbetet kan fortsätta nästa år.
            Förvaltningen uppdras att skriva en           Pågående
            handledning för

\fÅrsrapport för nämnder 2031                                               8 (9)
            Uppdrag från fullmäktige                      Uppdragets status och kommentar
            lån av utrustning.                            Ett utkast finns.

            Uppdragsår                                    - utkastet är sänt på remiss
            2031
6.2       Något annat
Mer om året finns i nästa avsnitt, där nämnden redovisar sin ekonomi.
"""


def test_each_side_of_the_columns_is_read_on_its_own() -> None:
    reading = report(TEXT)
    first, second = of(reading, Kind.UPPDRAG)
    assert first.text == "Alla nämnder och bolag får i uppdrag att se över sina lokaler utifrån stadens plan."
    assert second.text == "Förvaltningen uppdras att skriva en handledning för lån av utrustning."
    assert first.comment == (
        "Lokalerna är genomgångna, och nämnden fick en redovisning i oktober. Arbetet kan fortsätta nästa år."
    )
    assert second.comment == "Ett utkast finns. - utkastet är sänt på remiss"
    assert not misquoted(reading)


def test_the_status_word_is_the_claim_and_date_year_and_type_are_fields() -> None:
    first, second = of(report(TEXT), Kind.UPPDRAG)
    assert [(c.value, c.verbatim, c.basis) for c in first.claims] == [("genomfört", "Avslutad", Basis.STATED)]
    assert [(c.value, c.verbatim) for c in second.claims] == [("pågår", "Pågående")]
    assert {field.name: field.value for field in first.fields} == {
        "Status": "Avslutad",
        "Datum": "2031-11-30",
        "Uppdragsår": "2030",
        "Typ av uppdrag": "Uppdrag inom budgetbeslut",
    }
    assert {field.name: field.value for field in second.fields} == {"Status": "Pågående", "Uppdragsår": "2031"}


def test_who_is_to_do_it_stands_in_the_wording() -> None:
    first, second = of(report(TEXT), Kind.UPPDRAG)
    assert first.recipients == ("Alla nämnder", "bolag")
    assert second.recipient == "Förvaltningen"


def test_without_a_status_word_there_is_no_row() -> None:
    assert not of(report(TEXT.replace("Avslutad", "Se bilaga").replace("Pågående", "Se bilaga")), Kind.UPPDRAG)
