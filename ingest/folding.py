"""Issues as lines for a person: those of a document that say the same are one, with how many and where the first are.

A document of a thousand pages may have a thousand tables that were not understood; told one by one they hide the rest.
"""

from __future__ import annotations

from collections.abc import Iterable

from ingest.records import Issue, Place

FIRST = 3  # places that are named


def folded(issues: Iterable[Issue]) -> list[tuple[str, str]]:
    """For each thing that is said: where it is (", rad 12"; empty when it is said of several places, or of none), and
    the sentence with its code.

    >>> folded([Issue("a", "d", "Oläst.", place=Place(0, 1, n, n)) for n in (3, 5, 8, 9)])
    [('', 'Oläst. [a] – 4 gånger: rad 3, 5, 8 …')]
    """
    groups: dict[tuple[str, str, str], list[Issue]] = {}
    for issue in issues:
        groups.setdefault((issue.document, issue.code, issue.message), []).append(issue)
    return [_line(group) for group in groups.values()]


def _line(group: list[Issue]) -> tuple[str, str]:
    first, count = group[0], len(group)
    said = f"{first.message} [{first.code}]"
    if count == 1:
        return f", rad {first.place.line}" if first.place else "", said
    places = [issue.place for issue in group if issue.place]
    return "", f"{said} – {count} gånger{_where(places)}"


def _where(places: list[Place]) -> str:
    if not places:
        return ""
    paged = all(place.page is not None for place in places)
    numbers = list(dict.fromkeys(place.page if paged else place.line for place in places))
    more = " …" if len(numbers) > FIRST else ""
    return f": {'sida' if paged else 'rad'} {', '.join(map(str, numbers[:FIRST]))}{more}"
