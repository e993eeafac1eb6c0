"""Two wordings word by word: what was kept, what was put in, what was taken out."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from kg.wording.records import Piece

KEPT, INSERTED, DELETED = "kept", "inserted", "deleted"
_WORD = re.compile(r"\w+(?:[-–:/.,]\w+)*|[^\w\s]+")


def compared(earlier: str, later: str) -> tuple[Piece, ...]:
    """The pieces in order. Kept and deleted ones make up ``earlier``, kept and inserted ones ``later``, but for space
    and a full stop at the end.

    Capitals do not tell words apart; kept words are given as the later wording has them.

    >>> [(one.operation, one.text) for one in compared("Ökad andel.", "Bibehållen eller ökad andel")]
    [('inserted', 'Bibehållen eller'), ('kept', 'ökad andel')]
    """
    left, right = _cut(earlier.rstrip(" .")), _cut(later.rstrip(" ."))
    keys = [word.casefold() for word, _ in left], [word.casefold() for word, _ in right]
    made: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if tag == "equal":
            made.append(Piece(KEPT, _joined(right[k:m])))
            continue
        if j > i:
            made.append(Piece(DELETED, _joined(left[i:j])))
        if m > k:
            made.append(Piece(INSERTED, _joined(right[k:m])))
    return tuple(made)


def same(earlier: str, later: str) -> bool:
    """Whether the words are the same, whatever the capitals, spacing and punctuation.

    >>> same("Frisktalet ska öka.", "frisktalet  ska öka"), same("ska öka", "ska inte öka")
    (True, False)
    """
    return _words(earlier) == _words(later)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+|[<>≤≥=%§]", text.casefold())


def _cut(text: str) -> list[tuple[str, bool]]:
    """The words and signs, each with whether space stands before it."""
    return [(found[0], text[: found.start()][-1:].isspace()) for found in _WORD.finditer(text)]


def _joined(words: list[tuple[str, bool]]) -> str:
    return "".join(f" {word}" if spaced else word for word, spaced in words).strip()
