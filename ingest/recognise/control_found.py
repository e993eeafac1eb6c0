"""What the layouts of internal control have in common: risks, measures and fields being found."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.layout import LOOKS
from ingest.recognise.marks import Mark, Role
from ingest.records import Block
from ontology.terms import Kind

AREA_NAME = "Område"  # what an area is called where no column heading names it


@dataclass(frozen=True, slots=True)
class Part:
    """Characters ``start:end`` of block number ``block``."""

    block: int
    start: int
    end: int

    @property
    def at(self) -> tuple[int, int]:
        """What marks under this one name it by."""
        return self.block, self.start


def whole(index: int, block: Block) -> Part:
    """All of a block."""
    return Part(index, 0, len(block.text))


@dataclass(slots=True)
class Found:
    """Marks, and problems as block number, code and message."""

    marks: list[Mark] = field(default_factory=list)
    problems: list[tuple[int, str, str]] = field(default_factory=list)

    def risk(self, part: Part, layout: str) -> Part:
        """A risk begins."""
        self.marks.append(Mark(part.block, part.start, part.end, Role.ITEM, f"risk.{layout}", kind=Kind.RISK))
        return part

    def measure(self, part: Part, risk: Part | None, layout: str) -> Part:
        """A measure begins, against a risk if it is known which."""
        under = risk.at if risk else None
        rule = f"åtgärd.{layout}"
        self.marks.append(Mark(part.block, part.start, part.end, Role.ITEM, rule, kind=Kind.ATGARD, under=under))
        return part

    def field(self, part: Part, name: str, of: Part) -> None:
        """A named fact about a risk or a measure."""
        self.marks.append(
            Mark(part.block, part.start, part.end, Role.FIELD, "control.field", name=name, under=of.at)
        )

    def close(self, index: int, block: Block) -> None:
        """What follows comments on nothing before it."""
        self.marks.append(Mark(index, 0, len(block.text), Role.CLOSE, "control.end", level=LOOKS))

    def problem(self, index: int, code: str, message: str) -> None:
        """Something that a person should look at."""
        self.problems.append((index, code, message))
