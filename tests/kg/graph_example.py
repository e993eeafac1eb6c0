"""A small reading with one of everything, and a link: what the graph tests start from."""

from ingest.records import Claim, Document, Item, Parent, Passage, Place, Reading, Reference, Source
from kg.records import Judgement, Link, Verdict
from ontology.terms import Basis, ClaimType, DocumentType, Kind, Level, Relation

TEXT = (
    "Effektmål 8: Vården är digital.\n"
    "Indikatorer: Andel digitala besök. Målvärde: minst 80,5 procent för kvinnor\n"
    "Förvaltningen för äldre får i uppdrag:\n"
    'Nr 3 - 8. Att utreda "natt\\dag"\n'
    "\f   12 (40)\n"
    "och föreslå en väg, se effektmål 8.\n"
    "Uppdraget har startat.\n"
    "Mål är uppnått och förbättrat.\n"
)


def place(words: str, *more: str, page: int | None = None) -> Place:
    """Where the words stand in TEXT; with ``more``, the pieces of an interrupted place."""
    spans = tuple((TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in (words, *more))
    start, end = spans[0][0], spans[-1][1]
    lines = TEXT.count("\n", 0, start) + 1, TEXT.count("\n", 0, end) + 1
    return Place(start, end, *lines, page=page, spans=spans if more else ())


def claim(type_: ClaimType, value: str, verbatim: str, **more: object) -> Claim:
    """A stated claim with those words."""
    return Claim(type_, value, verbatim, Basis.STATED, "exempel", place(verbatim), **more)  # type: ignore[arg-type]


GOAL = Item(
    "rapport-2031/effektmål-8",
    "rapport-2031",
    2031,
    Kind.EFFEKTMAL,
    "8",
    "Vården är digital.",
    place("Vården är digital."),
    "numbered",
)
INDICATOR = Item(
    "rapport-2031/indikator-8.1",
    "rapport-2031",
    2031,
    Kind.INDIKATOR,
    None,
    "Andel digitala besök.",
    place("Andel digitala besök."),
    "list",
    parent=Parent(GOAL.id, GOAL.kind, GOAL.number, GOAL.text),
    claims=(
        claim(
            ClaimType.TARGET,
            "minst 80,5 procent",
            "minst 80,5 procent för kvinnor",
            number=80.5,
            unit="procent",
            operator=">=",
            group="kvinnor",
            year=2031,
        ),
        claim(ClaimType.ATTAINMENT, "uppnått", "Mål är uppnått"),
        claim(ClaimType.TREND, "förbättrat", "förbättrat"),
    ),
)
ASSIGNMENT = Item(
    "rapport-2031/uppdrag-3–8",
    "rapport-2031",
    2031,
    Kind.UPPDRAG,
    "3–8",
    'Att utreda "natt\\dag" och föreslå en väg, se effektmål 8.',
    place('Att utreda "natt\\dag"', "och föreslå en väg, se effektmål 8.", page=11),
    "numbered",
    label="direktiv",
    parent=INDICATOR.parent,
    perspective="Process",
    recipient="Förvaltningen för äldre",
    recipients=("Förvaltningen för äldre",),
    recipient_place=place("Förvaltningen för äldre"),
    comment="Uppdraget har startat.",
    comment_places=(place("Uppdraget har startat."),),
    references=(Reference("se effektmål 8", GOAL.id, place("se effektmål 8")),),
    heading_path=("Mål", "Process"),
    claims=(claim(ClaimType.STATUS, "pågår", "har startat"),),
)
PASSAGE = Passage(
    "rapport-2031/text-0a1b",
    "rapport-2031",
    2031,
    "Uppdraget har startat.",
    place("Uppdraget har startat."),
    ("Mål",),
    ASSIGNMENT.id,
)
SOURCE = Source(
    "rapport-2031",
    "rapport.txt",
    "ab" * 32,
    "Rapport för 2031",
    "Region Exempel",
    "Vårdnämnden",
    DocumentType.VERKSAMHETSBERATTELSE,
    2031,
    "2031",
)
READING = Reading(Document(SOURCE, TEXT), (GOAL, INDICATOR, ASSIGNMENT), (PASSAGE,), ())
LINK = Link(GOAL.id, ASSIGNMENT.id, Relation.UTVECKLAS, Level.MOJLIG, 0.41, ("De har ord gemensamt.",))
JUDGEMENT = Judgement(
    GOAL.id, ASSIGNMENT.id, Relation.UTVECKLAS, Verdict.BEKRAFTAD, "A. Ek", "2033-05-01", "Läst båda", 2
)
