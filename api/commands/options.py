"""Options and arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Skriv JSON i stället för text.")]
Corpus = Annotated[Path, typer.Option("--corpus", help="Mappen med manifest och dokument.")]
Out = Annotated[Path, typer.Option("--out", help="Mappen där bygget ligger.")]
File = Annotated[Path, typer.Argument(metavar="FIL", help="Filen som ska läsas.")]

Identifier = Annotated[str | None, typer.Option("--id", help="Dokumentets id.")]
Year = Annotated[int | None, typer.Option("--year", help="Året som dokumentet avser.", min=1900, max=2200)]
Type = Annotated[str | None, typer.Option("--type", help="Dokumenttyp, till exempel verksamhetsplan.")]
Publisher = Annotated[str | None, typer.Option("--publisher", help="Utgivare, till exempel en region.")]
Title = Annotated[str | None, typer.Option("--title", help="Dokumentets titel.")]
Replaces = Annotated[str | None, typer.Option("--replaces", help="Id för den äldre version som dokumentet ersätter.")]
Separate = Annotated[bool, typer.Option("--separate", help="Ett eget dokument, ingen ny version, hur likt det än är.")]
Body = Annotated[str | None, typer.Option("--body", help="Nämnden eller styrelsen som dokumentet hör till.")]
