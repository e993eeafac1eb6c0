"""Words for one and the same thing."""

from pathlib import Path

from align_example import LATER_PLAN, aligned, crowd, item, pair

from kg.align import synonyms
from kg.align.wordings import like_wording
from kg.search.analysis import word

LINES = [
    line.split("\t")
    for line in (Path(synonyms.__file__).parent / "synonyms.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def test_a_word_stands_in_one_line_and_no_line_has_one_alone():
    groups = [{word(each).stem for each in line} for line in LINES]
    assert sum(map(len, groups)) == len(set().union(*groups))
    assert all(len(group) > 1 for group in groups)


def test_two_words_for_one_thing_are_alike_and_the_reason_names_both():
    made = like_wording(*pair(item("Att erbjuda feriearbete."), item("Sommarjobben ska bli fler.", LATER_PLAN)))
    assert "sommarjobb/feriearbete" in made.reason


def test_so_a_thing_is_followed_under_a_new_name_though_never_surely():
    one, other = item("Att erbjuda feriearbete i parkerna."), item("Sommarjobb i parkerna.", LATER_PLAN)
    found = aligned(*crowd(one.document), one, *crowd(LATER_PLAN), other).links
    (level,) = [link.level.value for link in found if (link.left, link.right) == (one.id, other.id)]
    assert level in ("sannolik", "möjlig")
