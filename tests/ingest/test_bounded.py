"""Reading within bounds: what is too much stops, is named, and does not stop what comes after."""

from __future__ import annotations

import os
import time
from dataclasses import replace

import pytest

from ingest.bounded import Bounds, Reader
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
