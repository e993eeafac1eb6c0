"""What small pictures show, drawn here in many ways; what cannot be told for sure is unknown or only its colour."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from ingest.readers.pictures import Seen, alike, look, seen
from ontology.terms import Symbol

COLOURS = {
    Symbol.GRON: ((153, 204, 0), (0, 150, 64), (0, 176, 80)),
    Symbol.GUL: ((255, 204, 0), (240, 170, 0), (255, 255, 0)),
    Symbol.ROD: ((220, 20, 20), (192, 0, 0), (227, 6, 19)),
    Symbol.GRA: ((128, 128, 128), (90, 90, 90)),
}
EVERY = [(symbol, colour) for symbol, colours in COLOURS.items() for colour in colours]
BEHIND = {"nothing": (0, 0, 0, 0), "white": (255, 255, 255, 255), "a tinted cell": (189, 227, 255, 255)}
S = 192


def drawn(
    sign: str, colour: tuple[int, ...], behind: tuple[int, ...], plate: bool = False, size: int = 32
) -> Image.Image:
    image = Image.new("RGBA", (S, S), behind)
    draw = ImageDraw.Draw(image)
    ink = (255, 255, 255) if plate else colour
    if plate or sign == "disc":
        draw.ellipse((12, 12, S - 12, S - 12), fill=colour)
    if sign == "square":
        draw.rectangle((12, 12, S - 12, S - 12), fill=colour)
    if sign == "bock":
        draw.line(((48, 100), (80, 134), (144, 60)), fill=ink, width=22)
    if sign == "kryss":
        draw.line(((58, 58), (134, 134)), fill=ink, width=22)
        draw.line(((134, 58), (58, 134)), fill=ink, width=22)
    if sign.startswith("pil"):
        draw.polygon([(96, 30), (150, 96), (112, 96), (112, 160), (80, 160), (80, 96), (42, 96)], fill=ink)
        turn = {"pil upp": 0, "pil ner": 180, "pil höger": 270}[sign]
        image = image.rotate(turn)
    return image.resize((size, size), Image.Resampling.LANCZOS)


@pytest.mark.parametrize(("symbol", "colour"), EVERY)
@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("sign", ["disc", "square"])
def test_a_disc_or_square_is_its_colour(symbol: Symbol, colour: tuple[int, ...], behind: str, sign: str) -> None:
    found = look(np.asarray(drawn(sign, colour, BEHIND[behind])))
    assert (found.symbol, found.colour, found.number) == (symbol, symbol, None)


@pytest.mark.parametrize("sign", ["bock", "kryss", "pil upp", "pil ner", "pil höger"])
@pytest.mark.parametrize("plate", [True, False])
@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("size", [31, 48, 200])
def test_a_sign_is_told_by_its_shape_alone_or_on_a_plate(sign: str, plate: bool, behind: str, size: int) -> None:
    found = look(np.asarray(drawn(sign, (0, 150, 64), BEHIND[behind], plate, size)))
    assert (found.symbol, found.colour) == (Symbol(sign), Symbol.GRON)


@pytest.mark.parametrize("angle", [45, 90, 135])
def test_an_arrow_that_points_elsewhere_is_unknown(angle: int) -> None:
    found = look(np.asarray(drawn("pil upp", (220, 20, 20), BEHIND["nothing"], size=128).rotate(angle)))
    assert (found.symbol, found.colour) == (Symbol.OKAND, Symbol.ROD)


def bar(share: float, behind: tuple[int, int, int] | None, width: int = 177, height: int = 31) -> Image.Image:
    image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    if behind:
        draw.rounded_rectangle((0, 0, width - 1, height - 1), height / 2, fill=behind)
    if share:
        draw.rectangle((0, 0, round(width * share), height), fill=(153, 204, 0))
    return image


@pytest.mark.parametrize("share", [0.1, 0.25, 0.4, 0.5, 0.75, 0.9, 1.0])
@pytest.mark.parametrize("track", [(50, 50, 50), (220, 220, 220), (255, 255, 255)])
def test_a_bar_is_filled_to_where_its_colour_changes(share: float, track: tuple[int, int, int]) -> None:
    number = look(np.asarray(bar(share, track))).number
    assert number is not None
    assert number == pytest.approx(100 * share, abs=3)


def test_a_bar_in_grey_alone_is_empty() -> None:
    assert look(np.asarray(bar(0, (50, 50, 50)))).number == 0


def test_a_bar_of_three_colours_is_unknown() -> None:
    image = bar(1, (50, 50, 50))
    ImageDraw.Draw(image).rectangle((60, 0, 118, 31), fill=(255, 204, 0))
    ImageDraw.Draw(image).rectangle((118, 0, 177, 31), fill=(220, 20, 20))
    found = look(np.asarray(image))
    assert (found.symbol, found.number) == (Symbol.OKAND, None)


def as_file(image: Image.Image, kind: str = "PNG") -> bytes:
    data = io.BytesIO()
    image.convert("RGB").save(data, kind, quality=70)
    return data.getvalue()


def test_the_bytes_of_an_image_file_are_enough() -> None:
    assert seen(as_file(drawn("disc", (0, 150, 64), BEHIND["white"]))).symbol is Symbol.GRON
    assert seen(b"no image").symbol is Symbol.OKAND


def test_the_same_picture_in_another_size_and_format_is_alike() -> None:
    first = seen(as_file(drawn("bock", (0, 150, 64), BEHIND["white"], plate=True, size=64)))
    again = seen(as_file(drawn("bock", (0, 150, 64), BEHIND["white"], plate=True, size=48), "JPEG"))
    other = seen(as_file(drawn("kryss", (220, 20, 20), BEHIND["white"], plate=True, size=64)))
    assert first.digest != again.digest
    assert alike(first.thumbnail, again.thumbnail)
    assert not alike(first.thumbnail, other.thumbnail)
    assert not alike(Seen("", Symbol.OKAND).thumbnail, first.thumbnail)
