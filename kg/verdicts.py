"""What a person has said of two wordings, in words."""

from __future__ import annotations

from kg.records import Judgement


def told(one: Judgement) -> str:
    """A judgement in a Swedish sentence.

    >>> from kg.records import Verdict
    >>> from ontology.terms import Relation
    >>> told(Judgement("a/uppdrag-1", "b/uppdrag-2", Relation.FORTSATTER, Verdict.AVVISAD, "A. Ek", "2031-02-01",
    ...      "Annan sak", 2))
    'Avvisad av A. Ek 2031-02-01: Annan sak.'
    """
    return f"{one.verdict.capitalize()} av {one.who} {one.when}: {one.why.rstrip('.')}."
