"""What a small picture shows: its colour, a tick, a cross, an arrow, how much of a bar is filled.

Works on the bytes of an image file or on pixels, so readers of all formats use it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ontology.terms import Symbol


@dataclass(frozen=True, slots=True)
class Seen:
    """What a picture shows; see :class:`ingest.records.Picture` for what each is."""

    digest: str
    symbol: Symbol
    colour: Symbol | None = None
    number: float | None = None
    thumbnail: bytes = field(default=b"", repr=False)

    @property
    def name(self) -> str:
        """What stands for the picture in the text.

        >>> Seen("", Symbol.BOCK, Symbol.GRON).name, Seen("", Symbol.GRON, number=90.0).name
        ('bock, grön', '90 %')
        """
        if self.number is not None:
            return f"{self.number:.0f} %"
        return f"{self.symbol}, {self.colour}" if self.colour not in (None, self.symbol) else str(self.symbol)
