"""How linking grows: made-up corpora of 10, 100 and 1,000 documents, and a trace in the largest.

Ten documents a publisher, plans and reports of five years; a document takes up most of the items of the year before,
some of them in other words. The words are drawn with a seed of their own: the same corpus in each run. Then the same
number of documents, all of one publisher: boards that each plan and report for many years.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from figures import Figure

from ingest.records import Document, Item, Parent, Place, Reading, Source
from kg.align.links import Alignment, align
from kg.align.profiles import profiles
from kg.held import Snapshot
from kg.records import DocumentEntry
from kg.trace import trace
from ontology.terms import DocumentType, Kind

SIZES = (10, 100, 1000)
PER_PUBLISHER = 10
ITEMS = 12  # so that the largest is done within a few minutes
TRACES = 200
GENRE = "fortsätta arbetet med att utveckla och följa samverkan kring insatser för nämndens verksamhet".split()
FIRST = (
    "skog vatten skol buss väg park bad gat lek sjö berg natt vinter sommar ljus mat tid glas sten hamn trä jord luft "
    "barn bil båt tåg dator film musik bok konst dans sång spel idrott häst hund fisk fågel"
).split()
LAST = (
    "plan avtal register stöd rum bod krona pris hus lista märke tur bänk mur port tavla låda fond kurs prov bro lampa "
    "klubb brygga skylt stig bana dag vecka lag byrå grupp ring kort spår nät verkstad affär tak golv"
).split()


def growing_figures() -> Iterator[Figure]:
    """Comparisons and time for each size, and the median trace in the largest; for many publishers and for one."""
    yield from _growing("", corpus, 1.2)
    yield from _growing(" of one publisher", of_one_publisher, 2)


def _growing(whose: str, made: Callable[[int], Iterator[Reading]], most: float) -> Iterator[Figure]:
    """``most`` is how much a document's comparisons may grow at last; the first years have fewer before them."""
    before = 0.0
    for size in SIZES:
        readings = list(made(size))
        begun = time.process_time()
        aligned = align(profiles(readings))
        seconds = time.process_time() - begun
        each = aligned.compared / size
        how = f"{aligned.compared} comparisons, {len(aligned.links)} links, {seconds:.1f} s of processor"
        yield Figure(f"comparisons a document, {size} documents{whose}", each, "", how)
        if before:
            name, goal = f"the same / at {size // 10} documents", most if size == SIZES[-1] else None
            yield Figure(name, each / before, "×", "linear is 1, the square 10", goal=goal)
        before = each
    yield from traced(readings, aligned, whose)


def traced(readings: list[Reading], aligned: Alignment, whose: str) -> Iterator[Figure]:
    """The median and the slowest time of a trace by id, in a snapshot as it is when opened."""
    items = {item.id: item for reading in readings for item in reading.items}
    documents = {
        one.document.source.id: DocumentEntry(one.document.source, {"uppdrag": len(one.items)}, 0, ())
        for one in readings
    }
    snapshot = Snapshot("bench", Path(), documents, items, {}, aligned.links, aligned.near)
    asked = random.Random(1).sample(sorted(items), TRACES)
    snapshot.prepare()
    times = []
    for identifier in asked:
        begun = time.process_time()
        made = trace(snapshot, identifier)
        times.append((1000 * (time.process_time() - begun), len(made.steps)))
    slowest, wordings = max(times)
    name, usual = f"trace, {len(readings)} documents{whose}", median(one for one, _ in times)
    yield Figure(name, usual, "ms", f"median of {TRACES} items", goal=20)
    yield Figure("the slowest of them", slowest, "ms", f"a thread of {wordings} wordings")


def corpus(size: int) -> Iterator[Reading]:
    """``size`` documents of ``size / PER_PUBLISHER`` publishers."""
    for publisher in range(size // PER_PUBLISHER):
        chance = random.Random(publisher)
        texts = [wording(chance) for _ in range(ITEMS)]
        for order in range(PER_PUBLISHER):
            year = 2020 + order // 2
            kind = DocumentType.VERKSAMHETSBERATTELSE if order % 2 else DocumentType.VERKSAMHETSPLAN
            texts = [next_year(text, chance) for text in texts]
            yield reading(f"kommun-{publisher}", f"k{publisher}-{kind.value}-{year}", year, kind, texts)


def of_one_publisher(size: int) -> Iterator[Reading]:
    """``size`` documents of one publisher: as many boards as years, so that both grow."""
    boards = max(1, round((size / 2) ** 0.5))
    for board in range(boards):
        chance = random.Random(board)
        texts = [wording(chance) for _ in range(ITEMS)]
        for order in range(board, size, boards):
            year, told = divmod(order // boards, 2)
            kind = DocumentType.VERKSAMHETSBERATTELSE if told else DocumentType.VERKSAMHETSPLAN
            texts = [next_year(text, chance) for text in texts]
            name = f"b{board}-{kind.value}-{2000 + year}"
            yield reading("kommunen", name, 2000 + year, kind, texts, f"{FIRST[board]}nämnden".capitalize())


def wording(chance: random.Random) -> str:
    """An assignment of words of the genre and three of its own."""
    own = [chance.choice(FIRST) + chance.choice(LAST) for _ in range(3)]
    return f"Att {' '.join(chance.sample(GENRE, 5))} {' '.join(own)}."


def next_year(text: str, chance: random.Random) -> str:
    """The wording as it stands next: mostly the same, sometimes with more said, sometimes another."""
    drawn = chance.random()
    if drawn < 0.7:
        return text
    return f"{text[:-1]} och {chance.choice(FIRST)}{chance.choice(LAST)}." if drawn < 0.9 else wording(chance)


def reading(
    publisher: str, name: str, year: int, kind: DocumentType, texts: list[str], body: str = "Nämnden"
) -> Reading:
    """A document with these assignments, each with a comment in a report."""
    source = Source(name, f"{name}.txt", "0" * 64, name, publisher, body, kind, year, str(year))
    goal = Parent(f"{name}/mål-1", Kind.MAL, None, "Invånarna har det bra.")
    comment = "Arbetet pågår och redovisas nästa år." if kind.is_report else None
    items = [
        Item(f"{name}/uppdrag-{number}", name, year, Kind.UPPDRAG, str(number), text, Place(0, 1, 1, 1), "bench",
             parent=goal, comment=comment)
        for number, text in enumerate(texts, 1)
    ]  # fmt: skip
    return Reading(Document(source, ""), tuple(items), (), ())
