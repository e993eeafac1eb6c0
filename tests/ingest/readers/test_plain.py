"""Hard-wrapped text, as PDF extraction leaves it."""

from __future__ import annotations

import pytest
from reading_example import WIDE, blocks, kinds, lines, misquoted, numbers, of, plan

from ingest.records import BlockKind
from ontology.terms import Kind

P, H, L, M, R = "paragraph", "heading", "list item", "margin", "table row"


def after_wide(text: str) -> list[tuple[str, str]]:
    return kinds(WIDE + lines(text))[1:]


def test_blank_lines_part_paragraphs_and_wrapped_lines_are_one() -> None:
    assert after_wide("""
        Skolan ska ge alla elever en trygg och meningsfull skoldag, och därför behöver arbetet mot
        mobbning stärkas.

        Fritiden är viktig.
    """) == [
        (
            P,
            "Skolan ska ge alla elever en trygg och meningsfull skoldag, "
            "och därför behöver arbetet mot mobbning stärkas.",
        ),
        (P, "Fritiden är viktig."),
    ]


def test_a_page_break_is_only_a_space_and_glues_the_next_recipient_to_an_assignment() -> None:
    assert after_wide("""
        Nr 1. Att följa hur skolbiblioteken
        används.
         Barn- och utbildningsförvaltningen får i uppdrag:

        Nr 2. Att bygga.
    """) == [
        (P, "Nr 1. Att följa hur skolbiblioteken används."),
        (P, "Barn- och utbildningsförvaltningen får i uppdrag:"),
        (P, "Nr 2. Att bygga."),
    ]


def test_a_page_break_glues_the_next_goal_to_an_indicator() -> None:
    assert after_wide("""
        Indikatorer

        Antal elever som klarar kunskapskraven i alla ämnen ska öka i jämförelse med året
        före.
         Effektmål 8. Barn och unga har tillgång till bra digitala tjänster, utifrån vars och ens
        behov.
    """)[1:] == [
        (P, "Antal elever som klarar kunskapskraven i alla ämnen ska öka i jämförelse med året före."),
        (P, "Effektmål 8. Barn och unga har tillgång till bra digitala tjänster, utifrån vars och ens behov."),
    ]


def test_a_page_break_within_a_sentence_does_not_cut_it() -> None:
    (block,) = after_wide("""
        Samarbetet med föreningarna är viktigt för att alla barn ska kunna ha en meningsfull och
         rolig fritid nära hemmet.
    """)
    assert block[1].endswith("en meningsfull och rolig fritid nära hemmet.")


def test_form_feeds_are_page_breaks_and_count_the_pages() -> None:
    first = "Nr 1. Att följa hur skolbiblioteken\nanvänds.\n"
    reading = plan(WIDE + first + "\fEffektmål 8. Barn läser.\n\n\fNr 2. Att bygga.\n")
    assert [(item.text, item.place.page) for item in reading.items] == [
        ("Att följa hur skolbiblioteken används.", 1),
        ("Barn läser.", 2),
        ("Att bygga.", 3),
    ]


def test_a_repeated_list_heading_at_the_top_of_a_page_stands_alone() -> None:
    found = after_wide("""
        Indikatorer

        Andel elever som känner sig trygga i skolan och på fritidshemmet ska öka jämfört med
        året före.
         Indikatorer

        Antal barn i kö.
    """)
    assert [text for _, text in found if text == "Indikatorer"] == ["Indikatorer"] * 2


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("Arbetet sker med vårdnads-", "havare i skolan.", "Arbetet sker med vårdnadshavare i skolan."),
        ("Vi stärker e-", "hälsan i skolan.", "Vi stärker e-hälsan i skolan."),
        ("Vi följer NIS-", "direktivet i skolan.", "Vi följer NIS-direktivet i skolan."),
        ("Vi ansvarar för hälso-", "och sjukvård i skolan.", "Vi ansvarar för hälso- och sjukvård i skolan."),
        ("Vi ansvarar för mark-", "eller miljöfrågor.", "Vi ansvarar för mark- eller miljöfrågor."),
        ("Vi möter Barn-", "Ungdomsrådet ofta.", "Vi möter Barn-Ungdomsrådet ofta."),
        ("Vi räknar 10 -", "12 elever.", "Vi räknar 10 - 12 elever."),
        ("Sparbeting: -", "fem procent.", "Sparbeting: - fem procent."),
    ],
)
def test_a_hyphen_at_a_line_end(first: str, second: str, text: str) -> None:
    assert after_wide(f"{first}\n{second}\n") == [(P, text)]


def test_where_lines_end_with_a_space_a_line_that_does_not_breaks_a_word() -> None:
    text = (
        "Nämnden följer upp målen varje år. \n\n" * 5 + "Nr 1. Att stärka Verksam\nheten i skolan \noch på fritiden. \n"
    )
    assert kinds(text)[-1] == (P, "Nr 1. Att stärka Verksamheten i skolan och på fritiden.")
    assert misquoted(plan(text)) == []


def test_where_lines_end_without_a_space_a_line_end_is_one() -> None:
    assert after_wide("Nr 1. Att stärka verksam\nhet i skolan.\n") == [(P, "Nr 1. Att stärka verksam het i skolan.")]


def test_page_numbers_and_running_heads_are_set_aside_and_a_paragraph_runs_on_over_them() -> None:
    page = "{} (20)\nUtbildningsnämndens plan\n"
    text = "".join(
        [
            page.format(1),
            "Skolan ska ge alla elever en trygg och meningsfull\n",
            page.format(2),
            "skoldag.\n\nNr 1. Att se till\n",
            page.format(3),
            "att alla elever läser.\n",
        ]
    )
    made = blocks(text)
    assert [(b.text, b.ignored is None) for b in made] == [
        ("1 (20)", False),
        ("Utbildningsnämndens plan", False),
        ("Skolan ska ge alla elever en trygg och meningsfull skoldag.", True),
        ("2 (20)", False),
        ("Utbildningsnämndens plan", False),
        ("Nr 1. Att se till att alla elever läser.", True),
        ("3 (20)", False),
        ("Utbildningsnämndens plan", False),
    ]


def test_an_item_that_a_page_header_interrupts_is_quoted_in_pieces() -> None:
    page = "{} (20)\nUtbildningsnämndens plan\n"
    reading = plan(page.format(1) + "Nr 1. Att se till\n" + page.format(2) + "att alla läser.\n" + page.format(3))
    (item,) = of(reading, Kind.UPPDRAG)
    text = reading.document.text
    assert item.text == "Att se till att alla läser."
    assert [text[start:end] for start, end in item.place.spans] == ["Att se till", "att alla läser."]
    assert misquoted(reading) == []


def test_lines_that_only_count_the_pages_are_set_aside() -> None:
    made = blocks("Skolan lär.\n\n3\n\nSkolan leker.\n\n4\n\nSkolan sover.\n\n5\n")
    assert [block.text for block in made if block.kind is BlockKind.MARGIN] == ["3", "4", "5"]


@pytest.mark.parametrize("numbers", [("3", "4"), ("80", "75", "90"), ("1", "40", "41")])
def test_numbers_alone_that_do_not_count_pages_stay(numbers: tuple[str, ...]) -> None:
    made = blocks("\n\n".join(f"Skolan lär.\n\n{number}" for number in numbers))
    assert not [block for block in made if block.kind is BlockKind.MARGIN]


def test_comments_of_an_export_give_pages() -> None:
    made = plan("<!-- sida 3 -->\nNr 1. Att bygga.\n\n<!-- sida 4 -->\n\nNr 2. Att riva.\n")
    assert [item.place.page for item in of(made, Kind.UPPDRAG)] == [3, 4]


def test_the_table_of_contents_is_set_aside() -> None:
    made = blocks(
        lines("""
        Innehållsförteckning
        1 Inledning ........................ 3
        2.1 Perspektiv: Barn ............... 5
        Mål 1: Barn mår bra ................ 6

        1 Inledning
        Vi börjar.
    """)
    )
    assert [block.ignored for block in made[1:4]] == ["innehållsförteckning"] * 3
    assert [(b.kind.value, b.text) for b in made[4:]] == [(H, "1 Inledning"), (P, "Vi börjar.")]


def test_headings_have_levels_and_what_follows_has_a_path() -> None:
    made = blocks(
        lines("""
        3 Mål
        Vi har mål.

        3.1 Perspektiv: Barn
        Barn är viktiga.

        Trygghet
        Alla barn i kommunen ska vara trygga.

        3.2 Ekonomi
        Pengar är bra.
    """)
    )
    paths = {block.text: block.heading_path for block in made if block.kind is BlockKind.PARAGRAPH}
    assert paths == {
        "Vi har mål.": ("3 Mål",),
        "Barn är viktiga.": ("3 Mål", "3.1 Perspektiv: Barn"),
        "Alla barn i kommunen ska vara trygga.": ("3 Mål", "3.1 Perspektiv: Barn", "Trygghet"),
        "Pengar är bra.": ("3 Mål", "3.2 Ekonomi"),
    }


def test_a_document_without_blank_lines() -> None:
    text = lines("""
        3 Mål och uppdrag
        Nämnden har under flera år arbetat med att stärka samverkan mellan skola, hem och fritid i
        hela kommunen, och vill nu ta nästa steg.
        Under året prövas nya arbetssätt på tre skolor i kommunens norra del, i samarbete med
        föreningarna.
        Målsättning nr 1:
        Alla elever når målen.
        Förvaltningen får i uppdrag
        • Nr 1. Att stärka elevhälsan i samverkan med regionen och med de föreningar som
        vill delta.
        • Nr. 2. Att se över skolvägarna
        • Nr 3 Att bygga.
    """)
    assert [kind for kind, _ in kinds(text)] == [H, P, P, P, P, P, L, L, L]
    assert numbers(plan(text)) == [
        ("1", "Att stärka elevhälsan i samverkan med regionen och med de föreningar som vill delta."),
        ("2", "Att se över skolvägarna"),
        ("3", "Att bygga."),
    ]
    assert numbers(plan(text), Kind.MAL) == [("1", "Alla elever når målen.")]


def test_bullets_begin_list_items_and_their_wrapped_lines_follow() -> None:
    assert after_wide("""
        Strategier för lärande
        • Att skapa värde tillsammans med dem som skolan finns till för, och att göra det varje
        dag.
        - Att leda.
          – Att lära.
    """)[1:] == [
        (L, "Att skapa värde tillsammans med dem som skolan finns till för, och att göra det varje dag."),
        (L, "Att leda."),
        (L, "Att lära."),
    ]


def test_a_pipe_table_is_read_as_rows() -> None:
    made = blocks("| Indikatorer | Utfall |\n\n|---|---|\n\n| Andel elever | 80 |\n")
    assert [(b.kind.value, [cell.text for cell in b.cells]) for b in made] == [
        (R, ["Indikatorer", "Utfall"]),
        (R, ["Andel elever", "80"]),
    ]


def test_every_word_of_a_text_ends_up_in_a_block() -> None:
    text = WIDE + "3 Mål\n1 (3)\n\tNr 1. Att bygga.\n - x\n\n|a|b|\n2 (3)\n  \u00a0\nMål:\nIndikatorer\nSlut"
    words = " ".join(block.text for block in blocks(text)).replace("\t", " ").split()
    assert sorted(words) == sorted(text.replace("|", " ").replace(" - ", " ").split())


def test_a_cross_reference_that_a_line_begins_with_is_no_goal() -> None:
    reading = plan(
        WIDE
        + lines("""
        Digitaliseringen följs upp särskilt, och dess indikatorer redovisas samlat under
        Effektmål 8. Övriga indikatorer följs upp löpande av förvaltningen tillsammans med alla.
    """)
    )
    assert reading.items == ()


def test_a_line_with_an_endless_run_of_blanks_is_soon_read() -> None:
    assert after_wide("Under året får" + " " * 5_000 + "!\nUnder året får" + " " * 5_000 + "!\n")


@pytest.mark.parametrize("blank", ["\u2003", "\u2028", "\x85"])
def test_a_line_of_odd_white_space_parts_paragraphs(blank: str) -> None:
    assert after_wide(f"Skolan är trygg.\n{blank}\nFritiden är viktig.\n") == [
        (P, "Skolan är trygg."), (P, "Fritiden är viktig.")
    ]  # fmt: skip


def test_a_contents_list_without_dots_and_page_footers_are_margins() -> None:
    reading = plan(
        "Nämndplan 2031\n\nInnehåll\n1. Mål 1: Fler läser 4\n2. Uppdrag 6\n\n1. Mål 1: Fler läser\nIndikatorer\n"
        "- Antal lån\nStorby Nämndplan 2031      4 (9)\n- Antal läsare\nStorby Nämndplan 2031      5 (9)\n"
    )
    assert [item.text for item in reading.items] == ["Fler läser", "Antal lån", "Antal läsare"]
