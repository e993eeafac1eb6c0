"""The pages, asked for the way a browser does."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import quote

import pytest

PLAN, REPORT = "tallåsen-on-vp-2021", "tallåsen-on-vb-2022"
FEES, OWLS, SHARE = f"{PLAN}/uppdrag-1", f"{PLAN}/uppdrag-2", f"{PLAN}/indikator-1"
PAGES = [
    "/",
    "/sok",
    "/sok?q=avgifter",
    "/sok?q=avgifter&slag=uppdrag&ar=2021",
    "/sok?q=finnsinte",
    f"/uppdrag/{quote(FEES)}",
    f"/uppdrag/{quote(OWLS)}",
    f"/uppdrag/{quote(SHARE)}",
    f"/uppdrag/{quote(PLAN)}/{quote('effektmål-1')}",
    f"/dokument/{quote(PLAN)}",
    f"/dokument/{quote(REPORT)}?fran=3&till=40",
    f"/jamfor?fran={quote(PLAN)}&till={quote(REPORT)}",
    "/jamfor",
    "/natverk",
    "/fraga",
    "/fraga?q=uppdrag+77",
    f"/organ/{quote('tallåsens-kommun/omsorgsförvaltningen')}",
    "/finns/inte",
]


class Tags(HTMLParser):
    """Collects what a check of a page needs: tags, ids, labels, controls, links, and the nesting."""

    VOID = ("meta", "link", "input", "br", "img")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags, self.ids, self.labels, self.controls, self.links, self.open = [], [], [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "label":
            self.labels.append(given["for"])
        if tag in ("input", "select", "textarea") and given.get("type") != "hidden":
            self.controls.append(given["id"])
        self.links += [given[key] for key in ("href", "src", "action", "cite") if key in given]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_well_made(client, address):
    page = client.get(address).text
    tags = Tags(page)
    assert page.startswith('<!doctype html>\n<html lang="sv">')
    assert tags.open == []
    assert [tags.tags.count(one) for one in ("h1", "main", "header", "footer", "title")] == [1] * 5
    assert len(tags.ids) == len(set(tags.ids))
    assert set(tags.controls) <= set(tags.labels)
    assert re.findall(r'<script[^>]* src="([^"?]*)', page) == ["/static/forslag.js"]
    assert tags.tags.count("script") == 1
    assert not re.search(r"<[^>]* (?:style|on\w+)=", page)
    assert 'href="#innehall"' in page


@pytest.mark.parametrize("address", PAGES)
def test_every_link_on_a_page_leads_somewhere(client, address):
    tags = Tags(client.get(address).text)
    for link in tags.links:
        assert link.startswith(("/", "#"))
        if link.startswith("#"):
            assert link[1:] in tags.ids
        else:
            assert client.get(link).status_code == 200, link


@pytest.mark.parametrize("address", PAGES)
def test_headings_never_skip_a_level(client, address):
    levels = [int(tag[1]) for tag in Tags(client.get(address).text).tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_start_page_says_what_the_corpus_holds_and_asks_questions_that_have_answers(client):
    page = client.get("/").text
    assert "Plan &lt;2021&gt;" in page
    assert "Verksamhetsplan 2021, Omsorgsnämnden" in page
    assert ">2 uppdrag</a>" in page
    assert "Vad hände med uppdrag 1 från 2021?" in page  # goes on in a later document
    assert "Vad hände med uppdrag 2 från 2021?" in page  # is never mentioned again


def test_search_page_marks_the_words_and_names_what_was_read(client):
    page = client.get("/sok", params={"q": "avgifterna"}).text
    assert "Att se över <mark>avgifterna</mark> varje år &amp; redovisa dem." in page
    assert "<strong>2 träffar.</strong> Söker: avgifterna" in page
    assert "En anmärkning." in page
    assert "uppdrag &lt;2021&gt;" in page


def test_a_hit_in_running_text_leads_to_its_place_in_the_document(client):
    page = client.get("/sok", params={"q": "översynen", "slag": "text"}).text
    assert re.search(
        rf'<h2><a href="/dokument/{quote(REPORT)}\?fran=\d+&amp;till=\d+#citat" aria-describedby="utdrag-1">',
        page,
    )


def test_facets_keep_the_other_filters_and_can_be_removed(client):
    page = client.get("/sok", params={"q": "avgifterna", "slag": "uppdrag"}).text
    assert 'href="/sok?q=avgifterna&amp;slag=uppdrag&amp;ar=2021"' in page
    assert '<a href="/sok?q=avgifterna">uppdrag <span aria-hidden="true">✕</span>' in page
    assert '<input type="hidden" name="slag" value="uppdrag">' in page


def test_pages_of_hits(client):
    page = client.get("/sok", params={"q": "a", "sida": 99}).text
    assert "Så många sidor finns det inte" in page
    assert "Gå till första sidan" in page


def test_empty_result_says_what_was_searched_and_what_to_try(client):
    answer = client.get("/sok", params={"q": "finnsinte", "dokument": REPORT})
    assert answer.status_code == 200
    assert "<li>Berättelse 2022</li>" in answer.text
    assert "Plan &lt;2021&gt;</li>" not in answer.text
    assert 'href="/sok?q=finnsinte">Samma sökning utan avgränsningar' in answer.text


def test_what_is_typed_is_shown_and_never_run(client):
    page = client.get("/sok", params={"q": '<script>alert("x")</script>'}).text
    assert "<script>" not in page
    assert 'value="&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;"' in page


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("q=a&order=year", "Parametern ”order” finns inte"),
        ("q=a&slag=fisk", "”fisk” är inget värde för ”slag”"),
        ("q=a&ar=förra", "”ar” ska vara ett heltal"),
        ("q=a&dokument=saknas", "Det finns inget dokument ”saknas”"),
        ("q=%22", "Det finns inga ord att söka."),
    ],
)
def test_a_search_that_cannot_be_read_is_a_page_that_says_why(client, query, sentence):
    answer = client.get(f"/sok?{query}")
    assert answer.status_code == 400
    assert sentence in answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_thread_shows_each_wording_with_quote_status_and_place(client):
    page = client.get(f"/uppdrag/{quote(FEES)}").text
    assert "<h1>Vad hände med uppdrag 1 från 2021?</h1>" in page
    assert "<p>Att se över avgifterna varje år &amp; redovisa dem.</p>\n</blockquote>" in page
    assert "<p>Översynen pågår för fullt.</p>\n</blockquote>" in page
    assert "</span> pågår</strong>" in page
    assert "Sägs i texten" in page
    assert "maskinens förslag: sannolik (0,83 av 1)" in page
    assert "Båda nämner avgifterna." in page
    assert "Plan &lt;2021&gt;, sidan 1, rad 5–6" in page
    assert "Effektmål 1</a>: Äldre har en trygg vardag." in page
    assert "anges inte" in page  # the report names no recipient


def test_silence_shows_what_was_searched_and_what_came_nearest(client):
    page = client.get(f"/uppdrag/{quote(OWLS)}").text
    assert "</span> ej återrapporterat</strong>" in page
    assert "Dokumenterad tystnad" in page
    assert "Jämfört med 2 poster, 1 kommentarer och 1 textstycken" in page
    assert "Varför inte: Handlar om avgifter." in page
    assert "Annat som frågan kan gälla" in page


def test_a_persons_word_does_not_look_like_the_machines(client):
    page = client.get(f"/uppdrag/{quote(SHARE)}").text
    assert '<span class="niva person">bekräftad av en människa</span>' in page
    assert "maskinens förslag" not in page


def test_each_basis_has_a_look_and_a_word_of_its_own(client):
    page = client.get(f"/uppdrag/{quote(SHARE)}").text
    for style, words in (
        ("sagt", "Sägs i texten"),
        ("beraknat", "Beräknat av målvärde och utfall"),
        ("symbol", "Avläst ur en symbol"),
    ):
        assert f'<span class="grund {style}">{words}</span>' in page
        assert f'class="pastaende {style}"' in page
    assert "Dokumentets egen förklaring: Målet är uppnått" in page
    assert "minst 80 procent" in page
    assert "Utfall, kvinnor 2022:" in page


def test_the_documents_own_word_for_a_kind_is_kept(client):
    assert "Vad hände med styrtal från 2021?" in client.get(f"/uppdrag/{quote(SHARE)}").text


def test_a_goals_page_lists_what_stands_under_it(client):
    page = client.get(f"/uppdrag/{quote(PLAN)}/{quote('effektmål-1')}").text
    assert f'<li><a href="/uppdrag/{quote(OWLS)}">Uppdrag 2</a>: Att pröva nattfrid med kattugglor.</li>' in page


def test_an_id_may_be_typed_with_loose_dots_and_rings(client):
    loose = f"{PLAN}/effektmål-1".replace("å", "a\u030a")
    assert client.get(f"/uppdrag/{quote(loose)}").status_code == 200


def test_the_id_of_running_text_leads_to_its_place(client):
    answer = client.get(f"/uppdrag/{quote(REPORT)}/text-abc", follow_redirects=False)
    assert answer.status_code == 307
    assert answer.headers["location"].startswith(f"/dokument/{quote(REPORT)}?fran=")


def test_unknown_item_is_a_page_with_what_to_do(client):
    answer = client.get(f"/uppdrag/{quote(PLAN)}/uppdrag-99")
    assert answer.status_code == 404
    assert "Sök efter den med ord" in answer.text


def test_document_page_marks_the_quote_over_line_ends(client):
    text = client.get(f"/dokument/{quote(PLAN)}").text
    assert "<mark" not in text
    link = re.search(r'<blockquote cite="([^"#]+)#citat"', client.get(f"/uppdrag/{quote(FEES)}").text)[1]
    page = client.get(link.replace("&amp;", "&")).text
    assert '<mark id="citat">Att se över avgifterna' in page
    assert "<mark>varje år &amp; redovisa dem.</mark>" in page
    assert 'href="#citat"' in page


def test_document_page_has_an_anchor_for_every_line_and_names_items_where_they_begin(client):
    page = client.get(f"/dokument/{quote(PLAN)}").text
    assert all(f'id="rad-{number}"' in page for number in range(1, 10))
    assert f'<p><a class="har" href="/uppdrag/{quote(OWLS)}">Uppdrag 2</a> Nr 2.' in page
    assert "Omsorgsnämndens plan &lt;2021&gt;" in page
    assert "Ett nummer saknas" in page


@pytest.mark.parametrize("query", ["fran=5", "fran=5&till=4", "fran=0&till=999999", "rad=3"])
def test_a_place_that_does_not_exist_is_refused(client, query):
    assert client.get(f"/dokument/{quote(PLAN)}?{query}").status_code == 400


def test_without_a_snapshot_the_pages_say_so(client, current):
    current.snapshot = None
    answer = client.get("/")
    assert answer.status_code == 503
    assert "Underlaget är inte klart" in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_an_unexpected_error_is_a_page_without_details(client, current):
    current.snapshot = object()
    answer = client.get("/")
    assert answer.status_code == 500
    assert "AttributeError" not in answer.text
