"""Names in capitals as running text has them: "KULTUR- OCH FRITIDSNÄMNDEN" is Kultur- och fritidsnämnden.

The first letter stays, and so do those of a publisher's name in it and "AB". A name of four letters or fewer may be an
abbreviation ("KS") and is left alone, as is one that is not all in capitals.
"""

from __future__ import annotations

import re

PUBLISHER = re.compile(
    r"REGION (?:[A-ZÅÄÖ]+ )?[A-ZÅÄÖ]{3,}(?: LÄN)?|(?:[A-ZÅÄÖ]+ )?[A-ZÅÄÖ]{2,} (?:KOMMUN|STAD)"
)
#: what a name that belongs somewhere says of where: a preposition, and the publisher
_WHERE = re.compile(rf"(?P<before>\b(?:I|INOM|FÖR|VID) )(?P<publisher>{PUBLISHER.pattern})(?![A-ZÅÄÖ])")
_COMPANY = re.compile(r"\bab\b")
SHORTEST = 5  # letters of a word that is no abbreviation


def publisher(capitals: str) -> str:
    """A publisher's name.

    >>> publisher("STORBY KOMMUN"), publisher("REGION NORRA LÄN")
    ('Storby kommun', 'Region Norra län')
    """
    return re.sub(r" (?:Kommun|Stad|Län)$", lambda match: match[0].lower(), capitals.title())


def body(name: str) -> str:
    """A body's name.

    >>> body("KULTUR- OCH FRITIDSNÄMNDEN"), body("SKOLNÄMNDEN I STORBY KOMMUN"), body("KS"), body("Skolnämnden")
    ('Kultur- och fritidsnämnden', 'Skolnämnden i Storby kommun', 'KS', 'Skolnämnden')
    """
    if not name.isupper() or max(map(len, re.findall(r"\w+", name)), default=0) < SHORTEST:
        return name
    made, at = "", 0
    for match in _WHERE.finditer(name):
        made += name[at : match.start("publisher")].lower() + publisher(match["publisher"])
        at = match.end()
    made += name[at:].lower()
    return _COMPANY.sub("AB", made[:1].upper() + made[1:])
