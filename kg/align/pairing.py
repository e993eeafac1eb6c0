"""Which documents are put beside each other, so that the work grows with the documents and not with their square.

A document is put beside the later ones of its own body within a term of office (:data:`kg.align.comparable.TERM`), as
wholes, and so beside those that an index of rare words (:mod:`kg.align.distant`) finds to have several items to do with
it. With all other documents of its publisher only the single items that the index brings together are compared, since
an assignment may move to another board, or come back after ten years.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.align.comparable import TERM, later
from kg.align.distant import distant
from kg.align.profiles import Profile
from kg.align.recipients import Renaming, may_be_one
from kg.judgements import Pair

RELATED = 2  # items of a document that an index brings together with another's, for the two to be compared as wholes

Documents = Mapping[str, Mapping[str, Profile]]


@dataclass(frozen=True, slots=True)
class Pairing:
    """An earlier and a later document, and the pairs of items to compare; None: all that the two have in common."""

    earlier: str
    later: str
    pairs: tuple[Pair, ...] | None = None


def pairings(by_document: Documents) -> Iterator[Pairing]:
    """What to compare in these documents (document id to its items), publisher by publisher."""
    by_publisher: dict[str, dict[str, Mapping[str, Profile]]] = defaultdict(dict)
    for document, held in by_document.items():
        by_publisher[next(iter(held.values())).publisher][document] = held
    for publisher, documents in by_publisher.items():
        if publisher:  # whose a document is must be known
            yield from _of_one(documents)


def _of_one(documents: Documents) -> Iterator[Pairing]:
    """The pairings of one publisher's documents."""
    met = distant(documents)
    beside = {*_neighbours(documents), *_related(documents, met)}
    for one, other in sorted(beside):
        yield Pairing(one, other)
    for (one, other), pairs in sorted(met.items()):
        if (one, other) not in beside:
            yield Pairing(one, other, pairs)


def _related(documents: Documents, met: Mapping[Pair, tuple[Pair, ...]]) -> Iterator[Pair]:
    """The documents within a term of office that have several items to do with each other, whosever they are: a new
    board takes up what an old one did."""
    for (one, other), pairs in met.items():
        years = (next(iter(documents[each].values())).item.year for each in (other, one))
        if len({left for left, _ in pairs}) >= RELATED and next(years) - next(years) <= TERM:
            yield one, other


def _neighbours(documents: Documents) -> Iterator[Pair]:
    """Each document with the later ones of its own body within a term of office."""
    first = {document: next(iter(held.values())) for document, held in documents.items()}
    by_body: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for document, one in first.items():
        by_body[one.body].append((one.item.year, document))
    for dated in by_body.values():
        dated.sort()
    told = frozenset(renaming for one in first.values() for renaming in one.renamings)
    kin = {body: _kin(body, by_body, told) for body in by_body}
    for document, one in first.items():
        for body in kin[one.body]:
            dated = by_body[body]
            for year, other in dated[bisect_left(dated, (one.item.year, "")) :]:
                if year - one.item.year > TERM:
                    break
                if later(one, first[other]):
                    yield document, other


def _kin(body: str, by_body: Mapping[str, list[tuple[int, str]]], told: frozenset[Renaming]) -> list[str]:
    """The bodies that one may be, by name or by what some document tells of a new name."""
    return [
        other
        for other in by_body
        if may_be_one(body, other) or any(one.tells(body, other) or one.tells(other, body) for one in told)
    ]
