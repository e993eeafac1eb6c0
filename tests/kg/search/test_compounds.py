"""How well compounds are cut, on words judged by hand (``tests/gold``), whose misses the rules have seen."""

from pathlib import Path

from kg.search.compounds import boundaries

GOLD = Path(__file__).parents[2] / "gold"


def listed(name: str) -> list[str]:
    lines = (GOLD / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def right(marked: str) -> bool:
    """Whether a word is cut at every ``|``, and nowhere else than there and at a ``:``."""
    must, may, at = set(), set(), 0
    for sign in marked:
        if sign in "|:":
            (must if sign == "|" else may).add(at)
        else:
            at += 1
    found = set(boundaries(marked.replace("|", "").replace(":", "")))
    return must <= found <= must | may


def test_most_compounds_are_cut_right():
    words = listed("compounds.txt")
    wrong = [word for word in words if not right(word)]
    assert len(words) >= 150
    assert len(wrong) <= 0.06 * len(words), wrong


def test_hardly_any_other_word_is_torn_apart():
    words = listed("noncompounds.txt")
    torn = [word for word in words if boundaries(word)]
    assert len(words) >= 100
    assert len(torn) <= 0.01 * len(words), torn
