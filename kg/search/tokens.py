"""What the analysis gives: what is known of a word, number or sign, and where in a text one stands."""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """What is known of one word: its stem and, when it is a compound, the stems of its parts and where in the
    word a part begins.
    """

    stem: str
    parts: tuple[str, ...] = ()
    boundaries: tuple[int, ...] = ()


class Known(NamedTuple):
    """What a word, number or sign comes to wherever it stands.

    ``forms`` are the exact spellings in lower case, the main one first (an acronym has a twin in capitals); ``parts``
    the stems of what is inside it; ``terms`` all of these; ``common`` marks a stop word, ``inflected`` a word that has
    forms; ``words`` are all that a vocabulary must know of it. The last are what an index holds of it, with blanks
    between: its main spelling; its stems; its stems and parts; its stretches of letters. ``figure`` marks what
    begins with a digit.
    """

    forms: tuple[str, ...]
    stems: tuple[str, ...]
    parts: tuple[str, ...]
    terms: tuple[str, ...]
    common: bool
    inflected: bool
    words: tuple[str, ...]
    main: str
    stem_text: str
    part_text: str
    letters: str
    figure: bool


class Token(NamedTuple):
    """A word, number or sign at ``start:end`` of the text."""

    known: Known
    start: int
    end: int

    @property
    def forms(self) -> tuple[str, ...]:
        """The exact spellings in lower case, the main one first."""
        return self.known.forms

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems that it may have, the main one first."""
        return self.known.stems

    @property
    def parts(self) -> tuple[str, ...]:
        """The stems of what is inside it."""
        return self.known.parts

    @property
    def common(self) -> bool:
        """Whether it is a stop word."""
        return self.known.common
