"""``trad items`` and ``trad text``: what a file holds, without a corpus."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from api.commands import options
from api.output import lines, records, say, write
from ontology.terms import DocumentType

Files = Annotated[list[Path], typer.Argument(metavar="FIL…", help="Filerna som ska läsas.")]
Coverage = Annotated[bool, typer.Option("--coverage", help="Visa i stället vad varje stycke i texten blev.")]
Tables = Annotated[bool, typer.Option("--tables", help="Visa i stället tabellerna.")]
Bodies = Annotated[bool, typer.Option("--bodies", help="Visa i stället de organ som filerna nämner.")]
Abbreviations = Annotated[bool, typer.Option("--abbreviations", help="Visa i stället förkortningarna.")]


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
    tables: Tables = False,
    bodies: Bodies = False,
    abbreviations: Abbreviations = False,
) -> None:
    """Visa mål, indikatorer, uppdrag med mera i filer som inte behöver ingå i underlaget."""
    if identifier is not None and len(files) > 1:
        raise typer.BadParameter("--id kan bara anges för en fil i taget")
    asked = {"coverage": coverage, "tables": tables, "bodies": bodies, "abbreviations": abbreviations}
    chosen = [name for name, wanted in asked.items() if wanted]
    if len(chosen) > 1:
        raise typer.BadParameter(f"ange bara en av --{', --'.join(chosen)}")
    from api.commands import views
    from ingest.bounded import Reader
    from ingest.folding import folded
    from ingest.pipeline import read_file

    said = {
        "id": identifier,
        "year": year,
        "type": checked_type(kind),
        "publisher": publisher,
        "title": title,
        "body": body,
    }
    view = views.VIEWS[chosen[0]] if chosen else views.items
    found: list[views.Shown] = []
    with Reader() as reader:
        for file in files:
            reading, guesses = reader.do(str(file), partial(read_file, file, **said))
            for line in guesses:
                say(f"{file}: {line}")
            for at, said_ in folded(reading.issues):
                say(f"{file}{at}: {said_}")
            found += view(reading)
    if as_json:
        records(made for made, _ in found if made is not None)
    else:
        lines(line for _, line in found if line is not None)


def text(file: options.File) -> None:
    """Skriv den text som alla platser (start, end) pekar in i, exakt."""
    from ingest.bounded import Reader
    from ingest.pipeline import read_text

    with Reader() as reader:
        write(reader.do(str(file), read_text, file))
