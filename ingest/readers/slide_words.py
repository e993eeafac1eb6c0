"""The words on a slide: paragraphs, list entries and their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.readers.drawings import A
from ingest.readers.inline import Piece, signed
from ingest.readers.package import Element
from ingest.readers.word_styles import in_format

_NUMBERED = {"arabic": "decimal", "alphaLc": "lowerLetter", "alphaUc": "upperLetter", "romanLc": "lowerRoman",
             "romanUc": "upperRoman"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's pieces, whether it is a list entry, and its number as printed."""

    pieces: tuple[Piece, ...]
    listed: bool = False
    number: str = ""


def paragraphs_of(body: Element | None, listed: bool) -> list[Paragraph]:
    """The paragraphs of a text body; ``listed`` says whether they are list entries unless they say otherwise."""
    made = []
    counts: dict[int, int] = {}
    for line in body.iterchildren(f"{A}p") if body is not None else ():
        properties = line.find(f"{A}pPr")
        level = int(number_of(properties.get("lvl"))) if properties is not None else 0
        automatic = properties.find(f"{A}buAutoNum") if properties is not None else None
        is_listed, number = _bulleted(properties, listed), ""
        pieces = tuple(_pieces(line))
        if automatic is not None and any(isinstance(piece, str) and piece.strip() for piece in pieces):
            first = int(number_of(automatic.get("startAt", "1"))) or 1
            counts = {depth: count for depth, count in counts.items() if depth <= level}
            counts[level] = counts.get(level, first - 1) + 1
            is_listed, number = True, _printed(counts[level], automatic.get("type", "arabicPeriod"))
        elif pieces:
            counts = {depth: count for depth, count in counts.items() if depth < level}
        made.append(Paragraph(pieces, is_listed, number))
    return made


def _bulleted(properties: Element | None, otherwise: bool) -> bool:
    """Whether a paragraph has a bullet, by its own properties."""
    if properties is None:
        return otherwise
    if properties.find(f"{A}buNone") is not None:
        return False
    return otherwise or any(properties.find(A + name) is not None for name in ("buChar", "buBlip"))


def _printed(count: int, kind: str) -> str:
    match = re.match(r"(arabic|alphaLc|alphaUc|romanLc|romanUc)(ParenBoth|ParenR|Period|Plain)?", kind)
    if match is None:
        return f"{count}."
    number = in_format(count, _NUMBERED[match[1]])
    return {"ParenBoth": f"({number})", "ParenR": f"{number})", "Plain": number}.get(match[2] or "", f"{number}.")


def _pieces(line: Element) -> Iterator[Piece]:
    for one in line:
        if one.tag == f"{A}br":
            yield "\n"
        elif one.tag in (f"{A}r", f"{A}fld"):
            properties = one.find(f"{A}rPr")
            colour = properties.find(f"{A}solidFill/{A}srgbClr") if properties is not None else None
            font = properties.find(f"{A}latin") if properties is not None else None
            text = "".join(part.text or "" for part in one.iterchildren(f"{A}t"))
            yield from signed(
                text.replace("\x0b", "\n"),
                None if colour is None else colour.get("val"),
                None if font is None else font.get("typeface"),
            )


def number_of(text: str | None) -> float:
    """A whole number as the file has it; 0 for anything else."""
    return float(text) if text and re.fullmatch(r"-?\d{1,12}", text) else 0.0
