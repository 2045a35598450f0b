"""The same questions as in `alone`, asked by Spark: a group of rows for each community, sums for each area."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from .areas import LEVELS
from .cluster import LOOPBACK
from .judge import Question, answer
from .logs import COLUMNS, evening, logs_in, rule_books

NUMBERS = pa.schema([
    pa.field("community", pa.string()), pa.field("number", pa.string()), pa.field("amount", pa.int64())
])


def session(master: str, folder: Path) -> SparkSession:
    """A session whose driver, too, stays on loopback."""
    package = str(Path(__file__).resolve().parent.parent)
    settings = {
        "spark.driver.host": LOOPBACK,
        "spark.driver.bindAddress": LOOPBACK,
        "spark.local.dir": str(folder / "local"),
        "spark.ui.enabled": "false",
        "spark.log.level": "ERROR",
        "spark.ui.showConsoleProgress": "false",
        "spark.executorEnv.PYTHONPATH": os.pathsep.join([package, *filter(None, [os.environ.get("PYTHONPATH")])]),
        # Codes of areas are texts, also where they look like numbers.
        "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
    }
    # The workers' Python is the one that runs this; of these two Spark asks the environment alone.
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": LOOPBACK}
    builder = SparkSession.builder.master(master).appName("gridward")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def ask(spark: SparkSession, data: Path, question: Question, tasks: int, city: str | None = None) -> DataFrame:
    """Asks every community, or those of one city, and adds up: `area`, `number`, `amount`.

    The log of a community is small for what it costs to judge, so Spark must not choose the number of tasks by bytes: it
    is given.
    """
    policies = rule_books(data)

    def one(rows: pa.Table) -> pa.Table:
        judged = evening(rows, policies)
        numbers = answer(judged, question)
        columns = [[judged.community] * len(numbers), list(numbers), list(numbers.values())]
        return pa.table(columns, schema=NUMBERS)

    logs = spark.read.parquet(str(logs_in(data)))
    if city is not None:
        logs = logs.where(f.col("city") == city)
    grouped = logs.select(*COLUMNS).repartition(tasks, "community").groupBy("community")
    numbers = grouped.applyInArrow(one, "community string, number string, amount long")
    areas = f.array(*(f.substring("community", 1, digits) for digits in LEVELS.values()))
    return numbers.select(f.explode(areas).alias("area"), "number", "amount").groupBy("area", "number").agg(
        f.sum("amount").alias("amount")
    )
