"""What the analysis remembers of a stretch of text changes nothing: the tokens are those of the pieces, read afresh."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.search.analysis import LONGEST_LIST, Analyser
from kg.search.compounds import boundaries
from kg.search.ellipsis import completed
from kg.search.pieces import pieces

WORDS = (
    "a Å b 1 2 216 § % - – ‐ . , ( : och HSN HSN:s hälso- sjukvård produktions- kapacitetsplanering e-post 2024-05-01"
)
BITS = (*WORDS.split(), " ", " ", "\n", "\t", "\u00a0", "\u00ad")
TEXTS = st.lists(st.sampled_from(BITS), max_size=LONGEST_LIST).map("".join)


@settings(max_examples=200, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_text_means_the_same_whatever_was_read_before(texts: list[str]) -> None:
    analyser = Analyser()
    for text in [*" ".join(texts).split(), *texts]:
        tokens = [(token.forms, token.start, token.end) for token in analyser.tokens(text)]
        afresh = completed(pieces(text), boundaries)
        assert tokens == [(piece.forms, piece.start, piece.end) for piece in afresh]
