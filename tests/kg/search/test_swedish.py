"""What Swedish readers mean, on every embedded engine: which word finds which text, and which must not."""

import pytest
from search_example import entry, names

from kg.search.engines import Engines
from kg.search.index import build_index, open_index
from kg.search.query import parse
from kg.search.searcher import Searcher

TEXTS = {
    "beslut": "Beslutet gäller från och med maj.",
    "nätverk": "Nätverket träffas varje månad.",
    "barn": "Barnets bästa kommer först.",
    "region": "Regionens ekonomi är i balans.",
    "hälsa": "Invånarnas hälsa blir bättre.",
    "förvaltning": "Hälso- och sjukvårdsförvaltningen svarar.",
    "nämnd": "Hälso- och sjukvårdsnämndens ordförande.",
    "stöd": "Stödet till anhöriga ökar.",
    "stod": "Arbetet stod still.",
    "for": "Skeppet for bort.",
    "för": "Något görs för alla.",
    "säker": "En säker vård.",
    "saker": "Flera saker återstår.",
    "örebro": "Staden Örebro växer.",
    "bassäng": "En bassäng byggs om.",
    "behandling": "Behandlingen fortsätter.",
    "ingen": "Ingen plats är ledig.",
    "spann": "Nr 3 - 8 följs upp.",
    "tal": "Summan blev 1 216 kronor.",
    "decimal": "Det kostade 1 289,4 mnkr.",
    "procent": "Andelen är 75procent.",
    "samordning": "En bättre sam\u00adordning behövs.",
    "sammanhållna": "De samman-\nhållna flödena.",
    "covid": "En post-covidmottagning öppnas.",
    "e-hälsa": "Satsning på e-hälsa.",
    "hsn": "HSN:s ledamöter valdes.",
    "nfd": "A\u030atga\u0308rder fo\u0308r o\u0308ppenva\u030arden.",
    "planering": "Produktions- och kapacitetsplanering görs.",
    "hyr": "Hyrpersonalen blir färre.",
    "smitt": "Smittspårning pågår.",
    "mål": "Målet nås.",
    "mal": "En mal flög in.",
    "uppdrag": "Uppdraget ges till styrelsen.",
    "indikator": "Indikatorerna följs.",
    "målvärde": "Målvärdet är högt.",
    "utfall": "Utfallet är lågt.",
    "inte": "Det blev inte klart.",
    "ej": "Detta är ej påbörjat.",
    "utan": "Vård utan väntan.",
    "bilaga": "Se bilaga 3.",
    "paragraf": "Enligt § 45 i protokollet.",
    "diarium": "Ärende 25RS268 bordläggs.",
    "lag": "LAG har möte.",
    "snö": "Det lag snö kallar.",
}

FOUND = [
    *(("beslut", "beslut"), ("beslutet", "beslut"), ("nätverk", "nätverk"), ("nätverket", "nätverk")),
    *(("barn", "barn"), ("barnets", "barn"), ("region", "region"), ("regionerna", "region")),
    *(("hälsa", "förvaltning"), ("hälso-", "hälsa"), ("hälsa", "e-hälsa"), ("sjukvård", "förvaltning")),
    *(("sjukvård", "nämnd"), ("nämnd", "nämnd"), ("nämnden", "nämnd"), ("häls- och sjukvårdsnämnd", "nämnd")),
    *(
        ("hälsa- och sjukvårdsnämnd", "nämnd"),
        ("hälso-och sjukvårdsnämnd", "nämnd"),
        ("stöd", "stöd"),
        ("stöden", "stöd"),
    ),
    *(("orebro", "örebro"), ("Örebro", "örebro"), ("O\u0308rebro", "örebro"), ("atgarder", "nfd"), ("åtgärd", "nfd")),
    *(("öppenvård", "nfd"), ("o\u0308ppenva\u030ard", "nfd"), ("bassänger", "bassäng"), ("behandlingar", "behandling")),
    *(("ingen", "ingen"), ("Nr 3 - 8", "spann"), ("nr 3–8", "spann"), ("3-8", "spann"), ("5", "spann"), ("8", "spann")),
    *(("1216", "tal"), ("1 216", "tal"), ("1\u00a0216", "tal"), ("1289,4", "decimal"), ("1 289,4", "decimal")),
    *(("75 procent", "procent"), ("75", "procent"), ("procent", "procent"), ("75 %", "procent")),
    *(("samordning", "samordning"), ("sam\u00adordning", "samordning")),
    *(("sammanhållna", "sammanhållna"), ("sammanhållen", "sammanhållna"), ("covidmottagning", "covid")),
    *(("post-covidmottagningar", "covid"), ("covid", "covid"), ("postcovidmottagning", "covid")),
    *(("e-hälsa", "e-hälsa"), ("ehälsa", "e-hälsa"), ("HSN", "hsn"), ("hsn", "hsn"), ("HSN:s", "hsn")),
    *(("produktionsplanering", "planering"), ("kapacitetsplaneringen", "planering"), ("planering", "planering")),
    *(
        ("personal", "hyr"),
        ("hyra", "hyr"),
        ("hyrpersonal", "hyr"),
        ("smittspårningen", "smitt"),
        ("spårning", "smitt"),
    ),
    *(("mål", "mål"), ("målen", "mål"), ("uppdrag", "uppdrag"), ("uppdragen", "uppdrag"), ("indikator", "indikator")),
    *(("indikatorn", "indikator"), ("målvärde", "målvärde"), ("målvärden", "målvärde"), ("utfall", "utfall")),
    *(("inte", "inte"), ("ej", "ej"), ("utan", "utan"), ("3", "bilaga"), ("bilaga 3", "bilaga"), ("§ 45", "paragraf")),
    *(
        ("§45", "paragraf"),
        ("25RS268", "diarium"),
        ("25rs268", "diarium"),
        ("LAG", "lag"),
        ("lag", "snö"),
        ("for", "for"),
        ("för", "för"),
    ),
]

NOT_FOUND = [
    *(
        ("stöd", "stod"),
        ("stod", "stöd"),
        ("säker", "saker"),
        ("saker", "säker"),
        ("bas", "bassäng"),
        ("säng", "bassäng"),
    ),
    *(("ingen", "behandling"), ("mål", "mal"), ("mal", "mål"), ("289", "decimal"), ("216", "tal"), ("1", "tal")),
    *(("9", "spann"), ("inte", "ej"), ("for", "för"), ("för", "for"), ("erna", "indikator")),
]


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def searcher(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    folder, engines = tmp_path_factory.mktemp("swedish") / "index", Engines(request.param)
    build_index(folder, [entry(name, text) for name, text in TEXTS.items()], engines)
    return open_index(folder, engines)


def found(searcher: Searcher, query: str) -> list[str]:
    return names(searcher.search(parse(query), len(TEXTS)))


@pytest.mark.parametrize(("query", "text"), FOUND)
def test_what_a_word_finds(searcher: Searcher, query: str, text: str) -> None:
    assert text in found(searcher, query)


@pytest.mark.parametrize(("query", "text"), NOT_FOUND)
def test_what_a_word_does_not_find(searcher: Searcher, query: str, text: str) -> None:
    assert text not in found(searcher, query)
