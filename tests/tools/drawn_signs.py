"""Status symbols as report systems draw them: shapes on a PDF canvas, and pictures. Each is (sign, colour, draw)."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Sequence

from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

RGB = tuple[int, int, int]
Points = Sequence[tuple[float, float]]
Draw = Callable[[Canvas, float, float], None]  # at its lower left corner

COLOURS: dict[str, RGB] = {"grön": (0, 150, 64), "gul": (250, 190, 0), "röd": (205, 30, 35), "grå": (150, 150, 150)}
SIZE = 11.0
TICK = ((0.12, 0.5), (0.38, 0.2), (0.9, 0.82))
CROSS = (((0.15, 0.15), (0.85, 0.85)), ((0.15, 0.85), (0.85, 0.15)))
ARROW = ((0.5, 1), (0.95, 0.5), (0.66, 0.5), (0.66, 0), (0.34, 0), (0.34, 0.5), (0.05, 0.5))
TRIANGLE = ((0.5, 0.95), (0.98, 0.08), (0.02, 0.08))
TURNS = {"pil upp": 0, "pil höger": 90, "pil ner": 180}  # clockwise


def turned(points: Points, degrees: float) -> list[tuple[float, float]]:
    """Points of the unit square turned clockwise about its middle."""
    angle = -math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)
    return [
        (0.5 + (x - 0.5) * cos - (y - 0.5) * sin, 0.5 + (x - 0.5) * sin + (y - 0.5) * cos) for x, y in points
    ]  # fmt: skip


def _rgb(canvas: Canvas, colour: RGB) -> None:
    canvas.setFillColorRGB(*(part / 255 for part in colour))
    canvas.setStrokeColorRGB(*(part / 255 for part in colour))


def polygon(points: Points, colour: RGB, size: float = SIZE) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        _rgb(canvas, colour)
        path = canvas.beginPath()
        for number, (right, up) in enumerate(points):
            (path.lineTo if number else path.moveTo)(x + right * size, y + up * size)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)

    return draw


def strokes(lines: Sequence[Points], colour: RGB, width: float = 1.6, size: float = SIZE) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.saveState()
        _rgb(canvas, colour)
        canvas.setLineWidth(width)
        for points in lines:
            path = canvas.beginPath()
            for number, (right, up) in enumerate(points):
                (path.lineTo if number else path.moveTo)(x + right * size, y + up * size)
            canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()

    return draw


def disc(colour: RGB, size: float = SIZE) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        _rgb(canvas, colour)
        canvas.circle(x + size / 2, y + size / 2, size / 2, stroke=0, fill=1)

    return draw


def square(colour: RGB, corner: float = 0, size: float = SIZE) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        _rgb(canvas, colour)
        if corner:
            canvas.roundRect(x, y, size, size, corner, stroke=0, fill=1)
        else:
            canvas.rect(x, y, size, size, stroke=0, fill=1)

    return draw


def both(*draws: Draw) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        for one in draws:
            one(canvas, x, y)

    return draw


def glyph(character: str, colour: RGB = (0, 0, 0), font: str = "ZapfDingbats", size: float = SIZE) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        _rgb(canvas, colour)
        canvas.setFont(font, size)
        canvas.drawString(x, y + 1, character)
        canvas.setFillColorRGB(0, 0, 0)

    return draw


def picture(image: Image.Image, size: float = SIZE, form: str = "PNG") -> Draw:
    """A picture in its own proportions, ``size`` high."""
    if form == "JPEG":
        data = io.BytesIO()
        on_white(image).save(data, "JPEG", quality=80)
        image = Image.open(data)
    elif form == "P":
        image = image.convert("RGBA").quantize(16).convert("RGBA") if image.mode == "RGBA" else image.quantize(16)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        wide = size * image.width / image.height
        canvas.drawImage(ImageReader(image), x, y, wide, size, mask="auto" if image.mode == "RGBA" else None)

    return draw


def on_white(image: Image.Image) -> Image.Image:
    behind = Image.new("RGB", image.size, "white")
    behind.paste(image, (0, 0), image if image.mode == "RGBA" else None)
    return behind


def canvas_image(draw: Callable[[ImageDraw.ImageDraw, int], object], size: int = 40, large: int = 8) -> Image.Image:
    """A picture drawn large and made small, transparent behind. ``draw`` gets the pen and the side."""
    image = Image.new("RGBA", (size * large, size * large))
    draw(ImageDraw.Draw(image), size * large)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def _at(points: Points, side: int, room: float = 0.0) -> list[tuple[float, float]]:
    return [((room + x * (1 - 2 * room)) * side, (1 - room - y * (1 - 2 * room)) * side) for x, y in points]


def image_of(sign: str, colour: str, size: int = 40, plate: str = "") -> Image.Image:
    """A sign in a colour, alone or white on a plate ("disc", "square"). A sign that has no name here is written."""
    rgb = COLOURS[colour]
    ink = (255, 255, 255) if plate else rgb

    def draw(pen: ImageDraw.ImageDraw, side: int) -> None:
        room = 0.25 if plate else 0.04
        if plate == "disc":
            pen.ellipse((1, 1, side - 2, side - 2), fill=rgb)
        elif plate == "square":
            pen.rounded_rectangle((1, 1, side - 2, side - 2), side // 6, fill=rgb)
        if sign == "bock":
            pen.line(_at(TICK, side, room), fill=ink, width=side // 9, joint="curve")
        elif sign == "kryss":
            for line in CROSS:
                pen.line(_at(line, side, room), fill=ink, width=side // 9)
        elif sign in TURNS:
            pen.polygon(_at(turned(ARROW, TURNS[sign]), side, room), fill=ink)
        elif sign == "utrop":
            pen.rectangle((side * 0.45, side * 0.2, side * 0.55, side * 0.6), fill=ink)
            pen.rectangle((side * 0.45, side * 0.7, side * 0.55, side * 0.8), fill=ink)
        elif sign == "streck":
            pen.rectangle((side * 0.25, side * 0.45, side * 0.75, side * 0.55), fill=ink)
        elif sign == "paus":
            pen.rectangle((side * 0.32, side * 0.28, side * 0.44, side * 0.72), fill=ink)
            pen.rectangle((side * 0.56, side * 0.28, side * 0.68, side * 0.72), fill=ink)
        elif sign:
            pen.text((side / 2, side / 2), sign, fill=ink, font_size=side * 0.6, anchor="mm")
        elif not plate:
            pen.ellipse((1, 1, side - 2, side - 2), fill=rgb)

    return canvas_image(draw, size)


def smiley(colour: str, mood: int, size: int = 40) -> Image.Image:
    """A face: glad (1), neither (0), sad (-1)."""

    def draw(pen: ImageDraw.ImageDraw, s: int) -> None:
        pen.ellipse((1, 1, s - 2, s - 2), fill=COLOURS[colour])
        for x in (0.33, 0.67):
            pen.ellipse((s * (x - 0.06), s * 0.3, s * (x + 0.06), s * 0.42), fill="black")
        if mood:
            box = (s * 0.28, s * 0.4, s * 0.72, s * 0.78) if mood > 0 else (s * 0.28, s * 0.6, s * 0.72, s * 0.95)
            pen.arc(box, *((20, 160) if mood > 0 else (200, 340)), fill="black", width=s // 16)
        else:
            pen.line((s * 0.3, s * 0.66, s * 0.7, s * 0.66), fill="black", width=s // 16)

    return canvas_image(draw, size)


def lamps(lit: str, level: bool = False) -> Image.Image:
    """Three lamps of which one is lit."""
    image = Image.new("RGBA", (300, 100) if level else (100, 300))
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((0, 0, image.width - 1, image.height - 1), 20, fill=(60, 60, 60))
    for number, colour in enumerate(("röd", "gul", "grön")):
        x, y = (100 * number, 0) if level else (0, 100 * number)
        pen.ellipse((x + 15, y + 15, x + 85, y + 85), fill=COLOURS[colour] if colour == lit else (110, 110, 110))
    return image.resize((image.width // 4, image.height // 4), Image.Resampling.LANCZOS)


def pictogram(colour: RGB, number: str = "13", size: int = 96) -> Image.Image:
    """A tile as those of the global goals: a number, words and figures in white."""

    def draw(pen: ImageDraw.ImageDraw, s: int) -> None:
        pen.rectangle((0, 0, s - 1, s - 1), fill=colour)
        pen.text((s * 0.06, s * 0.04), number, fill="white", font_size=s * 0.28)
        for up, words in ((0.06, "BEKÄMPA"), (0.16, "KLIMATET")):
            pen.text((s * 0.4, s * up), words, fill="white", font_size=s * 0.09)
        pen.ellipse((s * 0.3, s * 0.4, s * 0.45, s * 0.55), fill="white")
        pen.polygon(((s * 0.25, s * 0.92), (s * 0.37, s * 0.58), (s * 0.5, s * 0.92)), fill="white")
        pen.ellipse((s * 0.6, s * 0.45, s * 0.72, s * 0.57), fill="white")
        pen.rectangle((s * 0.58, s * 0.6, s * 0.75, s * 0.92), fill="white")

    return canvas_image(draw, size, 4)


def target(colour: RGB, size: int = 60) -> Image.Image:
    """A target with rings."""

    def draw(pen: ImageDraw.ImageDraw, s: int) -> None:
        for number, share in enumerate((1.0, 0.75, 0.5, 0.25)):
            room = s * (1 - share) / 2
            pen.ellipse((room, room, s - room, s - room), fill="white" if number % 2 else colour)

    return canvas_image(draw, size)


def logo(size: int = 80) -> Image.Image:
    """A coat of arms."""

    def draw(pen: ImageDraw.ImageDraw, s: int) -> None:
        pen.polygon(((0, 0), (s, 0), (s, s * 0.6), (s * 0.5, s), (0, s * 0.6)), fill=COLOURS["röd"])
        pen.rectangle((s * 0.42, 0, s * 0.58, s * 0.9), fill=COLOURS["gul"])
        pen.rectangle((0, s * 0.3, s, s * 0.42), fill=COLOURS["gul"])

    return canvas_image(draw, size)


# ---------------------------------------------------------------- progress bars


def bar_image(share: float, colour: RGB = COLOURS["grön"], wide: int = 160, high: int = 24) -> Image.Image:
    image = Image.new("RGBA", (wide, high))
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((0, 0, wide - 1, high - 1), high // 2, fill=(220, 220, 220))
    whole = Image.new("RGBA", (wide, high))
    ImageDraw.Draw(whole).rounded_rectangle((0, 0, wide - 1, high - 1), high // 2, fill=colour)
    image.paste(whole.crop((0, 0, round(wide * share), high)), (0, 0))
    return image


def bar(share: float, wide: float = 60, high: float = 8, corner: float = 0, outline: bool = False) -> Draw:
    """A bar of two drawn rectangles; with ``outline`` the track is only a line."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.saveState()
        canvas.setFillColorRGB(0.87, 0.87, 0.87)
        canvas.setStrokeColorRGB(0.4, 0.4, 0.4)
        canvas.setLineWidth(0.5)
        box = {"stroke": int(outline), "fill": int(not outline)}
        for width, colour in ((wide, None), (wide * share, COLOURS["grön"])):
            if colour:
                _rgb(canvas, colour)
                box = {"stroke": 0, "fill": 1}
            if corner and width > 2 * corner:
                canvas.roundRect(x, y, width, high, corner, **box)
            elif width:
                canvas.rect(x, y, width, high, **box)
        canvas.restoreState()

    return draw


def blocks(share: float, count: int = 10) -> Draw:
    """A bar of blocks, some filled."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.saveState()
        for number in range(count):
            _rgb(canvas, COLOURS["grön"] if number < round(share * count) else (215, 215, 215))
            canvas.rect(x + 6.5 * number, y, 5.5, 8, stroke=0, fill=1)
        canvas.restoreState()

    return draw
