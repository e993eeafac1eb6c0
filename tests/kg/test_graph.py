"""The graph on disk: sorted N-Quads, the same from build to build, readable by any RDF tool."""

from dataclasses import replace
from pathlib import Path

import pytest
from graph_example import ASSIGNMENT, GOAL, LINK, READING, TEXT
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import PROV, RDF, BNode, Dataset, Graph, Literal, URIRef

from kg.build import document_quads, link_quads, write_graph
from kg.names import body_name, claim_name, link_name, part, stretch, thing
from kg.quads import line
from ontology.namespaces import OA, RT
from ontology.terms import Relation

pytestmark = pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")

EXAMPLE = URIRef("https://example.org/x")


def union(folder: Path) -> Graph:
    graph = Graph()
    dataset = Dataset()
    for file in folder.glob("*.nq"):
        dataset.parse(file, format="nquads")
    for subject, term, value, _ in dataset.quads():
        graph.add((subject, term, value))
    return graph


def test_rdflib_reads_back_the_very_same_quads(tmp_path: Path) -> None:
    write_graph([READING], [LINK], tmp_path)
    dataset = Dataset()
    for file in tmp_path.glob("*.nq"):
        dataset.parse(file, format="nquads")
    assert set(dataset.quads()) == {*document_quads(READING), *link_quads([LINK])}


def test_the_order_of_what_was_found_does_not_show(tmp_path: Path) -> None:
    other_order = replace(READING, items=READING.items[::-1])
    write_graph([READING], [LINK, replace(LINK, right=GOAL.id)], tmp_path / "a")
    write_graph([other_order], [replace(LINK, right=GOAL.id), LINK], tmp_path / "b")
    for name in ("rapport-2031.nq", "links.nq"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_lines_are_sorted_each_once_and_without_blank_nodes(tmp_path: Path) -> None:
    write_graph([READING], [LINK], tmp_path)
    lines = (tmp_path / "rapport-2031.nq").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert not any(isinstance(node, BNode) for triple in union(tmp_path) for node in triple)


def test_no_links_give_an_empty_file(tmp_path: Path) -> None:
    write_graph([READING], [], tmp_path)
    assert (tmp_path / "links.nq").read_bytes() == b""


@settings(deadline=None)
@given(st.text())
def test_any_text_survives(text: str) -> None:
    written = line((EXAMPLE, EXAMPLE, Literal(text, lang="sv"), EXAMPLE))
    assert "\n" not in written
    assert "\r" not in written
    (read,) = Dataset().parse(data=written + "\n", format="nquads").quads()
    assert read[2] == Literal(text, lang="sv")


@pytest.mark.parametrize(
    "wrong", ["https://example.org/a b", "https://example.org/<x>", "https://example.org/\n"]
)
def test_an_iri_that_is_none_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="inte en IRI"):
        line((EXAMPLE, EXAMPLE, URIRef(wrong), EXAMPLE))


def test_facts_and_provenance_are_graphs_of_their_own() -> None:
    document = thing("rapport-2031")
    graphs: dict[URIRef, set[URIRef]] = {}
    for _, term, _, graph in document_quads(READING):
        graphs.setdefault(graph, set()).add(term)
    assert set(graphs) == {part(document, "facts"), part(document, "provenance")}
    assert RT.wording in graphs[part(document, "facts")]
    assert {RT.place, RT.rule, RT.sha256, PROV.wasGeneratedBy, OA.exact} <= graphs[
        part(document, "provenance")
    ]
    assert not {RT.place, RT.rule, RT.sha256} & graphs[part(document, "facts")]


def test_every_place_holds_the_characters_it_points_at(tmp_path: Path) -> None:
    write_graph([READING], [LINK], tmp_path)
    graph = union(tmp_path)
    places = list(graph.subjects(RDF.type, RT.Place))
    assert places
    for place in places:
        start, end = (int(str(graph.value(place, term))) for term in (OA.start, OA.end))
        assert str(graph.value(place, OA.exact)) == TEXT[start:end]
        assert int(str(graph.value(place, RT.line))) == TEXT.count("\n", 0, start) + 1


def test_an_interrupted_wording_has_a_place_for_each_piece(tmp_path: Path) -> None:
    write_graph([READING], [], tmp_path)
    graph = union(tmp_path)
    places = list(graph.objects(thing(ASSIGNMENT.id), RT.place))
    assert {str(graph.value(place, OA.exact)) for place in places} == {
        'Att utreda "natt\\dag"',
        "och föreslå en väg, se effektmål 8.",
    }
    assert [str(graph.value(place, RT.page)) for place in places if graph.value(place, RT.page)] == ["11"]


def test_a_recipient_that_stands_elsewhere_has_a_place_of_its_own(tmp_path: Path) -> None:
    write_graph([READING], [], tmp_path)
    graph = union(tmp_path)
    origin = part(thing(ASSIGNMENT.id), "recipient")
    assert graph.value(origin, RDF.predicate) == RT.recipient
    place = graph.value(origin, RT.place)
    assert str(graph.value(place, OA.exact)) == "Förvaltningen för äldre"


def test_names_are_readable_and_lasting() -> None:
    assert str(stretch("plan-2030", 3, 9)).endswith("/id/plan-2030#char=3,9")
    assert str(thing(ASSIGNMENT.id)).endswith("/id/rapport-2031/uppdrag-3%E2%80%938")
    assert str(thing("plan-2030/mål-vård")).endswith("/id/plan-2030/mål-vård")
    assert body_name("Region A", "Nämnden") != body_name("Region B", "Nämnden")
    assert body_name("Region A", "NÄMNDEN ") == body_name("Region A", "Nämnden")


def test_a_claim_keeps_its_name_when_it_moves_and_changes_it_with_its_words() -> None:
    (said,) = ASSIGNMENT.claims
    item = thing(ASSIGNMENT.id)
    moved = replace(said, place=replace(said.place, start=1, end=2))
    assert claim_name(item, moved) == claim_name(item, said)
    assert claim_name(item, replace(said, verbatim="har inte startat")) != claim_name(item, said)


def test_links_of_different_ends_or_relations_are_different() -> None:
    others = [
        LINK,
        replace(LINK, left="x/y-1"),
        replace(LINK, right="x/y-1"),
        replace(LINK, relation=Relation.FORTSATTER),
    ]
    assert len({link_name(link) for link in others}) == 4
