"""What stands under what, and which comment belongs to it."""

from __future__ import annotations

from reading_example import WIDE, lines, of, only, plan, report

from ontology.terms import Kind

WORDS = ("bygga", "måla", "plantera", "laga", "städa", "vattna", "mäta", "räkna")
SAME = "Barn och unga i kommunen växer upp i trygga miljöer"


def parents(text: str) -> dict[str, str | None]:
    """Each item's text to that of what it stands under."""
    return {item.text: item.parent and item.parent.text for item in plan(WIDE + lines(text)).items}


def test_indicators_and_assignments_stand_under_the_goal_before_them() -> None:
    assert parents("""
        Effektmål 1. Barn mår bra.

        Indikatorer

        Andel barn.

        Nr 1. Att bygga.

        Effektmål 2. Barn leker.

        Nr 2. Att måla.
    """) == {
        "Barn mår bra.": None,
        "Andel barn.": "Barn mår bra.",
        "Att bygga.": "Barn mår bra.",
        "Barn leker.": None,
        "Att måla.": "Barn leker.",
    }


def test_a_goal_stands_under_an_outcome_goal_or_strategy_and_an_objective_under_a_goal() -> None:
    assert parents("""
        Effektmål 1. Barn mår bra.

        Mål 1: Barn sover.

        Delmål 1.1: Barn sover gott.

        Mål 2: Barn äter.

        Strategi: Lärande

        Mål 3: Barn lär.

        Strategi: Lek

        Nr 1. Att leka.
    """) == {
        "Barn mår bra.": None,
        "Barn sover.": "Barn mår bra.",
        "Barn sover gott.": "Barn sover.",
        "Barn äter.": "Barn mår bra.",
        "Lärande": None,
        "Barn lär.": "Lärande",
        "Lek": None,
        "Att leka.": "Lek",
    }


def test_a_goal_named_twice_is_one_and_the_mention_with_most_under_it_stands() -> None:
    reading = plan(
        WIDE
        + lines(f"""
        Perspektiv: Barn

        Effektmål 1. {SAME}

        Effektmål 2. Barn leker

        Effektmål 1. {SAME}.

        Indikatorer

        Andel barn.
    """)
    )
    goals = of(reading, Kind.EFFEKTMAL)
    assert [(goal.number, goal.text) for goal in goals] == [("2", "Barn leker"), ("1", f"{SAME}.")]
    indicator = only(reading, Kind.INDIKATOR)
    assert indicator.parent and indicator.parent.id == goals[1].id == "prov/effektmål-1"


def test_what_stands_under_the_shorter_mention_moves_to_the_one_that_is_kept() -> None:
    reading = plan(
        WIDE
        + lines(f"""
        Effektmål 1. {SAME}

        Nr 1. Att bygga.

        Effektmål 2. Barn leker

        Effektmål 1. {SAME}.

        Nr 2. Att måla.

        Nr 3. Att så.
    """)
    )
    kept = next(goal for goal in of(reading, Kind.EFFEKTMAL) if goal.number == "1")
    parents = {item.number: item.parent and item.parent.id for item in of(reading, Kind.UPPDRAG)}
    assert parents == {"1": kept.id, "2": kept.id, "3": kept.id}


def test_two_goals_with_one_number_and_different_words_are_two() -> None:
    reading = plan(WIDE + "Mål 1: Barn mår bra.\n\nMål 1: Ekonomin är i balans varje år.\n")
    assert [item.id for item in of(reading, Kind.MAL)] == ["prov/mål-1", "prov/mål-1~2"]


def test_two_goals_with_the_same_words_and_different_numbers_are_two() -> None:
    assert len(of(plan(WIDE + f"Mål 1: {SAME}.\n\nMål 2: {SAME}.\n"), Kind.MAL)) == 2


def test_an_assignment_named_twice_is_two() -> None:
    reading = plan(WIDE + "Nr 1. Att bygga.\n\nNr 1. Att bygga.\n")
    assert [item.id for item in of(reading, Kind.UPPDRAG)] == ["prov/uppdrag-1", "prov/uppdrag-1~2"]


def test_a_comment_goes_on_until_the_next_item() -> None:
    reading = report(
        "[image: ]\nUppdrag: Nr 1. Att bygga.\n Kommentar\nEtt.\n• Två\nTre.\nUppdrag: Nr 2. Att måla.\nFyra.\n"
    )
    assert [item.comment for item in of(reading, Kind.UPPDRAG)] == ["Ett.\nTvå\nTre.", None]


def test_a_comment_on_the_line_of_its_cue() -> None:
    assert only(report("[image: ]\nUppdrag: Nr 1. Att bygga.\nKommentar: Ett.\nTvå.\n")).comment == "Ett.\nTvå."


def test_each_paragraph_of_a_comment_has_a_place() -> None:
    item = only(report("[image: ]\nUppdrag: Nr 1. Att bygga.\nKommentar: Ett.\nTvå.\n"))
    assert [place.line for place in item.comment_places] == [3, 4]


def test_a_recipient_line_ends_a_comment() -> None:
    text = "[image: ]\nUppdrag: Nr 1. Att bygga.\nKommentar\nEtt.\nDärutöver får nämnden i uppdrag:\nNr 2. Att måla.\n"
    first, second = of(report(text), Kind.UPPDRAG)
    assert (first.comment, second.recipient) == ("Ett.", "nämnden")


def test_the_comment_after_a_strategy_s_ways_of_working_is_on_the_strategy() -> None:
    reading = report("[image: ]\nStrategi: Lek\nArbetssätt\nVi leker.\nVi läser.\nKommentar\nDet går bra.\n")
    assert only(reading, Kind.STRATEGI).comment == "Det går bra."
    assert [item.comment for item in of(reading, Kind.ARBETSSATT)] == [None, None]


def test_a_comment_without_an_item_before_it_belongs_to_none() -> None:
    reading = report("[image: ]\nKommentar\nDet går bra.\nUppdrag: Nr 1. Att bygga.\n")
    assert only(reading).comment is None
    assert "Det går bra." in [passage.text for passage in reading.passages]


def test_many_or_long_goals_without_number_are_soon_compared() -> None:
    many = "\n\n".join(f"Mål: Vi ska {' '.join(f'{word}{i}' for word in WORDS)}." for i in range(600))
    long = "\n\n".join(f"Mål: {words * 3000}" for words in ("Något ska bli. ", "Någon skulle ej. "))
    assert len(of(plan(f"{many}\n\n{long}\n"), Kind.MAL)) == 602


def test_a_comment_after_several_rows_is_on_the_goal() -> None:
    table = "| Aktivitet | Status |\n| --- | --- |\n"
    rows = [f"| Att {word} hela huset i år | |\n" for word in WORDS[:3]]
    reading = plan("# Plan\n\n## Mål 1. Alla har hem\n\n" + table + "".join(rows) + "\nKommentar: Allt gick bra.\n")
    assert [item.comment for item in reading.items] == ["Allt gick bra.", None, None, None]


def test_assignments_under_a_heading_of_their_own_are_not_under_the_goal_before() -> None:
    reading = plan("Mål 1: Alla läser\n\nMål 2: Alla trivs\n\nUppdrag till förvaltningen\n• Bygga ut köket\n")
    assert [item.parent for item in of(reading, Kind.UPPDRAG)] == [None]


def test_assignments_under_a_lower_heading_than_the_goal_or_a_repeated_one_are_under_it() -> None:
    lower = plan("# Plan\n\n## Mål 1: Alla läser\n\n### Uppdrag till förvaltningen\n- Bygga ut köket\n")
    each = "Mål {0}: Alla läser om {0}\n\nUppdrag till förvaltningen\n• Bygga kök {0}\n\n"
    repeated = plan(each.format(1) + each.format(2))
    for reading, numbers in ((lower, ["1"]), (repeated, ["1", "2"])):
        assert [item.parent and item.parent.number for item in of(reading, Kind.UPPDRAG)] == numbers


def test_assignments_after_the_last_of_several_goals_are_under_none() -> None:
    goals = "Mål 1: Alla läser\n\nMål 2: Alla trivs\n\n"
    reading = plan(goals + "Nämnden ger skolchefen i uppdrag att:\n• Bygga ut köket\n")
    assert [(item.recipient, item.parent) for item in of(reading, Kind.UPPDRAG)] == [("skolchefen", None)]
