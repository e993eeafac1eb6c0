"""A document's text as HTML lines: every line has an anchor, and a quote's characters are marked.

The mark of a picture is shown in words, that of a bookmark not at all; the mark itself, which places in the text count,
is its title.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup, escape

from api.addresses import item_page, sheet_picture
from api.naming import PICTURE, in_words
from api.parameters import ParameterError
from ingest.records import Item
from ingest.text import MARKS
from kg.entries import called
from kg.records import DocumentEntry

Span = tuple[int, int]


def spans(starts: Sequence[int], ends: Sequence[int], length: int) -> tuple[Span, ...]:
    """The pieces of a quote, in order, from the parameters ``fran`` and ``till``. Raises ParameterError.

    >>> spans([10], [24], 100)
    ((10, 24),)
    """
    if len(starts) != len(ends):
        raise ParameterError("Varje ”fran” ska ha ett ”till”: tecknet efter det sista.", "till")
    pieces = tuple(sorted(zip(starts, ends, strict=True)))
    for start, end in pieces:
        if not start < end <= length:
            raise ParameterError(
                f"Stället {start}–{end} finns inte: texten har {length} tecken, och ”fran” är före ”till”.",
                "fran",
            )
    return pieces


def by_line(items: Iterable[Item]) -> dict[int, list[Item]]:
    """The items that begin on each line (counted from 1)."""
    found: dict[int, list[Item]] = {}
    for item in items:
        found.setdefault(item.place.line, []).append(item)
    return found


def sheets(entry: DocumentEntry) -> dict[int, tuple[int, str]]:
    """Where the text of each page begins: its number and the address of its picture."""
    document = entry.source.id
    return {page.start: (page.number, sheet_picture(document, page.number)) for page in reversed(entry.pages)}


def lines(
    text: str,
    marked: Sequence[Span],
    beside: Mapping[int, Sequence[Item]],
    pages: Mapping[int, tuple[int, str]] | None = None,
) -> tuple[Markup, Markup]:
    """All lines of ``text`` as HTML: those to the end of what is marked, and those after it. ``marked`` pieces get
    ``<mark>``, the first with the anchor ``citat``; ``beside`` items are named, with a link, on the line where they
    begin. ``pages`` are named, with a link to their picture, before the line in which they begin.

    >>> print(*lines("Uppdrag: rita\\nträd", [(9, 13)], {}), sep="\\n--\\n")
    <div id="rad-1"><a href="#rad-1" tabindex="-1">1</a><p>Uppdrag: <mark id="citat">rita</mark></p></div>
    --
    <div id="rad-2"><a href="#rad-2" tabindex="-1">2</a><p>träd</p></div>
    """
    out: list[str] = []
    start, first, above = 0, True, 0
    left = dict(sorted((pages or {}).items()))
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        for at in [at for at in left if at <= end]:
            sheet, address = left.pop(at)
            out.append(f'<p class="sida" id="sida-{sheet}"><a href="{escape(address)}">Sida {sheet}</a></p>')
        inside = [(max(a, start) - start, min(b, end) - start) for a, b in marked if a < end and b > start]
        shown = line.removesuffix("\r")
        if inside:
            shown_html, first = _with_marks(line, inside, first), False
            above = len(out) + 1
        else:
            shown_html = _shown(shown)
        names = "".join(_beside(item) for item in beside.get(number, ()))
        if shown.strip() or names:
            anchor = f'<a href="#rad-{number}" tabindex="-1">{number}</a>'
            out.append(f'<div id="rad-{number}">{anchor}<p>{names}{shown_html}</p></div>')
        else:
            out.append(f'<div id="rad-{number}"></div>')
        start = end + 1
    return Markup("\n".join(out[:above])), Markup("\n".join(out[above:]))


def _with_marks(line: str, pieces: Sequence[Span], first: bool) -> str:
    """One line with its pieces marked; the very first mark of the text carries the anchor."""
    out: list[str] = []
    at = 0
    for start, end in pieces:
        opening = '<mark id="citat">' if first else "<mark>"
        begin = max(start, at)
        out += [_shown(line[at:begin]), opening, _shown(line[begin:end]), "</mark>"]
        at, first = max(at, end), False
    return "".join(out) + _shown(line[at:].removesuffix("\r"))


def _shown(text: str) -> str:
    """Text as HTML, with pictures in words and without bookmarks.

    >>> _shown("Klart [image: grön]")
    'Klart <span class="bild" title="[image: grön]">(bild: grön)</span>'
    """
    out, at = [], 0
    for match in MARKS.finditer(text):
        words = f"({escape(in_words(match[0]))})" if match[0].startswith(PICTURE.strip()) else ""
        out += [str(escape(text[at : match.start()])), f'<span class="bild" title="{escape(match[0])}">{words}</span>']
        at = match.end()
    return "".join([*out, str(escape(text[at:]))])


def _beside(item: Item) -> str:
    return f'<a class="har" href="{escape(item_page(item.id))}">{escape(called(item))}</a> '
