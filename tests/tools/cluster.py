"""A small OpenSearch cluster on the loopback interface, for tests: two nodes that can be stopped one by one.

    python tests/tools/cluster.py start FOLDER     fetches the server, starts the nodes, waits until both are there
    python tests/tools/cluster.py stop FOLDER      ends them; the folder can then be thrown away

Needs a Java (17 or 21) and Maven, which fetches the minimal distribution by its coordinates. The server refuses to
run as root: root starts it as the user "nobody", so ``FOLDER`` must be where that user may look. ``FOLDER`` holds
all that the nodes write, and ``nodes.json``: the process and the ports of each.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

ARTIFACT = "org.opensearch.distribution.integ-test-zip:opensearch:2.19.5:zip"
JAVA = """\
-Xms400m
-Xmx400m
-XX:+UseSerialGC
-XX:TieredStopAtLevel=1
18-:-Djava.security.manager=allow
-Djava.util.concurrent.ForkJoinPool.common.threadFactory=org.opensearch.secure_sm.SecuredForkJoinWorkerThreadFactory
"""
NODES = 2
PATIENCE = 120  # seconds for a node to answer
NOBODY = 65534
SETTINGS = """\
cluster.name: tests
node.name: node-{number}
node.roles: [{roles}]
network.host: 127.0.0.1
http.port: {http}
transport.port: {transport}
discovery.seed_hosts: ["127.0.0.1:{seed}"]
cluster.initial_cluster_manager_nodes: ["node-0"]
cluster.routing.allocation.disk.threshold_enabled: false
path.data: {home}/data
path.logs: {home}/logs
"""


@dataclass(frozen=True)
class Node:
    """A node: its process, its two ports."""

    number: int
    process: int
    http: int
    transport: int

    @property
    def host(self) -> str:
        """Where it answers, as "127.0.0.1:9200"."""
        return f"127.0.0.1:{self.http}"


class Cluster:
    """The cluster in a folder. Node 0 manages it, so that the others can be stopped while it goes on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()

    @property
    def nodes(self) -> list[Node]:
        """The nodes as they were last started, in order."""
        return [Node(**node) for node in json.loads((self.folder / "nodes.json").read_text("utf-8"))]

    @property
    def hosts(self) -> list[str]:
        """Where each node answers."""
        return [node.host for node in self.nodes]

    def start(self) -> None:
        """Start all nodes. Raises TimeoutError, or RuntimeError when something that is needed is missing."""
        self.folder.mkdir(parents=True, exist_ok=True)
        fetch(self.folder)
        ports = free_ports(2 * NODES)
        made = [Node(number, 0, *ports[2 * number : 2 * number + 2]) for number in range(NODES)]
        for node in made:
            (self._home(node) / "config").mkdir(parents=True)
        self._remember(made)
        for node in made:
            self._run(node)
        self.wait()

    def restart(self, number: int) -> None:
        """Start a node that was stopped, and wait until it is one of the cluster again."""
        self._run(self.nodes[number])
        self.wait()

    def stop_node(self, number: int) -> None:
        """Kill a node, as a lost machine would end."""
        end(self.nodes[number].process, signal.SIGKILL)

    def stop(self) -> None:
        """End all nodes, if any were started."""
        for node in self.nodes if (self.folder / "nodes.json").exists() else ():
            end(node.process, signal.SIGKILL)

    def wait(self) -> None:
        """Return when every node answers and knows all the others. Raises TimeoutError with the log's end."""
        deadline = time.monotonic() + PATIENCE
        for node in self.nodes:
            while answer(f"http://{node.host}/_cluster/health?filter_path=number_of_nodes") != {
                "number_of_nodes": NODES
            }:
                if time.monotonic() > deadline or not running(node.process):
                    log = (self._home(node) / "out.txt").read_text("utf-8", "replace")
                    raise TimeoutError(f"node {node.number} did not come: {log[-2000:]}")
                time.sleep(0.2)

    def _home(self, node: Node) -> Path:
        return self.folder / f"node-{node.number}"

    def _remember(self, nodes: list[Node]) -> None:
        (self.folder / "nodes.json").write_text(json.dumps([asdict(node) for node in nodes]), "utf-8")

    def _run(self, node: Node) -> None:
        home, server, nodes = self._home(node), self.folder / "server", self.nodes
        roles = "cluster_manager, data, ingest" if node.number == 0 else "data, ingest"
        settings = SETTINGS.format(home=home, roles=roles, seed=nodes[0].transport, **asdict(node))
        (home / "config" / "opensearch.yml").write_text(settings, "utf-8")
        shutil.copy(server / "config" / "log4j2.properties", home / "config")
        (home / "config" / "jvm.options").write_text(JAVA, "utf-8")
        environment = {**os.environ, "OPENSEARCH_PATH_CONF": str(home / "config")}
        environment |= {"OPENSEARCH_JAVA_HOME": java(), "OPENSEARCH_TMPDIR": str(home)}
        other = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}
        if other:
            for path in (self.folder, home, *home.rglob("*")):
                os.chown(path, NOBODY, NOBODY)
        with (home / "out.txt").open("ab") as out:
            process = subprocess.Popen(
                [str(server / "bin" / "opensearch")],
                **other,  # type: ignore[arg-type]
                cwd=home,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        nodes[node.number] = Node(node.number, process.pid, node.http, node.transport)
        self._remember(nodes)


def java() -> str:
    """The folder of the Java that is on the path. Raises RuntimeError when there is none."""
    found = shutil.which("java")
    if found is None:
        raise RuntimeError("no Java here; on Debian and Ubuntu: apt install default-jre-headless")
    return str(Path(found).resolve().parents[1])


def fetch(folder: Path) -> None:
    """Put the server in ``folder / "server"``. Raises RuntimeError when Maven is missing or cannot fetch it."""
    if (folder / "server").exists():
        return
    if shutil.which("mvn") is None:
        raise RuntimeError("no Maven here to fetch the server with; on Debian and Ubuntu: apt install maven")
    command = ["mvn", "-q", "-B", "dependency:copy", f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={folder}/fetched"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise RuntimeError(f"Maven could not fetch {ARTIFACT}: {done.stdout[-2000:]}{done.stderr[-500:]}")
    (archive,) = (folder / "fetched").glob("*.zip")
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder / "unpacked")
    shutil.rmtree(folder / "fetched")
    (top,) = (folder / "unpacked").iterdir()
    for path in (top / "bin").iterdir():
        path.chmod(0o755)
    top.rename(folder / "server")
    (folder / "unpacked").rmdir()


def answer(url: str) -> object:
    """The JSON that a node answers; None when it does not."""
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return json.load(response)
    except (OSError, ValueError):
        return None


def end(process: int, how: signal.Signals) -> None:
    """Send a signal and wait until the process runs no more."""
    if not process:
        return  # it was never started
    try:
        os.kill(process, how)
        while running(process):
            time.sleep(0.05)
    except (ProcessLookupError, PermissionError):
        return


def running(process: int) -> bool:
    """Whether a process runs; one that has ended and that nobody has asked about yet does not."""
    with suppress(ChildProcessError):  # of a node that another process started
        os.waitpid(process, os.WNOHANG)
    try:
        return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def free_ports(count: int) -> list[int]:
    """Ports that nothing listens on just now."""
    probes = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


if __name__ == "__main__":
    action, where = sys.argv[1:]
    {"start": Cluster.start, "stop": Cluster.stop}[action](Cluster(Path(where)))
