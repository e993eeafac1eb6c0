"""What tests of several folders share: the flag --rewrite, and the bundled corpus, built once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tools.cluster import Cluster

from kg.search import engines

ROOT = Path(__file__).resolve().parents[1]

# Looked through for examples in docstrings, files of one name in folders that are no packages would collide.
collect_ignore_glob = ["conftest.py", "*/conftest.py"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write golden text anew instead of comparing")


@pytest.fixture
def rewrite(request: pytest.FixtureRequest) -> bool:
    """Whether golden text is to be written anew."""
    return bool(request.config.getoption("--rewrite"))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a snapshot of the bundled corpus, as ``trad build --out`` leaves it. Only to be read."""
    out = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "api.cli", "build", "--corpus", "corpus", "--out", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def cluster() -> Cluster:
    """The two-node OpenSearch cluster in the folder that TRAD_TEST_CLUSTER names; .ci/run starts one."""
    folder = os.environ.get("TRAD_TEST_CLUSTER")
    if not folder:
        why = "no OpenSearch here: python tests/tools/cluster.py start FOLDER, and TRAD_TEST_CLUSTER=FOLDER make test"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{why} (.ci/run does both)")
        pytest.skip(why)
    return Cluster(Path(folder))


@pytest.fixture(scope="session")
def cluster_settings(cluster: Cluster) -> engines.Cluster:
    """How the product is told about that cluster."""
    return engines.Cluster(tuple(f"http://{host}" for host in cluster.hosts), f"test-{os.getpid()}")
