"""A standalone Spark of a master and some workers with one core each, on loopback, for as long as a `with` lasts."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Self, cast

import pyspark

LOOPBACK = "127.0.0.1"
PATIENCE = 180.0
"""Seconds in which a process must have come up."""


class Cluster:
    """Master and workers. Each worker leads a group of processes of its own, to which its executors belong."""

    def __init__(self, workers: int, folder: Path, memory: str = "2g") -> None:
        """How many workers there will be, where they keep their files, and how much memory each may give away."""
        self._count, self._folder, self._memory = workers, folder, memory
        self._port, self._page = _free_port(), _free_port()
        self._started: list[subprocess.Popen[bytes]] = []
        self._logs: list[IO[bytes]] = []

    @property
    def url(self) -> str:
        """What a session connects to."""
        return f"spark://{LOOPBACK}:{self._port}"

    def __enter__(self) -> Self:
        try:
            self._start("master", "master.Master", "--port", str(self._port), "--webui-port", str(self._page))
            _wait(self._answers, "Spark's master", self._folder)
            for number in range(self._count):
                own = ("-c", "1", "-m", self._memory, "--webui-port", "0", "--work-dir", str(self._folder / f"work-{number}"))
                self._start(f"worker-{number}", "worker.Worker", *own, self.url)
            _wait(lambda: self.alive() == self._count, "Spark's workers", self._folder)
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    def alive(self) -> int:
        """How many workers the master counts on."""
        with urllib.request.urlopen(f"http://{LOOPBACK}:{self._page}/json/", timeout=10) as page:
            return cast(int, json.load(page)["aliveworkers"])

    def processor_seconds(self) -> float:
        """What all processes of all workers have used of processors so far, as Linux counts it; 0 elsewhere.

        A worker, its executors and their Pythons are in one session, and nobody else is.
        """
        workers = {process.pid for process in self._started[1:]}
        ticks = 0
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
            except OSError:
                continue  # It has ended since the folder was read.
            if int(fields[3]) in workers:
                ticks += sum(map(int, fields[11:15]))
        return ticks / os.sysconf("SC_CLK_TCK")

    def kill(self, worker: int) -> None:
        """Ends a worker and its executors as a power cut would: signal 9, no farewell."""
        os.killpg(self._started[1 + worker].pid, signal.SIGKILL)

    def stop(self) -> None:
        """Ends whatever still runs of what was started here."""
        for process in reversed(self._started):
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
        for log in self._logs:
            log.close()
        self._started, self._logs = [], []

    def _answers(self) -> bool:
        try:
            return self.alive() == 0
        except OSError:
            return False

    def _start(self, name: str, role: str, *words: str) -> None:
        home = Path(pyspark.__file__).parent
        log = (self._folder / f"{name}.log").open("wb")
        self._logs.append(log)
        command = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{role}", "--host", LOOPBACK, *words]
        environment = os.environ | {"SPARK_HOME": str(home), "SPARK_LOCAL_IP": LOOPBACK, "SPARK_NO_DAEMONIZE": "1"}
        self._started.append(
            subprocess.Popen(command, env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True)
        )


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((LOOPBACK, 0))
        return cast(int, free.getsockname()[1])


def _wait(until: Callable[[], bool], what: str, logs: Path) -> None:
    last = time.monotonic() + PATIENCE
    while not until():
        if time.monotonic() > last:
            raise TimeoutError(f"{what} did not come up in {PATIENCE:.0f} s; what they say is in {logs}")
        time.sleep(0.2)
