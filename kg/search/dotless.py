"""Words typed without their dots: "orebro" finds Örebro, when no entry holds "orebro" itself."""

from __future__ import annotations

from collections.abc import Mapping

from kg.search.analysis import Word
from kg.search.normal import could_be, fold


class Dotless:
    """Looks words up by their dotless form among the words of an index."""

    def __init__(self, words: Mapping[str, Word]) -> None:
        self._forms: dict[str, list[str]] = {}
        self._stems: dict[str, list[str]] = {}
        for form, word in words.items():
            if fold(form) != form:
                self._forms.setdefault(fold(form), []).append(form)
            for stem in (word.stem, *word.parts):
                if fold(stem) != stem and stem not in (known := self._stems.setdefault(fold(stem), [])):
                    known.append(stem)

    def forms(self, typed: str) -> list[str]:
        """Words of the index that are ``typed`` but for dots left out."""
        return [form for form in self._forms.get(fold(typed), ()) if could_be(typed, form)]

    def stems(self, stem: str) -> list[str]:
        """Stems of the index that are ``stem`` but for dots left out."""
        return [known for known in self._stems.get(fold(stem), ()) if could_be(stem, known)]
