"""Faults of a source that a person has looked up: shown as known, and missed when they are gone."""

import pytest
from corpus_example import REPORT, REPORT_ID, row, write_corpus

from ingest.errors import ManifestError
from kg.audit import check

pytestmark = pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")

TABLE = """Kostnader
\tmnkr
\tUtfall

\tLöner
\t5

\tHyror
\t4

\tSumma
\t{total}

"""


def with_table(folder, total, text=""):
    """A corpus of one report that ends with a table; its sum stands on line 27."""
    report = REPORT + TABLE.format(total=total)
    corpus = write_corpus(folder, (row(REPORT_ID, report, 2032, "verksamhetsberättelse"), report))
    (corpus / "expectations.toml").write_text(text, encoding="utf-8")
    return corpus


def known(line=27, code="table-sum", text="19", reason="Så står det i källan."):
    return f'[["{REPORT_ID}".known]]\ncode = "{code}"\nline = {line}\ntext = "{text}"\nreason = "{reason}"\n'


def test_a_sum_that_does_not_add_up_is_found(tmp_path):
    (finding,) = check(with_table(tmp_path / "c", 19))
    assert (finding.code, finding.text, finding.place.line, finding.known) == ("table-sum", "19", 27, "")


def test_written_down_with_its_reason_it_is_known(tmp_path):
    (finding,) = check(with_table(tmp_path / "c", 19, known()))
    assert (finding.code, finding.known) == ("table-sum", "Så står det i källan.")


@pytest.mark.parametrize("other", [{"line": 26}, {"code": "table-difference"}, {"text": "18"}])
def test_something_else_written_down_does_not_cover_it(tmp_path, other):
    found = check(with_table(tmp_path / "c", 19, known(**other)))
    assert [(finding.code, finding.known) for finding in found] == [("table-sum", ""), ("expectation.known", "")]


def test_what_is_known_but_gone_is_found(tmp_path):
    (finding,) = check(with_table(tmp_path / "c", 9, known()))
    assert finding.code == "expectation.known"
    assert "rad 27" in finding.message


@pytest.mark.parametrize(("wanted", "codes"), [(1, []), (2, ["expectation.count"])])
def test_tables_are_counted(tmp_path, wanted, codes):
    found = check(with_table(tmp_path / "c", 9, f'["{REPORT_ID}"]\ntabell = {wanted}\n'))
    assert [finding.code for finding in found] == codes


@pytest.mark.parametrize(
    "text",
    [
        f'["{REPORT_ID}"]\nknown = 3\n',
        f'[["{REPORT_ID}".known]]\ncode = "table-sum"\n',
        known().replace("line = 27", 'line = "27"'),
    ],
)
def test_what_cannot_be_understood_names_the_file(tmp_path, text):
    with pytest.raises(ManifestError, match=r"expectations\.toml"):
        check(with_table(tmp_path / "c", 19, text))
