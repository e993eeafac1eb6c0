"""What a small picture shows: its colour, a tick, a cross, an arrow, how much of a bar is filled.

Works on the bytes of an image file or on pixels, so that readers of all formats use it. A picture is taken apart in
three: what is behind it (transparent, or the one colour along its edge), a plate (a disc or square), and a sign on
the plate or alone. Signs are told by their likeness to drawn ones (:mod:`ingest.readers.signs`), bars by where the
colour changes.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from ingest.readers import signs
from ontology.terms import Symbol

Pixels = NDArray[np.uint8]  # height × width × 4: red, green, blue, opacity
Mask = NDArray[np.bool_]

LARGEST = 40_000_000  # pixels of a picture that is opened at all
SIDES = (72, 160)  # pixels of the longer side that is looked at
BAR = 2.5  # times as wide as high: a progress bar
UNEVEN = 50.0  # how much a bar may differ from its upper to its lower edge, of 255
THUMBNAIL = 12
TINY, HALO = 32, 48  # pixels of a side; what compression may add around a shape in a picture so small, of 255
ALIKE = 10.0  # mean difference of two thumbnails, of 255
#: degrees of hue; what lies between is no colour that an assessment is given in
HUES = ((Symbol.ROD, 340, 380), (Symbol.GUL, 28, 68), (Symbol.GRON, 70, 175))


@dataclass(frozen=True, slots=True)
class Seen:
    """What a picture shows; see :class:`ingest.records.Picture` for what each is."""

    digest: str
    symbol: Symbol
    colour: Symbol | None = None
    number: float | None = None
    thumbnail: bytes = field(default=b"", repr=False)

    @property
    def name(self) -> str:
        """What stands for the picture in the text.

        >>> Seen("", Symbol.BOCK, Symbol.GRON).name, Seen("", Symbol.OKAND, Symbol.GRON, number=90.0).name
        ('bock, grön', '90 %')
        """
        if self.number is not None:
            return f"{self.number:.0f} %"
        return f"{self.symbol}, {self.colour}" if self.colour not in (None, self.symbol) else str(self.symbol)


def seen(data: bytes) -> Seen:
    """What an image file's bytes show; unknown when they are no image that can be opened (a drawing in EMF, say)."""
    digest = hashlib.sha256(data).hexdigest()
    try:
        with Image.open(io.BytesIO(data)) as image:
            if image.width * image.height > LARGEST:
                return Seen(digest, Symbol.OKAND)
            image.thumbnail((SIDES[1] * 4, SIDES[1] * 4))
            pixels = np.asarray(image.convert("RGBA"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return Seen(digest, Symbol.OKAND)
    return look(pixels, digest)


def look(pixels: Pixels, digest: str | None = None) -> Seen:
    """What pixels show. The digest is theirs when none is given."""
    tiny = max(pixels.shape[:2]) < TINY
    pixels = _scaled(pixels)
    thumbnail = _thumbnail(pixels)
    digest = digest or hashlib.sha256(pixels.tobytes()).hexdigest()
    shown = _shown(pixels, HALO if tiny else 16)
    box = _bounds(shown)
    if box is None:
        return Seen(digest, Symbol.OKAND, thumbnail=thumbnail)
    pixels, shown = pixels[box], shown[box]
    rgb = _on_white(pixels)
    if lamp := _lamp(rgb, shown):
        return Seen(digest, lamp, lamp, thumbnail=thumbnail)
    if shown.shape[1] >= BAR * shown.shape[0]:
        return _bar(digest, rgb, shown, thumbnail)
    colour = _colour(rgb, shown)
    sign = _sign(rgb, shown)
    if sign is signs.Sign.BLOB:
        return Seen(digest, colour or Symbol.OKAND, colour, thumbnail=thumbnail)
    if sign in (signs.Sign.OTHER, signs.Sign.DIGIT):  # a picture of something, or a sign that is not known
        return Seen(digest, Symbol.OKAND, colour, thumbnail=thumbnail)
    return Seen(digest, Symbol(sign.value), colour, thumbnail=thumbnail)


def alike(one: bytes, other: bytes) -> bool:
    """Whether two thumbnails are of nearly the same picture (of another size, or compressed once more)."""
    if not one or len(one) != len(other):
        return False
    left, right = (np.frombuffer(each, np.uint8).astype(int) for each in (one, other))
    return float(np.abs(left - right).mean()) <= ALIKE


def _scaled(pixels: Pixels) -> Pixels:
    """Neither too large to be quick about nor too small to have a shape."""
    longest = max(pixels.shape[:2])
    wanted = min(max(longest, SIDES[0]), SIDES[1])
    if longest == wanted:
        return pixels
    size = (max(1, round(pixels.shape[1] * wanted / longest)), max(1, round(pixels.shape[0] * wanted / longest)))
    way = Image.Resampling.BOX if wanted < longest else Image.Resampling.BICUBIC
    return np.asarray(Image.fromarray(pixels).resize(size, way))


def _thumbnail(pixels: Pixels) -> bytes:
    size = (THUMBNAIL, THUMBNAIL)
    return Image.fromarray(_on_white(pixels).astype(np.uint8)).resize(size, Image.Resampling.BOX).tobytes()


def _on_white(pixels: Pixels) -> NDArray[np.float64]:
    opacity = pixels[..., 3:].astype(float) / 255
    return pixels[..., :3] * opacity + 255 * (1 - opacity)


def _shown(pixels: Pixels, halo: int) -> Mask:
    """The pixels that are not what is behind the picture, nor as like it as ``halo``."""
    opaque: Mask = pixels[..., 3] >= 128
    if opaque.mean() < 0.995:
        return opaque
    rgb = pixels[..., :3].astype(float)
    edge = np.concatenate([rgb[0], rgb[-1], rgb[:, 0], rgb[:, -1]])
    behind = np.median(edge, axis=0)
    uniform = (np.abs(edge - behind).max(axis=1) < 30).mean()
    if uniform < 0.6 or _class(behind[None, None])[0, 0] in (0, 1, 2):  # a tile in a colour of its own
        return opaque
    shown: Mask = np.abs(rgb - behind).max(axis=2) > halo
    return shown


def _bounds(mask: Mask) -> tuple[slice, slice] | None:
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows) or mask.sum() < 12:
        return None
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)


def _class(rgb: NDArray[np.float64]) -> NDArray[np.int8]:
    """For each pixel: the number of its hue in HUES, 3 for another hue, 4 for grey or black, 5 for nearly white."""
    high, low = rgb.max(axis=-1), rgb.min(axis=-1)
    spread = high - low
    safe = np.where(spread == 0, 1, spread)
    red, green, blue = rgb[..., 0], rgb[..., 1], rgb[..., 2]
    hue = np.where(high == green, (blue - red) / safe + 2, (red - green) / safe + 4)
    hue = np.where(high == red, (green - blue) / safe % 6, hue)
    degrees = hue * 60
    made = np.full(rgb.shape[:-1], 3, np.int8)
    for number, (_, start, end) in enumerate(HUES):
        made[((degrees >= start) & (degrees < end)) | ((degrees + 360 >= start) & (degrees + 360 < end))] = number
    grey = (spread < 0.22 * np.maximum(high, 1)) | (high < 50)
    made[grey] = 4
    made[(low > 215) & (spread < 32)] = 5
    return made


def _colour(rgb: NDArray[np.float64], shown: Mask) -> Symbol | None:
    """The colour that rules, grey when there is none; None when several do, or one that means nothing (blue)."""
    counts = np.bincount(_class(rgb)[shown], minlength=6)
    painted = counts[:4].sum()
    if painted < 0.25 * (counts[:5].sum() or 1):
        return Symbol.GRA if counts[4] else None
    best = int(counts[:4].argmax())
    return HUES[best][0] if best < 3 and counts[best] >= 0.75 * painted else None


def _sign(rgb: NDArray[np.float64], shown: Mask) -> signs.Sign:
    """The sign on the plate, or the sign that the whole is when there is no plate. A plate with a strange sign that is
    simple is a plate: its colour tells."""
    whole = signs.filled(shown)
    if whole.mean() < 0.68:
        return signs.read(shown)
    height, width = whole.shape
    inner = signs.shrunk(whole, max(1, round(0.1 * min(height, width))))
    inside = rgb[inner]
    if len(inside) < 12:
        return signs.Sign.BLOB
    plate = np.median(inside, axis=0)
    strange: Mask = inner & (np.abs(rgb - plate).max(axis=2) > 60)
    if strange.sum() < 0.03 * whole.sum():
        return signs.Sign.BLOB
    found = signs.read(strange)
    if found is signs.Sign.DIGIT:
        return signs.Sign.OTHER
    if found not in (signs.Sign.BLOB, signs.Sign.OTHER):
        return found
    painted = plate.max() - plate.min() > 0.5 * plate.max()
    return signs.Sign.BLOB if painted and signs.simple(strange, whole) else signs.Sign.OTHER


def _lamp(rgb: NDArray[np.float64], shown: Mask) -> Symbol | None:
    """The colour of the one lamp that is lit on a dark case of several."""
    kinds = _class(rgb)
    case = shown & (rgb.max(axis=2) < 130) & (kinds == 4)
    lit = shown & (kinds < 4) & (rgb.max(axis=2) > 130)
    if case.sum() < 0.5 * shown.sum() or not 0.05 * shown.sum() < lit.sum() < 0.4 * shown.sum():
        return None
    rim = max(1, round(0.04 * min(shown.shape)))
    if lit[:rim].any() or lit[-rim:].any() or lit[:, :rim].any() or lit[:, -rim:].any():  # a bar begins at its end
        return None
    colour = _colour(rgb, lit)
    return colour if signs.read(lit) is signs.Sign.BLOB and colour is not Symbol.GRA else None


def _bar(digest: str, rgb: NDArray[np.float64], shown: Mask, thumbnail: bytes) -> Seen:
    """How much of a bar is filled: left of where its colour changes. One colour is full, grey alone empty."""
    height, width = shown.shape
    middle = rgb[height // 4 : max(height // 4 + 1, 3 * height // 4)]
    columns = np.median(middle, axis=0)[max(1, width // 60) : width - max(1, width // 60)]  # not its outline
    count = len(columns)
    kinds = _class(columns)
    uneven = float((middle.max(axis=0) - middle.min(axis=0)).max(axis=1).mean())
    if count < 8 or uneven > UNEVEN:
        return Seen(digest, Symbol.OKAND, thumbnail=thumbnail)
    sums = np.cumsum(columns, axis=0)
    squares = np.cumsum((columns**2).sum(axis=1))
    at = np.arange(1, count)
    left, right = sums[:-1] / at[:, None], (sums[-1] - sums[:-1]) / (count - at)[:, None]
    errors = squares[-1] - at * (left**2).sum(axis=1) - (count - at) * (right**2).sum(axis=1)
    best = int(errors.argmin())
    before, after = np.median(columns[: best + 1], axis=0), np.median(columns[best + 1 :], axis=0)
    if np.abs(before - after).max() < 40:  # one colour all along
        share = np.bincount(kinds, minlength=6) / count
        colour = int(share.argmax())
        if share[colour] < 0.8 or colour == 5:
            return Seen(digest, Symbol.OKAND, thumbnail=thumbnail)
        if colour == 4:
            return Seen(digest, Symbol.OKAND, Symbol.GRA, 0.0, thumbnail)
        return Seen(digest, Symbol.OKAND, HUES[colour][0] if colour < 3 else None, 100.0, thumbnail)
    nearer = np.abs(columns - before).sum(axis=1) < np.abs(columns - after).sum(axis=1)
    wrong = (~nearer[: best + 1]).sum() + nearer[best + 1 :].sum()
    kind, rest = int(np.bincount(kinds[: best + 1]).argmax()), int(np.bincount(kinds[best + 1 :]).argmax())
    sensible = kind < 4 or (kind == 4 and rest in (4, 5) and before.mean() < after.mean())
    if wrong > 0.15 * count or not sensible or rest < 4:
        return Seen(digest, Symbol.OKAND, thumbnail=thumbnail)
    number = round(100 * (best + 1) / count)
    return Seen(digest, Symbol.OKAND, HUES[kind][0] if kind < 3 else None, float(number), thumbnail)
