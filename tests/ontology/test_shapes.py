"""The shapes and the code speak of nothing that the vocabulary does not have."""

import re
from pathlib import Path

import pytest
from rdflib import SH, Graph, Literal

from ontology.namespaces import FOLDER, ONTOLOGY, RT, vocabulary

SHAPES = Graph().parse(FOLDER / "shapes.ttl", format="turtle")
TERMS = {str(subject) for subject in vocabulary().subjects() if str(subject).startswith(ONTOLOGY)}
CODE = sorted(path for folder in ("ontology", "kg") for path in (FOLDER.parent / folder).rglob("*.py"))


def test_every_term_of_the_shapes_is_in_the_vocabulary() -> None:
    used = {str(node) for triple in SHAPES for node in triple if str(node).startswith(ONTOLOGY)}
    assert used
    assert used <= TERMS


def test_every_named_property_shape_says_in_swedish_what_is_wrong() -> None:
    for shape in set(SHAPES.objects(None, SH.property)):
        if "#" in str(shape):
            (message,) = SHAPES.objects(shape, SH.message)
            assert isinstance(message, Literal)
            assert message.language == "sv"
            assert message.endswith(".")


@pytest.mark.parametrize("path", CODE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_term_that_the_code_names_is_in_the_vocabulary(path: Path) -> None:
    for name in re.findall(r"\bRT\.([A-Za-z]\w*)", path.read_text(encoding="utf-8").replace("RT.parnet", "")):
        assert RT[name]
