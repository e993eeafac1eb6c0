"""Decisions that a sentence tells as taken: who decided, when, about what, and what it came to.

Forms, each with what it needs to count:

1. A body decides: "Nämnden beslutade den 4 juni att …", "… beslutade nämnden om återremiss", "Nämnden har antagit …".
2. A body takes a decision: "I december fattade nämnden beslut om …", "Nämnden har fattat beslut om …".
3. Something is decided by a body: "… som antogs av nämnden i maj", "… är beslutade i nämnden".
4. A decision is taken, nobody says by whom: "togs beslut om …", "beslutades att …".
5. A governing document is adopted at a time that is said: "Målbilden fastställdes 2021."

A verb of two senses counts with what makes it one of deciding: "lade … till handlingarna", "avskrev motionen".
What is to come, a condition, a negated decision, the state's authorities and a rule in general terms ("de mål som
fullmäktige har beslutat") give none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.cues import alternatives
from ingest.recognise.recipients import head_noun
from ingest.told.bodies import GOVERNING
from ingest.told.dates import DATE, find
from ontology.labels import class_of, words
from ontology.terms import Decision, Kind

Span = tuple[int, int]
#: what tells that a clause is not about what has been decided: anywhere in it, or as its first word
_NOT_TAKEN = re.compile(
    r"\b(?:ska|skall|skulle|kommer att|bör|måste|kan|inför|förrän|såvida|inte|ej|ännu|inget|inga|ingen|varken|aldrig|"
    r"planeras|förväntas|väntas|avser|föresl\w+|yrkade|begärde|påstod)\b|^\s*(?:om|när|då|innan|tills|ifall)\b",
    re.I,
)
LONGEST = 1_500  # characters of a sentence; more is no sentence
_CLAUSE = re.compile(r"[,;:(]\s|\b(?:men|medan|där|vilket)\s")
_ENUMERATED = r"(?:[a-zåäö-]+ ){0,2}[a-zåäö-]+(?:,| och | samt )"
_MAIN = re.compile(r"[;:] |\b(?:men|medan|där) ")
_STOP = re.compile(
    rf"[.;:](?:\s|$)|,? (?:som|där|vilk\w+|medan|men|så|samt att)\b|, (?!{_ENUMERATED})"
    r"| och (?:under|har|är|ska|ikraft)\b|$"
)
_AGENT = re.compile(rf"(?!\s?{DATE})\s(?:av|i) \w")
_AGENDA = re.compile(r"(?P<subject>.{3,160}?)\s(?:var|är|har varit)(?: \w+)? uppe på \w+")
_ABOUT = re.compile(r"(?:För(?! att)|Gällande|Angående|Avseende|Beträffande|Kring) (?P<matter>.{3,160}?) $")
_ADVERB = rf"(?:även|också|därför|därefter|sedan|då|nu|samtidigt|dessutom|slutligen|enhälligt|{DATE})"
_FIELD = (
    r"(?: för (?:\w+ad |\w+sk )?[a-zåäö]+(?<!er)(?: och (?:\w+ad |\w+sk )?[a-zåäö]+(?<!er))?"
    rf"| i samverkan [a-zåäö ]{{3,80}}?(?= {DATE}|[,.;]|$))?"
)
_OM_ATT = re.compile(r"(?:[^,.;]{0,60}?,? §§? ?\d+,?)?[^,.;]{0,60}?\s(?P<word>om|att)\s")
_PAPERS = r"(?P<object>(?!(?:inte|ej|aldrig)\b)[^.,;:]{1,80}?) till handlingarna\b"
#: what must follow a verb that has other senses too, in the active and in the passive
_TAILS = {Decision.LAGD: (rf" {_PAPERS}", " till handlingarna")}
#: what must be decided about for such a verb to be one of deciding: a loan is written off in another sense
_MATTERS = {
    Decision.AVSKRIVEN: re.compile(
        r"(?:ärende|motion|förslag|uppdrag|fråga|skrivelse|framställan|initiativ|anmälan)", re.I
    )
}
_NO_SUBJECT = re.compile(
    r"\b(?:enligt|i|av|från|hos|till|för|inom|med|via|utifrån|mellan|på|efter|hos|åt|bland|vid|mot)(?: den| det)? $",
    re.I,
)
_OLDER = re.compile(r"\b(?:från|sedan|mot|avseende)\s(?:den\s)?$")  # of what is decided about, not of the decision
_MEETING = re.compile(r"(?:(?:Vid|På) (?:[\w-]+ ){0,3}?(?:sammanträde|möte)\w*)?\s*", re.I)
_THAT_ENDS = re.compile(r", (?:medan|men|och)\b|\.$")
_DOCUMENT = re.compile(
    r"(?:plan|målbild|budget|program|strategi|policy|riktlinje|ram)(?:en|et|n|na|erna|arna|er)?$", re.I
)


@dataclass(frozen=True, slots=True)
class Found:
    """A decision in a sentence: characters of the sentence for who, when and about what; ``verb`` is what says it."""

    value: Decision
    verb: Span
    decider: Span | None
    date: Span | None
    matter: Span | None
    relative: bool


def decisions(sentence: str) -> list[Found]:
    """The decisions that a sentence tells as taken, in order; a relative clause counts after another, or if dated.

    >>> found = decisions("I maj fattade skolnämnden beslut om en ny skola.")[0]
    >>> sentence = "I maj fattade skolnämnden beslut om en ny skola."
    >>> [sentence[slice(*span)] for span in (found.decider, found.date, found.matter)]
    ['skolnämnden', 'I maj', 'en ny skola']
    >>> decisions("Planen kommer att beslutas av skolnämnden i maj.")
    []
    """
    made: list[Found] = []
    if not may_tell(sentence) or len(sentence) > LONGEST:
        return made
    for verb, pattern, value, agentless in _patterns():
        for match in _compiled(pattern).finditer(sentence) if verb.search(sentence) else ():
            found = _found(sentence, match, value, agentless)
            if found and not any(found.verb[0] < one.verb[1] and one.verb[0] < found.verb[1] for one in made):
                made.append(found)
    made.sort(key=lambda found: found.verb)
    return made if any(not found.relative or found.date for found in made) else []


def may_tell(text: str) -> bool:
    """Whether a text has a verb of deciding at all, a quick look before the real one."""
    decides, takes = _verbs()
    return bool(decides.search(text)) or ("beslut" in text.casefold() and bool(takes.search(text)))


@cache
def _verbs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The verbs of deciding, and those that need the noun beside them ("fattade beslut")."""
    cues = ("verbCue", "passiveCue")
    decides = [form for value in Decision for cue in cues for form in words(class_of(value, "decisions"), cue)]
    takes = [form for cue in cues for form in words(class_of(Kind.BESLUT), cue)]
    whole = [re.compile(rf"\b(?:{alternatives(tuple(forms))})\b") for forms in (decides, takes)]
    return whole[0], whole[1]


def outcome(text: str) -> Decision | None:
    """What a decision came to, where the words say more than that it was taken.

    >>> outcome("att verksamheten ska upphöra"), outcome("att verksamheten inte ska upphöra")
    (<Decision.UPPHOR: 'ska upphöra'>, None)
    """
    for value in Decision:
        for cue in words(class_of(value, "decisions"), "statedCue"):
            for match in re.finditer(rf"\b{re.escape(cue)}\b", text, re.I):
                before = text[: match.start()].lower().split()[-3:]
                if not {"inte", "ej", "aldrig", "utan"} & {*before, *text[match.end() :].lower().split()[:1]}:
                    return value
    return None


def on_the_agenda(sentence: str) -> Span | None:
    """What a sentence says was up for decision: "Utredningen om badet var uppe på dagordningen"."""
    match = _AGENDA.match(sentence)
    return match.span("subject") if match else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str, Decision, bool], ...]:
    """The verb alone, for a quick look; the pattern, with groups ``body`` and ``verb``, to be compiled when a verb is
    there (each takes some 10 ms); the value; whether it does without a body."""
    body = _body()
    adverbs = rf"(?: {_ADVERB})*"
    made: list[tuple[str, Decision, bool]] = []
    for value in Decision:
        active, passive = (words(class_of(value, "decisions"), cue) for cue in ("verbCue", "passiveCue"))
        tail, rest = _TAILS.get(value, ("", ""))
        made += _active(active, value, body, adverbs, adverbs + tail if tail else "")
        forms = [form for form in passive if form.endswith("s")]
        agent = rf"{adverbs}{rest}{adverbs} (?:av|i) (?:den |det )?{body}"
        if passive:
            made.append((rf"\b(?P<verb>{alternatives(tuple(forms))}){agent}", value, False))
            participles = alternatives(tuple(form for form in passive if form not in forms))
            made.append((rf"\b(?:är|blev|blivit){adverbs}(?: \w+ och)? (?P<verb>{participles}){agent}", value, False))
            past = alternatives(tuple(form for form in forms if form.endswith(("des", "ogs", "evs"))))
            made.append((rf"\b(?P<verb>{past}){rest}(?! (?:av|i) )(?={adverbs} att\b|{adverbs}[.,])", value, True))
    noun = class_of(Kind.BESLUT)
    taken = alternatives(words(noun, "passiveCue"))
    made += _active(words(noun, "verbCue"), Decision.BESLUTAD, body, adverbs, rf"{adverbs} (?:ett |sitt )?\w*beslut\b")
    agent = rf"(?:{adverbs} (?:av|i) {body})?"
    for regex in (
        rf"(?<![\w-])[Bb]eslut(?:et)?(?: är| har)?{adverbs} (?P<verb>{taken})\b{agent}",
        rf"\b(?P<verb>fattades|togs){adverbs} (?:ett )?beslut\b{agent}",
    ):
        made.append((regex, Decision.BESLUTAD, True))
    verb = re.compile(r"\(\?P<verb>([^()]*)\)")
    return tuple(
        (re.compile(rf"\b(?:{verb.findall(regex)[0]})\b"), regex, value, agentless)
        for regex, value, agentless in made
    )


def _active(
    forms: tuple[str, ...], value: Decision, body: str, adverbs: str, tail: str
) -> Iterator[tuple[str, Decision, bool]]:
    """A body before or after the verb; with "har" when the form is a supine."""
    supines = tuple(form for form in forms if re.search(r"(?:at|it|llt|nt|gt|vt)$", form))
    past = tuple(form for form in forms if form not in supines)
    if past:
        yield rf"{body}{adverbs} (?P<verb>{alternatives(past)})\b{tail}", value, False
        yield rf"\b(?P<verb>{alternatives(past)}){adverbs} {body}(?! (?:om inte|inte))\b{tail}", value, False
    if supines:
        yield rf"{body} har{adverbs} (?P<verb>{alternatives(supines)})\b{tail}", value, False
        yield rf"\bhar{adverbs} {body}{adverbs} (?P<verb>{alternatives(supines)})\b{tail}", value, False


@cache
def _body() -> str:
    """A body's name, as it can stand beside the verb."""
    group = rf"[\w-]*(?:{alternatives(words('Grupp', 'headNoun'))})\b"
    owner = r"(?:(?:[^\W\d_]+- ?och )?[^\W\d_]+s )?"
    compound = rf"(?:[^\W\d_]+- ?och )?(?i:{head_noun()}|{group})"
    place = r"[Rr]egion(?:en)?(?: [A-ZÅÄÖ]\w+(?: län)?)?|[A-ZÅÄÖ]\w+ kommun|[Kk]ommunen"
    return rf"(?P<body>(?<![\w-])(?:{owner}{compound}{_FIELD}|{place}))"


def _found(sentence: str, match: re.Match[str], value: Decision, agentless: bool) -> Found | None:
    groups = match.groupdict()
    start, end = match.span()
    clause = max((each.end() for each in _CLAUSE.finditer(sentence, 0, start)), default=0)
    before = sentence[clause:start]
    relative = bool(re.search(r"\b(?:som|vilk\w+)(?: \w+)? $", before) or re.match(r"som\b", before))
    if _NOT_TAKEN.search(before) or re.match(r" (?:inte|ej|aldrig)\b", sentence[end:]):
        return None
    decider = match.span("body") if groups.get("body") else None
    if decider and not _one_of_ours(sentence[slice(*decider)]):
        return None
    if decider and decider[0] == start and _NO_SUBJECT.search(before):
        return None
    matter = _matter(sentence, match, clause)
    if value in _MATTERS and not (matter and _MATTERS[value].search(sentence[slice(*matter)])):
        return None
    date = _date(sentence, match, clause)
    if agentless and decider is None:
        if _AGENT.match(sentence, end):  # by somebody that is none of our bodies
            return None
        document = matter is not None and _DOCUMENT.search(sentence[slice(*matter)].split(" för ")[0])
        if "beslut" not in match[0].lower() and not (date and document):
            return None
    return Found(value, match.span("verb"), decider, date, matter, relative)


def _one_of_ours(name: str) -> bool:
    """Whether the decider is a body of the kind that the documents are about: no genitive, no state authority."""
    board = re.search(r"(\w*)styrelsen?$", name, re.I)
    genitive = re.search(r"(?:en|et|na|ige|er)s$", name)
    return not genitive and (board is None or board[1].casefold() in (*GOVERNING, ""))


def _date(sentence: str, match: re.Match[str], clause: int) -> Span | None:
    """A date within the verb's words, right behind them, or at the beginning of the clause."""
    stop = re.compile(r"[,.;]|\b(?:om|att|och|till)\b").search(sentence, match.end())
    for begin, end in (match.span(), (match.end(), stop.start() if stop else len(sentence))):
        found = find(sentence, begin, end)
        if found and not _OLDER.search(sentence[: found.start()]):
            return found.span()
    opening = find(sentence, clause, match.start())
    return opening.span() if opening and _MEETING.fullmatch(sentence, clause, opening.start()) else None


def _matter(sentence: str, match: re.Match[str], clause: int) -> Span | None:
    """What was decided about: behind "om" or "att", else the subject of a passive."""
    if match.groupdict().get("object"):
        return match.span("object")
    about = _ABOUT.search(sentence[clause : match.start()])
    if about:
        return clause + about.start("matter"), clause + about.end("matter")
    if after := _OM_ATT.match(sentence, match.end()):
        begin = after.start("word") if after["word"] == "att" else after.end()
        stop = (_THAT_ENDS if after["word"] == "att" else _STOP).search(sentence, begin)
        return _trimmed(sentence, begin, stop.start() if stop else len(sentence))
    if match["verb"].endswith("s") or re.match(r"(?:är|blev|blivit)\b", match[0]):
        return _subject(sentence, match, clause)
    direct = _STOP.search(sentence, match.end())
    return _trimmed(sentence, match.end(), _before_date(sentence, match.end(), direct.start())) if direct else None


def _before_date(sentence: str, start: int, end: int) -> int:
    """Where an object ends: before the date that closes it ("antog planen i juni")."""
    dated = find(sentence, start, end)
    return dated.start() if dated and not sentence[dated.end() : end].strip(" .,") else end


def _subject(sentence: str, match: re.Match[str], clause: int) -> Span | None:
    before = sentence[clause : match.start()]
    related = re.search(r",? ?\bsom (?:\w+ )?$", before)
    if related is None:
        begin = max((each.end() for each in _MAIN.finditer(sentence, 0, match.start())), default=0)
        said = re.search(r"\s(?:har|hade|är) ", sentence[begin : match.start()])
        return _trimmed(sentence, begin, begin + said.start() if said else match.start())
    head = sentence[: clause + related.start()].rstrip(" ,")
    begin = max((each.end() for each in re.finditer(r"\bgäller |[.,;] ", head)), default=0)
    named = [each.start() for each in re.finditer(r"\b(?:den|det|de|en|ett) ", head) if each.start() >= begin]
    if "gäller " not in head and named:
        begin = named[-1]
    return _trimmed(sentence, begin, len(head))


def _trimmed(sentence: str, start: int, end: int) -> Span | None:
    piece = sentence[start:end]
    start, end = start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip(" .,"))
    return (start, end) if start < end else None
