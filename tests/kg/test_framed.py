"""What stands around a question's subject, and what it asks."""

import pytest

from kg.framed import Asks, framed

FRAMES = [
    "Vad hände med {}?",
    "vad blev det av {}",
    "Hur går det med {}?",
    "hur långt har man kommit med {}?",
    "Hur ser det ut med {}?",
    "Vad har gjorts åt {}?",
    "vad sägs om {}",
    "Vad är status för {}?",
    "Har {} genomförts?",
    "Har nämnden genomfört {}?",
    "Är {} klart?",
    "Blev {} av?",
    "Finns {} kvar 2031?",
    "Pågår {} fortfarande?",
    "När blir {} klar?",
    "Varför har {} inte påbörjats?",
    "Kan du berätta vad som hände med {}?",
    "jag undrar vad som har hänt med {} sedan 2030",
    "Nådde nämnden målet om {}?",
]
WHO = [
    "Vem ansvarar för {}?",
    "Vilken nämnd har ansvaret för {}?",
    "Vem fick uppdraget om {}?",
    "vem är ansvarig för {}",
]


@pytest.mark.parametrize("about", ["nattfrid för kattugglor", "uppdrag 4 från 2030", "klimatlistan"])
@pytest.mark.parametrize("frame", [*FRAMES, *WHO])
def test_the_subject_is_left_when_the_frame_is_taken_away(frame, about):
    found = framed(frame.format(about))
    assert found.about == about
    assert found.asks is (Asks.WHO if frame in WHO else Asks.WHAT)


@pytest.mark.parametrize("question", ["Vad hände med?", "Hur går det?", "", "  ?"])
def test_a_frame_without_a_subject_leaves_nothing(question):
    assert framed(question).about == ""


@pytest.mark.parametrize("words", ["status", "ett klart vatten", "plan-2030/uppdrag-4", "ökad andel färdiga", "bliva"])
def test_words_that_are_no_frame_are_left(words):
    assert framed(words).about == words
