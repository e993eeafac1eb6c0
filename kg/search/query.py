"""Reads what a person typed: words, "phrases", beginnings (klimat*), alternatives (… ELLER …), minus words (-ord),
words of headings (rubrik:budget), filters (år:2024, år>2022) and order (sortera:år). Lenient, but says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ingest.errors import QueryError
from kg.records import Filters, ParsedQuery
from kg.search.echo import echo
from kg.search.filters import (
    ATTAINMENTS,
    BY_NAME,
    KINDS,
    STATUSES,
    TEXT_KIND,
    Filter,
    checked,
    hint,
    known_value,
    no_filter,
)
from kg.search.tables import stop_words
from kg.search.writing import (
    ALMOST_FILTER,
    AND,
    BEGINNING,
    BRACKETS,
    EMPTY,
    EMPTY_MINUS,
    EMPTY_PHRASE,
    HEADING,
    LONE_OR,
    MAYBE_OR,
    NEEDLESS,
    NOT,
    OR,
    PART,
    SEVERAL,
    SHORTEST_BEGINNING,
    SORT,
    SORTS,
    STAR,
    STAR_INSIDE,
    UNCLOSED,
    grouping,
    is_phrase,
    surface,
    unquoted,
)

__all__ = ("BEGINNING", "LONGEST", "TEXT_KIND", "is_phrase", "parse", "unquoted")

LONGEST = 1000  # characters


@dataclass(slots=True)
class _Draft:
    """What has been read so far; ``rest`` is the text with all that was not plain words blanked out, ``plain`` with the
    filters that are no ranges."""

    rest: list[str]
    filters: Filters
    phrases: list[str] = field(default_factory=list)
    beginnings: list[str] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    groups: list[tuple[str, ...]] = field(default_factory=list)
    sort: str = "relevance"
    plain: list[str] = field(default_factory=list)

    def blank(self, start: int, end: int) -> None:
        self.rest[start:end] = " " * (end - start)

    def note(self, said: str) -> None:
        if said not in self.notes:
            self.notes.append(said)


def parse(text: str, filters: Filters | None = None, sort: str = "") -> ParsedQuery:
    """The query that ``text`` stands for, narrowed by ``filters`` besides those written in it, in the order ``sort``
    ("relevance", "year") when the text does not say.

    Raises QueryError when there is neither a word nor a filter, when the text is longer than LONGEST, and for
    a kind, status, attainment or year that does not exist or cannot be read.

    >>> parse('klimatlistan -inköp "hållbar utveckling"').echo
    'Söker: klimatlistan; fras: ”hållbar utveckling”; utan: inköp'
    >>> parse("vård* ELLER omsorg år:2022..2024 slag:uppdrag sortera:år").echo
    'Söker: vård* eller omsorg; år: 2022–2024; slag: uppdrag; sorterat efter: år'
    """
    narrowed = filters or Filters()
    if len(text) > LONGEST:
        raise QueryError(f"Sökningen är {len(text)} tecken lång. Skriv högst {LONGEST}.")
    _check(narrowed)
    draft = _Draft(list(text), narrowed, sort=sort or "relevance", plain=list(text))
    parts = list(PART.finditer(text))
    if grouping(text):
        draft.note(BRACKETS)
    at = 0
    while at < len(parts):
        at = _take(draft, text, parts, at)
    typed = surface("".join(draft.rest))
    for said in hint((*typed, *draft.phrases)):
        draft.note(said)
    query = ParsedQuery(
        text,
        (*typed, *draft.beginnings),
        tuple(draft.phrases),
        tuple(draft.excluded),
        draft.filters,
        tuple(draft.notes),
        groups=tuple(draft.groups),
        headings=tuple(draft.headings),
        sort=draft.sort,
        plain=" ".join("".join(draft.plain).split()),
    )
    asked = query.terms or query.phrases or query.excluded or query.groups or query.headings
    if not asked and query.filters == Filters():
        raise QueryError(EMPTY)
    return replace(query, echo=echo(query))


def _check(filters: Filters) -> None:
    rows = (("Slaget", filters.kind, KINDS), ("Statusen", filters.status, STATUSES))
    for name, values, allowed in (*rows, ("Måluppfyllelsen", filters.attainment, ATTAINMENTS)):
        for value in values:
            if value not in allowed:
                raise QueryError(f"{name} {value!r} finns inte. Välj bland: {', '.join(allowed)}.")


def _take(draft: _Draft, text: str, parts: list[re.Match[str]], at: int) -> int:
    """Read the part at ``at``, and those that belong to it; the number of the next one to read."""
    part = parts[at]
    if _is_or(part):
        return _lone_or(draft, part, at)
    if part["word"] in AND and not text.isupper() and len(parts) > 1:
        draft.note(NEEDLESS.format(part["word"]))
        draft.blank(*part.span())
        return at + 1
    if part["word"] == NOT and at and at + 1 == len(parts):
        draft.note(EMPTY_MINUS)
        draft.blank(*part.span())
        return at + 1
    if part["word"] == NOT and at + 1 < len(parts) and (word := surface(parts[at + 1]["word"] or "")):
        draft.blank(part.start(), parts[at + 1].end())
        draft.excluded += word
        return at + 2
    group = [part]
    end = at + 1
    while end + 1 < len(parts) and _joins(*parts[end - 1 : end + 2]) and _may_choose(part):
        group.append(parts[end + 1])
        end += 2
    if len(group) > 1:
        draft.blank(part.start(), group[-1].end())
        choices = [choice for each in group if (choice := _choice(draft, each))]
        draft.groups.append(tuple(choices))
        return end
    if end < len(parts) and _is_or(parts[end]) and part["name"]:  # år:2022 ELLER år:2024: several values mean any
        draft.blank(*parts[end].span())
        draft.plain[slice(*parts[end].span())] = " " * len(parts[end].group())
        _filter(draft, parts, at)
        return end + 1
    if part["name"]:
        return _filter(draft, parts, at)
    if part["word"] is None:
        _phrase(draft, part)
    else:
        _word(draft, text, part)
    return end


def _is_or(part: re.Match[str]) -> bool:
    return part["word"] in OR


def _joins(before: re.Match[str], between: re.Match[str], after: re.Match[str]) -> bool:
    """Whether ``between`` leaves the choice between the part before it and the one after."""
    more = any(part["word"] is None or BEGINNING in part["word"] for part in (before, after))
    return _may_choose(after) and (_is_or(between) or (more and between["word"] == MAYBE_OR))


def _may_choose(part: re.Match[str]) -> bool:
    """Whether a part can be one of several to choose among: a word, beginning or phrase without minus."""
    if part["name"] or part["minus"] or _is_or(part):
        return False
    return part["word"] is None or bool(not part["word"].startswith("-") and surface(part["word"]))


def _lone_or(draft: _Draft, part: re.Match[str], at: int) -> int:
    draft.note(LONE_OR)
    draft.blank(*part.span())
    return at + 1


def _choice(draft: _Draft, part: re.Match[str]) -> str:
    if part["word"] is None:
        words = " ".join((part["phrase"] or part["inner"] or "").split())
        return f"”{words}”" if surface(words) else ""
    return _starred(draft, part["word"]) or " ".join(surface(part["word"]))


def _starred(draft: _Draft, word: str) -> str:
    """A beginning with its star; "" for other words, with a note when a star stands where it cannot be read."""
    if BEGINNING not in word:
        return ""
    bare = word.strip("()").rstrip(",;.")
    start = bare.rstrip(BEGINNING)
    one = len(start) >= SHORTEST_BEGINNING and len(surface(start)) == 1
    if bare.endswith(BEGINNING) and one and BEGINNING not in start:
        return start + BEGINNING
    draft.note(STAR)
    return ""


def _phrase(draft: _Draft, part: re.Match[str]) -> None:
    draft.blank(*part.span())
    words = " ".join((part["phrase"] if part["inner"] is None else part["inner"]).split())
    if BEGINNING in words:
        draft.note(STAR_INSIDE)
        words = words.replace(BEGINNING, "")
    if part["closed"] is None and part["inner_closed"] is None:
        draft.note(UNCLOSED)
    if not surface(words):
        draft.note(EMPTY_PHRASE)
    elif part["minus"]:
        draft.excluded.append(f"”{words}”" if len(surface(words)) > 1 else words)
    else:
        draft.phrases.append(words)


def _word(draft: _Draft, text: str, part: re.Match[str]) -> None:
    word = part["word"]
    before = text[: part.start()].rstrip()
    counts_down = before[-1:].isdigit() and word[1:2].isdigit()  # "3 -8" is a range
    if word == "-":
        if not (before[-1:].isdigit() and text[part.end() :].lstrip()[:1].isdigit()):
            draft.note(EMPTY_MINUS)
        return
    if word.startswith("-") and not counts_down and text[: part.start()][-1:] in ("", " ", "\t", "\n"):
        draft.blank(*part.span())
        starred = _starred(draft, word[1:])
        draft.excluded += [starred] if starred else surface(word[1:])
        return
    if starred := _starred(draft, word):
        draft.blank(*part.span())
        draft.beginnings.append(starred)
    elif almost := ALMOST_FILTER.fullmatch(word):
        draft.note(no_filter(almost[1]))


def _filter(draft: _Draft, parts: list[re.Match[str]], at: int) -> int:
    part = parts[at]
    name, written = part["name"].lower(), (part["quoted"] if part["value"] is None else part["value"]).strip()
    if part["minus"]:
        raise QueryError(
            f"Minus framför ett filter ({part.group()}) går inte att söka på. Välj i stället det som ska med."
        )
    draft.blank(*part.span())
    if name in HEADING:
        quoted = part["value"] is None
        words = f"”{written}”" if quoted else _starred(draft, written) or " ".join(surface(written))
        if not surface(words):
            raise QueryError(f"Skriv ett ord efter kolonet: {name}:budget.")
        draft.headings.append(words)
        return at + 1
    if name in SORT:
        if written.lower() not in SORTS:
            raise QueryError(f"Ordningen {written!r} finns inte. Välj bland: relevans, år.")
        draft.sort = SORTS[written.lower()]
        return at + 1
    chosen, spans = BY_NAME[name], draft.filters.years
    end = at + 1
    if part["value"] is not None:
        written, end = _longer(chosen, written.strip("(),"), parts, at)
        draft.blank(part.start(), parts[end - 1].end())
        if not chosen.values and end < len(parts) and (written.endswith("-") or parts[end]["word"] in stop_words()):
            draft.note(SEVERAL.format(name))
    for value in written.split(",") if part["value"] is not None else [written]:
        draft.filters = chosen.narrow(draft.filters, checked(chosen, value))
    if draft.filters.years == spans:
        stands = slice(part.start(), parts[end - 1].end())
        draft.plain[stands] = " " * (stands.stop - stands.start)
    return end


def _longer(chosen: Filter, written: str, parts: list[re.Match[str]], at: int) -> tuple[str, int]:
    """A value of several words that was not quoted ("status:ej påbörjat"), and the number of the part after it."""
    words, end = written, at + 1
    while chosen.values and known_value(chosen, words) is None and end < len(parts) and parts[end]["word"]:
        words, end = f"{words} {parts[end]['word'].strip('(),')}", end + 1
        if known_value(chosen, words):
            return words, end
        if end > at + 3:
            break
    return written, at + 1
