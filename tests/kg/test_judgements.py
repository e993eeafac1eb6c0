"""Reading what people have said: every line counts, and one that cannot be read is named."""

import pytest
from thread_example import wording

from ingest.errors import JudgementError
from kg.judgements import COLUMNS, NAME, in_force, judgements, left_aside
from kg.records import Verdict
from kg.verdicts import told
from ontology.terms import Relation

HEADER = ",".join(COLUMNS)
YES = "plan-2030/uppdrag-1,plan-2032/uppdrag-7,fortsätter,bekräftad,A. Ek,2033-05-01,Läst båda"
NO = YES.replace("bekräftad", "avvisad").replace("Läst båda", "Annan park")
BACK = YES.replace("bekräftad", "återtagen")
ITEMS = {one.id: one for one in (wording("plan-2030/uppdrag-1"), wording("plan-2032/uppdrag-7"))}
PAIR = "plan-2030/uppdrag-1", "plan-2032/uppdrag-7"


def said(tmp_path, *lines, start=HEADER, encoding="utf-8"):
    (tmp_path / NAME).write_bytes("\n".join((start, *lines)).encode(encoding))
    return judgements(tmp_path)


def test_without_a_file_nothing_is_judged(tmp_path):
    assert judgements(tmp_path) == ()


@pytest.mark.parametrize("text", ["", "\n\n", HEADER, HEADER + "\n\n"])
def test_a_file_without_lines_says_nothing(tmp_path, text):
    (tmp_path / NAME).write_text(text, "utf-8")
    assert judgements(tmp_path) == ()


def test_a_line_says_who_when_and_why(tmp_path):
    (one,) = said(tmp_path, YES)
    assert (one.left, one.right) == PAIR
    assert (one.relation, one.verdict) == (Relation.FORTSATTER, Verdict.BEKRAFTAD)
    assert told(one) == "Bekräftad av A. Ek 2033-05-01: Läst båda."
    assert one.line == 2


def test_a_comma_in_quotation_marks_and_the_mark_of_a_spreadsheet_are_understood(tmp_path):
    (one,) = said(tmp_path, YES.replace("Läst båda", '"Läst ""båda"", noga"'), encoding="utf-8-sig")
    assert one.why == 'Läst "båda", noga'


@pytest.mark.parametrize(
    ("line", "about"),
    [
        (YES + ",mer", "8 fält"),
        ("plan-2030/uppdrag-1", "1 fält"),
        (YES.replace("fortsätter", "liknar"), "relation är 'liknar'. Välj bland: fortsätter"),
        (YES.replace("bekräftad", "kanske"), "verdict är 'kanske'"),
        (YES.replace("2033-05-01", "1 maj"), "when är '1 maj'"),
        (YES.replace("2033-05-01", "2033-02-30"), "when är '2033-02-30'"),
        (YES.replace("2033-05-01", "20330501"), "when är '20330501'"),
        (YES.replace("A. Ek", " "), "who är tomt"),
        (YES.replace("Läst båda", ""), "why är tomt"),
        (YES.replace("plan-2032/uppdrag-7", "plan-2030/uppdrag-1"), "två olika"),
        (YES.replace("Läst båda", '"Läst båda'), "citattecknen"),
    ],
)
def test_a_line_that_cannot_be_understood_is_named(tmp_path, line, about):
    with pytest.raises(JudgementError, match=r"judgements\.csv, rad 4: ") as error:
        said(tmp_path, YES, "", line, YES)
    assert about in str(error.value)


def test_a_file_without_its_heading_is_refused(tmp_path):
    with pytest.raises(JudgementError, match="rad 1: rubrikraden ska vara left,right"):
        said(tmp_path, start=YES)


def test_a_file_in_another_encoding_is_refused(tmp_path):
    with pytest.raises(JudgementError, match="UTF-8"):
        said(tmp_path, YES, encoding="latin-1")


@pytest.mark.parametrize(
    ("lines", "counts"),
    [
        ([YES], Verdict.BEKRAFTAD),
        ([YES, NO], Verdict.AVVISAD),
        ([NO, YES], Verdict.BEKRAFTAD),
        ([YES, BACK], None),
        ([YES, BACK, NO], Verdict.AVVISAD),
        ([BACK], None),
    ],
)
def test_the_last_line_about_a_pair_counts(tmp_path, lines, counts):
    held = in_force(said(tmp_path, *lines), ITEMS)
    assert (held[PAIR].verdict if held else None) == counts


@pytest.mark.parametrize(
    ("line", "about"),
    [
        (YES.replace("uppdrag-7", "uppdrag-8"), "ingen post med id plan-2032/uppdrag-8"),
        ("plan-2032/uppdrag-7,plan-2030/uppdrag-1" + YES[len(",".join(PAIR)) :], "är senare än"),
    ],
)
def test_what_the_corpus_does_not_hold_is_left_aside_and_told_of(tmp_path, line, about):
    lines = said(tmp_path, YES, line)
    assert list(in_force(lines, ITEMS)) == [PAIR]
    (found,) = left_aside(lines, ITEMS)
    assert found.code == "judgement.unfit"
    assert found.message.startswith("judgements.csv, rad 3: ")
    assert about in found.message
