"""The closed set of words that the product uses as values: kinds, statuses, relations and so on.

Each value is the Swedish word that the documents use; ``ontology/vocabulary.ttl`` holds its labels (sv, en),
definition and, as ``skos:notation``, this very string. ``tests/ontology`` keeps the two the same.
"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What an item is."""

    PERSPEKTIV = "perspektiv"
    STRATEGI = "strategi"
    EFFEKTMAL = "effektmål"
    MAL = "mål"
    DELMAL = "delmål"
    INDIKATOR = "indikator"
    UPPDRAG = "uppdrag"
    FARDPLAN = "färdplan"
    FARDPLANSUPPDRAG = "färdplansuppdrag"
    BESLUT = "beslut"
    RISK = "risk"
    ATGARD = "åtgärd"
    ARBETSSATT = "arbetssätt"
    HANVISNING = "hänvisning"
    AKTIVITET = "aktivitet"


#: the kinds that are goals, the widest first
GOALS = (Kind.EFFEKTMAL, Kind.MAL, Kind.DELMAL)


class Status(StrEnum):
    """How far an assignment has come."""

    GENOMFORT = "genomfört"
    DELVIS = "delvis genomfört"
    PAGAR = "pågår"
    EJ_PABORJAT = "ej påbörjat"
    AVBRUTET = "avbrutet"
    OKANT = "okänt"
    EJ_ATERRAPPORTERAT = "ej återrapporterat"


class Attainment(StrEnum):
    """Whether a target was reached."""

    UPPNATT = "uppnått"
    DELVIS = "delvis uppnått"
    EJ_UPPNATT = "ej uppnått"
    OAVGJORT = "kan inte avgöras"


class Trend(StrEnum):
    """Where a measured value is heading."""

    FORBATTRAT = "förbättrat"
    OFORANDRAT = "oförändrat"
    FORSAMRAT = "försämrat"


class Symbol(StrEnum):
    """What a picture beside an item shows."""

    GRON = "grön"
    GUL = "gul"
    ROD = "röd"
    GRA = "grå"
    BOCK = "bock"
    KRYSS = "kryss"
    PIL_UPP = "pil upp"
    PIL_NER = "pil ner"
    PIL_HOGER = "pil höger"
    OKAND = "okänd"


class Decision(StrEnum):
    """What a decision that was taken came to."""

    BESLUTAD = "beslutad"
    ANTAGEN = "antagen"
    ATERREMITTERAD = "återremitterad"
    ANDRAD = "ändrad"
    AVSLAGEN = "avslagen"
    BORDLAGD = "bordlagd"
    LAGD = "lagd till handlingarna"
    AVSKRIVEN = "avskriven"
    UPPHAVD = "upphävd"
    UPPHOR = "ska upphöra"
    REDUCERAS = "ska reduceras"
    PRIVAT_REGI = "övergår i privat regi"


class Basis(StrEnum):
    """What a claim rests on. Never shown alike."""

    SYMBOL = "symbol"
    STATED = "stated"
    COMPUTED = "computed"
    INFERRED = "inferred"


class ClaimType(StrEnum):
    """What a claim is about."""

    STATUS = "status"
    SYMBOL = "symbol"
    COMPLETION = "completion"
    TARGET = "target"
    OUTCOME = "outcome"
    ATTAINMENT = "attainment"
    TREND = "trend"
    DECISION = "decision"


class Relation(StrEnum):
    """How a later wording hangs on an earlier one."""

    FORTSATTER = "fortsätter"
    UTVECKLAS = "utvecklas"
    ATERRAPPORTERAS = "återrapporteras"


class Level(StrEnum):
    """How sure a link is. The last two are a person's judgement."""

    SAKER = "säker"
    SANNOLIK = "sannolik"
    MOJLIG = "möjlig"
    BEKRAFTAD = "bekräftad"
    AVVISAD = "avvisad"


class Alteration(StrEnum):
    """How a wording differs from the one before it. Several may hold."""

    OFORANDRAD = "oförändrad"
    OMFORMULERAD = "omformulerad"
    MALVARDE = "målvärde ändrat"
    MOTTAGARE = "mottagare ändrad"
    FLYTTAD = "flyttad till annat mål"
    TILLAGD = "tillagd"
    BORTTAGEN = "borttagen"


class Demand(StrEnum):
    """Whether a changed target asks for more or less than the one before."""

    SVARARE = "svårare att nå"
    LATTARE = "lättare att nå"
    OVISST = "går inte att säga"


class ColumnMeaning(StrEnum):
    """What the values in a table's column are. Where a heading has words of two, the first here counts."""

    FORANDRING = "förändring"
    AVVIKELSE = "avvikelse"
    RELATION = "relation"
    FOREGAENDE = "föregående år"
    PROGNOS = "prognos"
    BUDGET = "budget"
    UTFALL = "utfall"
    STATUS = "status"
    KOMMENTAR = "kommentar"


class DocumentType(StrEnum):
    """Whether a document decides what shall be done or tells what was done."""

    VERKSAMHETSPLAN = "verksamhetsplan"
    VERKSAMHETSBERATTELSE = "verksamhetsberättelse"
    DELARSRAPPORT = "delårsrapport"
    OVRIGT = "övrigt"

    @property
    def is_report(self) -> bool:
        """True for documents that tell what was done.

        >>> DocumentType.VERKSAMHETSBERATTELSE.is_report
        True
        """
        return self in (DocumentType.VERKSAMHETSBERATTELSE, DocumentType.DELARSRAPPORT)
