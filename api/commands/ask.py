"""``trad search``, ``trad trace``, ``trad links`` and ``trad diff``: questions to the snapshot."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands import options
from api.commands.opened import opened
from api.filters import SORTS, filters
from api.grouping import GROUPS, answered
from api.output import lines, records
from api.settings import CORPUS, MOST_HITS, OUT, PAGE_SIZE

Kinds = Annotated[list[str] | None, typer.Option("--kind", help="Bara detta slag; kan upprepas.")]
Years = Annotated[list[int] | None, typer.Option("--year", help="Bara detta år; kan upprepas.")]
Documents = Annotated[list[str] | None, typer.Option("--document", help="Bara detta dokument; kan upprepas.")]
Statuses = Annotated[list[str] | None, typer.Option("--status", help="Bara denna status; kan upprepas.")]
Bodies = Annotated[list[str] | None, typer.Option("--body", help="Bara det som rör detta organ; kan upprepas.")]
Attainments = Annotated[
    list[str] | None, typer.Option("--attainment", help="Bara denna måluppfyllelse; kan upprepas.")
]
Sort = Annotated[str, typer.Option("--sort", help="relevance (bäst först) eller year (senaste året först).")]
Group = Annotated[str, typer.Option("--group", help="thread eller document: träffarna under det som de hör till.")]
Limit = Annotated[int, typer.Option("--limit", help="Hur många träffar.", min=1, max=MOST_HITS)]
From = Annotated[str | None, typer.Option("--from", help="Bara länkar från detta dokument.")]
To = Annotated[str | None, typer.Option("--to", help="Bara länkar till detta dokument.")]
Open = Annotated[bool, typer.Option("--undecided", help="Bara de som ingen har bedömt, de som mest behöver det först.")]
Query = Annotated[str, typer.Argument(metavar="ORD", help="Det som söks; ”fraser” och -ord går bra.")]
Question = Annotated[str, typer.Argument(metavar="ID-ELLER-ORD", help="Ett id, eller ord om saken.")]


Document = Annotated[str, typer.Argument(metavar="DOKUMENT", help="Id för ett dokument.")]


def search(
    query: Query,
    kind: Kinds = None,
    year: Years = None,
    document: Documents = None,
    status: Statuses = None,
    body: Bodies = None,
    attainment: Attainments = None,
    sort: Sort = "",
    group: Group = "",
    limit: Limit = PAGE_SIZE,
    as_json: options.AsJson = False,
    corpus: options.Corpus = CORPUS,
    out: options.Out = OUT,
) -> None:
    """Sök i mål, indikatorer, uppdrag och löpande text."""
    from api.commands import plain
    from kg.serial import result_json

    snapshot = opened(corpus, out).get()
    narrowed = filters(
        snapshot.documents,
        kind=kind or (),
        year=year or (),
        document=document or (),
        status=status or (),
        body=body or (),
        attainment=attainment or (),
    )
    for name, value, known in (("sort", sort, tuple(SORTS.values())), ("group", group, GROUPS)):
        if value and value not in known:
            raise typer.BadParameter(f"--{name} är något av {', '.join(known)}, inte ”{value}”")
    found = answered(snapshot, query, narrowed, group, limit, 0, sort)
    if as_json:
        records([result_json(found)])
    else:
        lines(plain.result(found))


def trace(
    question: Question,
    as_json: options.AsJson = False,
    corpus: options.Corpus = CORPUS,
    out: options.Out = OUT,
) -> None:
    """Följ tråden: vad hände med uppdraget, målet eller indikatorn?"""
    from api.commands import plain
    from kg import trace as kg_trace
    from kg.thread_serial import trace_json

    snapshot = opened(corpus, out).get()
    answer = kg_trace.trace(snapshot, question)
    if as_json:
        records([trace_json(answer)])
    else:
        lines(plain.thread(answer, snapshot))


def links(
    start: From = None,
    end: To = None,
    undecided: Open = False,
    as_json: options.AsJson = False,
    corpus: options.Corpus = CORPUS,
    out: options.Out = OUT,
) -> None:
    """Visa länkarna mellan ordalydelser, en på varje rad; med --undecided det som mest behöver en människa."""
    from api.commands import plain
    from api.naming import home
    from kg import undecided as kg_undecided
    from kg.serial import link_json

    snapshot = opened(corpus, out).get()
    filters(snapshot.documents, document=[one for one in (start, end) if one is not None])
    if undecided:
        listed = [(one.link, one.need) for one in kg_undecided.undecided(snapshot)]
    else:
        listed = [(link, "") for link in snapshot.links]
    shown = [
        (link, need)
        for link, need in listed
        if start in (None, home(snapshot, link.left)) and end in (None, home(snapshot, link.right))
    ]
    if as_json:
        records({**link_json(link, snapshot.items), **({"need": need} if need else {})} for link, need in shown)
    else:
        lines(line for link, need in shown for line in plain.link(link, need))


def diff(
    one: Document,
    other: Document,
    as_json: options.AsJson = False,
    corpus: options.Corpus = CORPUS,
    out: options.Out = OUT,
) -> None:
    """Jämför två dokument: vad som går vidare och hur, vad som är nytt, vad som inte återfinns."""
    from api.commands import changed
    from kg.wording.documents import compare
    from kg.wording.serial import comparison_json

    snapshot = opened(corpus, out).get()
    found = compare(snapshot, one, other)
    if as_json:
        records([comparison_json(found)])
    else:
        lines(changed.comparison(found, snapshot))
