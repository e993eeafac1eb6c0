"""``trad analyse``: what the Swedish analysis makes of words, as index and query both use it."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands import options
from api.output import lines, records

Words = Annotated[list[str], typer.Argument(metavar="ORD…", help="Orden (eller texterna) som ska analyseras.")]


def analyse(words: Words, as_json: options.AsJson = False) -> None:
    """Visa vad sökningens språkanalys gör av ord: stavning, stam, sammansättningens delar."""
    from kg.search.shown import analysis_json

    shown = [analysis_json(word) for word in words]
    if as_json:
        records(shown)
        return
    lines(
        f"{token['text']}: stam {', '.join(token['stems'])}"
        + (f"; delar {', '.join(token['parts'])}" if token["parts"] else "")
        + (f"; också {', '.join(token['forms'][1:])}" if token["forms"][1:] else "")
        + ("; för vanligt för att ordna efter" if token["common"] else "")
        for record in shown
        for token in record["tokens"]
    )
