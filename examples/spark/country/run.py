"""Tonight's report of a country, and what another rule book would change in one of its cities, by Spark.

    start run --data DIR --out DIR --city 9001 --policy cn-ed9
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from . import spread
from .areas import LEVELS
from .cluster import Cluster
from .judge import changed_to, nightly
from .logs import cities
from .results import CHANGE, EVENING, read, table


def run(data: Path, out: Path, workers: int, tasks: int, city: str | None, policy: str) -> None:
    """Writes all sums below a folder, which must not be there yet, and prints some of them."""
    chosen = city or cities(data)[0]
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, Cluster(workers, Path(folder)) as cluster:
        spark = spread.session(cluster.url, Path(folder))
        try:
            spread.ask(spark, data, nightly, tasks).write.parquet(str(out / "nightly"))
            spread.ask(spark, data, changed_to(policy), tasks, chosen).write.parquet(str(out / "change"))
        finally:
            spark.stop()
    print(table(read(out / "nightly"), EVENING, LEVELS["city"]))
    print(f"\n{policy} in city {chosen}")
    print(table(read(out / "change"), CHANGE, LEVELS["district"]))
