"""Asks the same of every community without Spark, with Spark, and with Spark while a worker is killed: all sums must be equal.

    start check --communities 1000 --figures measured.json
"""

from __future__ import annotations

import resource
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq
from pyspark.sql import SparkSession

from . import alone, spread
from .cluster import Cluster
from .judge import COST, Question, changed_to, nightly
from .logs import cities, files
from .measure import Measured, cores
from .results import Sums, differences, read


class Unequal(Exception):
    """Two ways to the same sums came to different ones, or nothing was tried."""


@dataclass(frozen=True)
class Run:
    """What is to be checked."""

    data: Path
    folder: Path
    workers: int
    tasks: int
    policy: str


def check(run: Run) -> Measured:
    """Runs all of it and prints what came out."""
    city = cities(run.data)[0]
    evening, change = alone.ask(run.data, nightly), alone.ask(run.data, changed_to(run.policy), city)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(f"alone: {evening.seconds:.1f} s, and {change.seconds:.1f} s for {run.policy} in city {city}")

    start = time.perf_counter()
    with Cluster(run.workers, run.folder) as cluster:
        spark = spread.session(cluster.url, run.folder)
        try:
            spark.range(1).count()
            started = time.perf_counter() - start
            print(f"spark: {run.workers} workers after {started:.1f} s")
            before = cluster.processor_seconds()
            seconds = _written(spark, run, nightly, "nightly")
            processor = cluster.processor_seconds() - before
            sums = read(run.folder / "nightly")
            _equal("nightly report", sums, evening.sums)
            print(f"spark: {seconds:.1f} s for {run.tasks} tasks")
            _written(spark, run, changed_to(run.policy), "change", city)
            _equal(f"{run.policy} in city {city}", read(run.folder / "change"), change.sums)
            done = _killed(spark, cluster, run)
            what = f"nightly report, a worker killed after {done} of {run.tasks} tasks"
            _equal(what, read(run.folder / "killed"), evening.sums)
        finally:
            spark.stop()
    measured = Measured(
        communities=sums["", "/communities"],
        residents=sums["", "/residents"],
        households=sums["", "/households"],
        events=sums["", "/events"],
        **_logs(run.data),
        numbers=len(sums),
        alone_seconds=evening.seconds,
        alone_processor=evening.processor,
        alone_peak=peak,
        spark_start=started,
        spark_seconds=seconds,
        spark_processor=processor,
        spark_judging=sums["", COST] / 1e6,
        workers=run.workers,
        tasks=run.tasks,
        cores=cores(),
    )
    print(_summary(measured))
    return measured


def _written(spark: SparkSession, run: Run, question: Question, name: str, city: str | None = None) -> float:
    """Has the workers write the answer, and says how many seconds that took."""
    start = time.perf_counter()
    spread.ask(spark, run.data, question, run.tasks, city).write.parquet(str(run.folder / name))
    return time.perf_counter() - start


def _killed(spark: SparkSession, cluster: Cluster, run: Run) -> int:
    """Kills the first worker once a quarter of the tasks is done, with what it has put aside, and says how many were."""
    failed: list[Exception] = []

    def write() -> None:
        try:
            _written(spark, run, nightly, "killed")
        except Exception as error:
            failed.append(error)

    job = threading.Thread(target=write)
    job.start()
    done = 0
    while job.is_alive() and done < max(1, run.tasks // 4):
        time.sleep(0.01)
        done = _tasks_done(spark, run.tasks)
    in_the_middle = 0 < done < run.tasks and job.is_alive()
    if in_the_middle:
        cluster.kill(0)
    job.join()
    if failed:
        raise failed[0]
    if not in_the_middle:
        raise Unequal(f"no worker was killed in the middle: {done} of {run.tasks} tasks were done")
    if cluster.alive() != run.workers - 1:
        raise Unequal(f"a worker was killed, and {cluster.alive()} of {run.workers} are alive")
    return done


def _tasks_done(spark: SparkSession, tasks: int) -> int:
    """How many tasks of the stage that judges are done; 0 before there is one."""
    tracker = spark.sparkContext.statusTracker()
    stages = (tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds())
    return max((stage.numCompletedTasks for stage in stages if stage is not None and stage.numTasks == tasks), default=0)


def _equal(what: str, spark: Sums, alone: Sums) -> None:
    found = differences(spark, alone, but=COST)
    if found or not spark:
        raise Unequal("\n".join([f"{what}: {len(found)} of {len(spark)} sums differ (Spark's first)", *found[:20]]))
    print(f"equal: {what}, all {len(spark):,} sums")


def _logs(data: Path) -> dict[str, int]:
    """How many days of communities the logs hold, and how large they are."""
    days = size = stored = 0
    for file in files(data):
        bundles = pq.read_table(file, columns=["bundle"])["bundle"]
        days, size = days + len(bundles), size + pc.sum(pc.binary_length(bundles)).as_py()
        stored += file.stat().st_size
    return {"days": days, "bytes": size, "stored": stored}


def _summary(measured: Measured) -> str:
    rate = measured.events / measured.alone_seconds
    spark = measured.events / measured.spark_seconds / measured.workers
    return (
        f"{measured.communities:,} communities, {measured.residents:,} people, {measured.events:,} events, "
        f"{measured.bytes / measured.events:.1f} bytes each\n"
        f"events a second: alone {rate:,.0f}; Spark {spark:,.0f} for each core of its workers; "
        f"a core does alone {measured.ratio:.2f} times as much\n"
        f"seconds of processor time: alone {measured.alone_processor:.1f}; Spark's workers {measured.spark_processor:.1f}, "
        f"{measured.processor_ratio:.2f} times as much, of that {measured.spark_judging:.1f} in engines"
    )
