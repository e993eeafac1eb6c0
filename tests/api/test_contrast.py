"""Text can be read against what is behind it: WCAG 2.2, 1.4.3 (at least 4.5 to 1) and 1.4.11 (3 to 1)."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "api" / "static" / "style.css"
SCHEMES = [
    dict(re.findall(r"--([\w-]+): (#\w{6})", block)) for block in re.findall(r":root \{(.*?)\}", CSS.read_text(), re.S)
]
ON_PAPER = [(text, behind) for text in ("ink", "muted", "link") for behind in ("paper", "card")]
TEXT = [*ON_PAPER, ("thread", "paper"), ("paper", "thread"), ("mark-ink", "mark")]


def lightness(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((lightness(one), lightness(other)))
    return (high + 0.05) / (low + 0.05)


def test_there_is_a_light_and_a_dark_scheme():
    assert len(SCHEMES) == 2
    assert lightness(SCHEMES[0]["paper"]) > lightness(SCHEMES[1]["paper"])


@pytest.mark.parametrize("scheme", SCHEMES, ids=["light", "dark"])
@pytest.mark.parametrize(("text", "behind"), TEXT)
def test_text_stands_out(scheme, text, behind):
    assert contrast(scheme[text], scheme[behind]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES, ids=["light", "dark"])
def test_edges_of_controls_stand_out(scheme):
    assert contrast(scheme["edge"], scheme["paper"]) >= 3
