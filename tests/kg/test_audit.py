"""What ``trad check`` finds, and what it leaves alone."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from corpus_example import PLAN, PLAN_ID, REPORT_ID, readings_of, row, write_corpus
from graph_example import ASSIGNMENT, READING, TEXT

from ingest.errors import JudgementError, ManifestError, MissingFile
from ingest.records import Cell, Issue, Place
from ingest.tables.records import Row, Table, Value
from kg.audit import check, doubted, unexpected, unquoted

pytestmark = pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")


@pytest.fixture
def corpus(tmp_path):
    return write_corpus(tmp_path / "corpus")


def expecting(corpus, text):
    (corpus / "expectations.toml").write_text(text, encoding="utf-8")
    return corpus


def with_assignment(**changes):
    """The example's reading with its assignment changed."""
    changed = replace(ASSIGNMENT, **changes)
    return replace(READING, items=tuple(changed if item is ASSIGNMENT else item for item in READING.items))


def test_a_corpus_in_order_has_no_findings(corpus):
    assert check(corpus) == []


def test_the_bundled_corpus_is_in_order():
    found = check(Path(__file__).resolve().parents[2] / "corpus")
    assert [finding for finding in found if not finding.known] == []


def test_nothing_is_written(corpus):
    before = {path: path.stat().st_mtime_ns for path in corpus.rglob("*")}
    check(corpus)
    assert {path: path.stat().st_mtime_ns for path in corpus.rglob("*")} == before


# Judgements

YES = f"{PLAN_ID}/uppdrag-1,{REPORT_ID}/uppdrag-2,fortsätter,{{}},A. Ek,2033-05-01,Läst båda"


def judging(corpus, *lines):
    """The corpus with these lines after the heading of its judgements."""
    text = "\n".join(("left,right,relation,verdict,who,when,why", *lines))
    (corpus / "judgements.csv").write_text(text, encoding="utf-8")
    return corpus


@pytest.mark.parametrize("verdict", ["bekräftad", "avvisad", "återtagen"])
def test_a_judgement_in_order_is_no_finding(corpus, verdict):
    assert check(judging(corpus, YES.format(verdict))) == []


def test_a_judgement_of_what_is_not_there_is_found_with_its_line(corpus):
    (found,) = check(judging(corpus, YES.format("avvisad"), YES.format("avvisad").replace("uppdrag-2", "uppdrag-9")))
    assert (found.code, found.document) == ("judgement.unfit", PLAN_ID)
    assert "judgements.csv, rad 3: " in found.message


def test_a_judgement_that_cannot_be_understood_is_an_error_that_names_file_and_line(corpus):
    with pytest.raises(JudgementError, match=r"judgements\.csv, rad 2: verdict är 'kanske'"):
        check(judging(corpus, YES.format("kanske")))


# Quotes


def test_quotes_that_stand_in_their_places_are_found_again():
    assert list(unquoted([READING])) == []


ELSEWHERE = Place(0, 9, 1, 1)


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("quote.item", {"place": ELSEWHERE}),
        ("quote.item", {"text": "Att utreda något annat."}),
        ("quote.claim", {"claims": (replace(ASSIGNMENT.claims[0], verbatim="har avslutats"),)}),
        ("quote.claim", {"claims": (replace(ASSIGNMENT.claims[0], place=ELSEWHERE),)}),
        ("quote.reference", {"references": (replace(ASSIGNMENT.references[0], place=ELSEWHERE),)}),
        ("quote.comment", {"comment": "Uppdraget har avslutats."}),
        ("quote.comment", {"comment_places": (ELSEWHERE,)}),
        ("quote.recipient", {"recipient": "Förvaltningen för yngre"}),
        ("quote.recipient", {"recipient_place": ELSEWHERE}),
    ],
)
def test_words_that_do_not_stand_in_their_place_are_found(code, changes):
    (finding,) = unquoted([with_assignment(**changes)])
    assert (finding.code, finding.document) == (code, ASSIGNMENT.document)
    assert ASSIGNMENT.id in finding.message
    assert finding.text
    assert finding.place


def test_a_passage_that_does_not_stand_in_its_place_is_found():
    moved = replace(READING, passages=(replace(READING.passages[0], place=ELSEWHERE),))
    (finding,) = unquoted([moved])
    assert (finding.code, finding.text) == ("quote.passage", READING.passages[0].text)


def test_a_table_cell_that_does_not_stand_in_its_place_is_found():
    row = Row(Cell("", None), (Value("17", 17.0, ELSEWHERE), Value("", None, None)))
    table = Table("t", "d", 2031, Cell("", None), (), None, (), (row,), ELSEWHERE)
    (finding,) = unquoted([replace(READING, tables=(table,))])
    assert (finding.code, finding.text) == ("quote.table", "17")


@pytest.mark.parametrize(
    "changes",
    [
        {"comment": "Uppdraget har startat.\nOch något utan plats."},
        {"comment": "Uppdraget har startat.", "comment_places": ()},
        {"comment": None},
    ],
    ids=["a paragraph without a place", "no place", "a place without a paragraph"],
)
def test_a_comment_with_more_or_fewer_places_than_paragraphs_is_found(changes):
    assert [finding.code for finding in unquoted([with_assignment(**changes)])] == ["quote.comment"]


def test_one_letter_is_enough():
    changed = with_assignment(text=ASSIGNMENT.text.replace("natt", "matt"))
    assert [finding.code for finding in unquoted([changed])] == ["quote.item"]


@pytest.mark.parametrize("place", [Place(-5, 3, 1, 1), Place(10**6, 10**6 + 4, 1, 1), Place(9, 9, 1, 1)])
def test_a_place_outside_the_text_is_found(place):
    assert [finding.code for finding in unquoted([with_assignment(place=place)])] == ["quote.item"]


def test_a_place_in_two_pieces_is_put_together():
    assert len(ASSIGNMENT.place.spans) == 2
    whole = replace(ASSIGNMENT.place, spans=())
    assert "12 (40)" in TEXT[whole.start : whole.end]
    assert [finding.code for finding in unquoted([with_assignment(place=whole)])] == ["quote.item"]


def test_what_the_reading_doubted_is_told():
    issue = Issue("number-gap", "rapport-2031", "Nr 2 saknas.", "Nr 3", ELSEWHERE)
    (finding,) = doubted([replace(READING, issues=(issue,))])
    assert (finding.code, finding.document, finding.message, finding.text, finding.place) == (
        "number-gap",
        "rapport-2031",
        "Nr 2 saknas.",
        "Nr 3",
        ELSEWHERE,
    )


def test_a_missing_number_is_found_in_a_real_corpus(tmp_path):
    gap = PLAN.replace("Nr 2:", "Nr 3:")
    corpus = write_corpus(tmp_path / "c", (row(PLAN_ID, gap, 2030, "verksamhetsplan"), gap))
    (finding,) = check(corpus)
    assert (finding.code, finding.document) == ("number-gap", PLAN_ID)
    assert "nr 2" in finding.message


# Expectations


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# inget väntas\n",
        f'["{PLAN_ID}"]\nuppdrag = 2\nindikator = 1\nreason = "Räknat för hand."\n',
        f'["{REPORT_ID}"]\nuppdrag = 2\n"färdplan" = 0\n',
    ],
)
def test_expectations_that_are_met_say_nothing(corpus, text):
    assert list(unexpected(expecting(corpus, text), readings_of(corpus))) == []


def test_without_a_file_nothing_is_expected(corpus):
    assert list(unexpected(corpus, readings_of(corpus))) == []


@pytest.mark.parametrize(("kind", "number", "found"), [("uppdrag", 3, 2), ("uppdrag", 0, 2), ("färdplan", 1, 0)])
def test_another_number_than_expected_is_found_with_both(corpus, kind, number, found):
    (finding,) = unexpected(expecting(corpus, f'["{PLAN_ID}"]\n"{kind}" = {number}\n'), readings_of(corpus))
    assert (finding.code, finding.document) == ("expectation.count", PLAN_ID)
    assert finding.message.startswith(f"{found} {kind} hittades, {number} väntades.")


def test_a_document_that_is_expected_but_not_in_the_manifest_is_found(corpus):
    (finding,) = unexpected(expecting(corpus, '["saknas-2030"]\nuppdrag = 1\n'), readings_of(corpus))
    assert (finding.code, finding.document) == ("expectation.document", "saknas-2030")


@pytest.mark.parametrize(
    "text",
    [
        f'["{PLAN_ID}"\n',
        f'["{PLAN_ID}"]\nuppdragen = 2\n',
        f'"{PLAN_ID}" = 2\n',
        f'["{PLAN_ID}"]\nuppdrag = "två"\n',
        f'["{PLAN_ID}"]\nuppdrag = true\n',
    ],
    ids=["not TOML", "unknown kind", "not a table", "not a number", "a truth value"],
)
def test_expectations_that_cannot_be_understood_are_an_error_that_names_the_file(corpus, text):
    with pytest.raises(ManifestError, match=r"expectations\.toml"):
        list(unexpected(expecting(corpus, text), readings_of(corpus)))


def test_all_findings_come_at_once(corpus):
    text = PLAN.replace("Nr 2:", "Nr 3:")
    write_corpus(corpus, (row(PLAN_ID, text, 2030, "verksamhetsplan"), text))
    expecting(corpus, f'["{PLAN_ID}"]\nuppdrag = 9\n["saknas"]\nuppdrag = 1\n')
    assert {finding.code for finding in check(corpus)} == {"number-gap", "expectation.count", "expectation.document"}


# What cannot be read


def test_a_file_with_another_hash_and_a_missing_one_are_findings_that_name_both(corpus):
    path = corpus / "documents" / f"{PLAN_ID}.txt"
    for harm in (lambda: path.write_text(PLAN + "!", encoding="utf-8"), path.unlink):
        harm()
        (found,) = [one for one in check(corpus) if one.code == "document.unread"]
        assert found.document == PLAN_ID
        assert re.search(rf"{PLAN_ID}\.txt.*manifest\.toml", found.message)


def test_what_is_expected_of_a_superseded_document_is_to_be_moved(corpus):
    newer = PLAN + "\nEn rad till.\n"
    entry = row("plan-2", newer, 2030, "verksamhetsplan", replaces=PLAN_ID)
    write_corpus(corpus, (row(PLAN_ID, PLAN, 2030, "verksamhetsplan"), PLAN), (entry, newer))
    expecting(corpus, f'["{PLAN_ID}"]\nuppdrag = 2\n')
    (found,) = [one for one in check(corpus) if one.code.startswith("expectation")]
    assert found.code == "expectation.superseded"
    assert "plan-2" in found.message


def test_a_missing_manifest_is_an_error(tmp_path):
    with pytest.raises(MissingFile, match=r"manifest\.toml"):
        check(tmp_path)
