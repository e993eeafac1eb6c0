"""Bodies that a document names (nämnder, beredningar, förvaltningar, områden), and what it says they belong to.

Only names count, not "nämnden" or "förvaltningarna". A name that stands in several forms ("hälso- och
sjukvårdsnämndens", "Hälso- och sjukvårdsnämnden") is one body, quoted in its plain form. Authorities of the state are
left out: the documents are not about them.

What a body belongs to is said by a genitive ("Utbildningsnämndens beredning för grundskola") or by a sentence that
presents several ("Det finns tre beredningar som är beredningsorgan till utbildningsnämnden. Det är beredningen för …").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise

from ingest.cues import alternatives
from ingest.places import Lines, part
from ingest.records import Block, Body
from ingest.told.blocks import readable
from ontology.labels import label, words

#: first parts that make a compound no name of a body: kinds of body, and things that are administered
NO_NAME = frozenset(
    "fack facknämnds ansvars system kapital data skogs förmögenhets objekt it ärende dokument driftsystems bolags "
    "moder egen själv regerings riksdags domstols advokat huvud lokal hem person stats samhälls under".split()
)
GOVERNING = ("region", "kommun", "landstings", "stads")  # before -styrelsen; Socialstyrelsen is the state's
OFTEN = 2  # times as common a name must be to take in a misspelt one
ALIKE = 0.9
_BODY = r"(?!\w*(?:beredning|nämnd|område|förvaltning|styrelse|fullmäktige))"
_NOT_FIELD = r"(?!(?:att|beslut|ställningstagande|godkännande|detta|denna|dessa|vidare|vilk\w+|gemensamt|övrigt|som)\b)"
_ADJECTIVE = r"(?:nära|\w+(?:[aä][dt]|skt?|ellt?|alt?|ligt?|ivt?|sam|ande|ende|bart?))"
_THING = rf"{_BODY}{_NOT_FIELD}(?:{_ADJECTIVE} {_BODY})?[a-zåäö]{{3,}}\b"
_NOUN = r"(?:(?<!r)(?<!de)|(?=[.,;:)]|$| samt| får| har| ska| är))"  # a verb has more behind it
_MORE = rf"(?: och {_THING}{_NOUN})?"
_FIELD = rf"{_THING}(?:(?:, {_THING}(?<!r))+(?= och))?{_MORE}"
_DIVISION = re.compile(
    rf"\b(?P<cue>[Oo]mråde) (?:{_THING}{_MORE}(?<!sk)(?<!ad)(?<!ell)|(?=\w*[A-ZÅÄÖ]\b)[A-ZÅÄÖ]\w+)(?! [A-ZÅÄÖ])"
)
_ROW = re.compile(r"(?:,|,? och|,? samt) ?$")
_OPEN = re.compile(r"(\w+) och $")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name at characters ``start:end`` of a block; ``key`` is the same for all forms of the name."""

    key: str
    kind: str
    name: str
    owner: str | None
    block: int
    start: int
    end: int
    row: bool = False  # one of several of its kind in the paragraph


def bodies(lines: Lines, blocks: Sequence[Block]) -> tuple[Body, ...]:
    """The bodies that a document names, in the order in which they are first named."""
    by_key: dict[str, list[_Mention]] = {}
    for mention in _mentions(blocks):
        by_key.setdefault(mention.key, []).append(mention)
    by_key = _without_misspelt(by_key)
    names = {key: _best(mentions) for key, mentions in by_key.items()}
    presented = _presented(blocks, by_key)
    made = []
    for key, best in names.items():
        owner = next((each.owner for each in by_key[key] if each.owner in names), presented.get(key))
        place = part(lines, blocks[best.block], best.start, best.end)
        made.append(Body(best.name, best.kind, names[owner].name if owner else None, place))
    return tuple(made)


def _mentions(blocks: Sequence[Block]) -> list[_Mention]:
    found: list[_Mention] = []
    for i, block in readable(blocks):
        found += sorted([*_compounds(i, block.text), *_committees(i, block.text)], key=lambda each: each.start)
    divisions = [each for i, block in readable(blocks) for each in _divisions(i, block.text)]
    once = Counter(each.key for each in divisions if not each.row)
    sure = {each.key for each in divisions if each.row or each.key.count(" ") > 1 or (once[each.key] > 1)}
    found += [each for each in divisions if each.key in sure]
    return sorted(found, key=lambda each: (each.block, each.start))


@cache
def _compound() -> re.Pattern[str]:
    """A compound of a head noun in its definite form: "Kultur- och fritids|nämnden"; genitive or not."""
    nouns = {
        local: [noun for noun in words(local, "headNoun") if noun.endswith(("en", "et"))]
        for local in ("Namnd", "Forvaltning", "Styrelse")
    }
    nouns["Fullmaktige"] = ["fullmäktige"]
    heads = "|".join(rf"(?P<{local}>{alternatives(tuple(forms))})" for local, forms in nouns.items())
    first = r"(?:(?:[^\W\d_]+-, ){0,3}[^\W\d_]+- ?och )?"
    return re.compile(rf"(?<![\w-]){first}(?P<before>[^\W\d_]{{2,40}}?)(?:{heads})(?=s?(?![\w-]))", re.I)


def _compounds(i: int, text: str) -> Iterator[_Mention]:
    for match in _compound().finditer(text):
        local, before = str(match.lastgroup), match["before"].casefold()
        elected = local in ("Styrelse", "Fullmaktige")
        alone = "och " not in match[0]
        if (elected and before not in GOVERNING) or (alone and (before in NO_NAME or _continued(text, match))):
            continue
        key = re.sub(r"- ?och ", "- och ", match[0].casefold())
        yield _Mention(key, label(local), match[0], None, i, match.start(), match.end())


def _continued(text: str, match: re.Match[str]) -> bool:
    """Whether the word before with "och" may be a part of the name ("Forskning och utbildningsnämnden")."""
    before = _OPEN.search(text[max(0, match.start() - 60) : match.start()])
    return before is not None and not re.search(r"(?:nämnden|förvaltningen|styrelsen|fullmäktige)s?$", before[1])


@cache
def _committee() -> re.Pattern[str]:
    owner = r"(?:(?:[^\W\d_]+- ?och )?[^\W\d_]*(?:nämnd|styrelse)ens |(?:region|kommun)fullmäktiges )"
    named = rf"(?P<owner>{owner})beredning(?:ar)? för (?:{_FIELD})"
    return re.compile(rf"\b(?:{named}|(?i:beredningen) för (?:{_FIELD}))")


def _committees(i: int, text: str) -> Iterator[_Mention]:
    for match in _committee().finditer(text):
        fields = re.split(r", | och ", match[0].partition(" för ")[2].casefold())
        key = "beredning för " + ", ".join(sorted(fields))  # "psykiatri, habilitering och hjälpmedel" in any order
        owner = re.sub(r"- ?och ", "- och ", match["owner"].strip()[:-1].casefold()) if match["owner"] else None
        yield _Mention(key, label("Beredning"), match[0], owner, i, match.start(), match.end())


def _divisions(i: int, text: str) -> Iterator[_Mention]:
    """Names such as "Område nära vård"; with a small letter only in a row of such."""
    matches = list(_DIVISION.finditer(text))
    beside = {
        side for one, other in pairwise(matches) if _ROW.match(text, one.end(), other.start()) for side in (one, other)
    }
    for match in matches:
        row = match in beside
        if match["cue"] == "Område" or row:
            yield _Mention(match[0].casefold(), label("Omrade"), match[0], None, i, match.start(), match.end(), row)


def _without_misspelt(by_key: Mapping[str, list[_Mention]]) -> dict[str, list[_Mention]]:
    """Without names that nearly are a commoner one ("Häls- och sjukvårdsnämnden"), and the ends of longer ones
    ("fritidsnämnden" where the document has "Kultur- och fritidsnämnden")."""
    stems: Counter[str] = Counter()
    for key, mentions in by_key.items():
        stems[_stem(key, mentions[0].kind)] += len(mentions)
    made = {}
    for key, mentions in by_key.items():
        stem = _stem(key, mentions[0].kind)
        misspelt = any(
            often >= OFTEN * stems[stem] and SequenceMatcher(None, stem, other, autojunk=False).ratio() >= ALIKE
            for other, often in stems.items()
        )
        if not misspelt and not any(other.endswith(f"- och {key}") for other in by_key):
            made[key] = mentions
    return made


def _stem(key: str, kind: str) -> str:
    """A compound name without its head noun, which a board and its administration share."""
    return key[: key.rfind(kind)] if " för " not in key and kind in key[1:] else key


def _best(mentions: Sequence[_Mention]) -> _Mention:
    """The mention to quote: one that says whose the body is, else one with a capital, else the first."""
    singular = [each for each in mentions if "beredningar " not in each.name] or mentions
    return max(singular, key=lambda each: (each.owner is not None, each.name[0].isupper(), -each.block, -each.start))


def _presented(blocks: Sequence[Block], by_key: Mapping[str, list[_Mention]]) -> dict[str, str]:
    """Committees to the board that a sentence of the same paragraph says all of them belong to."""
    found: dict[str, str] = {}
    boards = [each for mentions in by_key.values() for each in mentions if each.kind == label("Namnd")]
    for board in boards:
        before = blocks[board.block].text[: board.start]
        if not re.search(r"\bberedningar\b[^.:;]{0,60}\b(?:till|under|åt) $", before):
            continue
        for key, mentions in by_key.items():
            if any(m.block == board.block and m.start > board.end and m.kind == label("Beredning") for m in mentions):
                found.setdefault(key, board.key)
    return found
