"""Typing errors: the words of the index that a word nobody wrote may stand for ("basäng" → bassäng)."""

from __future__ import annotations

from collections.abc import Collection

from rapidfuzz.distance import OSA

from kg.search.normal import fold
from kg.search.vocabulary import Vocabulary

SHORTEST = 4
LONG = 8  # from so many letters on, two errors
MOST = 4  # forms of one word
ENDING = 3  # letters that an inflected form may be longer or shorter
STEM = 5  # letters of a stem that may be compared in place of the word


def meant(typed: str, vocabulary: Vocabulary, but: Collection[str] = ()) -> tuple[str, ...]:
    """The words of the index nearest to ``typed`` (in lower case), the commonest first; empty when none is near.

    One letter too many, too few, wrong, or two that changed places; two such errors in a word of eight letters or more,
    for then only one word is likely to be that near. Missing dots are no error. All that is returned has one stem,
    none of those in ``but``.
    """
    if len(typed) < SHORTEST or not typed.isalpha():
        return ()
    most = 1 if len(typed) < LONG else 2
    bare, stem = fold(typed), fold(vocabulary.look_up(typed).stem)
    near = []
    for form, entries in vocabulary.alike(typed, most + ENDING):
        whole = OSA.distance(bare, fold(form), score_cutoff=most)
        other = fold(vocabulary.look_up(form).stem)
        comparable = min(len(stem), len(other)) >= STEM and len(bare) - len(stem) <= ENDING
        apart = min(whole, OSA.distance(stem, other, score_cutoff=most)) if comparable else whole
        if apart <= most and form.isalpha() and vocabulary.look_up(form).stem not in but:
            near.append((apart, whole > apart, -entries, form))
    if not near:
        return ()
    near.sort()
    first = vocabulary.look_up(near[0][-1]).stem
    return tuple(form for *_, form in near if vocabulary.look_up(form).stem == first)[:MOST]
