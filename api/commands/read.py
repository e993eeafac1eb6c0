"""``trad items`` and ``trad text``: what a file holds, without a corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands import options
from api.commands.covered import coverage as covered
from api.commands.named import named
from api.output import lines, records, say, write
from ingest.records import Item, Reading
from ontology.terms import DocumentType

Coverage = Annotated[bool, typer.Option("--coverage", help="Visa i stället vad varje stycke i texten blev.")]
Bodies = Annotated[bool, typer.Option("--bodies", help="Visa i stället de organ som filerna nämner.")]
Abbreviations = Annotated[bool, typer.Option("--abbreviations", help="Visa i stället förkortningarna.")]
Files = Annotated[list[Path], typer.Argument(metavar="FIL…", help="Filerna som ska läsas.")]


def checked_type(value: str | None) -> str | None:
    """The document type, when there is one with that name. Raises typer.BadParameter (wrong use)."""
    known = [one.value for one in DocumentType]
    if value is not None and value not in known:
        raise typer.BadParameter(f"dokumenttypen ”{value}” finns inte; de som finns är {', '.join(known)}")
    return value


def items(
    files: Files,
    as_json: options.AsJson = False,
    identifier: options.Identifier = None,
    year: options.Year = None,
    kind: options.Type = None,
    publisher: options.Publisher = None,
    title: options.Title = None,
    body: options.Body = None,
    coverage: Coverage = False,
    bodies: Bodies = False,
    abbreviations: Abbreviations = False,
) -> None:
    """Visa mål, indikatorer, uppdrag med mera i filer som inte behöver ingå i underlaget."""
    if identifier is not None and len(files) > 1:
        raise typer.BadParameter("--id kan bara anges för en fil i taget")
    if coverage + bodies + abbreviations > 1:
        raise typer.BadParameter("ange bara en av --coverage, --bodies och --abbreviations")
    from ingest.pipeline import read_file
    from ingest.serial import fate_json, item_json

    said = {
        "id": identifier,
        "year": year,
        "type": checked_type(kind),
        "publisher": publisher,
        "title": title,
        "body": body,
    }
    found: list[Item] = []
    readings: list[Reading] = []
    for file in files:
        reading, guesses = read_file(file, **said)
        for line in guesses:
            say(f"{file}: {line}")
        for issue in reading.issues:
            at = f", rad {issue.place.line}" if issue.place else ""
            say(f"{file}{at}: {issue.message} [{issue.code}]")
        found += reading.items
        readings.append(reading)
    if coverage and as_json:
        records(
            {"document": reading.document.source.id, **fate_json(block, fate)}
            for reading in readings
            for block, fate in zip(reading.document.blocks, reading.fates, strict=True)
        )
    elif coverage:
        lines(line for reading in readings for line in covered(reading))
    elif bodies or abbreviations:
        (records if as_json else lines)(named(readings, bodies, as_json))
    elif as_json:
        records(item_json(item) for item in found)
    else:
        lines(f"{item.id}  rad {item.place.line}  {item.text}" for item in found)


def text(file: options.File) -> None:
    """Skriv den text som alla platser (start, end) pekar in i, exakt."""
    from ingest.pipeline import read_text

    write(read_text(file))
