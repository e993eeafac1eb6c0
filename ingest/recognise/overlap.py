"""Whether a sentence speaks of the same thing as an assignment, by the words that carry its meaning.

Words of the genre (följa, arbetet, nämnden) carry none. Compounds are compared by their parts, roughly: words
that share a long beginning, or of which one holds the other ("avgiftsöversyn", "översyn").
"""

from __future__ import annotations

import re

#: beginnings of words that nearly every assignment has
GENRE = (
    "arbet", "följ", "fortsä", "nämnd", "stödj", "fråg", "återkom", "återrapport", "genom", "utifrån", "enlig",
    "beredning", "region", "förvaltning", "möjlig", "samt", "utveckl", "verksamhet", "ansvar", "inom", "sjukvård",
    "hälso", "bland", "annat", "tidigare", "process", "länet", "under", "särskil", "samverk", "dessa", "denna",
    "detta", "vilka", "vilket", "deras", "efter", "samma", "sådan", "genom", "finns", "också", "mellan", "gäller",
)  # fmt: skip
SHORTEST = 5  # letters of a word that counts
SHARED = 6  # letters two words must begin alike with


def shares_words(assignment: str, sentence: str) -> bool:
    """Whether at least half of the assignment's own words, or three of them, are in the sentence.

    >>> shares_words("Att följa arbetet med årlig avgiftsöversyn", "En översyn av patientavgifter genomfördes.")
    True
    >>> shares_words("Att följa arbetet med årlig avgiftsöversyn", "Beredningen har följt arbetet.")
    False
    """
    common, own = common_words(assignment, sentence)
    return common > 0 and (common >= 3 or 2 * common >= own)


def common_words(assignment: str, sentence: str) -> tuple[int, int]:
    """How many of the assignment's own words are in the sentence, and how many it has."""
    own, there = _carrying(assignment), _carrying(sentence)
    return sum(any(_alike(word, other) for other in there) for word in own), len(own)


def _carrying(text: str) -> list[str]:
    words = dict.fromkeys(re.findall(r"[^\W\d_]+", text.lower()))
    return [word for word in words if len(word) >= SHORTEST and not word.startswith(GENRE)]


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one[:SHARED] == other[:SHARED] or (len(short) >= SHARED and short[: max(SHARED, len(short) - 2)] in long)
