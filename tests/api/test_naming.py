"""What things are called."""

from api.naming import shorten, whole
from ingest.records import Place


def test_pieces_that_belong_together_become_one_place():
    first = Place(10, 20, 2, 2, page=1)
    second = Place(30, 60, 4, 6, page=1, spans=((30, 40), (50, 60)))
    assert whole([first, second]) == Place(10, 60, 2, 6, page=1, spans=((10, 20), (30, 40), (50, 60)))


def test_a_short_text_is_left_alone_and_a_long_one_ends_after_a_word():
    assert shorten("Att se över", 11) == "Att se över"
    assert shorten("Att se över avgifterna", 12) == "Att se …"
