"""``trad add``, ``trad judge``, ``trad build``, ``trad check``: the corpus and the snapshot made of it."""

from __future__ import annotations

import dataclasses
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Annotated

import typer

from api.commands import options
from api.commands.opened import opened
from api.commands.read import checked_type
from api.output import lines, records, say
from api.settings import CORPUS, OUT, engines


def add(
    file: options.File,
    corpus: options.Corpus = CORPUS,
    identifier: options.Identifier = None,
    year: options.Year = None,
    kind: options.Type = None,
    publisher: options.Publisher = None,
    title: options.Title = None,
    body: options.Body = None,
    replaces: options.Replaces = None,
    separate: options.Separate = False,
) -> None:
    """Lägg till ett dokument i underlaget; det som inte anges gissas, och gissningarna redovisas.

    En ny version av ett dokument som finns tar dess plats; den äldre ligger kvar som ersatt.
    """
    from kg import corpus as kg_corpus

    report = kg_corpus.add(
        corpus,
        file,
        replaces,
        separate,
        id=identifier,
        year=year,
        type=checked_type(kind),
        publisher=publisher,
        title=title,
        body=body,
    )
    lines(report.lines)


def judge(
    left: Annotated[str, typer.Argument(metavar="TIDIGARE", help="Den tidigare postens, eller organets, id.")],
    right: Annotated[str, typer.Argument(metavar="SENARE", help="Den senares id.")],
    relation: Annotated[str, typer.Option("--relation", help="fortsätter, utvecklas eller återrapporteras.")],
    verdict: Annotated[str, typer.Option("--verdict", help="bekräftad, avvisad eller återtagen.")],
    who: Annotated[str, typer.Option("--who", help="Vem som bedömer.")],
    why: Annotated[str, typer.Option("--why", help="Varför, med egna ord.")],
    when: Annotated[str | None, typer.Option("--when", help="Dagen, som 2026-03-01; annars i dag.")] = None,
    corpus: options.Corpus = CORPUS,
    out: options.Out = OUT,
) -> None:
    """Skriv ned en bedömning av två ordalydelser; den gäller från nästa bygge. En ny rad tar tillbaka en tidigare."""
    from kg import judge as kg_judge
    from kg.judgements import NAME
    from kg.organs import addresses
    from kg.verdicts import told

    snapshot = opened(corpus, out).get()
    said = kg_judge.judge(
        corpus,
        snapshot.items,
        addresses(snapshot),
        left=left,
        right=right,
        relation=relation,
        verdict=verdict,
        who=who,
        when=when or date.today().isoformat(),
        why=why,
    )
    lines([f"{told(said)} Rad {said.line} i {corpus / NAME}; kör trad build så gäller den."])


def build(corpus: options.Corpus = CORPUS, out: options.Out = OUT) -> None:
    """Bygg graf, index och text av underlaget. Det tidigare bygget gäller tills det nya är helt klart.

    Dokument som inte kan läsas utelämnas och räknas upp med orsaken; då slutar kommandot med 1.
    """
    with uncollected():
        from kg import snapshot

        report = snapshot.build(corpus, out, engines())
    lines(report.lines)
    for line in report.unread:
        say(f"utelämnat: {line}")
    if report.unread:
        raise typer.Exit(1)


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage is looked for: a build, imports included, makes few cycles; looking took a tenth of its time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def check(
    corpus: options.Corpus = CORPUS,
    as_json: options.AsJson = False,
    everything: Annotated[bool, typer.Option("--all", help="Visa alla anmärkningar, inte bara de första.")] = False,
) -> None:
    """Hitta varje citat igen i sin källa, pröva graf och förväntningar. Slutar med 1 om något är fel.

    Det som är förklarat i underlagets expectations.toml visas som känt och räknas inte som fel. Av många anmärkningar
    av samma slag visas de första och hur många de är; --all och --json visar alla.
    """
    from api.commands import found
    from ingest.serial import place_json
    from kg import audit

    checked = audit.check(corpus)
    first = len(checked) if everything else found.FIRST
    for line in found.told([one for one in checked if one.known], first):
        say(f"känt: {line}")
    findings = [one for one in checked if not one.known]
    if as_json:
        for one in findings:
            where = place_json(one.place) if one.place else None
            records([{**dataclasses.asdict(one), "place": where}])
    else:
        lines(found.findings(findings, first))
    if findings:
        raise typer.Exit(1)
