"""A small corpus on disk: a plan and the report on a later year, in the layouts that real ones have."""

import hashlib
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from ingest.manifest import read_manifest
from ingest.records import Reading
from kg.corpus import read_corpus

PLAN = """Verksamhetsplan 2030
Parknämnden, Tallåsens kommun

Perspektiv: Invånare och samhälle

Effektmål 1: Parkerna är trygga för djur och människor.

Indikatorer
• Andel besökare som känner sig trygga ska öka.

Parkförvaltningen får i uppdrag:

Nr 1: Att utreda nattfrid för kattugglor i stadsparken.

Nr 2: Att plantera lindar längs hela Storgatan.
"""

REPORT = """[bookmark: _Toc1]Verksamhetsberättelse 2032
Parknämnden, Tallåsens kommun
[bookmark: _Toc2]Perspektiv: Invånare och samhälle
Effektmål 1: Parkerna är trygga för djur och människor.
\tIndikatorer
\tAndel besökare som känner sig trygga ska öka.
 \tKommentar
Flera bänkar har fått belysning.
Parkförvaltningen får i uppdrag:
Uppdrag: Nr 1. Att byta alla bänkar vid dammen.
 Kommentar
Arbetet pågår och halva dammen är klar.
Uppdrag: Nr 2. Att utreda nattfrid för kattugglor i stadsparken.
 Kommentar
Utredningen är genomförd och nattfrid gäller från den 1 maj.
"""

PLAN_ID, REPORT_ID = "tallåsen-pn-vp-2030", "tallåsen-pn-vb-2032"


def row(name: str, text: str, year: int, kind: str, **more: str | int) -> dict[str, str | int]:
    """A document's entry in the manifest."""
    return {
        "id": name,
        "path": f"documents/{name}.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "title": f"{kind.capitalize()} {year}",
        "publisher": "Tallåsens kommun",
        "body": "Parknämnden",
        "type": kind,
        "year": year,
        "period": str(year),
        **more,
    }


def write_corpus(folder: Path, *documents: tuple[dict[str, str | int], str]) -> Path:
    """A corpus of (entry, text) pairs; of the plan and the report when none are given."""
    if not documents:
        documents = (
            (row(PLAN_ID, PLAN, 2030, "verksamhetsplan"), PLAN),
            (row(REPORT_ID, REPORT, 2032, "verksamhetsberättelse"), REPORT),
        )
    (folder / "documents").mkdir(parents=True, exist_ok=True)
    tables = []
    for entry, text in documents:
        (folder / str(entry["path"])).write_bytes(text.encode())
        lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in entry.items()]
        tables.append("\n".join(["[[document]]", *lines, ""]))
    (folder / "manifest.toml").write_text("\n".join(tables), encoding="utf-8")
    return folder


def add_a_sentence(corpus: Path) -> None:
    """Make the corpus a new one: its plan has a sentence more, and the manifest says so."""
    plan = (corpus / "documents" / f"{PLAN_ID}.txt").read_text(encoding="utf-8") + "\nPlanen gäller tills vidare.\n"
    report = (corpus / "documents" / f"{REPORT_ID}.txt").read_text(encoding="utf-8")
    write_corpus(
        corpus,
        (row(PLAN_ID, plan, 2030, "verksamhetsplan"), plan),
        (row(REPORT_ID, report, 2032, "verksamhetsberättelse"), report),
    )


def readings_of(corpus: Path) -> tuple[Reading, ...]:
    """All that the documents of a corpus yield, in the order of its manifest."""
    with TemporaryDirectory() as folder:
        return tuple(read_corpus(corpus, read_manifest(corpus), Path(folder)))
