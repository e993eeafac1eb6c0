"""Which body a bare "nämnden" is: the document's own, unless another was just named.

The document's own body must be named in full in the document itself, so that the full name has a place of its own. The
nearest body of the kind that is named before the bare word decides: in the same block, else in the block before it,
else in the headings above. When that is another, or a board without a name of its own ("bolagets styrelse"), it stays
open whose the word is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest.records import Body, Field

#: the field of a decision that says who took it, as printed; and the one that says which body that is, in full
DECIDER, DECIDER_IN_FULL = "Beslutsfattare", "Beslutande organ"
_BARE = re.compile(r"nämnden|styrelsen|fullmäktige|utskottet|beredningen", re.I)


def own_body(name: str, named: Sequence[Body]) -> Body | None:
    """The document's own body among those that it names; None when it does not name it in full."""
    return next((body for body in named if name and body.name.casefold() == name.casefold()), None)


def in_full(fields: Sequence[Field], own: Body | None, before: Iterable[str]) -> tuple[Field, ...]:
    """``fields``, and who decided in full when that is said with a bare word for the document's ``own`` body.

    ``before`` are the texts that lead up to the word, the nearest first. The new field stands where the document
    names the body.
    """
    decider = next((field.value for field in fields if field.name == DECIDER), "")
    if own is None or not _BARE.fullmatch(decider) or not own.name.casefold().endswith(decider.casefold()):
        return tuple(fields)
    nearest = next((last for text in before if (last := last_named(text, decider))), own.name)
    same = nearest.casefold() == own.name.casefold()
    return (*fields, Field(DECIDER_IN_FULL, own.name, own.place)) if same else tuple(fields)


def last_named(text: str, bare: str) -> str | None:
    """The last body of the bare word's kind that a text names, in its plain form; None when it names none.

    >>> last_named("Kulturnämndens förslag gick vidare.", "nämnden"), last_named("Nämnden enades.", "nämnden")
    ('Kulturnämnden', None)
    >>> last_named("Bolagets styrelse och nämnden för kultur var ense.", "nämnden")
    'nämnden för kultur'
    """
    stem = re.escape(re.sub(r"e[nt]$", "", bare.casefold()))
    named = rf"(?:[^\W\d_]+- ?och )?[^\W\d_-]*[^\W\d_]{stem}(?:e[nt])?(?=s?\b)"
    described = rf"{stem}(?:e[nt])? för [^\W\d_]+|[^\W\d_]+s {stem}e?\b"
    found = [match[0] for match in re.finditer(rf"\b(?:{described}|{named})", text, re.I)]
    return found[-1] if found else None
