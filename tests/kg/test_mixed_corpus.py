"""A corpus of good and bad files: the good are all in the snapshot, and each bad one is named with the reason."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path

from corpus_example import PLAN, PLAN_ID, row, write_corpus
from reportlab.pdfgen.canvas import Canvas

from ingest.decode import sha256
from kg.snapshot import build
from kg.store import Current

sys.path.insert(0, str(Path(__file__).parents[1] / "ingest" / "readers"))
from office_example import changed, document, heading, paragraph, presentation  # noqa: E402

SAID = "Verksamhetsplan 2034\n\nUppdrag 1: Att sköta parkerna på Öland.\n"
GOOD_WORD = document(heading("Verksamhetsplan 2034"), paragraph("Uppdrag 1: Att sköta parkerna på Öland."))
OUTSIDE = (
    b'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
    b'Target="http://127.0.0.1:9/x.png" TargetMode="External"/></Relationships>'
)
RELATIONS = "word/_rels/document.xml.rels"
MAIN = rb"application/[\w.-]+document\.main\+xml"
MACROS = b"application/vnd.ms-word.document.macroEnabled.main+xml"
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def slide(made, words: str) -> None:
    made.slides.add_slide(made.slide_layouts[1]).placeholders[1].text = words


def drawn(words: str, **how: object) -> bytes:
    """A PDF file of one page."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=True, **how)
    canvas.drawString(70, 700, words)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def sheet(name: str) -> bytes:
    """A zip archive with one part."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(name, "<x/>")
    return file.getvalue()


GOOD = {
    "bra.docx": GOOD_WORD,
    "makro.docm": changed(GOOD_WORD, "[Content_Types].xml", lambda data: re.sub(MAIN, MACROS, data)),
    "utifrån.docx": changed(GOOD_WORD, RELATIONS, lambda data: data.replace(b"</Relationships>", OUTSIDE)),
    "bild.pptx": presentation(lambda made: slide(made, "Uppdrag 1: Att sköta parkerna på Öland.")),
    "fel ändelse.txt": GOOD_WORD,
    "fel ändelse.docx": SAID.encode(),
    "bra.pdf": drawn("Uppdrag 1: Att sköta parkerna på Öland."),
    "bra.html": "<!DOCTYPE html><meta charset=utf-8><h1>Plan</h1><p>Uppdrag 1: Att sköta parkerna på Öland.".encode(),
    "utf16.txt": SAID.encode("utf-16"),
    "cp1252.txt": SAID.encode("cp1252"),
    "bom.txt": SAID.encode("utf-8-sig"),
}  # fmt: skip
BAD = {
    "tom.docx": (document(), "ingen text"),
    "halv.docx": (document(paragraph("Text."))[:3000], "skadad"),
    "hemlig.docx": (OLD + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "lösenord"),
    "bomb.docx": (changed(GOOD_WORD, "word/document.xml", lambda data: b"<x>" + b" " * 300_000_000), "zipbomb"),
    "bomb.pptx": (changed(GOOD["bild.pptx"], "ppt/slides/slide1.xml", lambda data: bytes(300_000_000)), "zipbomb"),
    "skratt.docx": (changed(GOOD_WORD, "word/document.xml", lambda data: LAUGHS), "entiteter"),
    "gammal.doc": (OLD + bytes(600) + "WordDocument".encode("utf-16-le"), "äldre Office-fil"),
    "gammal.ppt": (OLD + bytes(600) + "PowerPoint Document".encode("utf-16-le"), "spara den som DOCX, PPTX"),
    "gammal.xls": (OLD + bytes(600) + "Workbook".encode("utf-16-le"), "äldre Office-fil"),
    "blad.xlsx": (sheet("xl/workbook.xml"), "varken är Word eller PowerPoint"),
    "text.odt": (sheet("content.xml"), "varken är Word eller PowerPoint"),
    "hemlig.pdf": (drawn("Hemligt", encrypt="lösen"), "lösenord"),
    "halv.pdf": (drawn("Halv")[:300], "inte går att öppna"),
    "tom.pdf": (drawn(""), "inga ord"),
    "tom.txt": (b"", "tom"),
    "binär.txt": (bytes(range(256)) * 4, "inte text"),
    "bild.png": (b"\x89PNG\r\n\x1a\n" + bytes(100), "en bild"),
    "skript.html": (b"<!DOCTYPE html><div id=app></div><script>x()</script>", "skript"),
}


def test_in_a_corpus_of_good_and_bad_files_the_good_are_built_and_the_bad_are_named(tmp_path):
    entry = row(PLAN_ID, PLAN, 2030, "verksamhetsplan")
    corpus = write_corpus(tmp_path / "corpus", (entry, PLAN))
    files = GOOD | {name: data for name, (data, _) in BAD.items()}
    with (corpus / "manifest.toml").open("a", encoding="utf-8") as manifest:
        for number, (name, data) in enumerate(files.items()):
            (corpus / "documents" / name).write_bytes(data)
            fields = row(f"fil-{number}", "", 2034, "övrigt", path=f"documents/{name}", sha256=sha256(data))
            manifest.write("\n[[document]]\n" + "".join(f"{key} = {value!r}\n" for key, value in fields.items()))
    made = build(corpus, tmp_path / "out")
    snapshot = Current(tmp_path / "out").get()
    assert list(snapshot.documents) == [PLAN_ID, *(f"fil-{number}" for number in range(len(GOOD)))]
    found = {item.document for item in snapshot.items.values() if item.text == "Att sköta parkerna på Öland."}
    assert found == {f"fil-{number}" for number in range(len(GOOD))}
    assert len(made.unread) == len(BAD)
    for number, (name, (_, said)) in enumerate(BAD.items(), len(GOOD)):
        (line,) = [line for line in made.unread if line.startswith(f"fil-{number}: ")]
        assert said in line, (name, line)
