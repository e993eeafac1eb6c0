"""Swedish words and signs that the pages show for the controlled values. Tables only.

A sign never stands alone: the word is always beside it, so nothing depends on seeing colour or shape.
"""

from __future__ import annotations

from kg.trace import NOT_FOUND, NOT_YET, NOTHING_SAID, ONLY_SHOWN, SILENT, SPLIT, UNSURE
from ontology.terms import Attainment, Basis, ClaimType, Kind, Level, Status, Trend

PLURAL: dict[str, str] = {
    Kind.PERSPEKTIV: "perspektiv",
    Kind.STRATEGI: "strategier",
    Kind.EFFEKTMAL: "effektmål",
    Kind.MAL: "mål",
    Kind.DELMAL: "delmål",
    Kind.INDIKATOR: "indikatorer",
    Kind.UPPDRAG: "uppdrag",
    Kind.FARDPLAN: "färdplaner",
    Kind.FARDPLANSUPPDRAG: "färdplansuppdrag",
    Kind.BESLUT: "beslut",
    Kind.RISK: "risker",
    Kind.ATGARD: "åtgärder",
    Kind.ARBETSSATT: "arbetssätt",
    Kind.HANVISNING: "hänvisningar",
    Kind.AKTIVITET: "aktiviteter",
    "text": "textstycken",
}
"""What many of a kind are called; "text" is running text."""

SINGULAR: dict[str, str] = {**{kind.value: kind.value for kind in Kind}, "text": "textstycke"}
"""What one of a kind is called."""

RECEIVED: tuple[str, ...] = (Kind.UPPDRAG, Kind.FARDPLANSUPPDRAG, Kind.ATGARD, Kind.AKTIVITET, Kind.BESLUT)
"""Kinds that somebody is given to do, so that a missing recipient is worth saying."""

CLAIM: dict[str, str] = {
    ClaimType.STATUS: "Status",
    ClaimType.SYMBOL: "Symbol",
    ClaimType.COMPLETION: "Färdiggrad",
    ClaimType.TARGET: "Målvärde",
    ClaimType.OUTCOME: "Utfall",
    ClaimType.ATTAINMENT: "Måluppfyllelse",
    ClaimType.TREND: "Trend",
    ClaimType.DECISION: "Beslut",
}
"""What a type of claim is called."""

BASIS: dict[str, tuple[str, str]] = {
    Basis.STATED: ("sagt", "Sägs i texten"),
    Basis.INFERRED: ("tolkat", "Tolkat av en svagare ledtråd"),
    Basis.SYMBOL: ("symbol", "Avläst ur en symbol"),
    Basis.COMPUTED: ("beraknat", "Beräknat av målvärde och utfall"),
    SILENT: ("tystnad", "Dokumenterad tystnad: sökt utan att finna"),
    NOTHING_SAID: ("tiger", "Rapporten tar upp det, men inga ord om läget har känts igen"),
    ONLY_SHOWN: ("visar", "Rapporten visar en symbol eller en färdiggrad, men säger inte vad läget är"),
    SPLIT: ("delat", "Det har delats upp, och rapporten anger olika status för delarna"),
    UNSURE: ("kanske", "En rapport handlar kanske om det, men kopplingen är bara möjlig"),
    NOT_YET: ("vantar", "Ingen rapport för året eller senare finns i underlaget"),
    NOT_FOUND: ("saknas", "Ingenting i underlaget svarar mot frågan"),
}
"""Basis -> name of its style, what it is called. Each style has a shape of its own."""

SIGN: dict[str, tuple[str, str]] = {
    Status.GENOMFORT: ("klart", "●"),
    Status.DELVIS: ("delvis", "◐"),
    Status.PAGAR: ("pagar", "◔"),
    Status.EJ_PABORJAT: ("ej", "○"),
    Status.AVBRUTET: ("stopp", "✕"),
    Status.OKANT: ("okant", "?"),
    Status.EJ_ATERRAPPORTERAT: ("tyst", "∅"),
    Attainment.UPPNATT: ("klart", "●"),
    Attainment.DELVIS: ("delvis", "◐"),
    Attainment.EJ_UPPNATT: ("stopp", "✕"),
    Attainment.OAVGJORT: ("okant", "?"),
    Trend.FORBATTRAT: ("klart", "↗"),
    Trend.OFORANDRAT: ("ej", "→"),
    Trend.FORSAMRAT: ("stopp", "↘"),
}
"""Status, goal fulfilment or trend -> name of its style, its sign."""

LEVEL: dict[str, tuple[str, str]] = {
    Level.SAKER: ("maskin", "maskinens förslag: säker"),
    Level.SANNOLIK: ("maskin", "maskinens förslag: sannolik"),
    Level.MOJLIG: ("maskin", "maskinens förslag: möjlig"),
    Level.BEKRAFTAD: ("person", "bekräftad av en människa"),
    Level.AVVISAD: ("person", "avvisad av en människa"),
}
"""Level of a link -> name of its style, what it is called. A person's never looks like a machine's."""

RELATION: dict[str, str] = {
    "ursprung": "Här börjar tråden",
    "fortsätter": "Fortsätter",
    "utvecklas": "Utvecklas",
    "återrapporteras": "Återrapporteras",
}
"""Relation of a step -> its heading."""

OPERATOR: dict[str, str] = {
    ">=": "minst",
    ">": "mer än",
    "<=": "högst",
    "<": "mindre än",
    "=": "",
    "between": "mellan",
    "increase": "öka",
    "decrease": "minska",
}
"""Operator of a target -> word before its value."""

UNKNOWN_SIGN = ("okant", "·")
"""Style and sign for a value that has none of its own."""
