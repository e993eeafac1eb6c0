"""``trad``: what it prints, where, and what it ends with."""

import json
import subprocess
import sys
from types import SimpleNamespace

import pytest
from made_up import FEES, LINKS, OWLS, PLAN, REPORT, made_up_trace

from api import cli
from ingest.errors import HashMismatch
from ingest.records import Place
from kg.records import Finding

PLAN_TEXT = "Verksamhetsplan 2021\n\nUppdrag: Nr 1. Att se över avgifterna.\n"


@pytest.fixture
def trad(monkeypatch, capsysbinary):
    """Runs ``trad`` with arguments: (exit code, standard output as bytes, lines of standard error)."""

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["trad", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsysbinary.readouterr()
        return ended.value.code or 0, out, err.decode().splitlines()

    return run


@pytest.fixture
def asked(monkeypatch, current, trad):
    """``trad`` over the made-up snapshot."""
    monkeypatch.setattr("api.commands.ask.opened", lambda corpus, out: current)
    monkeypatch.setattr("kg.trace.trace", made_up_trace)
    return trad


@pytest.fixture
def plan(tmp_path):
    """A small plan on disk."""
    file = tmp_path / "plan.txt"
    file.write_bytes(PLAN_TEXT.encode())
    return file


def test_text_is_the_files_own_characters_and_nothing_more(trad, plan):
    assert trad("text", plan) == (0, PLAN_TEXT.encode(), [])


def test_items_point_into_that_text(trad, plan):
    code, out, _ = trad("items", plan, "--id", "by-vp-2021", "--json")
    (item,) = (json.loads(line) for line in out.decode().splitlines())
    assert code == 0
    assert (item["id"], item["document"], item["number"]) == ("by-vp-2021/uppdrag-1", "by-vp-2021", "1")
    assert PLAN_TEXT[item["place"]["start"] : item["place"]["end"]] == item["text"]
    assert trad("items", plan, "--id", "by-vp-2021")[1].decode() == (
        "by-vp-2021/uppdrag-1  rad 3  Att se över avgifterna.\n"
    )


def test_what_was_guessed_is_said_on_standard_error(trad, plan):
    _, _, said = trad("items", plan)
    assert any("plan.txt: år: 2021 (gissat:" in line for line in said)
    _, _, said = trad("items", plan, "--year", 2022)
    assert not any("år:" in line for line in said)


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x02PK"], ids=["missing", "empty", "not text"])
@pytest.mark.parametrize("command", ["text", "items"])
def test_a_file_that_cannot_be_read_is_one_line_and_exit_3(trad, plan, command, content):
    bad = plan.with_name("bad.txt")
    if content is not None:
        bad.write_bytes(content)
    files = [plan, bad] if command == "items" else [bad]  # the good file must not be printed either
    code, out, said = trad(command, *files)
    assert (code, out) == (3, b"")
    assert "bad.txt" in said[-1]
    assert len([line for line in said if "bad.txt" in line]) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("items",),
        ("items", "x.txt", "y.txt", "--id", "a"),
        ("items", "x.txt", "--type", "roman"),
        ("items", "x.txt", "--year", "i fjol"),
        ("search", "x", "--limit", "0"),
        ("dansa",),
    ],
)
def test_wrong_use_is_exit_2_and_prints_nothing(trad, arguments):
    code, out, said = trad(*arguments)
    assert (code, out) == (2, b"")
    assert said


def test_search_as_json_and_as_text(asked):
    code, out, _ = asked("search", "avgifterna", "--kind", "uppdrag", "--year", 2021, "--json")
    answer = json.loads(out)
    assert code == 0
    assert (answer["total"], answer["hits"][0]["id"]) == (1, FEES.id)
    _, out, _ = asked("search", "avgifterna", "--limit", 1)
    assert out.decode().splitlines() == [
        "Söker: avgifterna. Träffar: 2.",
        "En anmärkning.",
        f"{FEES.id}  2021  uppdrag <2021>",
        "    Att se över avgifterna varje år & redovisa dem.  (sidan 1, rad 5–6)",
    ]


@pytest.mark.parametrize("narrowed", [("--kind", "fisk"), ("--status", "klart"), ("--document", "saknas")])
def test_a_filter_that_does_not_exist_is_exit_2_and_lists_what_does(asked, narrowed):
    code, out, said = asked("search", "avgifterna", *narrowed)
    assert (code, out, len(said)) == (2, b"", 1)
    assert f"”{narrowed[1]}”. De som finns är: " in said[0]


def test_trace_as_json_and_as_text(asked):
    _, out, _ = asked("trace", FEES.id, "--json")
    answer = json.loads(out)
    assert [step["relation"] for step in answer["steps"]] == ["ursprung", "fortsätter"]
    _, out, _ = asked("trace", FEES.id)
    lines = out.decode().splitlines()
    assert lines[:2] == ["Vad hände med uppdrag 1 från 2021?", "Status: pågår (sägs i texten)"]
    assert f"      Status: pågår (sägs i texten): ”Översynen pågår för fullt.” ({REPORT}, rad 3)" in lines


def test_trace_tells_what_was_searched_in_vain(asked):
    _, out, _ = asked("trace", OWLS.id)
    text = out.decode()
    assert "Status: ej återrapporterat (dokumenterad tystnad" in text
    assert f"Sökt utan att finna: {REPORT} (2 poster, 1 kommentarer, 1 textstycken)." in text


def test_trace_of_an_unknown_id_is_one_line_and_exit_2(asked):
    code, out, said = asked("trace", f"{PLAN}/uppdrag-99")
    assert (code, out, len(said)) == (2, b"", 1)
    assert said[0].startswith(f"trad: Ingen post har id '{PLAN}/uppdrag-99'.")


def test_links_one_a_line_between_chosen_documents(asked):
    assert len(asked("links", "--json")[1].splitlines()) == len(LINKS)
    assert len(asked("links", "--from", PLAN, "--to", REPORT, "--json")[1].splitlines()) == len(LINKS)
    assert asked("links", "--from", REPORT, "--json") == (0, b"", [])
    assert asked("links", "--from", "saknas")[0] == 2
    first = asked("links")[1].decode().splitlines()[0]
    assert first == f"{FEES.id} – fortsätter (sannolik 0,83) → {LINKS[0].right}"


def test_links_that_no_one_has_judged_come_with_why_someone_should(asked):
    first, *rest = asked("links", "--undecided")[1].decode().splitlines()
    assert first == f"{FEES.id} – fortsätter (sannolik 0,83) → {LINKS[0].right}"
    assert rest == [
        "    Ingen annan säker koppling ger ett svar på hur det gick, och den här gör det. Båda nämner avgifterna."
    ]
    (record,) = asked("links", "--undecided", "--json")[1].splitlines()
    assert json.loads(record)["need"].startswith("Ingen annan")


def test_a_link_that_someone_has_judged_says_who_and_why(asked):
    assert "    Bekräftad av A. Ek 2025-05-01: Läst båda." in asked("links")[1].decode().splitlines()


JUDGED = ("judge", FEES.id, LINKS[0].right, "--relation", "fortsätter", "--verdict", "bekräftad", "--who", "A. Ek")


def test_judge_adds_a_line_and_says_where(trad, monkeypatch, current, tmp_path):
    monkeypatch.setattr("api.commands.corpus.opened", lambda corpus, out: current)
    code, out, _ = trad(*JUDGED, "--why", "Läst båda", "--when", "2025-05-01", "--corpus", tmp_path)
    assert (code, out.decode().partition(" Rad 2 i ")[0]) == (0, "Bekräftad av A. Ek 2025-05-01: Läst båda.")
    line = f"{FEES.id},{LINKS[0].right},fortsätter,bekräftad,A. Ek,2025-05-01,Läst båda"
    assert (tmp_path / "judgements.csv").read_text("utf-8").splitlines()[1] == line


@pytest.mark.parametrize(
    ("arguments", "about"),
    [
        ((*JUDGED, "--why", " "), "why är tomt"),
        ((*JUDGED, "--why", "Läst", "--when", "i går"), "when är 'i går'"),
        (("judge", "saknas/uppdrag-1", *JUDGED[2:], "--why", "Läst"), "ingen post med id saknas/uppdrag-1"),
    ],
)
def test_what_is_wrong_with_a_judgement_is_one_line_and_exit_2(trad, monkeypatch, current, tmp_path, arguments, about):
    monkeypatch.setattr("api.commands.corpus.opened", lambda corpus, out: current)
    code, out, (said,) = trad(*arguments, "--corpus", tmp_path)
    assert (code, out) == (2, b"")
    assert about in said
    assert not (tmp_path / "judgements.csv").exists() or len((tmp_path / "judgements.csv").read_bytes()) == 0


def stand_in(monkeypatch, name, **functions):
    """A module of ``kg`` with these functions instead of its own."""
    module = SimpleNamespace(**functions)
    monkeypatch.setitem(sys.modules, f"kg.{name}", module)
    monkeypatch.setattr(f"kg.{name}", module, raising=False)


def test_check_ends_with_1_when_it_finds_something(trad, monkeypatch):
    finding = Finding("quote.lost", PLAN, "Citatet finns inte där.", "nattfrid", Place(3, 9, 7, 7))
    stand_in(monkeypatch, "audit", check=lambda corpus: [finding])
    code, out, _ = trad("check", "--json")
    assert code == 1
    assert json.loads(out)["place"]["line"] == 7
    code, out, _ = trad("check")
    assert out.decode() == f"{PLAN}, rad 7: Citatet finns inte där. [quote.lost]\n1 anmärkning.\n"
    stand_in(monkeypatch, "audit", check=lambda corpus: [])
    assert trad("check") == (0, b"Inga anm\xc3\xa4rkningar.\n", [])
    assert trad("check", "--json") == (0, b"", [])


def test_check_tells_of_the_first_of_many_and_of_all_when_asked(trad, monkeypatch):
    many = [Finding("table-sum", PLAN, f"Summan {number} stämmer inte.") for number in range(8)]
    lost = Finding("quote.lost", PLAN, "Citatet finns inte där.")
    stand_in(monkeypatch, "audit", check=lambda corpus: [*many, lost])
    code, out, _ = trad("check")
    assert code == 1
    assert out.decode().splitlines() == [
        *(f"{PLAN}: Summan {number} stämmer inte. [table-sum]" for number in range(5)),
        f"{PLAN}: Citatet finns inte där. [quote.lost]",
        "… och 3 till [table-sum]; --all visar alla",
        "9 anmärkningar: 8 table-sum, 1 quote.lost.",
    ]
    _, out, _ = trad("check", "--all")
    assert len(out.decode().splitlines()) == 10 and "--all" not in out.decode()
    _, out, _ = trad("check", "--json")
    assert len(out.decode().splitlines()) == 9


def test_what_is_known_is_shown_but_no_fault(trad, monkeypatch):
    finding = Finding("table-sum", PLAN, "Summan stämmer inte.", "17", Place(3, 9, 7, 7), "Så står det i källan.")
    stand_in(monkeypatch, "audit", check=lambda corpus: [finding])
    said = f"känt: {PLAN}, rad 7: Summan stämmer inte. [table-sum] Så står det i källan."
    assert trad("check") == (0, "Inga anmärkningar.\n".encode(), [said])
    assert trad("check", "--json") == (0, b"", [said])
    stand_in(monkeypatch, "audit", check=lambda corpus: [finding] * 7)
    assert trad("check")[2] == [said] * 5 + ["känt: … och 2 till [table-sum]; --all visar alla"]
    assert trad("check", "--all")[2] == [said] * 7


def test_tables_are_shown_with_empty_cells_as_empty(trad, tmp_path):
    file = tmp_path / "plan.txt"
    rows = "| mnkr | Budget 2021 | Prognos 2020 |\n|---|---|---|\n| Löner | 1 234,5 | |\n"
    file.write_text(f"# Verksamhetsplan 2021\n\n- a\n- b\n\n## Pengar\n\n{rows}", encoding="utf-8")
    code, out, _ = trad("items", file, "--id", "by-vp-2021", "--tables", "--json")
    table = json.loads(out)
    assert (code, table["id"], table["unit"]) == (0, "by-vp-2021/tabell-pengar", "mnkr")
    assert [(cell["text"], cell["number"]) for cell in table["rows"][0]["cells"]] == [("1 234,5", 1234.5), ("", None)]
    assert trad("items", file, "--id", "by-vp-2021", "--tables")[1].decode().splitlines() == [
        "by-vp-2021/tabell-pengar  rad 8  Pengar (mnkr)",
        "    mnkr | Budget 2021 | Prognos 2020",
        "    Löner | 1 234,5 | ·",
    ]


def test_build_prints_what_was_found_or_one_error(trad, monkeypatch):
    def made(corpus, out, engines, unread=()):
        return SimpleNamespace(lines=(f"{corpus} → {out}",), unread=unread)

    stand_in(monkeypatch, "snapshot", build=made)
    assert trad("build", "--corpus", "c", "--out", "o") == (0, "c → o\n".encode(), [])
    stand_in(monkeypatch, "snapshot", build=lambda *asked: made(*asked, unread=("plan: tom",)))
    assert trad("build", "--corpus", "c", "--out", "o") == (1, "c → o\n".encode(), ["utelämnat: plan: tom"])

    def fail(corpus, out, engines):
        raise HashMismatch("a.txt: fel kontrollsumma.\nKör trad add.")

    stand_in(monkeypatch, "snapshot", build=fail)
    assert trad("build") == (3, b"", ["trad: a.txt: fel kontrollsumma. Kör trad add."])


def test_add_passes_on_what_was_said(trad, monkeypatch):
    given = {}

    def add(corpus, file, replaces, separate, **said):
        given.update(said, replaces=replaces, separate=separate)
        return SimpleNamespace(lines=("Tillagt.",))

    stand_in(monkeypatch, "corpus", add=add)
    assert trad("add", "x.txt", "--year", 2021, "--title", "Plan", "--replaces", "x")[1] == b"Tillagt.\n"
    assert {key: value for key, value in given.items() if value is not None} == {
        "year": 2021,
        "title": "Plan",
        "replaces": "x",
        "separate": False,
    }


def test_a_reader_that_closes_the_pipe_is_no_error(plan):
    plan.write_text("Uppdrag: Nr 1. Att räkna.\n" * 20_000, encoding="utf-8")
    command = f'"{sys.executable}" -m api.cli text "{plan}" | head -1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Uppdrag: Nr 1. Att räkna.\n", "")


@pytest.mark.parametrize("command", ["items", "text"])
def test_a_file_name_that_is_no_utf_8_is_named_all_the_same(trad, plan, command):
    ended, out, err = trad(command, plan.with_name("f\udcffl.txt"))
    assert (ended, out, len(err)) == (3, b"", 1)
    assert "f\\udcffl.txt" in err[0]


def test_json_of_stray_bytes_is_still_json(trad, plan):
    ended, out, _ = trad("items", plan, "--json", "--id", "f\udcffl")
    assert ended == 0
    assert all(json.loads(line)["document"] == "f\udcffl" for line in out.splitlines())


def test_trace_tells_the_answer_in_words_and_how_the_wording_changed(asked):
    text = asked("trace", FEES.id)[1].decode()
    assert "Uppdrag nr 1 i verksamhetsplanen 2021 lyder: ”Att se över avgifterna" in text
    assert f"      Jämfört med {FEES.id}: omformulerad." in text
    assert "[-varje år &-] {+och+} redovisa dem" in text


def test_diff_tells_what_goes_on_and_what_was_not_found_again(asked):
    text = asked("diff", PLAN, REPORT)[1].decode()
    assert f"{FEES.id} → {LINKS[0].right} (sannolik)" in text
    assert "Ingen motsvarighet funnen i Berättelse 2022: 1.\n" + OWLS.id in text
    assert "Berättelse 2022 har inga effektmål alls; om 1 effektmål går inget att säga." in text
    (record,) = asked("diff", PLAN, REPORT, "--json")[1].splitlines()
    assert [one["said"] for one in json.loads(record)["gone"]][1] == "ingen motsvarighet funnen"


@pytest.mark.parametrize("documents", [(PLAN, PLAN), (PLAN, "saknas")])
def test_diff_of_what_cannot_be_compared_is_one_line_and_exit_2(asked, documents):
    code, out, said = asked("diff", *documents)
    assert (code, out, len(said)) == (2, b"", 1)


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (("neighbours", OWLS.id), f"{OWLS.id} – under → {PLAN}/effektmål-1"),
        (("path", FEES.id, LINKS[0].right), f"{FEES.id} – fortsätter (sannolik) → {LINKS[0].right}"),
        (("threads",), f"{PLAN}/indikator-1"),
        (("goals",), f"3 genom åren, 3 nu  {PLAN}/effektmål-1  Äldre har en trygg vardag."),
        (("without-report",), f"2021  {OWLS.id}  Att pröva nattfrid med kattugglor."),
        (("without-outcome",), "Ingenting hittades."),
    ],
)
def test_network_in_words_and_as_records(asked, monkeypatch, current, arguments, first):
    monkeypatch.setattr("api.commands.network.opened", lambda corpus, out: current)
    code, out, _ = asked("network", *arguments)
    assert (code, out.decode().splitlines()[0]) == (0, first)
    shown = asked("network", *arguments, "--json")[1].decode().splitlines()
    assert all(isinstance(json.loads(line), dict) for line in shown)


def test_the_network_is_exported_as_json_and_graphml(asked, monkeypatch, current):
    monkeypatch.setattr("api.commands.network.opened", lambda corpus, out: current)
    assert {"nodes", "links"} <= json.loads(asked("network", "export")[1]).keys()
    assert asked("network", "export", "--graphml")[1].startswith(b"<graphml")
