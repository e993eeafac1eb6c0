"""What people say of bodies: one under an old and a new name, or two that look like one."""

from dataclasses import replace

import pytest
from test_judge import SAID
from test_renamed import held

from ingest.errors import NotFound, Unfit
from kg.judge import judge
from kg.judgements import bodies_in_force, judgements, left_aside
from kg.names import body_id
from kg.organs import addresses, organ
from kg.serial import judgement_from, judgement_json
from kg.thread_serial import organ_json

OLD, NEW = (body_id("Region Exempel", name) for name in ("Parknämnden", "Grönytenämnden"))
BOTH = frozenset({OLD, NEW})
BODY = {**SAID, "left": OLD, "right": NEW}


def judged(folder, snapshot, *verdicts):
    """The snapshot as a build would make it when a person has said this, line by line."""
    for verdict in verdicts:
        judge(folder, snapshot.items, addresses(snapshot), **{**BODY, "verdict": verdict})
    return replace(snapshot, judged_bodies=bodies_in_force(judgements(folder), addresses(snapshot)))


def test_a_confirmed_pair_is_one_body_with_the_older_name_s_address_and_both_lead_there(tmp_path):
    made = judged(tmp_path, held("Parknämnden samarbetar med Grönytenämnden."), "bekräftad")
    found = organ(made, NEW)
    assert found.id == OLD
    assert organ(made, OLD) == found
    assert [one.year for one in found.namings] == [2030, 2031]
    (shown,) = organ_json(found)["judgements"]
    assert (shown["verdict"], shown["who"], shown["why"]) == ("bekräftad", "A. Ek", "Läst båda")


def test_a_rejected_pair_is_two_whatever_documents_tell_and_old_addresses_lead_on(tmp_path):
    told = held("Parknämnden bytte namn till Grönytenämnden.")
    assert organ(told, NEW).id == OLD
    made = judged(tmp_path, told, "avvisad")
    assert (organ(made, OLD).id, organ(made, NEW).id) == (OLD, NEW)
    assert organ(made, NEW).judged


@pytest.mark.parametrize("first", ["bekräftad", "avvisad"])
def test_what_is_taken_back_leaves_all_as_it_was(tmp_path, first):
    plain = held("Parknämnden bytte namn till Grönytenämnden.")
    made = judged(tmp_path, plain, first, "återtagen")
    assert made.judged_bodies == ()
    assert addresses(made) == addresses(plain)


@pytest.mark.parametrize(
    ("wrong", "about"),
    [
        ({"right": body_id("Region Exempel", "Badnämnden")}, "inget organ"),
        ({"right": body_id("Region Annan", "Parknämnden")}, "olika utgivare"),
        ({"right": "plan-2032/uppdrag-7"}, "inget organ"),
        ({"relation": "återrapporteras"}, "kan bara fortsätta"),
        ({"right": OLD}, "två olika"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(tmp_path, wrong, about):
    bodies = BOTH | {body_id("Region Annan", "Parknämnden")}
    with pytest.raises(Unfit, match=about):
        judge(tmp_path, {}, bodies, **{**BODY, **wrong})
    assert not list(tmp_path.glob("judgements.csv"))


def test_a_body_that_no_document_names_any_more_is_told_of_and_left_aside(tmp_path):
    said = (judge(tmp_path, {}, BOTH, **BODY),)
    assert bodies_in_force(said, {OLD}) == ()
    (finding,) = left_aside(said, {}, {OLD})
    assert "inget organ" in finding.message
    assert list(left_aside(said, {}, BOTH)) == []


def test_a_snapshot_stores_a_judgement_whole(tmp_path):
    said = judge(tmp_path, {}, BOTH, **BODY)
    assert judgement_from(judgement_json(said)) == said


def test_an_unknown_body_is_still_not_found():
    with pytest.raises(NotFound):
        organ(held(""), "organ/region-exempel/badnämnden")
