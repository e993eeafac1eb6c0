"""Bodies under new names: what documents tell, and which address a body has then."""

from dataclasses import replace

import pytest
from thread_example import PLACE, snapshot, wording

from ingest.records import Body, Passage
from kg.align.recipients import renamings
from kg.names import body_id
from kg.organs import addresses, organ
from kg.thread_serial import organ_json

OWNER = "Region Exempel"
OLD, NEW = "plan-2030", "plan-2031"


def held(told, old=("Parknämnden",), new=("Grönytenämnden",)):
    """A snapshot whose earlier document names the old bodies, and whose later names the new and tells this."""
    items = (wording(f"{OLD}/uppdrag-1", recipients=old), wording(f"{NEW}/uppdrag-1", recipients=new))
    made = snapshot(*items, passages=(Passage(f"{NEW}/text-1", NEW, 2031, told, PLACE),))
    named = {OLD: old, NEW: new}
    documents = {
        key: replace(entry, bodies=tuple(Body(name, "nämnd", None, PLACE) for name in named[key]))
        for key, entry in made.documents.items()
    }
    return replace(made, documents=documents)


@pytest.mark.parametrize(
    "told",
    [
        "Parknämnden bytte namn till Grönytenämnden vid årsskiftet.",
        "Fullmäktige beslutade att Parknämnden ska byta namn till Grönytenämnden.",
        "Grönytenämnden (f.d. Parknämnden) sköter träden.",
        "Grönytenämnden, tidigare Parknämnden, sköter träden.",
        "Grönytenämnden hette tidigare Parknämnden.",
        "Parknämnden har ersatts av Grönytenämnden.",
    ],
)
def test_a_body_that_a_document_says_has_a_new_name_keeps_its_address_and_shows_the_sentence(told):
    snapshot_ = held(told)
    found = organ(snapshot_, body_id(OWNER, "Grönytenämnden"))
    assert found.id == body_id(OWNER, "Parknämnden")
    assert [one.year for one in found.namings] == [2030, 2031]
    assert [item.id for item in found.received] == [f"{OLD}/uppdrag-1", f"{NEW}/uppdrag-1"]
    (shown,) = organ_json(found)["renamed"]
    assert (shown["old"], shown["new"], shown["sentence"]) == (["Parknämnden"], ["Grönytenämnden"], told)
    assert shown["document"] == NEW


@pytest.mark.parametrize(
    "told",
    [
        "Parknämnden bytte gräs.",
        "Parknämnden bytte namn till något annat.",
        "Grönytenämnden beslutade att Badnämnden byter namn till Simnämnden.",
        "Parknämnden samarbetar med Grönytenämnden.",
        "Parknämnden har gått upp i Grönytenämnden.",
    ],
)
def test_without_such_a_sentence_they_are_two_bodies(told):
    assert len(set(addresses(held(told)).values())) == 2


def test_a_body_that_several_were_merged_into_is_its_own_and_each_page_tells_of_the_merger():
    told = "Parknämnden och Badnämnden slogs samman och bildade Grönytenämnden."
    made = held(told, old=("Parknämnden", "Badnämnden"))
    for name in ("Parknämnden", "Badnämnden", "Grönytenämnden"):
        found = organ(made, body_id(OWNER, name))
        assert found.id == body_id(OWNER, name)
        assert [(one.old, one.new) for one in found.renamed] == [(("Parknämnden", "Badnämnden"), ("Grönytenämnden",))]


def test_a_part_of_a_longer_name_is_not_the_body():
    (told,) = renamings(["Barn- och utbildningsnämnden bytte namn till Skolnämnden."])
    assert told.named(told.old, ("Utbildningsnämnden", "Barn- och utbildningsnämnden")) == (
        "Barn- och utbildningsnämnden",
    )
