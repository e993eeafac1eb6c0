"""``trad add``, ``trad build`` and ``trad check``: the corpus and the snapshot made of it."""

from __future__ import annotations

import dataclasses
import gc
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from api.commands import options
from api.commands.read import checked_type
from api.output import lines, records, say
from api.settings import CORPUS, OUT


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


def build(corpus: options.Corpus = CORPUS, out: options.Out = OUT) -> None:
    """Bygg graf, index och text av underlaget. Det tidigare bygget gäller tills det nya är helt klart.

    Dokument som inte kan läsas utelämnas och räknas upp med orsaken; då slutar kommandot med 1.
    """
    with uncollected():
        from kg import snapshot

        report = snapshot.build(corpus, out)
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


def check(corpus: options.Corpus = CORPUS, as_json: options.AsJson = False) -> None:
    """Hitta varje citat igen i sin källa, pröva graf och förväntningar. Slutar med 1 om något är fel.

    Det som är förklarat i underlagets expectations.toml visas som känt och räknas inte som fel.
    """
    from ingest.serial import place_json
    from kg import audit

    checked = audit.check(corpus)
    for one in checked:
        if one.known:
            at = f", rad {one.place.line}" if one.place else ""
            say(f"känt: {one.document}{at}: {one.message} [{one.code}] {one.known}")
    findings = [one for one in checked if not one.known]
    if as_json:
        for one in findings:
            where = place_json(one.place) if one.place else None
            records([{**dataclasses.asdict(one), "place": where}])
    else:
        for one in findings:
            at = f", rad {one.place.line}" if one.place else ""
            lines([f"{one.document}{at}: {one.message} [{one.code}]"])
        lines([f"{len(findings) or 'Inga'} {'anmärkning' if len(findings) == 1 else 'anmärkningar'}."])
    if findings:
        raise typer.Exit(1)
