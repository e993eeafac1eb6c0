"""The base form and the stem of a Swedish word, as index and query both know it.

Three steps: the word table (``forms.tsv``); the dictionary of ``simplemma``, for the word or, since compounds
are inflected at their end, for its longest known end ("klimat|listan" → "klimatlista"); and the Snowball
stemmer, which also joins the base forms of a verb and its noun.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kg.search.dictionary import FrontCoded, opened
from kg.search.normal import fold
from kg.search.tables import word_forms_table

if TYPE_CHECKING:
    import Stemmer

SHORTEST_START = 3
SHORTEST_END = 4
LONGEST_UNSTEMMED = 4  # the stemmer would join "inte" and "internt"
# After these a compound is joined by an s, which is not the first letter of the next part.
LINKED_BY_S = ("ion", "het", "ing", "tet", "skap", "dom", "else", "ment")
# The only base forms that some of their forms do not begin like (är, äldre, fler, mindre, bättre, sämre, oss).
OTHER_STEM = ("vara", "gammal", "många", "mycket", "lite", "liten", "bra", "god", "dålig", "jag", "vi", "du", "ni")
_DEFINITE = ("en", "et", "n", "t")


@cache
def dictionary() -> Mapping[str, str]:
    """Form to base form. Read at first use (about 0.2 s, 15 MB); one look-up is less than 1 µs once a word near it was
    looked up, 10 µs before that."""
    return opened()


def many_words() -> None:
    """Keep all that look-ups decode, for a build with very many words (at most 150 MB)."""
    words = dictionary()
    if isinstance(words, FrontCoded):
        words.kept = len(words)


@lru_cache(maxsize=65536)
def known(word: str) -> str | None:
    """The base form of a word that a table or the dictionary has; None for others.

    A noun in its base form that is also the form of a verb is held to be the noun: "nämnd" is not "nämna".
    """
    listed = word_forms_table().get(word)
    if listed:
        return listed
    find = dictionary().get
    base = find(word)
    if base is None or base == word:
        return base
    if fold(base[:1]).lower() != fold(word[:1]) and base not in OTHER_STEM:
        return word  # "it" is no form of "se", nor "första" of "en"
    return word if any(find(word + ending) == word for ending in _DEFINITE) else base


def joint_s(start: str, end: str) -> bool:
    """Whether a cut between ``start`` and ``end`` puts the linking s on the wrong side.

    >>> joint_s("produktion", "stal"), joint_s("produktions", "tal")
    (True, False)
    """
    return end.startswith("s") and start.endswith(LINKED_BY_S)


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """The base form; the word itself when nothing is known of it.

    >>> lemma("klimatlistan"), lemma("avgiftsöversynen"), lemma("qwertz")
    ('klimatlista', 'avgiftsöversyn', 'qwertz')
    """
    base = known(word)
    if base is not None:
        return base
    for cut in range(SHORTEST_START, len(word) - 2):
        start, end = word[:cut], word[cut:]
        if joint_s(start, end) or (len(end) < SHORTEST_END and not start.endswith("s")):
            continue
        base = known(end)
        if base is not None:
            return start + base
    return word


@cache
def _stemmer() -> Stemmer.Stemmer:
    import Stemmer

    return Stemmer.Stemmer("swedish", 0)  # what it finds is remembered here


def stem(word: str) -> str:
    """The stem that all forms of a word share. ``word`` is in lower case; what is before a hyphen is kept.

    >>> stem("besluten") == stem("beslut"), stem("nhv-processen")
    (True, 'nhv-process')
    """
    start, hyphen, end = word.rpartition("-")
    base = lemma(end)
    return start + hyphen + (_stemmed(base) if len(base) > LONGEST_UNSTEMMED else base)


@lru_cache(maxsize=65536)
def _stemmed(base: str) -> str:
    return str(_stemmer().stemWord(base))
