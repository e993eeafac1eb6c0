"""What may stand in for a word that no entry holds: its synonyms, the parts of a compound, itself with its dots."""

from __future__ import annotations

from kg.search.compounds import parts
from kg.search.lemmas import known, lemma
from kg.search.normal import with_dots
from kg.search.tables import stop_words, synonyms
from kg.search.vocabulary import Vocabulary

SHORTEST_PART = 3  # letters


def dotted(form: str) -> tuple[str, ...]:
    """What a word that no dictionary has may be once its dots are set: words of the dictionary, else compounds.

    >>> dotted("vantetid"), dotted("budgetuppfoljning"), dotted("tid")
    (('väntetid',), ('budgetuppföljning',), ())
    """
    if known(form) is not None:
        return ()
    words = tuple(other for other in with_dots(form) if known(other))
    return words or (() if parts(form) else tuple(other for other in with_dots(form) if parts(other)))


def synonyms_of(form: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words that documents have in place of one that none has."""
    return tuple(other for other in synonyms().get(lemma(form), ()) if _held(other, vocabulary))


def concepts(form: str, vocabulary: Vocabulary) -> list[tuple[str, ...]]:
    """For each part of a compound that none holds: the part and what documents say for it, those of them that entries
    hold, if any.

    Left out are stop words, letters, what is inside a part that is held, and parts that are not but have such inside.
    """
    inside = parts(form) or tuple(piece for piece in form.split("-") if "-" in form)
    told = [part for part in inside if len(part) >= SHORTEST_PART and part not in stop_words()]
    ways = {part: tuple(way for way in (part, *synonyms().get(part, ())) if _held(way, vocabulary)) for part in told}
    found = []
    for part, held in ways.items():
        longer = any(part in other and part != other and ways[other] for other in told)
        shorter = any(other in part and part != other and ways[other] for other in told)
        if not longer and (held or not shorter):
            found.append(held)
    return found


def _held(form: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.holding((form,), (vocabulary.look_up(form).stem,)) > 0
