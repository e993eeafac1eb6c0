"""Adding a judgement: one line at the end, whatever stood there before, or none."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from thread_example import wording

from ingest.errors import InputError, JudgementError, Unfit
from kg.judge import judge
from kg.judgements import NAME, judgements

ITEMS = {
    one.id: one
    for one in (wording("plan-2030/uppdrag-1"), wording("plan-2030/uppdrag-2"), wording("plan-2032/uppdrag-7"))
}
SAID = {
    "left": "plan-2030/uppdrag-1",
    "right": "plan-2032/uppdrag-7",
    "relation": "fortsätter",
    "verdict": "bekräftad",
    "who": "A. Ek",
    "when": "2033-05-01",
    "why": "Läst båda",
}


def test_the_first_line_makes_the_file_with_its_heading(tmp_path):
    made = judge(tmp_path, ITEMS, **SAID)
    assert (tmp_path / NAME).read_text("utf-8") == (
        "left,right,relation,verdict,who,when,why\n"
        "plan-2030/uppdrag-1,plan-2032/uppdrag-7,fortsätter,bekräftad,A. Ek,2033-05-01,Läst båda\n"
    )
    assert judgements(tmp_path) == (made,)
    assert made.line == 2


@pytest.mark.parametrize("end", ["\n", ""])
def test_what_stands_there_is_kept_to_the_byte(tmp_path, end):
    judge(tmp_path, ITEMS, **SAID)
    before = (tmp_path / NAME).read_bytes().rstrip(b"\n") + end.encode()
    (tmp_path / NAME).write_bytes(before)
    judge(tmp_path, ITEMS, **{**SAID, "verdict": "avvisad"})
    assert (tmp_path / NAME).read_bytes().startswith(before)
    assert [one.verdict.value for one in judgements(tmp_path)] == ["bekräftad", "avvisad"]


@pytest.mark.parametrize(
    ("wrong", "about"),
    [
        ({"left": "plan-2030/uppdrag-9"}, "ingen post med id plan-2030/uppdrag-9"),
        ({"left": "plan-2030/uppdrag-2", "right": "plan-2030/uppdrag-1"}, "samma dokument"),
        ({"left": "plan-2032/uppdrag-7", "right": "plan-2030/uppdrag-1"}, "Ange den tidigare först"),
        ({"relation": "kanske"}, "Välj bland: fortsätter, utvecklas, återrapporteras"),
        ({"verdict": "ja"}, "Välj bland: bekräftad, avvisad, återtagen"),
        ({"who": " \n"}, "who är tomt"),
        ({"why": ""}, "why är tomt"),
        ({"why": "Läst\x00båda"}, "tecken som inte syns"),
        ({"why": "Läst \udce5"}, "tecken som inte syns"),
        ({"when": "i dag"}, "2026-03-01"),
        ({"verdict": "återtagen"}, "ingen bedömning av"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(tmp_path, wrong, about):
    with pytest.raises(Unfit) as error:
        judge(tmp_path, ITEMS, **{**SAID, **wrong})
    assert about in str(error.value)
    assert judgements(tmp_path) == ()


def test_to_a_file_that_cannot_be_understood_nothing_is_added(tmp_path):
    (tmp_path / NAME).write_bytes(b"left,right\n")
    with pytest.raises(JudgementError, match="rad 1"):
        judge(tmp_path, ITEMS, **SAID)
    assert (tmp_path / NAME).read_bytes() == b"left,right\n"


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    with pytest.raises(InputError, match="kan inte öppnas"):
        judge(tmp_path / "finns-inte", ITEMS, **SAID)


def test_two_who_judge_at_once_both_get_their_line(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda n: judge(tmp_path, ITEMS, **{**SAID, "why": f"Skäl {n}"}), range(40)))
    assert sorted(one.line for one in made) == list(range(2, 42))
    assert len(judgements(tmp_path)) == 40


@given(st.text(), st.text())
def test_who_and_why_come_back_as_they_were_written_but_for_white_space(tmp_path_factory, who, why):
    folder = tmp_path_factory.mktemp("corpus")
    try:
        judge(folder, ITEMS, **{**SAID, "who": who, "why": why})
    except Unfit:
        assert not judgements(folder)
        return
    (one,) = judgements(folder)
    assert (one.who, one.why) == (" ".join(who.split()), " ".join(why.split()))
