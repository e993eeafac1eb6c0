"""Every number in the tables of some files, against the characters at its place.

``python tests/tools/table_numbers.py FILE…``; without files, those of the bundled corpus. The source's characters are
read here without any help from the product: digits, a sign before them, a comma or dot among them. A number that is
not what stands there is printed, and the exit code is 1.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from ingest.pipeline import read_file
from ingest.records import Reading


def printed(raw: str) -> float | None:
    """What a printed number is worth, by its characters alone."""
    digits = "".join(character for character in raw.replace(",", ".") if character.isdigit() or character == ".")
    return (-1 if raw.strip()[:1] in ("-", "−", "–") else 1) * float(digits) if digits.strip(".") else None


def numbers(reading: Reading) -> Iterator[tuple[str, int, str, float, bool]]:
    """Table, line, characters in the source, number, and whether the number is what stands there."""
    for table in reading.tables:
        for row in table.rows:
            for value in row.values:
                if value.number is not None:
                    raw = reading.document.text[value.place.start : value.place.end] if value.place else ""
                    yield (
                        table.id,
                        value.place.line if value.place else 0,
                        raw,
                        value.number,
                        printed(raw) == value.number,
                    )


def main(files: list[str]) -> int:
    """Print how many numbers each file's tables have, and each that its source does not have."""
    wrong = 0
    for file in files:
        found = list(numbers(read_file(Path(file))[0]))
        bad = [each for each in found if not each[-1]]
        wrong += len(bad)
        print(f"{file}: {len(found)} tal i tabellerna, {len(bad)} som inte står i källan")
        for table, line, raw, number, _ in bad:
            print(f"  {table}, rad {line}: {raw!r} lästes som {number}")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:] or sorted(map(str, Path("corpus/documents").glob("*")))))
