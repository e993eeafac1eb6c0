"""Whether reading a corpus takes more memory when it has more documents."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from figures import CORPUS, Figure

from ingest.decode import sha256
from ingest.manifest import append, read_manifest

TIMES = 8
READ = """
import resource, sys, tempfile
from pathlib import Path
from ingest.manifest import read_manifest
from kg.corpus import read_corpus
corpus = Path(sys.argv[1])
with tempfile.TemporaryDirectory() as folder:
    for reading in read_corpus(corpus, read_manifest(corpus), Path(folder)):
        pass
print(max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
"""


def memory_figures(folder: Path) -> Iterator[Figure]:
    """Peak memory of the largest of the processes that read, for the bundled corpus and for many times as much."""
    once, often = (peak(copied(folder / f"corpus-{times}", times)) for times in (1, TIMES))
    how = f"{TIMES} times as many documents: {often:.0f} MB and {once:.0f} MB at most"
    yield Figure("reading, memory as the corpus grows", often / once, "×", how, goal=1.1)


def copied(folder: Path, times: int) -> Path:
    """A corpus with every document of the bundled one ``times`` times, each copy with bytes of its own."""
    (folder / "documents").mkdir(parents=True)
    for source in read_manifest(CORPUS):
        for number in range(times):
            data = (CORPUS / source.path).read_bytes() + b"\n" * number
            name, path = f"{source.id}-{number}", f"documents/{source.id}-{number}.txt"
            (folder / path).write_bytes(data)
            append(folder, replace(source, id=name, path=path, sha256=sha256(data)))
    return folder


def peak(corpus: Path) -> float:
    """The peak memory, in MB, of reading a corpus."""
    done = subprocess.run([sys.executable, "-c", READ, str(corpus)], check=True, capture_output=True, text=True)
    return int(done.stdout) / 1024
