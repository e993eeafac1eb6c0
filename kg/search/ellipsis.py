"""Elliptic compounds: "produktions- och kapacitetsplanering" is also about produktionsplanering.

"hälso- och sjukvård…" is a fixed expression, with the spellings hälsa-, häls- and hälso-och: the general rule
would make the words "hälsovård" and "hälsonämnden" of it, which nobody wrote.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.search.pieces import CONJUNCTIONS, Piece

HEALTH = ("hälso", "hälsa", "häls")
CARE = "sjukvård"

PARTICLES = ("över", "under", "från", "fram", "till", "ned", "ner", "upp", "för", "efter", "ut", "in", "av", "på", "ur")

Boundaries = Callable[[str], tuple[int, ...]]  # a word to the places in it where a part begins


def _closing(found: list[Piece], at: int) -> Piece | None:
    """The word that ends what the piece at ``at`` leaves open: the first whole one after the conjunction."""
    joined = False
    for piece in found[at + 1 :]:
        if piece.forms[0] in CONJUNCTIONS:
            joined = True
        elif not piece.open:
            return piece if joined and piece.stemmed else None
    return None


def _complete(piece: Piece, closing: Piece, boundaries: Boundaries) -> Piece:
    start, end = piece.forms[0], closing.forms[0]
    if start in HEALTH and end.startswith(CARE):
        return piece._replace(forms=(HEALTH[0],))
    cuts = boundaries(end) or _particle(start, end)
    if not cuts:
        return piece
    cut = next((cut for cut in cuts if end.startswith(CARE, cut)), cuts[-1])  # "öron-, näs- och halssjukvård"
    return piece._replace(forms=(*piece.forms, start + end[cut:]))


def _particle(start: str, end: str) -> tuple[int, ...]:
    """Where the particle of the last word ends, when another one waits: "in- och utskrivning"."""
    return tuple(len(word) for word in PARTICLES if start in PARTICLES and end.startswith(word))[:1]


def completed(found: list[Piece], boundaries: Boundaries) -> list[Piece]:
    """The pieces, with the whole word added to each one that waits for its end.

    >>> from kg.search.compounds import boundaries
    >>> from kg.search.pieces import pieces
    >>> completed(pieces("produktions- och kapacitetsplanering"), boundaries)[0].forms
    ('produktions', 'produktionsplanering')
    >>> completed(pieces("hälsa- och sjukvårdsnämnden"), boundaries)[0].forms
    ('hälso',)
    """
    result = list(found)
    for at, piece in enumerate(found):
        closing = _closing(found, at) if piece.open and piece.stemmed else None
        if closing is not None:
            result[at] = _complete(piece, closing, boundaries)
    return result
