"""What a sentence says of how far something has come: the cues in it that hold, with tense, negation and scope.

A cue holds where nothing negates it, its clause tells of what is (no future, condition, plan, question or quotation)
and what follows does not narrow it ("genomfört till 60 procent", "klart först när …"). It is said *of* a subject that
opens the sentence only if no other subject has come between ("Uppdraget har startat och översynen är klar").
The words are in the vocabulary; the ways of putting them together are tables here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.sentences import Match, Phrases
from ingest.values import MONTHS
from ontology.labels import class_of, words
from ontology.terms import Status

CUED = (Status.GENOMFORT, Status.DELVIS, Status.PAGAR, Status.EJ_PABORJAT, Status.AVBRUTET, Status.OKANT)
#: among several said of one thing: a done thing outweighs that it once began
PRECEDENCE = (Status.DELVIS, Status.AVBRUTET, Status.GENOMFORT, Status.EJ_PABORJAT, Status.PAGAR, Status.OKANT)
LONGEST = 1_500  # characters of a sentence; more is no sentence, and looking for its clauses takes time by the square
DONE = (Status.GENOMFORT, Status.DELVIS)
NEGATIONS = frozenset("inte ej icke aldrig ännu varken knappt knappast utan inga inget ingen".split())
#: clauses that tell of what is to come or might be, not of what is
NOT_NOW = re.compile(
    r"\b(?:kommer att|ska|skall|skulle|planeras|beräknas|förväntas|väntas|avses|avser|bör|borde|måste|hade|föreslås"
    r"|kan komma att|kan (?:ännu )?(?:inte|ej)|huruvida|oklart|osäkert)\b"
    r"|\b(?:målet|planen|tanken|ambitionen|avsikten|förhoppningen|förutsättning\w*|kravet|prognosen|risken)"
    r" (?:är|var) att\b"
    r"|\b(?:tills|innan|förrän|såvida|förutsatt att|så snart|när|om(?= (?:uppdraget|arbetet|detta)))\b"
    r"|^(?:När|Om|Innan|Då|Efter att|Så snart)\b",
    re.I,
)
#: how a clause goes on when its cue does not mean what it says
NOT_SO = re.compile(
    r"\s+(?:(?:dock|endast|bara|enbart|troligen|sannolikt|tyvärr)\s+)*"
    r"(?:inte|ej|icke|aldrig|i?från|delvis|först|när|om|så snart|tidigast"
    r"|senast|till (?:sommaren|hösten|våren|vintern|årsskiftet|nästa|års)"
    r"|(?:till|i) (?:viss|vissa|en del|liten|begränsad|hälften|stor|stora|\w+ av|\d\d?\s?(?:%|procent)))(?!\w)",
    re.I,
)
#: how it goes on when something is called done that is so for a part or a while only, or that was given up
_NOT_DONE = re.compile(
    r"\s+(?:i förtid|utan\b|eftersom|på grund av|till följd av|avseende|gällande|vad gäller|rörande"
    r"|(?:och|men) (?:har )?(?:ersatt|ersätts|ersattes)|för (?:året|i år|20\d\d|perioden|våren|hösten)"
    r"|(?:på|för|i|inom|vid|hos|av) (?:några|flera|vissa|enstaka|ett antal|delar|de flesta|merparten|andra|övriga|två"
    r"|tre|fyra|fem))(?!\w)",
    re.I,
)
#: right after a cue: somebody else's words
_OTHERS_SAY = re.compile(r",?\s+(?:hävdar|påstår|menar|säger|uppger|tycker)\b", re.I)
#: what may follow "klart" and "färdigt" for the word to mean done: "klart för beslut" and "klart formulerat" do not
_GOES_ON = re.compile(
    r"\s*(?:$|[.,;!)]|(?:och|men|samt|i|under|sedan|enligt|vid|efter|inom|per|den|år|20\d\d|med undantag|förutom|utom)"
    r"\b)",
    re.I,
)
_READY = re.compile(r"\b(?:klar|färdig)\w{0,2}$", re.I)
_EXCEPT = re.compile(r"[\s,]+(?:förutom|utom|med undantag|bortsett|frånsett)\b", re.I)
_REMAINS = re.compile(r"[,;]?\s(?:men|dock)\b.*\b(?:återstår|kvarstår|saknas)\b", re.I)
#: how a sentence goes on when what is called done is so in one part and not in another
_NOT_ALL = re.compile(
    r"[,;]?\s(?:men|dock)\s(?:ännu\s)?(?:inte|ej)\s(?:fullt ut|helt|till fullo|(?:i|inom|för|på|hos|vid)\s"
    r"(?!tid\b|utsatt|budget|ram|att\b|de[nt]\s|grund\b))"
    r"|^\s(?:i|inom|för|på|hos|vid)\s[^.;]+?\s(?:och|men)\spågår\b",
    re.I,
)
_RESUMED = re.compile(r"\båteruppt\w+", re.I)
#: an earlier year, or an earlier part of this one
BEFORE = re.compile(
    r"\b(?:förra årets?|föregående års?|tidigare års?|vid (?:årets|verksamhetsårets) (?:början|ingång)"
    r"|vid ingången av|i början av året|enligt (?:\w+ )?(?:tidigare|förra|föregående|ursprungliga?) \w+)\b",
    re.I,
)
_TIME = (
    rf"(?:under (?:året|hösten|våren|sommaren|20\d\d|perioden|{MONTHS})|i (?:{MONTHS})|vid årets slut|i år|sedan dess"
    r"|på grund av [^.,;]{3,60}?(?= (?:inte|ej)))"
)
#: other ways of saying the same, tried in order
_SAME: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.I), instead)
    for pattern, instead in (
        (r"\bär att (?:betrakta|anse|se) som\b", "är"),
        (
            r"\b(?:kan (?!inte|ej|ännu|knappast)(?:\w+ )?)?(?:anses|bedöms|betraktas|räknas)"
            r"(?: (?:nu|vara|som|därmed))* "
            r"(?=(?:i sin helhet |helt )?"
            r"(?:genomför|slutför|avslut|färdig|klar|verkställ|uppfyll|delvis|pågå|påbörja))",
            "är ",
        ),
        (
            r"(?<!inte )(?<!ej )\b(?:nu|numera|därmed|således|alltså|också|även|redan|formellt|i sin helhet|i dagsläget"
            r"|för närvarande|i nuläget|helt(?= (?:genomför|slutför|klar|avsluta|färdig|uppfyll))) ",
            "",
        ),
        (rf"\b(har|är|blev|kunde|kan) {_TIME} ", r"\1 "),
        (r"\bännu (?=inte|ej)", ""),
        (r"\b(inte|ej) kunnat (?:påbörjas|startas|starta|inledas)\b", r"\1 påbörjats"),
        (
            r"^(uppdraget) (?=(?:ej |inte |delvis )?"
            r"(?:genomfört|slutfört|avslutat|färdigställt|uppfyllt|påbörjat|pausat)\b)",
            r"\1 är ",
        ),
        (
            r"^(?:nämnden|styrelsen|förvaltningen|vi) (?:bedömer|konstaterar|anser|rapporterar) att |"
            r"^(?:den samlade )?bedömningen är att ",
            "",
        ),
        (
            r"^(?:under|i|därmed|därigenom|sedan|efter (?!att)|genom|nu|idag|i dag|vid)\b(?! (?:nästa|kommande)\b)"
            r"(?: [\w/-]+){0,4}? "
            r"(?P<verb>är|har|blev|pågår|\w+des) (?P<subject>(?:arbetet med )?uppdraget)\b",
            r"\g<subject> \g<verb>",
        ),
    )
)
_RELATIVE = "där|då|som|vilket|vilka|vars|varav|medan|eftersom|trots att|att"
#: where a new clause may begin, with a subject of its own
_BREAK = re.compile(
    rf"(?:[;,:]|(?<=\w)(?=\s(?:och|men|samt|utan|{_RELATIVE})\s))\s+"
    rf"(?:(?:och|men|samt|utan)\s+)?(?P<relative>(?:{_RELATIVE})\s+)?"
)
_FINITE = re.compile(
    r"\b(?:är|har|var|blev|blir|ska|kommer|pågår|innebär|innehåller|omfattar|består|handlar|syftar|avser|gäller|ingår"
    r"|bygger|kräver|utgår|startade|avbröts|\w{3,}des)\b",
    re.I,
)
_THAT = re.compile(r"(?: om| med)? att\s")
#: first words of a clause that goes on about the subject of the one before
_SAME_SUBJECT = re.compile(
    r"(?:är|har|var|blev|blir|bedöms|bedömts|anses|inte|ej|ännu|under|i|vid|sedan|arbetet|uppdraget|åtgärden|det|detta"
    r"|fortfarande)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A status that characters ``start:end`` of a plain sentence give; ``stated`` tells a firm cue from a weak one."""

    value: Status
    stated: bool
    start: int
    end: int


@cache
def _phrases() -> Phrases:
    pairs = [
        (f"{status.value}|{cue}", phrase)
        for status in CUED
        for cue in ("statedCue", "weakCue")
        for phrase in words(class_of(status), cue)
    ]
    return Phrases(pairs)


def plain(sentence: str) -> str:
    """The sentence in the plainest of the ways in which the same can be said.

    >>> plain("Uppdraget kan därmed anses slutfört."), plain("Under året har uppdraget genomförts.")
    ('Uppdraget är slutfört.', 'uppdraget har genomförts.')
    """
    for pattern, instead in _SAME:
        sentence = pattern.sub(instead, sentence)
    return sentence


def holding(text: str, year: int) -> list[Cue]:
    """The cues of a plain sentence that hold in a report on ``year``, in order."""
    if len(text) > LONGEST or text.rstrip().endswith("?") or BEFORE.search(text):
        return []
    found = []
    for match in _phrases().find(text):
        value, _, strength = match.key.partition("|")
        status = Status(value)
        if not _holds(text, match) or (status in DONE and _later(text, match, year)):
            continue
        if status is Status.AVBRUTET and _RESUMED.search(text):
            continue
        if status in DONE and (_NOT_DONE.match(text, match.end) or _OTHERS_SAY.match(text, match.end)):
            continue
        if status is Status.GENOMFORT and _READY.search(text[: match.end]) and not _GOES_ON.match(text, match.end):
            continue
        if status is Status.GENOMFORT and _in_part(text[match.end :]):
            status = Status.DELVIS
        found.append(Cue(status, strength == "statedCue", match.start, match.end))
    return found


def _in_part(after: str) -> bool:
    """Whether the words behind a cue of something done leave a part out."""
    return any((_EXCEPT.match(after), _REMAINS.search(after), _NOT_ALL.search(after)))


def said_of(subject: re.Pattern[str], text: str, cues: list[Cue]) -> list[Cue]:
    """Those of the cues that are said of the subject, which must open the plain sentence.

    >>> text = "Uppdraget har startat och översynen är klar."
    >>> [cue.value.value for cue in said_of(re.compile("Uppdraget"), text, holding(text, 2031))]
    ['pågår']
    """
    opening = subject.match(text)
    return [cue for cue in cues if opening and opening.end() <= cue.start and _same(text, opening.end(), cue.start)]


def first(cues: list[Cue], text: str) -> Status:
    """The status that several cues said of one thing come to."""
    unfinished = any(re.match(r"(?:inte|ej|ännu)\b", text[cue.start : cue.end].lower()) for cue in cues)
    if unfinished and any(cue.value is Status.PAGAR for cue in cues):
        return Status.PAGAR
    return min((cue.value for cue in cues), key=PRECEDENCE.index)


def _same(text: str, start: int, end: int) -> bool:
    """Whether no subject of its own begins a clause between two characters."""
    opening = _THAT.match(text, start)  # "Uppdraget att …" is one subject
    breaks = [
        found
        for found in _BREAK.finditer(text, opening.end() if opening else start, end)
        if found["relative"] or _FINITE.search(text, start, found.start())
    ]
    if not breaks:
        return True
    relative, after = (breaks[-1]["relative"] or "").strip(), breaks[-1].end()
    if relative:
        return relative == "att" and after == end  # "har bedömts att inte vara klart"
    return after == end or bool(_SAME_SUBJECT.match(text, after))


def _holds(text: str, cue: Match) -> bool:
    """Whether a cue stands unnegated, in a clause that tells of what is, outside quotation marks."""
    clause = max((m.end() for m in re.finditer(r"[;,:]\s|\bmen\b", text[: cue.start])), default=0)
    before = text[clause : cue.start]
    negated = any(word in NEGATIONS for word in re.findall(r"\w+", before.lower())[-3:])
    if negated or NOT_SO.match(text, cue.end) or len(re.findall("[”\"“]", text[: cue.start])) % 2:
        return False
    return not NOT_NOW.search(before) and not (clause and NOT_NOW.match(text))


def _later(text: str, cue: Match, year: int) -> bool:
    """Whether a year to come stands before a cue of something done, or right behind it."""
    near = text[: cue.start], text[cue.end : cue.end + 60].split(",")[0].split(" och ")[0]
    return any(int(named) > year for piece in near for named in re.findall(r"\b20\d\d\b", piece))
