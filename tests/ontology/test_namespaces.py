"""The namespace is closed."""

import pytest

from ontology.namespaces import ID, ONTOLOGY, RT


def test_a_term_of_the_vocabulary_is_an_iri() -> None:
    assert str(RT.Uppdrag) == ONTOLOGY + "Uppdrag"


def test_a_misspelt_term_is_refused() -> None:
    with pytest.raises(AttributeError):
        RT.Updrag  # noqa: B018


def test_ids_are_readable() -> None:
    assert str(ID["plan-2030/uppdrag-13"]) == "https://w3id.org/roda-traden/id/plan-2030/uppdrag-13"
