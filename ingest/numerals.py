"""Numbers written as words: "tre", "sju av tio", "hälften", "två tredjedelar".

A small number in words is also how Swedish speaks of things in passing ("två nya team", "på två sätt"), so one counts
only where it closes its clause ("antalet är tre") or is of a whole ("sju av tio skolor"). A share in words is seldom
meant exactly: the word itself is kept as what blurs it, and nothing is compared with it.
"""

from __future__ import annotations

import re

from ingest.values import Value, values

WORDS = {
    word: number
    for number, word in enumerate(
        "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton "
        "tjugo".split()
    )
} | {"en": 1, "trettio": 30, "fyrtio": 40, "femtio": 50, "hundra": 100}
#: share in words -> percent, to one decimal
SHARES = {
    "hälften": 50.0, "en tredjedel": 33.3, "två tredjedelar": 66.7, "en fjärdedel": 25.0, "tre fjärdedelar": 75.0,
    "en femtedel": 20.0, "en tiondel": 10.0,
}  # fmt: skip
_NAMES = "|".join(sorted(WORDS, key=lambda word: -len(word)))
_COUNT = re.compile(
    rf"(?<![\w-])(?P<word>{_NAMES})(?:\s+av\s+(?:de\s+|totalt\s+)?(?P<whole>{_NAMES}|\d+)(?=\s+[a-zåäö]|\s*[.,;)]|$)"
    r"|(?=\s*(?:[.;)]|$)))(?![\w-])",
    re.I,
)
_SHARE = re.compile(rf"(?<![\w-])(?P<word>{'|'.join(SHARES)})(?=\s+av\s|\s*(?:[.,;)]|$))", re.I)


def told_values(text: str) -> list[Value]:
    """The values in a text, in figures and in words, in order.

    >>> [(v.number, v.out_of, v.unit) for v in told_values("Sju av tio skolor, hälften av lärarna; antalet är tre.")]
    [(7.0, 10.0, None), (50.0, None, 'procent'), (3.0, None, None)]
    >>> told_values("Två nya team arbetar på tre sätt med detta."), told_values("De är en av flera.")
    ([], [])
    """
    found = values(text)
    for match in _COUNT.finditer(text):
        whole = match["whole"]
        if not whole and match["word"].lower() in ("en", "ett"):
            continue
        out_of = float(WORDS.get(whole.lower()) or whole) if whole else None
        number = float(WORDS[match["word"].lower()])
        if out_of is None or number <= out_of:
            found.append(Value(number, match.start(), match.end(), match.start(), out_of=out_of))
    for match in _SHARE.finditer(text):
        share, word = SHARES[match["word"].lower()], match["word"].lower()
        found.append(Value(share, match.start(), match.end(), match.start(), unit="procent", approximation=word))
    found.sort(key=lambda value: value.start)
    kept: list[Value] = []
    for value in found:
        if not kept or value.start >= kept[-1].end:
            kept.append(value)
    return kept
