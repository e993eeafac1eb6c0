"""N-Quads as text: one quad a line, each written the one way that W3C calls canonical.

rdflib's own writer is not used: it gives neither a fixed order nor a fixed form to line feeds in texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from rdflib import Literal, URIRef

Node = URIRef | Literal
Quad = tuple[URIRef, URIRef, Node, URIRef]

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_SPECIAL = re.compile(r'["\\\x00-\x1f\x7f]')
_FORBIDDEN = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def line(quad: Quad) -> str:
    """One quad as one line, without the line feed. Raises ValueError for an IRI with forbidden characters."""
    subject, term, value, graph = quad
    return f"{_iri(subject)} {_iri(term)} {_node(value)} {_iri(graph)} ."


def write(path: Path, quads: Iterable[Quad]) -> None:
    """Write quads sorted, each once, as UTF-8 with line feeds, whatever order they come in."""
    lines = sorted({line(quad) for quad in quads})
    path.write_text("".join(f"{text}\n" for text in lines), encoding="utf-8", newline="\n")


def _node(value: Node) -> str:
    if isinstance(value, URIRef):
        return _iri(value)
    text = f'"{_SPECIAL.sub(_escape, value)}"'
    if value.language:
        return f"{text}@{value.language}"
    return f"{text}^^{_iri(value.datatype)}" if value.datatype else text


def _iri(iri: URIRef) -> str:
    if _FORBIDDEN.search(iri):
        raise ValueError(f"inte en IRI: {iri!r}")
    return f"<{iri}>"


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return _ESCAPES.get(character) or f"\\u{ord(character):04X}"
