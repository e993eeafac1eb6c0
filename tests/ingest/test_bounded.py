"""Reading within bounds: what is too much stops, is named, and does not stop what comes after."""

from __future__ import annotations

import os
import time
from dataclasses import replace

import pytest

from ingest.bounded import Bounds, Reader, first_done
from ingest.errors import Damaged, EmptyFile, TooMuch

SMALL = Bounds(work=1, wait=4, memory=300_000_000)
PATIENT = replace(SMALL, wait=120)  # a second's work may take long where many work


def double(number: int) -> int:
    return 2 * number


def spin() -> None:
    while True:
        pass


def sleep() -> None:
    time.sleep(60)


def fill() -> int:
    return len(bytearray(2_000_000_000))


def deep() -> None:
    deep()


def crash() -> None:
    os.abort()


def refuse() -> None:
    raise EmptyFile("tom.txt: är tom.")


@pytest.mark.parametrize(
    ("does", "kind", "said"),
    [
        (spin, TooMuch, "sekunders arbete"),
        (sleep, TooMuch, "sekunder att läsa"),
        (fill, TooMuch, "300 MB minne"),
        (deep, Damaged, "RecursionError"),
        (crash, Damaged, "processen slutade"),
        (refuse, EmptyFile, "är tom"),
    ],
)
def test_what_is_too_much_is_one_line_that_names_the_file_and_the_next_is_read(does, kind, said) -> None:
    with Reader(SMALL if does is sleep else PATIENT) as reader:
        assert reader.do("ett.docx", double, 1) == 2
        with pytest.raises(kind, match=said) as raised:
            reader.do("tom.txt", does)
        assert str(raised.value).startswith("tom.txt: ")
        assert "\n" not in str(raised.value)
        assert reader.do("två.docx", double, 2) == 4


def test_the_process_is_the_same_for_one_file_after_another() -> None:
    with Reader() as reader:
        assert reader.do("a", os.getpid) == reader.do("b", os.getpid) != os.getpid()


def nap(seconds: float) -> str:
    time.sleep(seconds)
    return "vaken"


def test_of_several_the_one_that_is_done_comes_first() -> None:
    with Reader(PATIENT) as slow, Reader(PATIENT) as quick:
        slow.begin("sen.docx", sleep)
        quick.begin("snabb.docx", double, 4)
        assert first_done([slow, quick]) is quick
        assert quick.result() == 8


def test_of_several_the_one_that_was_waited_for_too_long_is_given_up() -> None:
    with Reader(replace(SMALL, wait=1)) as stuck, Reader(PATIENT) as other:
        stuck.begin("fast.docx", sleep)
        other.begin("sen.docx", nap, 50)
        assert first_done([other, stuck]) is stuck
        with pytest.raises(TooMuch, match="fast"):
            stuck.result()


def test_without_forking_each_is_done_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.bounded.resource", None)
    with Reader() as first, Reader() as second:
        first.begin("a.docx", os.getpid)
        second.begin("b.docx", double, 1)
        done = [first_done([first, second]).result()]
        assert done == [os.getpid()]
        assert first_done([second]).result() == 2
