"""``trad network …``: what hangs together, what carries most, what is lacking, and the whole for other tools."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated

import typer

from api.commands import options
from api.commands.opened import opened
from api.output import lines, records, write
from api.settings import CORPUS, OUT
from ingest.serial import Json

app = typer.Typer(
    name="network",
    help="Nätverket: grannar, vägar, trådar, luckor och export till andra verktyg.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Node = Annotated[str, typer.Argument(metavar="ID", help="Id för en post eller ett organ.")]
GraphMl = Annotated[bool, typer.Option("--graphml", help="Skriv GraphML i stället för JSON.")]


@app.command()
def neighbours(
    node: Node, as_json: options.AsJson = False, corpus: options.Corpus = CORPUS, out: options.Out = OUT
) -> None:
    """Visa vad som hänger direkt ihop med en post eller ett organ."""
    from kg.network.graph import neighbours as near
    from kg.network.serial import edge_json

    _shown([edge_json(edge) for edge in near(opened(corpus, out).get(), node)], as_json)


@app.command()
def path(
    start: Node, end: Node, as_json: options.AsJson = False, corpus: options.Corpus = CORPUS, out: options.Out = OUT
) -> None:
    """Visa den kortaste vägen mellan två poster."""
    from kg.network.graph import path as way
    from kg.network.serial import edge_json

    _shown([edge_json(edge) for edge in way(opened(corpus, out).get(), start, end)], as_json)


@app.command()
def threads(as_json: options.AsJson = False, corpus: options.Corpus = CORPUS, out: options.Out = OUT) -> None:
    """Visa trådarna: ordalydelser som är samma sak genom åren."""
    _view("threads", as_json, corpus, out)


@app.command()
def goals(as_json: options.AsJson = False, corpus: options.Corpus = CORPUS, out: options.Out = OUT) -> None:
    """Visa målen, de som bär mest först."""
    _view("goals", as_json, corpus, out)


@app.command("without-outcome")
def without_outcome(as_json: options.AsJson = False, corpus: options.Corpus = CORPUS, out: options.Out = OUT) -> None:
    """Visa indikatorer i rapporter där varken utfall eller måluppfyllelse känts igen."""
    _view("without-outcome", as_json, corpus, out)


@app.command("without-report")
def without_report(as_json: options.AsJson = False, corpus: options.Corpus = CORPUS, out: options.Out = OUT) -> None:
    """Visa uppdrag som sökts i rapporterna utan att återfinnas."""
    _view("without-report", as_json, corpus, out)


@app.command()
def export(graph: GraphMl = False, corpus: options.Corpus = CORPUS, out: options.Out = OUT) -> None:
    """Skriv hela nätverket som JSON (node-link) eller GraphML."""
    from kg.network.export import graphml, node_link

    snapshot = opened(corpus, out).get()
    write(graphml(snapshot) if graph else json.dumps(node_link(snapshot), ensure_ascii=False) + "\n")


def _view(name: str, as_json: bool, corpus: options.Corpus, out: options.Out) -> None:
    from kg.network.views import VIEWS

    _shown(VIEWS[name](opened(corpus, out).get()), as_json)


def _shown(found: list[Json], as_json: bool) -> None:
    if as_json:
        records(found)
    else:
        lines(line for one in found for line in _lines(one))
        lines([f"Antal: {len(found)}." if found else "Ingenting hittades."])


def _lines(one: Json) -> Iterator[str]:
    """A record in words: an edge, a thread, a goal with what it carries, or an item."""
    if "relation" in one:
        level = f" ({one['level']})" if one["level"] else ""
        yield f"{one['from']} – {one['relation']}{level} → {one['to']}"
    elif "wordings" in one:
        yield one["address"]
        yield from (f"    {item['year']}  {item['id']}  {item['text']}" for item in one["wordings"])
    elif "goal" in one:
        yield f"{one['through_the_years']} genom åren, {one['here']} nu  {one['goal']['id']}  {one['goal']['text']}"
    else:
        yield f"{one['year']}  {one['id']}  {one['text']}"
