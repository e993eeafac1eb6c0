"""Stretches of four characters: what two forms or spellings of a word share when nothing else does."""

from __future__ import annotations

SIZE = 4
SHORTEST = 5  # a word of four letters is its own only gram, which adds nothing


def grams(form: str) -> tuple[str, ...]:
    """The stretches of four characters of a word in lower case; none for short words and for numbers.

    >>> grams("nämnden")
    ('nämn', 'ämnd', 'mnde', 'nden')
    >>> grams("mål"), grams("12345")
    ((), ())
    """
    if len(form) < SHORTEST or form[0].isdigit():
        return ()
    return tuple([form[at : at + SIZE] for at in range(len(form) - SIZE + 1)])
