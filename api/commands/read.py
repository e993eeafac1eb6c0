"""``trad items`` and ``trad text``: what a file holds, without a corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands import options
from api.output import lines, records, say, write
from ingest.records import Body
from ontology.terms import DocumentType

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
    bodies: Annotated[bool, typer.Option("--bodies", help="Visa i stället de organ som filerna nämner.")] = False,
    abbreviations: Annotated[bool, typer.Option("--abbreviations", help="Visa i stället förkortningarna.")] = False,
) -> None:
    """Visa mål, indikatorer, uppdrag med mera i filer som inte behöver ingå i underlaget."""
    if identifier is not None and len(files) > 1:
        raise typer.BadParameter("--id kan bara anges för en fil i taget")
    if bodies and abbreviations:
        raise typer.BadParameter("ange antingen --bodies eller --abbreviations")
    from ingest.pipeline import read_file
    from ingest.serial import abbreviation_json, body_json, item_json

    said = {
        "id": identifier,
        "year": year,
        "type": checked_type(kind),
        "publisher": publisher,
        "title": title,
        "body": body,
    }
    found: list[tuple[object, str]] = []  # as JSON, and as a line
    for file in files:
        reading, guesses = read_file(file, **said)
        for line in guesses:
            say(f"{file}: {line}")
        for issue in reading.issues:
            at = f", rad {issue.place.line}" if issue.place else ""
            say(f"{file}{at}: {issue.message} [{issue.code}]")
        document = {"document": reading.document.source.id}
        if bodies:
            for each in reading.bodies:
                found.append(({**document, **body_json(each)}, f"rad {each.place.line}  {called(each)}"))
        elif abbreviations:
            for short in reading.abbreviations:
                line = f"rad {short.place.line}  {short.short}  {short.long}"
                found.append(({**document, **abbreviation_json(short)}, line))
        else:
            found += [(item_json(one), f"{one.id}  rad {one.place.line}  {one.text}") for one in reading.items]
    if as_json:
        records(made for made, _ in found)
    else:
        lines(line for _, line in found)


def called(body: Body) -> str:
    """A body in one line: what it is called, its kind, and what it belongs to."""
    return f"{body.name}  {body.kind}" + (f", hör till {body.parent}" if body.parent else "")


def text(file: options.File) -> None:
    """Skriv den text som alla platser (start, end) pekar in i, exakt."""
    from ingest.pipeline import read_text

    write(read_text(file))
