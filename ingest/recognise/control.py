"""Internal control: risks, the measures against them, their area and what the follow-up answers.

Four layouts: cells one to a line under each risk (:mod:`ingest.recognise.control_cells`), a table flattened by
PDF extraction (:mod:`ingest.recognise.control_flat`), a table with its columns kept
(:mod:`ingest.recognise.control_table`) and labelled lines (:mod:`ingest.recognise.control_lines`). A measure whose
risk the layout does not tell stands under none, and an issue says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.recognise import control_cells, control_flat, control_lines, control_table
from ingest.recognise.control_found import Found
from ingest.recognise.marks import Mark, Role
from ingest.records import Block, Issue

LAYOUTS = (control_cells.find, control_flat.find, control_table.find, control_lines.find)


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """Marks for risks, measures, and the fields beside them."""
    return _found(blocks, marks).marks


def doubts(document: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> tuple[Issue, ...]:
    """What could not be read, or not be put under a risk, with place and text. ``marks`` may be all marks."""
    own = _rules(marks)
    found = _found(blocks, [mark for mark in marks if mark.rule not in own])
    return tuple(
        Issue(code, document, message, blocks[block].text, blocks[block].place)
        for block, code, message in sorted(found.problems)
    )


def _rules(marks: Sequence[Mark]) -> set[str]:
    """The rules of this module among the marks, so that it can look again as if it came first."""
    return {mark.rule for mark in marks if mark.rule.startswith(("risk.", "åtgärd.", "control."))}


def _found(blocks: Sequence[Block], marks: Sequence[Mark]) -> Found:
    taken = {i for mark in marks if mark.role is Role.ITEM for i in range(mark.block, mark.last_block + 1)}
    found = Found()
    for find in LAYOUTS:
        find(blocks, taken, found)
        taken.update(mark.block for mark in found.marks)
    return found
