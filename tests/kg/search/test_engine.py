"""What a search finds, in which order, and what it says: on a dozen entries in a real index."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from search_example import ENTRIES, entry, index, names, search

from ingest.errors import QueryError, SnapshotError
from kg.search import files
from kg.search.analysis import Analyser
from kg.search.engine import GRAMS
from kg.search.index import build_index, open_index
from kg.search.query import parse
from kg.search.searcher import Searcher
from kg.search.understood import Understood


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    return index(tmp_path_factory.mktemp("search"))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("klimatlista inköp", "uppdrag-16"),
        ("uppdraget om avgiftsöversynen", "uppdrag-3–8"),
        ("uppdrag 16", "uppdrag-16"),
        ("bassänger", "bad"),
        ("nämndens beslut om bassänger", "bad"),
        ("barn", "mål"),
        ("mål uppnått", "nått"),
        ("mål ej uppnått", "mål"),
        ("regionen", "region"),
        ("1216", "pengar"),
        ("1 216 miljoner", "pengar"),
        ("75 procent", "pengar"),
        ("attraktiv arbetsgivare index", "index"),
        ("produktionsplanering", "plan"),
        ("sammanhållen", "plan"),
        ("hsn", "lag"),
        ("25RS268", "lag"),
        ("LAG", "lag"),
        ("o\u0308rebro", "region"),
        ("och", "mål"),
    ],
)
def test_the_first_hit(engine: Searcher, query: str, first: str) -> None:
    assert names(search(engine, query))[0] == first


@pytest.mark.parametrize(
    ("query", "not_found"),
    [("stöd", "stod"), ("bas", "bad"), ("säng", "bad"), ("ingen", "region"), ("klimatlistan", "bad")],
)
def test_what_is_not_found(engine: Searcher, query: str, not_found: str) -> None:
    assert not_found not in names(search(engine, query))


def test_words_of_the_heading_and_the_recipient_find_an_entry(engine: Searcher) -> None:
    assert "mål" in names(search(engine, "unga"))
    assert "uppdrag-16" in names(search(engine, "sjukvårdsförvaltningen"))


def test_each_number_of_a_range_finds_it(engine: Searcher) -> None:
    assert names(search(engine, "uppdrag 5"))[0] == "uppdrag-3–8"
    assert names(search(engine, "Nr 3 - 8"))[0] == "uppdrag-3–8"


def test_dots_that_were_left_out_are_put_back_and_said(engine: Searcher) -> None:
    result = search(engine, "orebro")
    assert names(result) == ["region"]
    assert result.query.notes == ("Ordet ”orebro” finns inte i något dokument; sökte i stället på ”örebro”.",)
    assert "<mark>Örebro</mark>" in result.hits[0].snippet
    assert names(search(engine, "stod")) == ["stod"]


def test_a_word_that_is_nowhere_is_said(engine: Searcher) -> None:
    result = search(engine, "enhörning")
    assert (result.total, result.hits) == (0, ())
    assert result.query.notes == ("Ordet ”enhörning” finns inte i något dokument.",)


def test_a_phrase_must_be_there_as_it_is_spelt(engine: Searcher) -> None:
    assert names(search(engine, '"ej uppnått"')) == ["mål"]
    assert names(search(engine, '"är uppnått"')) == ["nått"]
    result = search(engine, '"uppnått ej"')
    assert (result.total, result.query.notes) == (0, ("Frasen ”uppnått ej” finns inte i något dokument.",))


def test_a_phrase_does_not_run_from_the_heading_into_the_text(engine: Searcher) -> None:
    assert search(engine, '"unga målet"').total == 0
    assert search(engine, '"behov effektmål"').total == 0


def test_a_minus_word_takes_entries_away_in_any_form(engine: Searcher) -> None:
    assert set(names(search(engine, "uppnått"))) == {"mål", "nått"}
    assert names(search(engine, "uppnått -ej")) == ["nått"]
    assert names(search(engine, 'uppnått -"är uppnått"')) == ["mål"]
    assert search(engine, "-målen").total == len(ENTRIES) - 2


def test_without_words_the_filters_list_entries_in_reading_order(engine: Searcher) -> None:
    assert names(search(engine, "", kind=("uppdrag",))) == ["uppdrag-16", "uppdrag-3–8"]


def test_filters_narrow_and_facets_count_with_the_other_filters(engine: Searcher) -> None:
    result = search(engine, "uppdrag arbete", year=(2024,))
    assert "uppdrag-16" not in names(result)
    assert dict(result.facets["year"]) == {"2022": 1, "2024": result.total}
    assert dict(result.facets["kind"])["uppdrag"] == 1
    both = search(engine, "uppdrag arbete", year=(2022, 2024))
    assert both.total == result.total + 1
    assert dict(search(engine, "arbete").facets["status"]) == {"pågår": 1}


def test_a_year_in_the_query_puts_its_documents_first(tmp_path: Path) -> None:
    same = "Frisktalet ska förbättras."
    years = index(tmp_path, tuple(entry(str(year), same, year=year) for year in (2022, 2023, 2024)))
    assert names(search(years, "frisktal"))[0] == "2022"
    assert names(search(years, "frisktal 2024"))[0] == "2024"


def test_an_item_comes_before_running_text_with_the_same_words(tmp_path: Path) -> None:
    words = "Ökad volym såld vård totalt."
    pair = index(tmp_path, (entry("text", words), entry("indikator", words, kind="indikator")))
    assert names(search(pair, "såld vård")) == ["indikator", "text"]


def test_an_entry_with_both_words_comes_before_a_shorter_one_with_one(tmp_path: Path) -> None:
    long = "Freja och Storå vårdcentraler övergår i privat regi. " + "Annat händer också i länet. " * 30
    entries = (entry("kort", "Vårdcentral"), entry("lång", long), entry("annan", "Vårdcentralen"))
    assert names(search(index(tmp_path, entries), "storå vårdcentral"))[0] == "lång"


def test_unknown_document_is_refused_and_a_year_without_documents_is_said(engine: Searcher) -> None:
    with pytest.raises(QueryError, match="exempel-plan, exempel-rapport"):
        search(engine, "mål", document=("finns-inte",))
    result = search(engine, "mål", year=(1999,))
    assert result.total == 0
    wider = "Utan avgränsningarna finns 2 träffar."
    assert result.query.notes == ("Inget dokument gäller år 1999. Det finns: 2022, 2024.", wider)


def test_a_part_of_a_documents_id_that_only_one_has_is_enough(engine: Searcher) -> None:
    result = search(engine, "dokument:plan klimatlistan")
    assert (names(result), result.query.filters.document) == (["uppdrag-16"], ("exempel-plan",))
    assert result.query.echo == "Söker: klimatlistan; dokument: exempel-plan"
    with pytest.raises(QueryError, match="exempel-plan, exempel-rapport"):
        search(engine, "dokument:exempel klimatlistan")


def test_an_item_is_found_by_what_it_is_called(tmp_path: Path) -> None:
    busy = [entry(f"text-{i}", f"Uppdrag 3 uppdrag 3 nr {i}.") for i in range(5)]
    item = entry("uppdrag-3", "Att göra något helt annat.", kind="uppdrag", title="Uppdrag 3", number="3")
    held = index(tmp_path, (*busy, item))
    for query in ("uppdrag 3", "uppdraget nr 3", "vad hände med uppdrag 3?", "Uppdrag nummer 3"):
        assert names(search(held, query))[0] == "uppdrag-3", query


def test_when_nothing_is_left_that_is_said(engine: Searcher) -> None:
    result = search(engine, "barn -mål")
    assert (result.total, result.query.notes) == (0, ("Inget stycke innehåller det som söktes.",))


def test_a_compound_that_is_nowhere_is_searched_by_its_parts_and_that_is_said(engine: Searcher) -> None:
    result = search(engine, "barnverksamhet")
    assert set(names(result)) == {"mål", "bad", "stod"}
    said = "Ordet ”barnverksamhet” finns inte i något dokument; sökte på delarna ”barn”, ”verksamhet”."
    assert result.query.notes == (said,)
    part = search(engine, "ADHD-behandling")
    assert names(part) == ["region"]
    assert part.query.notes[0].endswith("sökte på delen ”behandling”.")


def test_an_item_and_words_come_before_rows_of_figures(tmp_path: Path) -> None:
    rows = entry("rad", "Läkemedel 2 684 3 420 2 595 1 808"), entry("ord", "Kostnader för läkemedel ökar i hela länet.")
    held = index(tmp_path, (*rows, entry("sak", "Att följa upp läkemedel i länet.", kind="uppdrag")))
    assert names(search(held, "läkemedel")) == ["sak", "ord", "rad"]


def test_a_word_that_no_document_has_is_searched_as_what_documents_say_for_it(tmp_path: Path) -> None:
    held = index(tmp_path, (entry("sjuk", "Sjukfrånvaron minskar."), entry("annat", "Vården ökar.")))
    result = search(held, "sjukskrivningar")
    assert names(result) == ["sjuk"]
    said = "Ordet ”sjukskrivningar” finns inte i något dokument; sökte i stället på ”sjukfrånvaro”."
    assert result.query.notes == (said,)
    both = index(tmp_path / "both", (entry("sjuk", "Sjukfrånvaron minskar."), entry("egen", "Sjukskrivningar ökar.")))
    assert names(search(both, "sjukskrivningar")) == ["egen"]


def test_words_of_the_heading_are_marked(engine: Searcher) -> None:
    (hit,) = search(engine, "unga").hits
    assert hit.heading_marked == "Effektmål 2 › Barn och <mark>unga</mark>"
    (hit,) = search(engine, "rubrik:barn").hits
    assert (hit.heading_marked, "<mark>" in hit.snippet) == ("Effektmål 2 › <mark>Barn</mark> och unga", False)


def test_words_of_the_columns_are_marked(tmp_path: Path) -> None:
    row = entry("rad", "Väntande 120", columns="Mått, Utfall <2024>")
    (hit,) = search(index(tmp_path, (row, *ENTRIES)), "utfallet").hits
    assert hit.columns_marked == "Mått, <mark>Utfall</mark> &lt;2024&gt;"


def test_letters_are_asked_for_only_of_words_that_few_entries_hold(monkeypatch, tmp_path: Path) -> None:
    made = index(tmp_path, (entry("a", "Sjukvårdsplanering"), entry("b", "Sjukvårdsplanering"), *ENTRIES))
    asked = {}
    for most in (1, 2):
        monkeypatch.setattr("kg.search.asking.LETTERED", most)
        reading = Understood(made.engine, made.vocabulary, Analyser(), parse("sjukvårdsplanering"))
        asked[most] = {term.field for clause in reading.asked.extra for term in clause.terms}
    assert (GRAMS in asked[1], GRAMS in asked[2]) == (False, True)


def test_hits_come_in_pages(engine: Searcher) -> None:
    everything = search(engine, "och att", limit=50)
    offsets = range(0, everything.total, 2)
    pages = [names(search(engine, "och att", limit=2, offset=offset)) for offset in offsets]
    assert [name for page in pages for name in page] == names(everything)
    assert everything.total == len(everything.hits)


def test_threads_may_share_an_engine(tmp_path: Path) -> None:
    shared = index(tmp_path)
    queries = ["mål", "barn", '"ej uppnått"', "orebro", "nämnd", "klimatlistan"] * 10
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda query: names(search(shared, query)), queries))
    assert found == [names(search(shared, query)) for query in queries]


def test_a_hit_carries_the_entry(engine: Searcher) -> None:
    (hit,) = search(engine, "avgiftsöversynen").hits
    assert (hit.title, hit.status, hit.place) == ("Uppdrag 3–8", "pågår", ENTRIES[1].place)
    assert hit.snippet == "Att följa arbetet med årlig <mark>avgiftsöversyn</mark>"


def test_source_text_is_escaped(engine: Searcher) -> None:
    (hit,) = search(engine, "natt").hits
    assert hit.snippet == "Verksamheten stod still &lt;en dag&gt; &amp; <mark>natt</mark>."


def test_entries_come_back_as_they_went_in(tmp_path: Path) -> None:
    index(tmp_path)
    assert files.read_entries(tmp_path / "index") == ENTRIES


def test_an_index_of_nothing_finds_nothing(tmp_path: Path) -> None:
    assert search(index(tmp_path, ()), "mål").total == 0


def test_an_index_is_built_only_in_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "min fil").write_text("kvar")
    with pytest.raises(FileExistsError):
        build_index(tmp_path, ENTRIES)


def test_another_analysis_means_rebuild(tmp_path: Path) -> None:
    index(tmp_path)
    (tmp_path / "index" / files.VERSION).write_text(json.dumps({"analysis": "gammal"}))
    with pytest.raises(SnapshotError, match="trad build"):
        open_index(tmp_path / "index")


def test_no_index_means_build(tmp_path: Path) -> None:
    with pytest.raises(SnapshotError, match="trad build"):
        open_index(tmp_path / "finns inte")


def test_a_number_inside_a_range_or_in_an_id_finds_the_item_before_all_else(tmp_path: Path) -> None:
    entries = (
        entry("rad", "Uppdrag 5 5 5 i en tabell om uppdrag"),
        entry("svar", "Det går bra.", title="Kommentar till uppdrag 16"),
        entry("indikator-9.2", "Enkäten besvaras.", kind="indikator", title="Styrtal 2", number="2"),
        entry("tal", "Läkare 9,2 9,2 9,2"),
        entry("effektmål-7", "Alla läser.", kind="effektmål", title="Effektmål 7", number="7"),
        *ENTRIES,
    )
    engine = index(tmp_path, entries)
    asked = ("uppdrag nr 5", "uppdraget 16", "indikator 9.2", "styrtal 2", "mål 7")
    firsts = {query: names(search(engine, query))[0] for query in asked}
    assert firsts == {
        "uppdrag nr 5": "uppdrag-3–8",
        "uppdraget 16": "uppdrag-16",
        "indikator 9.2": "indikator-9.2",
        "styrtal 2": "indikator-9.2",
        "mål 7": "effektmål-7",
    }


def ids_of_millions(folder: Path) -> list[str]:
    engine = index(folder, (entry("mnkr", "Utfallet blev 3 mnkr."), entry("mkr", "Utfallet blev 4 mkr."), *ENTRIES))
    return sorted(names(search(engine, "mkr")))


def test_units_and_their_long_forms_find_each_other(engine: Searcher, tmp_path: Path) -> None:
    assert names(search(engine, "1216 mnkr")) == ["pengar"]
    assert names(search(engine, "75 %")) == ["pengar"]
    assert ids_of_millions(tmp_path) == ["mkr", "mnkr", "pengar"]
    (hit,) = search(engine, "mnkr").hits
    assert "<mark>miljoner</mark> <mark>kronor</mark>" in hit.snippet


def test_a_word_without_dots_that_only_the_dictionary_knows_is_read_with_them(tmp_path: Path) -> None:
    engine = index(tmp_path, (entry("kö", "Kötiderna minskar."), entry("vård", "Öppen vård i länet."), *ENTRIES))
    found = search(engine, "vantetider")
    assert names(found) == ["kö"]
    assert "lästes som ”väntetider”" in found.query.notes[0]
    assert names(search(engine, "oppenvard"))[0] == "vård"


def test_all_parts_of_a_compound_come_before_many_of_one(tmp_path: Path) -> None:
    both = entry("båda", "Vi ser nu att de läkemedel som köps in till länets sjukhus ger en högre kostnad.")
    engine = index(tmp_path, (*(entry(f"k{n}", f"Kostnad {n}", kind="uppdrag") for n in range(3)), both, *ENTRIES))
    assert names(search(engine, "medicinkostnader"))[0] == "båda"


def test_a_diary_number_with_a_slash_is_one_word(tmp_path: Path) -> None:
    engine = index(tmp_path, (entry("dnr", "Ärendet, dnr 0202/25, § 174."), entry("tal", "Summa 0202 25"), *ENTRIES))
    assert names(search(engine, "0202/25"))[0] == "dnr"
    assert names(search(engine, '"0202/25"')) == ["dnr"]
    assert names(search(engine, "0202")) == ["tal", "dnr"]


def test_what_a_phrase_or_all_parts_of_a_compound_found_is_marked(tmp_path: Path) -> None:
    costs = (entry("läk", "Läkemedelskostnadsutveckling 2,1"), entry("kost", "Läkemedelskostnader"))
    engine = index(tmp_path, (*costs, *ENTRIES))
    (hit,) = search(engine, '"produktionsplanering"').hits
    assert "<mark>produktions-</mark>" in hit.snippet
    assert all("<mark>" in hit.snippet for hit in search(engine, "läkemedelskostnaderna").hits)
