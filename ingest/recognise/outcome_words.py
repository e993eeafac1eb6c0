"""The words around a number that make it an outcome, or that make it something else, as patterns."""

from __future__ import annotations

import re

VERB = (
    r"(?:uppgick|uppgår|uppgår nu|summerar|sjönk|steg|ökade|minskade|har ökat|har minskat|har sjunkit|har stigit) "
    r"(?:\w+ ){0,4}?till|är|var|blev|har (?:\w+ ){0,4}?(?:varit|legat på|legat|uppgått till|blivit)"
    r"|ligger på|ligger|låg på|landade på"
    r"|landade|landar på|hamnade på|hamnar på|stannade på|stannar på|nådde|når|visar|visade|visar på|mättes till"
    r"|motsvarar|noterades till|på|om"
)
#: words that may stand between the verb and the number
WHILE = (
    r"(?:\s+(?:för|under|i|vid|till|på|nu|då|år|året|årets|slut|slutet|av|helåret|perioden|totalt|sammanlagt|hittills|"
    r"snitt|genomsnitt|medel|ett|en|resultat|utfall|värde|index|hösten|våren|20\d\d|plus|även)){0,5}"
)
NAMED = re.compile(
    rf"(?P<noun>[A-ZÅÄÖa-zåäö][\w-]*)(?P<between>(?:(?!\d{{1,3}}(?!\d))[^.;!?:]){{0,110}}?)"
    rf"(?:\s(?P<verb>{VERB})|:){WHILE}\s*$"
)
#: "Föregående år var siffran 7,2 procent", "Under 2030 låg andelen på 40 procent": the verb first
TURNED = re.compile(
    r"\b(?:är|var|blev|låg|ligger|landade|uppgick|uppgår|hamnade)\s+(?P<noun>[\w-]+)(?P<more>(?:\s+[^\W\d]+){0,5}?)"
    r"(?:\s+(?:till|på))?\s*$"
)
ANY = re.compile(
    r"^(?:utfall|resultat|siffr|andel|antal|värde|nivå|snitt|genomsnitt|medelvärde|index|poäng|mätvärde)\w*$"
)
YEAR_COLON = re.compile(r"(?:^|[\s(,;])(?:[Åå]r\s+)?(?P<year>(?:19|20)\d\d)\s*[:=]\s*$")
GROUP = re.compile(
    r"(?:^|[\s(,;:])(?P<group>kvinnor|män|flickor|pojkar|tjejer|killar|totalt|total|samtliga|alla|riket|rikssnitt|"
    r"rikssnittet|länet|regionen|kommunen)\s*[:=]?\s*$",
    re.I,
)
#: what joins a number to the outcome before it
BESIDE = re.compile(
    r"^(?:\s+(?:för|bland|hos)\s+[^\W\d]+(?=,? och\s))?(?:[\s(]*(?:år )?20\d\d\)?(?!\s*[:=]))?"
    r"[\s,(]*(?:(?:att )?jämför(?:t|as|a)? med|mot|jmf|jfr|och)?[\s:]*"
    r"(?P<who>riket|rikets|riksgenomsnittet(?: på)?"
    r"|rikssnittet(?: på)?|rikssnitt(?: på)?|genomsnittet i riket(?: på)?|(?:föregående|förra) års?(?: \w+)?)?[\s:]*"
    r"(?P<year>20\d\d)?(?: års)?[\s:]*$",
    re.I,
)
COUNTRY = re.compile(
    r"(?P<than>\b(?:över|under|än|med|mot)\s+)?\b(?P<who>rik(?:et|ets|ssnitt\w*|sgenomsnitt\w*)|landet|övriga \w+)\b"
)
AGAINST = re.compile(r"\s*(?:mot|jämfört med)\s+rik(?:et|ets|ssnittet|ssnitt|sgenomsnittet)\b", re.I)
CHANGED = re.compile(
    r"^(?P<subject>.{3,120}?)\s+(?P<verb>har ökat|ökade|ökar|har stigit|steg|har växt|växte|har minskat|minskade"
    r"|minskar|har sjunkit|sjönk)\s+(?:\w+\s+){0,3}?med\s*$"
)
FROM = re.compile(
    r"^(?P<subject>.{3,120}?)\s+(?:har ökat|ökade|har stigit|steg|har minskat|minskade|har sjunkit|sjönk|gick)\s+"
    r"(?:\w+\s+){0,3}?från\s+\d[^.;]*?\s+till\s*$"
)
LESS = re.compile(r"minsk|sjunk|sjönk")
#: a clause of these words tells of what was meant, feared or is to come, or of a part of the whole
NOT_OUTCOME = re.compile(
    r"\b(?:mål|målet|målvärde\w*|målnivå\w*|målsättning\w*|budget\w*|prognos\w*|förvänta\w*|beräkna\w*|vänta[sd]\w*|"
    r"planera\w*|kommer att|ska|skall|bör|bedömd\w*|bedöms|bedömer|krav\w*|kräv\w*|förutsätt\w*|om .* hade|"
    r"avvikelse\w*|"
    r"preliminär\w*|uppskatt\w*|varav|utgångsvärde|startvärde)\b",
    re.I,
)
EARLIER = re.compile(r"\b(?:föregående|förra|förgående|fjolårets|fjol)\b", re.I)
THEN = re.compile(r"\b(?:då|dessförinnan|tidigare|senast|föregående mätning)\b", re.I)
#: (at the start of a paragraph) "Primärvård: Drygt 32 000 insatser …"
HEAD = re.compile(r"^(?P<group>[A-ZÅÄÖ][^\d:.]{2,40}):\s+")
COUNTED = re.compile(r"(?:registrera|genomför|utför|gjor|besvara|boka|genomgå|delto)\w*(?:d|t|s|de|ts|des)\b")
CUT = re.compile(
    r"[;(]\s*|,\s+(?:vilket|men|och|medan|samt|vilka)\s+|\s(?:men|medan)\s"
    r"|\d\s*(?:procent|%|\w{1,12})?,?\s+(?:och|samt)\s"
)
#: the number comes first: "Under året gjordes 120 besök", "12 utbildningar har genomförts"
MADE = re.compile(
    r"^(?:(?:Under|I) (?:året|år|20\d\d)\s+(?P<verb>har|\w+(?:des|ades|tes|ordes))\s+)?(?:totalt |sammanlagt )?$", re.I
)
MADE_OF = re.compile(
    r"\s+(?P<noun>(?:[^\W\d]+ ){0,3}?[^\W\d]+?)(?:\s+(?:har|hade)\b|\s+(?=\w+(?:des|ades|tes)\b)|\s*\.?$)"
)
#: what may stand before a share that opens its clause: "Resultatet visar att 82 procent av eleverna är nöjda"
LEAD = re.compile(
    r"(?:(?:årets )?(?:resultat|utfall|mätning|enkät|undersökning)\w* visar(?: på)? att"
    r"|i årets (?:enkät|mätning|undersökning)\w* (?:är|uppger|anger|svarar))?\s*",
    re.I,
)
BESIDE_PART = re.compile(r"\s+(?:för|bland|hos)\s+(?P<name>[^\W\d]+)", re.I)
PART_LINE = re.compile(r"(?:^|[.;]\s+)(?:kvinnor|män|flickor|pojkar|tjejer|killar)\s*:", re.I)
BY = re.compile(r"\b(?P<way>minskning|ökning)\s+(?:med|på)\s*$", re.I)
PREFIX_YEAR = re.compile(r"^\s*(?:[Åå]r\s+)?(?P<year>(?:19|20)\d\d)\s*:")
#: right after a number that tells how far it is from something, not what it is
FAR_FROM = re.compile(
    r"\s+(?:(?:bättre|sämre|högre|lägre|fler|färre|mer|mindre|under|över|ifrån|från|längre|kortare)\b"
    r"|av (?:mål|budget|plan))",
    re.I,
)
#: right after a number: the part it is of
OF_PART = re.compile(
    r"\s+(?:för|inom|bland|hos|i)\s+(?P<name>(?!snitt|genomsnitt|medel|dag|stort|relation|förhållande|länet\b)[^.,;()]+?)"
    r"(?=\s+(?:och|samt|men|mot|jämfört|medan|att|vilket|som|är|var|ligger)\b|\s*[.,;()]|\s*$)",
    re.I,
)
#: before a verb: "För särskilt boende är resultatet"
LEADING_PART = re.compile(r"^(?:för|inom|bland|hos|i|på|vid)\s+(?P<name>.+?)\s*$", re.I)
_PART_OF_YEAR = (
    r"januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|delår\w*|halvår\w*|tertial\w*"
    r"|kvartal\w*|våren|hösten|sommaren"
)
PARTIAL = re.compile(rf"\b(?:{_PART_OF_YEAR})(?:\s?[-–]\s?(?:{_PART_OF_YEAR}|december))?", re.I)
#: "Nämnden redovisar ett underskott på 3,2 mnkr"
DEFICIT = re.compile(
    r"^(?:Nämnden|Styrelsen|Förvaltningen|Regionen|Kommunen|Vi|Årets resultat|Resultatet(?: för året)?|"
    r"Utfallet(?: för året)?|[A-ZÅÄÖ][\w-]*(?:nämnden|styrelsen))\s+(?:redovisar|redovisade|visar|visade"
    r"|gör|gjorde|har|är|blev)\s+(?:på )?ett\s+(?:ekonomiskt\s+)?(?P<way>under|över)skott\s+(?:på|om|med)\s*$"
)
