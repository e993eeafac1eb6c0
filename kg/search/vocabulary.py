"""The words of an index, beside the engine: stems and parts, how many entries have each, and what resembles what.

One SQLite file, ``words.sqlite``, read a word at a time, so that a large vocabulary costs no memory and no start.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from threading import Lock

from ingest.errors import SnapshotError
from kg.search.abbreviations import Glossary, Pair
from kg.search.analysis import Word, word
from kg.search.normal import could_be, fold

FILE = "words.sqlite"
REMEMBERED = 131_072  # words looked up; beyond that all are forgotten
COUNTS = 4_096  # counts of entries that are remembered
AT_ONCE = 500  # words in one question to SQLite
_SEPARATOR = " "
_WORD = re.compile(r"[^\W\d_][\w-]*")

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE words (form TEXT PRIMARY KEY, entries INTEGER, stem TEXT, parts TEXT, cuts TEXT) WITHOUT ROWID;
CREATE TABLE stems (stem TEXT PRIMARY KEY, entries INTEGER) WITHOUT ROWID;
CREATE TABLE folded (fold TEXT, form TEXT, stem INTEGER, PRIMARY KEY (fold, stem, form)) WITHOUT ROWID;
CREATE TABLE abbreviations (document TEXT, short TEXT, long TEXT, stems TEXT);
CREATE TABLE ends (tail TEXT, form TEXT, PRIMARY KEY (tail, form)) WITHOUT ROWID;
"""


def write(folder: Path, counted: Mapping[str, int], introduced: Iterable[tuple[str, Pair]] = ()) -> None:
    """Write the vocabulary: each word in lower case, and how many entries hold it; and each document with each pair of
    abbreviation and long form that it introduces."""
    known = {form: word(form) for form in sorted(counted)}
    stems: Counter[str] = Counter()
    for form, each in known.items():
        for stem in {each.stem, *each.parts}:
            stems[stem] += counted[form]
    folded = [(bare, form, 0) for form in known if (bare := fold(form)) != form]
    folded += [(bare, stem, 1) for stem in stems if (bare := fold(stem)) != stem]
    with sqlite3.connect(folder / FILE) as store:
        store.executescript(_TABLES)
        store.executemany(
            "INSERT INTO words VALUES (?, ?, ?, ?, ?)",
            (_row(form, counted[form], each) for form, each in known.items()),
        )
        store.executemany("INSERT INTO stems VALUES (?, ?)", sorted(stems.items()))
        store.executemany("INSERT INTO folded VALUES (?, ?, ?)", sorted(folded))
        ends = sorted((_tail(form), form) for form in known if form.isalpha())
        store.executemany("INSERT INTO ends VALUES (?, ?)", ends)
        store.executemany(
            "INSERT INTO abbreviations VALUES (?, ?, ?, ?)",
            ((document, each.short, each.long, _SEPARATOR.join(each.stems)) for document, each in introduced),
        )
    store.close()


def _row(form: str, entries: int, each: Word) -> tuple[str, int, str, str, str]:
    return form, entries, each.stem, _SEPARATOR.join(each.parts), _SEPARATOR.join(map(str, each.boundaries))


def _tail(form: str) -> str:
    return fold(form)[-3:]


class Vocabulary:
    """An opened vocabulary, read-only. Safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        """Raises SnapshotError when there is none, or a damaged one."""
        path = folder / FILE
        if not path.is_file():
            raise SnapshotError(f"{folder}: här finns inget sökindex. Kör `trad build`.")
        self._store = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._lock = Lock()
        try:
            self._all("SELECT 1 FROM words, stems, folded, ends LIMIT 1")
            rows = self._all("SELECT document, short, long, stems FROM abbreviations")
        except sqlite3.Error as error:
            raise SnapshotError(f"{path}: ordlistan är skadad ({error}). Kör `trad build`.") from error
        self._remembered: dict[str, Word] = {}
        self.entries = lru_cache(maxsize=COUNTS)(self._entries)
        self._of_stem = lru_cache(maxsize=COUNTS)(self._entries_of_stem)
        self.glossary = Glossary(
            (document, Pair(short, long, tuple(stems.split()))) for document, short, long, stems in rows
        )

    def _all(self, command: str, *values: object) -> list[tuple[str, ...]]:
        with self._lock:
            return self._store.execute(command, values).fetchall()

    def look_up(self, form: str) -> Word:
        """Stem and parts of a word: as the index has them, else by the dictionary."""
        found = self._remembered.get(form)
        if found is None:
            self.read([form])
            found = self._remembered.get(form) or self._remembered.setdefault(form, word(form))
        return found

    def read(self, forms: Iterable[str]) -> None:
        """Read words at once that will be looked up: in a tenth of the time that it takes to read each on its own."""
        if len(self._remembered) > REMEMBERED:
            self._remembered = {}
        wanted = [form for form in forms if form not in self._remembered]
        for at in range(0, len(wanted), AT_ONCE):
            some = wanted[at : at + AT_ONCE]
            self._remember(f"WHERE form IN ({','.join('?' * len(some))})", *some)

    def commonest(self, most: int) -> list[str]:
        """The words that most entries hold, read at once."""
        return self._remember("ORDER BY entries DESC, form LIMIT ?", most)

    def _remember(self, which: str, *values: object) -> list[str]:
        rows = self._all(f"SELECT form, stem, parts, cuts FROM words {which}", *values)
        for form, stem, parts, cuts in rows:
            self._remembered[form] = Word(stem, tuple(parts.split()), tuple(map(int, cuts.split())))
        return [form for form, *_ in rows]

    def _entries(self, form: str) -> int:
        """How many entries hold the very word."""
        return sum(int(count) for (count,) in self._all("SELECT entries FROM words WHERE form = ?", form))

    def _entries_of_stem(self, stem: str) -> int:
        return sum(int(count) for (count,) in self._all("SELECT entries FROM stems WHERE stem = ?", stem))

    def holding(self, forms: Iterable[str], stems: Iterable[str]) -> int:
        """About how many entries hold any of the words, or a word with any of the stems, whole or as a part: never
        less than there are, and 0 only where there are none."""
        return max(sum(map(self._of_stem, stems)), *map(self.entries, forms), 0)

    def beginning(self, start: str, most: int) -> list[str]:
        """The words that begin so, those of most entries first."""
        rows = self._all(
            "SELECT form FROM words WHERE form >= ? AND form < ? ORDER BY entries DESC, form LIMIT ?",
            *(start, start + "\U0010ffff", most),
        )
        return [form for (form,) in rows]

    def completed(self, start: str, most: int) -> list[str]:
        """The commonest words that begin so, also but for dots left out; one for each stem, and of "e-hälsa" and the
        "ehälsa" that the analysis makes of it, the one with the hyphen."""
        rows = self._all(
            "SELECT form, words.stem, entries FROM words WHERE form >= ? AND form < ? UNION "
            "SELECT form, words.stem, entries FROM folded JOIN words USING (form) "
            "WHERE fold >= ? AND fold < ? AND folded.stem = 0 ORDER BY entries DESC, form",
            *(start, start + "\U0010ffff", fold(start), fold(start) + "\U0010ffff"),
        )
        meant = [
            (form, stem)
            for form, stem, _ in rows
            if could_be(start, form[: len(start)]) and _WORD.fullmatch(form)
        ]
        joined = {form.replace("-", "") for form, _ in meant if "-" in form}
        firsts = {stem: form for form, stem in reversed(meant) if form not in joined}
        return [form for form, stem in meant if firsts.get(stem) == form][:most]

    def dotless(self, typed: str, *, stem: bool = False) -> list[str]:
        """Words (or stems) that are ``typed`` but for dots left out."""
        rows = self._all("SELECT form FROM folded WHERE fold = ? AND stem = ?", fold(typed), int(stem))
        return [form for (form,) in rows if could_be(typed, form)]

    def alike(self, typed: str, longest: int) -> list[tuple[str, int]]:
        """Words, with their number of entries, that may be ``typed`` with a typing error: they begin with its first two
        letters or end in its last three, and differ by at most ``longest`` letters in length."""
        low, high = len(typed) - longest, len(typed) + longest
        begin = self._all(
            "SELECT form, entries FROM words WHERE form >= ? AND form < ? AND length(form) BETWEEN ? AND ?",
            *(typed[:2], typed[:2] + "\U0010ffff", low, high),
        )
        end = self._all(
            "SELECT form, entries FROM ends JOIN words USING (form) WHERE tail = ? AND length(form) BETWEEN ? AND ?",
            *(_tail(typed), low, high),
        )
        return [(form, int(entries)) for form, entries in {*begin, *end}]
