"""``trad evaluate``: how well the search finds what somebody else has judged to be right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from api.commands import options
from api.output import lines, records
from api.settings import engines

app = typer.Typer(no_args_is_help=True, help="Mät mot facit.")

Passages = Annotated[Path, typer.Option("--passages", help="JSON-rader med id och text.")]
Queries = Annotated[Path, typer.Option("--queries", help="JSON-rader med query och relevant (id:n).")]
EngineName = Annotated[str | None, typer.Option("--engine", help="Sökmotor; annars den som passar storleken.")]


@app.callback()
def _evaluate() -> None:
    """Mät mot facit."""


@app.command()
def search(
    passages: Passages, queries: Queries, engine: EngineName = None, as_json: options.AsJson = False
) -> None:
    """Sök i stycken efter frågor vars svar är kända: MRR, återfinnande, tid."""
    from kg.search.engines import Engines
    from kg.search.evaluate import evaluate

    chosen = engines()
    aside = replace(chosen.cluster, alias=f"{chosen.cluster.alias}-evaluate")  # what is in force stays so
    measured = evaluate(passages, queries, Engines(engine or chosen.wanted, aside))
    if as_json:
        records([measured])
    else:
        lines(f"{name:15} {value}" for name, value in measured.items())
