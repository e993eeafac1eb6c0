"""How a target is worded, as tables: each row has a pattern, the operator it means, and a Swedish sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern`` is looked for right before a value, or in a sentence; ``says`` tells what is then read."""

    name: str
    operator: str
    pattern: re.Pattern[str]
    says: str


def _rule(name: str, operator: str, pattern: str, says: str) -> Rule:
    return Rule(name, operator, re.compile(pattern, re.I), says)


BEFORE = -1  # of ``since``: the year before
EARLIER = -2  # of ``since``: an earlier time that is not named

#: right before the number; the first that fits counts
COMPARED: tuple[Rule, ...] = (
    _rule(
        "target.at_least", ">=",
        r"(?:\b(?:öka|ökas|höjas|stiga)(?:\s[\w,]+){0,3} till|\bminst|\blägst"
        r"|\bunderstiger (?:inte|ej)|\b(?:inte|ej) (?:under(?:stiga)?|(?:lägre|mindre|färre) än)|≥|>=|=>)\s*$",
        "Utfallet ska vara minst målvärdet.",
    ),
    _rule(
        "target.at_most", "<=",
        r"(?:\b(?:minska|minskas|sänkas|sjunka)(?:\s[\w,]+){0,3} till|\bhögst|\bmaximalt|\bmax\.?|\bsom mest"
        r"|\böverstiger (?:inte|ej)|\b(?:inte|ej) (?:över(?:stiga)?|(?:högre|mer|fler|längre) än)|≤|<=|=<)\s*$",
        "Utfallet ska vara högst målvärdet.",
    ),
    _rule(
        "target.more_than", ">",
        r"(?:\b(?:mer|fler|högre|större|bättre) än|\böverstig(?:a|er)"
        r"|\b(?:vara|ligga|uppgå till|nå|komma) över|(?<!=)>)\s*$",
        "Utfallet ska vara mer än målvärdet.",
    ),
    _rule(
        "target.less_than", "<",
        r"(?:\b(?:mindre|färre|lägre|kortare) än|\bunderstig(?:a|er)|\b(?:vara|ligga|uppgå till) under|<(?![=]))\s*$",
        "Utfallet ska vara mindre än målvärdet.",
    ),
)  # fmt: skip
#: all that stands before the number in a cell; in a sentence these words are of time or place
LEADING: tuple[Rule, ...] = (
    _rule("target.more_than", ">", r"\s*över\s+", "Utfallet ska vara mer än målvärdet."),
    _rule("target.less_than", "<", r"\s*under\s+", "Utfallet ska vara mindre än målvärdet."),
)
#: behind a number in a cell: the time that it is of
IN_YEAR = re.compile(r"\s+(?:(?:under|på) (?:hel)?året|per (?:hel)?år|vid årets slut)\s*\.?\s*$", re.I)
#: what a comparison means after "ska inte"
NEGATED = {">": "<=", "<": ">=", ">=": "<", "<=": ">"}
#: right after the number
AFTER: tuple[Rule, ...] = (
    _rule("target.at_least", ">=", r"\s*eller (?:mer|fler|högre|bättre)\b", "Utfallet ska vara minst målvärdet."),
    _rule("target.at_most", "<=", r"\s*eller (?:mindre|färre|lägre)\b", "Utfallet ska vara högst målvärdet."),
)
_LIMIT = r"(?:minst|lägst|högst|max\w*|mer än|fler än|mindre än|färre än)"
_FIGURE = rf"(?:20\d\d:?\s+)?(?:{_LIMIT}\s+)?\d"  # behind "mål": "Andel nöjda, mål 90 procent"
SHALL = re.compile(
    r"\b(?:ska|skall|bör|får(?=(?: \w+){0,2} (?:inte|ej|högst|max\w*|som mest)\b)|målintervall\w*"
    r"|målvärdet?|målnivån?|måltalet"
    rf"|mål(?:et)?(?=\s*(?::|är|[<>≥≤]|20\d\d))|(?:(?<=[,;–-]\s)|(?<=\())mål(?=\s+{_FIGURE}))\b",
    re.I,
)
#: between "ska" and a number that it governs
REACH = re.compile(
    r"\b(?:uppgå|uppnås?|nås?|vara|ligga|hållas?|bli|utgöra|motsvara|landa|understiga|överstiga|minska|öka|höjas|sänkas"
    r"|reduceras|minskas|ökas|är|ha|omfatta)\b|målintervall\w*|målvärde|målnivå|måltal|\bmål(?:et)?\b\s*[:<>≥≤]"
    rf"|^mål\s+(?:20\d\d:?\s+)?(?={_LIMIT}|$)",
    re.I,
)
#: a sign of comparison, right before the number
SIGN = re.compile(r"(?:[<>≥≤]|[<>]=|=[<>])\s*$")
#: words behind "ska" that do not part it from its number: "öka från 45 till 60 procent"
WITHIN = re.compile(r"\binom intervallet\b|\bfrån \d[\d ,]*(?:procent |% )?(?=till\b)", re.I)
#: words after which a number is of something else: "ska ges dem som är minst 65 år"
APART = re.compile(r"\b(?:som|där|vars|vilka|när|inom|bland|från|då|var|låg|jämfört|jämförelse)\b", re.I)
SHARE = re.compile(r"(?:^|\b(?:ska|skall)\s+|^.{0,12}\d{4}\s+)(?:minst|högst|mer än|fler än)?\s*$", re.I)

_KEPT = r"(?:minst|lägst|högst|max\w*|(?:inte|ej) (?:mer|fler|högre|längre|mindre|färre|lägre|kortare) än)"
#: a goal told as if it were reached, up to its number: "Andelen nöjda är minst 90 procent"
STANDS = re.compile(
    r"(?P<subject>[A-ZÅÄÖ][^.;:?!]{3,160}?)\s"
    rf"(?:(?:är|uppgår till|ligger på|utgör|motsvarar)(?= {_KEPT})|överstiger|understiger)\b"
    rf"(?:\s(?:inte|ej))?(?:\s{_KEPT})?\s*$"
)
#: a share first: "Minst 80 procent av invånarna är nöjda"
SHARE_STANDS = re.compile(r"(?:Minst|Högst)\s+$")
HAS = re.compile(
    r"\s+av\s[^.;:?!,]{3,80}?\s"
    r"(?:är|har(?! (?!ett\b)\w+(?:[ai]t|tt)\b)|känner|upplever|anser|tycker|trivs|når|får|kan)\b"
)
#: clauses in which a number is not what the sentence is about; "som" is no such word when its own verb follows at once
CLAUSE = re.compile(r"\b(?:där|vars|vilka|vilket|när|då|om|att|eftersom)\b", re.I)
#: what tells that a sentence in the present tells how it is, and not how it shall be
AS_IT_IS = re.compile(
    r"\b(?:i ?dag|nu|numera|nuläget|närvarande|redan|fortfarande|jämfört|jämförelse|men|medan|vilket|ökning|minskning"
    r"|tidigare|förra|föregående|riket|snittet|genomsnittet|resultatet|utfallet|i år|under året)\b",
    re.I,
)
#: right behind a number that tells how far it is from something, or how old a thing is
DIFFERS = re.compile(r"\s+(?:högre|lägre|fler|färre|bättre|sämre|mer|mindre|större|över|under|gam\w+)\b", re.I)

UP = r"öka|ökas|höjas|stiga|växa|bli fler|bli högre"
DOWN = r"minska|minskas|sänkas|sjunka|reduceras|bli färre|bli lägre"
WILL = r"\b(?:ska|skall|bör)\s+(?:(?!inte\b|ej\b|aldrig\b)\w+\s+){0,4}?"
WILL_NOT = r"\b(?:ska|skall|bör|får)\s+(?:\w+\s+)?(?:inte|ej)\s+(?:\w+\s+)?"
#: of a sentence with no number, or where the number says by how much; the first that fits counts
DIRECTED: tuple[Rule, ...] = (
    _rule(
        "target.balance", ">=", r"\b(?:resultat|ekonomi|budget|verksamhet)\w*\s+(?:\w+\s+)?i balans\b|\bnollresultat\b",
        "Ett resultat i balans är minst noll.",
    ),
    _rule(
        "target.kept", ">=",
        r"^\W*(?:bibehållen|bibehållet|oförändrad|oförändrat) eller (?:ökad|ökat|förbättrad|förbättrat|högre)\b"
        rf"|{WILL_NOT}(?:{DOWN}|försämras)\b"
        r"|\b(?:bibehålla|behålla)s? eller (?:öka|förbättra)s?\b"
        r"|\b(?:ska|skall)\s+minst\s+(?:stabiliseras|bibehållas|behållas)\b"
        r"|\b(?:ska|skall)\s+(?:\w+\s+)?(?:bibehållas|behållas|bevaras|upprätthållas|vara oförändra\w+|ligga kvar)\b"
        r"|\b(?:ska|skall) vara oförändrad\w* eller (?:öka|ökas|förbättras)\b",
        "Utfallet ska vara minst som förut.",
    ),
    _rule("target.not_more", "<=", rf"{WILL_NOT}(?:{UP})\b", "Utfallet ska vara högst som förut."),
    _rule("target.doubled", "increase", r"\b(?:ska|skall)\s+(?:\w+\s+){0,2}?(?:fördubbl|dubbler)\w+"
          r"|\b(?:fördubbla[dst])\b[^.;]{0,60}?\btill (?:år )?20\d\d",
          "Utfallet ska fördubblas."),
    _rule("target.halved", "decrease", r"\b(?:ska|skall)\s+(?:\w+\s+){0,2}?halver\w+"
          r"|\bhalvera[dst]\b[^.;]{0,60}?\btill (?:år )?20\d\d", "Utfallet ska halveras."),
    _rule("target.increase", "increase", rf"{WILL}(?:{UP})\b|{WILL}.{{0,40}}?\bi ökad omfattning\b"
          r"|^\W*(?:ett |en )?(?:fortsatt )?(?:ökad|ökat|ökade|ökande|ökning av|öka|fler(?! än))\b",
          "Utfallet ska öka."),
    _rule("target.decrease", "decrease", rf"{WILL}(?:{DOWN})\b"
          r"|^\W*(?:ett |en )?(?:fortsatt )?"
          r"(?:minskad|minskat|minskade|minskande|minskning av|minska|färre(?! än)|sänkta?)\b",
          "Utfallet ska minska."),
    _rule("target.improve", "increase", rf"{WILL}förbättras\b|^\W*(?:förbättrad|förbättrat|förbättrade)\b",
          "Utfallet ska förbättras."),
)  # fmt: skip
#: how a direction is written out
DONE = {
    "target.balance": "resultat i balans",
    "target.kept": "minst som förut",
    "target.not_more": "högst som förut",
    "target.doubled": "fördubblas",
    "target.halved": "halveras",
    "target.increase": "öka",
    "target.decrease": "minska",
    "target.improve": "förbättras",
}
#: what is better when there is less of it, so that "förbättras" means a decrease
LESS_IS_BETTER = re.compile(
    r"frånvaro|väntetid|väntande|omsättning|kostnad|skador|skada\b|återinskriv|avvikelse|utsläpp|avfall|klagomål|"
    r"olyck|förbrukning|underskott|arbetslös|brott|fall(?:olyck|skad)|köer|kötid|vårdtid|restid|smitt|infektion",
    re.I,
)
YEAR_BEFORE = re.compile(r"\b(?:föregående|förra|förgående|tidigare) år|\bårligen\b|\bvarje år\b|\bår från år\b", re.I)
SINCE = re.compile(
    r"\b(?:jämfört med|i jämförelse med|jämförelse med|från|utgångsvärde \w* ?\w*|basår)\s+(?:år\s+)?(20\d\d)", re.I
)
COMPARING = re.compile(r"\bjämfört med\b|\bi jämförelse med\b|\bän (?:tidigare|vid)\b", re.I)
BY = re.compile(r"\b(?:med|minst|cirka|ca)\s*$", re.I)
TOWARDS = re.compile(r"\s+(?:ökning|minskning|höjning|sänkning)\s+till\s+(?:år\s+)?20\d\d")
SENTENCE = re.compile(r"(?<=[\w%)]{2}[.!?])\s+(?=[A-ZÅÄÖ])")
CELL = re.compile(r"\s*(?:målvärde[t:]*\s*)?(?:mål:?\s*)?", re.I)
