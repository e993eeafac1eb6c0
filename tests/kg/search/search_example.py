"""A dozen entries in the words of plans and reports, and an index of them: what the tests start from."""

from pathlib import Path

from ingest.records import Place
from kg.records import Entry, Filters, SearchResult
from kg.search.index import build_index, open_index
from kg.search.query import parse
from kg.search.searcher import Searcher

CARE = "Hälso- och sjukvårdsnämndens beredning"


def entry(name: str, text: str, kind: str = "text", year: int = 2024, **more: str) -> Entry:
    """An entry of the plan or the report of a year, with made-up places."""
    document = "exempel-plan" if kind == "uppdrag" else "exempel-rapport"
    place = Place(0, len(text), 1, 1)
    return Entry(f"{document}/{name}", document, year, kind, more.pop("title", ""), text, place, **more)


ENTRIES = (
    entry(
        "uppdrag-16",
        "Att arbeta för att inköpen av produkter på klimatlistan ska minska",
        kind="uppdrag",
        year=2022,
        title="Uppdrag 16",
        number="16",
        recipient="Hälso- och sjukvårdsförvaltningen",
    ),
    entry(
        "uppdrag-3–8",
        "Att följa arbetet med årlig avgiftsöversyn",
        kind="uppdrag",
        title="Uppdrag 3–8",
        number="3–8",
        recipient=CARE,
        status="pågår",
    ),
    entry("bad", "Nämnden beslutade att bassängverksamheten på USÖ ska upphöra."),
    entry("mål", "Målet om nätverket och barnets behov är ej uppnått.", heading="Effektmål 2 › Barn och unga"),
    entry("nått", "Målet är uppnått."),
    entry("region", "Regionens behandling av patienter från Örebro fortsätter, med stöd av kommunen."),
    entry("stod", "Verksamheten stod still <en dag> & natt."),
    entry("pengar", "Resultatet uppgick till 1\u00a0216 miljoner kronor, eller 75procent."),
    entry("index", "Attraktiv arbetsgivarindex, AVI, ska öka."),
    entry("plan", "Stödprocesser för produktions- och kapacitetsplanering i den samman-\nhållna vården."),
    entry("lag", "LAG, lokal arbetsgrupp, bildades av HSN:s ordförande (diarienummer 25RS268)."),
    entry("jul", "I december lag snön djup."),
)


def index(folder: Path, entries: tuple[Entry, ...] = ENTRIES) -> Searcher:
    """An index of ``entries`` in a new folder under ``folder``."""
    build_index(folder / "index", entries)
    return open_index(folder / "index")


def search(
    engine: Searcher, text: str, limit: int = 10, offset: int = 0, **filters: tuple[object, ...]
) -> SearchResult:
    """What a person who types ``text`` gets."""
    return engine.search(parse(text, Filters(**filters)), limit, offset)  # type: ignore[arg-type]


def names(result: SearchResult) -> list[str]:
    """The last part of each hit's id, best first."""
    return [hit.id.partition("/")[2] for hit in result.hits]
