"""``trad items`` and ``trad text``: what a file holds, without a corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands import options, tabular
from api.output import lines, records, say, write
from ingest.records import Item, Table
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
    tables: Annotated[bool, typer.Option("--tables", help="Visa tabellerna i stället för posterna.")] = False,
) -> None:
    """Visa mål, indikatorer, uppdrag med mera i filer som inte behöver ingå i underlaget."""
    if identifier is not None and len(files) > 1:
        raise typer.BadParameter("--id kan bara anges för en fil i taget")
    from ingest.pipeline import read_file
    from ingest.serial import item_json
    from ingest.tables.serial import table_json

    said = {
        "id": identifier,
        "year": year,
        "type": checked_type(kind),
        "publisher": publisher,
        "title": title,
        "body": body,
    }
    found: list[Item] = []
    shown: list[Table] = []
    for file in files:
        reading, guesses = read_file(file, **said)
        for line in guesses:
            say(f"{file}: {line}")
        for issue in reading.issues:
            at = f", rad {issue.place.line}" if issue.place else ""
            say(f"{file}{at}: {issue.message} [{issue.code}]")
        found += reading.items
        shown += reading.tables
    if tables and as_json:
        records(table_json(table) for table in shown)
    elif tables:
        lines(line for table in shown for line in tabular.table(table))
    elif as_json:
        records(item_json(item) for item in found)
    else:
        lines(f"{item.id}  rad {item.place.line}  {item.text}" for item in found)


def text(file: options.File) -> None:
    """Skriv den text som alla platser (start, end) pekar in i, exakt."""
    from ingest.pipeline import read_text

    write(read_text(file))
