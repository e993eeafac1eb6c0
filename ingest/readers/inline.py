"""What stands within a paragraph or cell, whatever the format: words, pictures and signs, put in order.

Pictures and signs go before or after the words. A hyphen at a line break within a word is taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.readers import glyphs
from ingest.readers.compose import Drawn, Run
from ingest.readers.pictures import Seen

#: "verksam-⏎heten" but not "hälso-⏎och sjukvård"
_HYPHEN = re.compile(r"(?<=[a-zåäö]{2})-[ \t]*\n[ \t]*(?=[a-zåäö])(?!(?:och|eller|samt|respektive)\b)")


@dataclass(frozen=True, slots=True)
class Sign:
    """A character that may be a symbol: the character and its colour (RRGGBB), if that is known."""

    character: str
    colour: str | None = None


Piece = str | Sign | Seen


def text_of(pieces: Iterable[Piece]) -> str:
    """The words of pieces, signs as the characters that they are."""
    return "".join(
        piece if isinstance(piece, str) else piece.character if isinstance(piece, Sign) else " " for piece in pieces
    )


def signed(text: str, colour: str | None, font: str | None = None) -> Iterable[Piece]:
    """The text of a run in one colour and font: a sign, when it is one and nothing else, or words.

    >>> list(signed(" ● ", "00B050")), list(signed("ü", None, "Wingdings")), list(signed("a", None))
    ([' ', Sign(character='●', colour='00B050'), ' '], [Sign(character='✔', colour=None)], ['a'])
    """
    shown = "".join(glyphs.in_font(font, character) for character in text) if font else text
    alone = re.sub(r"[\ufe0e\ufe0f\s]", "", shown)
    if len(alone) != 1 or (alone not in glyphs.SIGNS and not (alone in glyphs.DOTS and glyphs.colour_of(colour))):
        return [shown] if shown else []
    before, after = shown[: shown.index(alone)], shown[shown.index(alone) + 1 :].lstrip("\ufe0e\ufe0f")
    return [piece for piece in (before, Sign(alone, colour), after) if piece]


def arranged(pieces: Iterable[Piece], in_cell: bool) -> list[Run | Drawn]:
    """The pieces as a block or cell holds them.

    Outside a cell (``in_cell`` is false) a sign is one only when its own character or its colour says grön, gul or
    röd: ticks and arrows are bullets there.

    >>> arranged(["Klart ", Sign("✔")], True)[1].seen.name, arranged([Sign("✔"), " Klart"], False)[0].text
    ('bock', '✔ Klart')
    """
    listed = list(pieces)
    words: list[str] = []
    before: list[Seen] = []
    after: list[Seen] = []
    for at, piece in enumerate(listed):
        seen = piece if isinstance(piece, Seen) else None
        if isinstance(piece, Sign):
            standing = not text_of(listed[:at]).strip() or not text_of(listed[at + 1 :]).strip()
            found = glyphs.seen(piece.character, piece.colour)
            seen = found if found and standing and (in_cell or found.colour is found.symbol) else None
        if seen is not None:
            (after if "".join(words).strip() else before).append(seen)
            words.append(" ")
        else:
            words.append(piece if isinstance(piece, str) else text_of([piece]))
    text = _HYPHEN.sub("", "".join(words))
    first, text, last = glyphs.parted(text, in_cell)
    before += [seen for sign in first if (seen := glyphs.seen(sign))]
    after[:0] = [seen for sign in last if (seen := glyphs.seen(sign))]
    return [*map(Drawn, before), *([Run(text)] if text.strip() else []), *map(Drawn, after)]
