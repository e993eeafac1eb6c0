"""A small made-up snapshot for the web tests: one plan, one report, every sort of claim, link and silence."""

import html
import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from ingest.errors import QueryError
from ingest.records import Body, Claim, Issue, Item, Parent, Passage, Place, Source
from kg.held import Snapshot
from kg.records import DocumentEntry, Filters, Hit, Judgement, Link, Near, ParsedQuery, SearchResult, Verdict
from kg.search.engine import COLUMNS
from kg.thread_records import Trace
from kg.trace import trace
from ontology.terms import Basis, ClaimType, DocumentType, Kind, Level, Relation

PLAN = "tallåsen-on-vp-2021"
REPORT = "tallåsen-on-vb-2022"
TEXTS = {
    PLAN: "Omsorgsnämndens plan <2021>\r\n"
    "\r\n"
    "Effektmål 1: Äldre har en trygg vardag.\r\n"
    "Omsorgsförvaltningen får i uppdrag:\r\n"
    "Nr 1. Att se över avgifterna\r\n"
    "varje år & redovisa dem.\r\n"
    "Nr 2. Att pröva nattfrid med kattugglor.\r\n"
    "Indikator: Andel nöjda, minst 80 procent.\r\n",
    REPORT: "Omsorgsnämndens berättelse 2022\n"
    "Uppdrag 4: Att se över avgifterna och redovisa dem.\n"
    "Kommentar: Översynen pågår för fullt.\n"
    "Indikator: Andel nöjda. Utfallet blev 91 procent.\n",
}


def place(document: str, words: str) -> Place:
    """Where ``words`` stand in the made-up text."""
    text = TEXTS[document]
    start = text.index(words)
    line = text.count("\n", 0, start) + 1
    return Place(start, start + len(words), line, line + words.count("\n"), page=1 if document == PLAN else None)


def item(document: str, kind: Kind, number: str | None, words: str, **more: object) -> Item:
    """An item whose wording stands in the made-up text."""
    year = int(document[-4:])
    identifier = f"{document}/{kind}-{number or 1}"
    text = " ".join(words.split())
    return Item(identifier, document, year, kind, number, text, place(document, words), "test.rule", **more)


GOAL = item(PLAN, Kind.EFFEKTMAL, "1", "Äldre har en trygg vardag.")
UNDER_GOAL = Parent(GOAL.id, GOAL.kind, GOAL.number, GOAL.text)
FEES = item(
    PLAN,
    Kind.UPPDRAG,
    "1",
    "Att se över avgifterna\r\nvarje år & redovisa dem.",
    parent=UNDER_GOAL,
    recipient="Omsorgsförvaltningen",
    recipients=("Omsorgsförvaltningen",),
    recipient_place=place(PLAN, "Omsorgsförvaltningen"),
)
OWLS = item(PLAN, Kind.UPPDRAG, "2", "Att pröva nattfrid med kattugglor.", parent=UNDER_GOAL)
SHARE = item(
    PLAN,
    Kind.INDIKATOR,
    None,
    "Andel nöjda, minst 80 procent.",
    parent=UNDER_GOAL,
    label="styrtal",
    claims=(
        Claim(
            ClaimType.TARGET,
            "minst 80 procent",
            "minst 80 procent",
            Basis.STATED,
            "target.least",
            place(PLAN, "minst 80 procent"),
            number=80.0,
            unit="procent",
            operator=">=",
        ),
    ),
)
STATED = Claim(
    ClaimType.STATUS,
    "pågår",
    "Översynen pågår för fullt.",
    Basis.STATED,
    "status.stated",
    place(REPORT, "Översynen pågår för fullt."),
)
REPORTED = item(
    REPORT,
    Kind.UPPDRAG,
    "4",
    "Att se över avgifterna och redovisa dem.",
    comment="Översynen pågår för fullt.",
    comment_places=(place(REPORT, "Översynen pågår för fullt."),),
    claims=(STATED,),
)
OUTCOME = item(
    REPORT,
    Kind.INDIKATOR,
    None,
    "Andel nöjda.",
    claims=(
        Claim(
            ClaimType.OUTCOME,
            "91 procent",
            "Utfallet blev 91 procent.",
            Basis.STATED,
            "outcome.said",
            place(REPORT, "Utfallet blev 91 procent."),
            number=91.0,
            unit="procent",
            year=2022,
            group="kvinnor",
        ),
        Claim(
            ClaimType.ATTAINMENT,
            "uppnått",
            "Utfallet blev 91 procent.",
            Basis.COMPUTED,
            "attainment.compared",
            place(REPORT, "Utfallet blev 91 procent."),
        ),
        Claim(
            ClaimType.SYMBOL,
            "grön",
            "Indikator:",
            Basis.SYMBOL,
            "symbol.legend",
            place(REPORT, "Indikator:"),
            meaning="Målet är uppnått",
        ),
    ),
)
PASSAGE = Passage(
    f"{REPORT}/text-abc",
    REPORT,
    2022,
    "Kommentar: Översynen pågår för fullt.",
    place(REPORT, "Kommentar: Översynen pågår för fullt."),
    ("Uppdrag",),
    REPORTED.id,
)
ITEMS = (GOAL, FEES, OWLS, SHARE, REPORTED, OUTCOME)
LINKS = (
    Link(FEES.id, REPORTED.id, Relation.FORTSATTER, Level.SANNOLIK, 0.83, ("Båda nämner avgifterna.",)),
    Link(
        SHARE.id,
        OUTCOME.id,
        Relation.ATERRAPPORTERAS,
        Level.BEKRAFTAD,
        0.9,
        ("Bekräftad av A. Ek 2025-05-01: Läst båda.", "Samma ordalydelse."),
        Judgement(
            SHARE.id,
            OUTCOME.id,
            Relation.ATERRAPPORTERAS,
            Verdict.BEKRAFTAD,
            "A. Ek",
            "2025-05-01",
            "Läst båda",
            2,
        ),
    ),
)


def source(identifier: str, kind: DocumentType, title: str) -> Source:
    """A document's description."""
    year = identifier[-4:]
    return Source(
        identifier,
        f"{identifier}.txt",
        "0" * 64,
        title,
        "Tallåsens kommun",
        "Omsorgsnämnden",
        kind,
        int(year),
        year,
    )


DOCUMENTS = {
    PLAN: DocumentEntry(
        source(PLAN, DocumentType.VERKSAMHETSPLAN, "Plan <2021>"),
        {"effektmål": 1, "uppdrag": 2, "indikator": 1},
        0,
        (Issue("number.gap", PLAN, "Ett nummer saknas", "Nr 2", place(PLAN, "Nr 2")),),
        (Body("Omsorgsförvaltningen", "förvaltning", "Omsorgsnämnden", place(PLAN, "Omsorgsförvaltningen")),),
    ),
    REPORT: DocumentEntry(
        source(REPORT, DocumentType.VERKSAMHETSBERATTELSE, "Berättelse 2022"),
        {"uppdrag": 1, "indikator": 1},
        1,
        (),
    ),
}


NEAR = {(OWLS.id, REPORT): (Near(REPORTED.id, 0.12, "Handlar om avgifter."), Near(PASSAGE.id, 0.1, "Annat."))}


class MadeUp(Snapshot):
    """A snapshot whose search is a plain look for words."""

    def __init__(self, identifier: str = "made-up-1") -> None:
        super().__init__(
            identifier,
            Path("finns-inte"),
            MappingProxyType(DOCUMENTS),
            MappingProxyType({one.id: one for one in ITEMS}),
            MappingProxyType({PASSAGE.id: PASSAGE}),
            LINKS,
            NEAR,
        )

    def text(self, document: str) -> str:
        return TEXTS[document]

    def search(
        self,
        query: str,
        filters: Filters,
        limit: int,
        offset: int = 0,
        sort: str = "",
        counted: tuple[str, ...] = COLUMNS,
    ) -> SearchResult:
        if query == '"':
            raise QueryError("Det finns inga ord att söka.")
        terms = tuple(query.lower().split())
        hits = [
            self.hit(one, terms)
            for one in (*ITEMS, PASSAGE)
            if all(term in one.text.lower() for term in terms) and self.kept(one, filters)
        ]
        parsed = ParsedQuery(
            query, terms, filters=filters, notes=("En anmärkning.",), echo=f"Söker: {', '.join(terms)}"
        )
        facets = {
            name: tuple((value, sum(getattr(hit, name) == value for hit in hits)) for value in values)
            for name, values in (
                ("kind", ("uppdrag", "text")),
                ("year", (2021, 2022)),
                ("document", (PLAN, REPORT)),
            )
        }
        facets["year"] = tuple((str(value), count) for value, count in facets["year"])
        counts = {name: values for name, values in facets.items() if name in counted}
        return SearchResult(parsed, len(hits), tuple(hits[offset : offset + limit]), counts)

    @staticmethod
    def kept(one: Item | Passage, filters: Filters) -> bool:
        kind = getattr(one, "kind", "text")
        return (
            (not filters.kind or kind in filters.kind)
            and (not filters.year or one.year in filters.year)
            and (not filters.document or one.document in filters.document)
        )

    @staticmethod
    def hit(one: Item | Passage, terms: tuple[str, ...]) -> Hit:
        snippet = html.escape(one.text, quote=False)
        for term in terms:
            snippet = re.sub(f"(?i)({re.escape(html.escape(term))})", r"<mark>\1</mark>", snippet)
        kind = str(getattr(one, "kind", "text"))
        status = next((c.value for c in getattr(one, "claims", ()) if c.type == ClaimType.STATUS), "")
        return Hit(
            one.id,
            one.document,
            one.year,
            kind,
            f"{kind} <{one.year}>",
            snippet,
            1.5,
            one.place,
            status=status,
        )


def made_up_trace(snapshot: MadeUp, question: str) -> Trace:
    """The real thread, and when there is silence something else that the question could mean."""
    found = trace(snapshot, question)
    return replace(found, alternatives=(FEES,)) if found.silence else found
