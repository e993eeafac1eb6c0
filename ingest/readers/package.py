"""Opening a zipped Office file (DOCX, PPTX) safely: only the parts that are asked for, each within bounds.

Read with ``zipfile`` and lxml alone. Nothing outside the file is ever fetched, no macro is run, and no entity is
expanded: a part that declares a document type is refused, for Office files have none.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from ingest.errors import Damaged, EmptyFile, Encrypted, InputError, NeedsOcr, TooMuch
from ingest.readers.compose import Content

Element = etree._Element

#: what an Office file may hold; a report of a thousand pages has some 20 MB of XML in its largest part
MOST_PARTS = 20_000
LARGEST_PART = 60_000_000
LARGEST_IN_ALL = 200_000_000
LARGEST_PICTURE = 20_000_000
#: unpacked bytes for each packed one, in a part above ten million bytes; XML of a table of equal cells comes to 210
MOST_UNPACKED = 300
SMALL_PART = 10_000_000

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part points: the last word of the relation's type ("image") and the other part, None when outside."""

    kind: str
    target: str | None


def worded(content: Content, name: str) -> Content:
    """A file's content, when it has words. Raises NeedsOcr when it has pictures only, EmptyFile when it has nothing."""
    if any(block.text for block in content.blocks):
        return content
    if content.blocks:
        raise NeedsOcr(f"{name}: har bara bilder, ingen text. Läs in den med textigenkänning (OCR) först.")
    raise EmptyFile(f"{name}: dokumentet har ingen text. Kontrollera att rätt fil angavs.")


class Package:
    """The parts of a zipped Office file. ``name`` is the file's, for messages. Raises InputError."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._read = 0
        self._relations: dict[str, dict[str, Relation]] = {}
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {info.filename.lstrip("/"): info for info in self._zip.infolist()}
        except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError, RecursionError) as error:
            raise self.damaged("zip-arkivet kan inte öppnas") from error
        if len(self._parts) > MOST_PARTS:
            raise TooMuch(f"{name}: har {len(self._parts)} delar, fler än något dokument. Läses inte.")
        for info in self._parts.values():
            if info.flag_bits & 1:
                raise Encrypted(f"{name}: är skyddad med lösenord. Spara en kopia utan lösenord och läs den.")
            if info.file_size > SMALL_PART and info.file_size > MOST_UNPACKED * max(info.compress_size, 1):
                raise TooMuch(
                    f"{name}: {info.filename!r} packas upp till {info.file_size // 1_000_000} MB ur "
                    f"{info.compress_size // 1000} kB, som i en zipbomb. Läses inte; öppna och spara om filen."
                )

    def damaged(self, why: str) -> Damaged:
        """The error to raise when the file does not hold together."""
        return Damaged(f"{self.name}: är skadad ({why}). Öppna filen i sitt program och spara om den.")

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def parts(self) -> Iterator[str]:
        """The names of all parts."""
        return iter(self._parts)

    def size(self, part: str) -> int:
        """How large a part says it is, unpacked."""
        return self._parts[part].file_size if part in self._parts else 0

    def data(self, part: str, most: int = LARGEST_PART) -> bytes:
        """A part, unpacked. Raises InputError when it is missing, damaged or larger than ``most`` bytes."""
        info = self._parts.get(part)
        if info is None:
            raise self.damaged(f"delen {part!r} saknas")
        try:
            with self._zip.open(info) as file:
                data = file.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise self.damaged(f"delen {part!r} kan inte packas upp") from error
        self._read += len(data)
        if len(data) > most or self._read > LARGEST_IN_ALL:
            raise TooMuch(
                f"{self.name}: delen {part!r} är större än vad som läses ({most // 1_000_000} MB, "
                f"{LARGEST_IN_ALL // 1_000_000} MB i allt). Dela upp dokumentet."
            )
        return data

    def xml(self, part: str) -> Element:
        """A part as XML. Raises InputError when it is missing or not well-formed."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        data = self.data(part)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.damaged(f"delen {part!r} är ingen giltig XML") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise InputError(
                f"{self.name}: delen {part!r} har egna XML-entiteter, som inget Officedokument har. Läses inte."
            )
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part points to, by the ids it uses; ``""`` is the package itself."""
        if part not in self._relations:
            folder, name = posixpath.split(part)
            listed = posixpath.join(folder, "_rels", f"{name}.rels")
            found = {}
            if listed in self:
                for one in self.xml(listed).iter(_RELATION):
                    inside = one.get("TargetMode") != "External"
                    target = unquote(one.get("Target", ""))
                    path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                    kind = one.get("Type", "").rsplit("/", 1)[-1]
                    found[one.get("Id", "")] = Relation(kind, path if inside and target else None)
            self._relations[part] = found
        return self._relations[part]

    def related(self, part: str, kind: str) -> str | None:
        """The first part of a kind ("styles") that a part points to and that is there."""
        for relation in self.relations(part).values():
            if relation.kind == kind and relation.target in self._parts:
                return relation.target
        return None

    def main(self) -> str:
        """The part that holds the document itself. Raises Damaged when there is none."""
        part = self.related("", "officeDocument")
        if part is None:
            raise self.damaged("dokumentet självt saknas")
        return part

    def picture(self, part: str, relation: str | None) -> bytes | None:
        """The bytes of a picture that a part shows; None when it is outside the file, missing, damaged or too large."""
        found = self.relations(part).get(relation or "")
        if found is None or found.target is None or not 0 < self.size(found.target) <= LARGEST_PICTURE:
            return None
        try:
            return self.data(found.target, LARGEST_PICTURE)
        except Damaged:
            return None
