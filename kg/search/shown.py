"""The analysis of a text as JSON, in the shape that ``trad analyse`` promises."""

from __future__ import annotations

from ingest.serial import Json
from kg.search.analysis import Token, analyse, word
from kg.search.compounds import parts
from kg.search.grams import grams


def analysis_json(text: str) -> Json:
    """What the analysis makes of ``text``, token by token.

    ``exact`` is the main spelling, ``stem`` its stem, ``parts`` the base forms of a compound's parts, and of
    their parts in turn,
    ``boundaries`` the characters of the word where a part begins; ``forms`` and ``stems`` list all spellings and
    stems, ``inside`` the stems of everything inside the word, which are worth less in a search.

    >>> analysis_json("sjukvårdsnämndens")["tokens"][0]["parts"]
    ['sjukvård', 'sjuk', 'vård', 'nämnd']
    """
    return {"text": text, "tokens": [_token(token, text) for token in analyse(text)]}


def _token(token: Token, text: str) -> Json:
    form = token.forms[0]
    inflected = form.isalpha()
    return {
        "text": text[token.start : token.end],
        "exact": form,
        "stem": token.stems[0],
        "parts": list(parts(form)) if inflected else list(token.parts),
        "boundaries": list(word(form).boundaries) if inflected else [],
        "forms": list(token.forms),
        "stems": list(token.stems),
        "inside": list(token.parts),
        "grams": list(grams(form)),
        "common": token.common,
        "start": token.start,
        "end": token.end,
    }
