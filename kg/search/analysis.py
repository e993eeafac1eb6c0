"""The Swedish analysis that index, query and highlighting share: text to tokens with forms, stems and parts.

    text → pieces (:mod:`kg.search.pieces`) → elliptic compounds (:mod:`kg.search.ellipsis`) → stems and parts

``ANALYSIS_VERSION`` is stored in every index; an index made by another version is not opened.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from importlib.metadata import version
from itertools import accumulate, chain
from operator import add
from typing import cast

from kg.search.compounds import boundaries, parts
from kg.search.ellipsis import completed
from kg.search.grams import grams
from kg.search.lemmas import stem
from kg.search.pieces import CONJUNCTIONS, PIECE, PLAIN, PLAIN_WORD, Piece, in_capitals, read_piece
from kg.search.tables import FOLDER, stop_words
from kg.search.tokens import Known, Token, Word

__all__ = (
    "ANALYSIS_VERSION",
    "REMEMBERED",
    "Analyser",
    "Known",
    "Token",
    "Word",
    "all_known",
    "analyse",
    "analysed",
    "word",
)

_RULES = "7"  # raise when the code of the analysis changes what comes out of it
_TABLES = ("forms.tsv", "compounds.tsv", "productive.tsv", "stopwords.tsv", "abbreviations.tsv")


def _version() -> str:
    tables = b"".join((FOLDER / name).read_bytes() for name in _TABLES)
    packages = (f"{name} {version(name)}" for name in ("simplemma", "pystemmer"))
    return " ".join((_RULES, hashlib.sha256(tables).hexdigest()[:12], *packages))


ANALYSIS_VERSION = _version()


@lru_cache(maxsize=524_288)
def word(form: str) -> Word:
    """Stem and parts of a word in lower case.

    >>> word("klimatlistan").stem == word("klimatlista").stem, word("hyrpersonal").parts
    (True, ('hyra', 'personal'))
    """
    return Word(stem(form), tuple(stem(part) for part in parts(form)), boundaries(form))


Lookup = Callable[[str], Word]

LONGEST_LIST = 16  # tokens from a word that waits for its end ("neuro-, rygg- samt …") to that end
SHORT_RUN = 4  # stretches: numbers and signs that may well stand so again
REMEMBERED = 400_000  # stretches of text; beyond that all are forgotten and learnt anew
# What lies between blanks means the same wherever it stands, but for words left open, and for numbers and paragraphs,
# which do beside what is none of these.
_LOOSE = re.compile(r"[\d§]|[-\u2010–—](?!\w)")
_LEFT_OPEN = re.compile(r"[-\u2010](?!\w)")
_STRETCH_END = re.compile(r"[ \n]|\Z")
_Held = tuple[tuple[Known, int, int], ...]  # what is known of a stretch, and where in it that begins and ends


def _piece(token: Token) -> Piece:
    """The piece of a token that is whole."""
    return Piece(token.forms, token.start, token.end, stemmed=token.known.inflected)


def _tokens(starts: list[int], held: list[_Held | None]) -> list[Token]:
    """The tokens of stretches that begin at ``starts``: most of the work that an index takes."""
    new = tuple.__new__
    pairs = zip(starts, cast("list[_Held]", held), strict=True)
    return [new(Token, (known, at + start, at + end)) for at, each in pairs for known, start, end in each]


class Analyser:
    """The analysis with one way to look words up. It remembers each stretch between blanks as it was written, so that a
    text costs little more than finding its blanks.

    An index hands in its own table, so that a server need not read the dictionary for words that the index knows.
    """

    def __init__(self, look_up: Lookup = word) -> None:
        self._look_up = look_up
        self._forget()

    def _forget(self) -> None:
        self._stretches: dict[str, _Held] = {}  # as they stand in the text, wherever
        self._inside: dict[str, tuple[Known, ...]] = {}  # the same without where
        self._numbers: dict[str, _Held] = {}  # stretches that mean this only beside those above
        self._open: set[str] = set()  # stretches that mean something only with what follows
        self._matched: dict[tuple[str | None, str], tuple[Known, Piece, int]] = {}  # what one match comes to, how long
        self._runs: dict[str, _Held] = {}  # a few stretches that mean this together
        self._pieces: dict[tuple[object, ...], Known] = {}  # by all that a piece is made of

    def _make_room(self) -> None:
        if max(len(each) for each in (self._stretches, self._runs, self._matched, self._pieces)) > REMEMBERED:
            self._forget()

    def known(self, text: str) -> list[Known]:
        """What is known of each token of ``text``, in order; quicker, when nobody asks where they stand."""
        stretches = text.replace("\n", " ").split(" ")
        held = list(map(self._inside.get, stretches))
        if None in held:
            self._make_room()
            for stretch in [stretch for stretch, each in zip(stretches, held, strict=True) if each is None]:
                self._learn(stretch)
            held = list(map(self._inside.get, stretches))
        if None in held or in_capitals(text):
            return [token.known for token in self.tokens(text)]
        return list(chain.from_iterable(cast("list[tuple[Known, ...]]", held)))

    def unmet(self, text: str) -> set[str]:
        """The stretches between blanks that were not met before: whose words will be looked up."""
        return set(text.split()).difference(self._stretches)

    def tokens(self, text: str) -> list[Token]:
        """The tokens of ``text`` in order.

        >>> [token.stems for token in Analyser().tokens("Beslutet om 1 216 mnkr")]
        [('beslut',), ('om',), ('1216',), ('mnkr',)]
        """
        found: list[Token] = []
        others: dict[int, Piece] = {}  # those that wait for their end, by the number of their token
        if in_capitals(text):
            self._make_room()
            self._read(text, 0, len(text), found, others, capitals=True)
            return self._completed(found, others)
        stretches = text.replace("\n", " ").split(" ")
        held = list(map(self._stretches.get, stretches))
        starts = list(map(add, accumulate(map(len, stretches), initial=0), range(len(stretches))))
        if None not in held:
            return _tokens(starts, held)
        self._make_room()
        done = 0
        for place in self._apart(stretches, held):
            if place >= done:
                found += _tokens(starts[done:place], held[done:place])
                done = next((at for at in range(place, len(held)) if held[at] is not None), len(held))
                start, stop = starts[place], starts[done - 1] + len(stretches[done - 1])
                run, first, waiting = text[start:stop], len(found), len(others)
                known = self._runs.get(run)
                if known is not None:
                    found += _tokens([start], [known])
                    continue
                end = self._read(text, start, stop, found, others)
                closed = end == stop and len(others) == waiting and not _LEFT_OPEN.search(run)
                if closed and done - place <= SHORT_RUN:
                    self._runs[run] = tuple((known, at - start, to - start) for known, at, to in found[first:])
                done = bisect_left(starts, end, done)
        found += _tokens(starts[done:], held[done:])
        return self._completed(found, others)

    def _apart(self, stretches: list[str], held: list[_Held | None]) -> list[int]:
        """Fill in what is not yet ``held`` and can be learnt; gives the places of what must be read where it stands."""
        known = self._numbers  # another thread may forget
        unknown = [place for place, each in enumerate(held) if each is None]
        for place in unknown:
            held[place] = self._stretches.get(stretches[place]) or self._learn(stretches[place])
        numbers = [place for place in unknown if stretches[place] in known]
        alone = [place for place in numbers if None not in held[place - 1 : place] + held[place + 1 : place + 2]]
        for place in alone:
            held[place] = known[stretches[place]]
        return [place for place in unknown if held[place] is None]

    def _learn(self, stretch: str) -> _Held | None:
        """What the stretch holds; None when that depends on what stands beside it."""
        if stretch in self._numbers or stretch in self._open:
            return None
        match = PIECE.match(stretch)
        if match and match[PLAIN] and match.end() == len(stretch):  # one word: most of what is new
            held: _Held = tuple((self._known(piece), piece.start, piece.end) for piece in read_piece(match, False))
        else:
            found = [piece for match in PIECE.finditer(stretch) for piece in read_piece(match, False)]
            if _LEFT_OPEN.search(stretch) or any(piece.open for piece in found):
                self._open.add(stretch)
                return None
            held = tuple((self._known(piece), piece.start, piece.end) for piece in found)
            if _LOOSE.search(stretch):
                self._numbers[stretch] = held
                return None
        self._stretches[stretch] = held
        self._inside[stretch] = tuple(known for known, _, _ in held)
        return held

    def _read(
        self, text: str, start: int, stop: int, found: list[Token], others: dict[int, Piece], *, capitals: bool = False
    ) -> int:
        """Add what begins between ``start`` and ``stop``; return where the stretch ends that the last of it ends in."""
        for match in PIECE.finditer(text, start):
            at = match.start()
            if at >= stop:
                break
            key = (match.lastgroup, match[PLAIN_WORD] or match.group())
            held = None if capitals else self._matched.get(key)
            if held is not None:
                known, piece, length = held
                end = at + length
                if piece.open:
                    others[len(found)] = piece
                found.append(Token(known, at, end))
            else:
                pieces = read_piece(match, capitals)
                for piece in pieces:
                    known, end = self._known(piece), piece.end
                    if piece.open:
                        others[len(found)] = piece
                    found.append(Token(known, piece.start, end))
                if len(pieces) == 1 and not capitals:
                    self._matched[key] = known, piece, end - at
            if end > stop and (ending := _STRETCH_END.search(text, end)):
                stop = ending.start()
        return stop

    def _completed(self, found: list[Token], others: dict[int, Piece]) -> list[Token]:
        """The tokens, those that wait for their end with the whole words that they stand for."""
        for at in others:
            found[at] = found[at]._replace(known=self._known(self._whole(found, others, at)))
        return found

    def _whole(self, found: list[Token], others: dict[int, Piece], at: int) -> Piece:
        """The piece of the token at ``at``, which waits for its end, with the whole word that it stands for."""
        window = [others[at]]
        for each in range(at + 1, min(at + LONGEST_LIST, len(found))):
            window.append(others.get(each) or _piece(found[each]))
            if not (window[-1].open or window[-1].forms[0] in CONJUNCTIONS):
                break
        return completed(window, lambda form: self._look_up(form).boundaries)[0]

    def _known(self, piece: Piece) -> Known:
        key = (piece.forms, piece.stemmed, piece.inner)
        known = self._pieces.get(key)
        if known is None:
            known = self._pieces[key] = self._made(piece)
        return known

    def _made(self, piece: Piece) -> Known:
        words = [self._look_up(form) for form in piece.forms] if piece.stemmed else []
        stems = tuple(dict.fromkeys([each.stem for each in words])) or (piece.forms[0],)
        found = [part for each in words for part in each.parts]
        for inner in piece.inner:
            if inner.islower():
                each = self._look_up(inner)
                found += (each.stem, *each.parts)
            else:
                found.append(inner.lower())
        inside = tuple([part for part in dict.fromkeys(found) if part not in stems]) if found else ()
        return Known(
            forms=piece.forms,
            stems=stems,
            parts=inside,
            terms=piece.forms + stems + inside,
            common=piece.forms[0] in stop_words(),
            inflected=piece.stemmed,
            words=(*piece.forms, *(inner.lower() for inner in piece.inner)) if piece.inner else piece.forms,
            main=piece.forms[0],
            stem_text=" ".join(stems),
            part_text=" ".join(stems + inside),
            letters=" ".join(grams(piece.forms[0])),
            figure=piece.forms[0][:1].isdigit(),
        )


_DICTIONARY = Analyser()


def analyse(text: str, look_up: Lookup = word) -> list[Token]:
    """The tokens of ``text`` in order; ``look_up`` gives stem and parts of a word.

    >>> [token.forms for token in analyse("HSN:s beslut")]
    [('hsn', 'HSN'), ('beslut',)]
    """
    return (_DICTIONARY if look_up is word else Analyser(look_up)).tokens(text)


@lru_cache(maxsize=16384)
def analysed(text: str) -> tuple[Token, ...]:
    """The tokens of ``text``; remembered, since many texts stand more than once."""
    return tuple(_DICTIONARY.tokens(text))


def all_known(text: str) -> list[Known]:
    """What is known of each token of ``text``, in order."""
    return _DICTIONARY.known(text)
