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
) -> None:
    """Lägg till ett dokument i underlaget; det som inte anges gissas, och gissningarna redovisas."""
    from kg import corpus as kg_corpus

    report = kg_corpus.add(
        corpus,
        file,
        id=identifier,
        year=year,
        type=checked_type(kind),
        publisher=publisher,
        title=title,
        body=body,
    )
    lines(report.lines)


def build(corpus: options.Corpus = CORPUS, out: options.Out = OUT) -> None:
    """Bygg graf, index och text av underlaget. Det tidigare bygget gäller tills det nya är helt klart."""
    with uncollected():
        from kg import snapshot

        report = snapshot.build(corpus, out, engines())
    lines(report.lines)


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
