"""Changed wordings as plain Swedish text for the terminal: [-taken out-] and {+put in+}, as git shows words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from api.words import PLURAL
from kg.entries import called
from kg.held import Snapshot
from kg.wording.documents import Alone, Comparison
from kg.wording.records import Change
from ontology.terms import Alteration

MARKS = {"kept": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}


def change(found: Change) -> Iterator[str]:
    """How a wording has changed: its classes, the words, and the targets."""
    yield f"Jämfört med {found.earlier}: {', '.join(found.classes)}."
    if Alteration.OMFORMULERAD in found.classes:
        yield "  " + " ".join(MARKS[piece.operation].format(piece.text) for piece in found.words)
    for target in found.targets:
        yield f"  Målvärde: ”{target.earlier.value}” → ”{target.later.value}”, {target.demand}. {target.reason}"
    if found.recipients:
        yield f"  Mottagare: {found.recipients[0]} → {found.recipients[1]}"
    if found.goals:
        yield f"  Mål: {found.goals[0]} → {found.goals[1]}"


def comparison(found: Comparison, snapshot: Snapshot) -> Iterator[str]:
    """Two documents: what goes on, what is new and what was not found again."""
    titles = [snapshot.documents[document].source.title for document in (found.earlier, found.later)]
    yield f"{titles[0]} → {titles[1]}"
    yield f"Går vidare: {len(found.pairs)}."
    for pair in found.pairs:
        level = f" ({pair.link.level})" if pair.link else ""
        yield f"{pair.earlier.id} → {pair.later.id}{level}"
        if pair.change:
            yield from (f"      {line}" for line in list(change(pair.change)))
    yield from _alone(found.added, titles[0])
    yield from _alone(found.gone, titles[1])


def _alone(found: tuple[Alone, ...], title: str) -> Iterator[str]:
    yield f"Ingen motsvarighet funnen i {title}: {sum(one.comparable for one in found)}."
    for one in (one for one in found if one.comparable):
        yield f"{one.item.id}  {called(one.item)}: {one.item.text}"
        for link in one.possible:
            yield f"      Kanske {link.relation}: {link.left} → {link.right}"
    others = Counter(one.item.kind for one in found if not one.comparable)
    for kind, count in others.items():
        yield f"{title} har inga {PLURAL[kind]} alls; om {count} {PLURAL[kind]} går inget att säga."
