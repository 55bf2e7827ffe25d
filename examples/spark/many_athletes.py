"""Writes a data set of many athletes under Spark, one shard per task, and reads it back.

    python many_athletes.py SQUAD DATASET [--restday PATH] [--shards N] [--store DIR]

SQUAD has a folder or an archive for each athlete. restday alone decides which athletes belong to which
shard, and the names of their partitions, so tasks are independent.

Exit codes are those of restday: 0 done; 1 done, but an athlete was left out; 2 a shard could not run.
"""

import argparse
import os
import subprocess
import sys

from pyspark import SparkConf
from pyspark.sql import SparkSession
from pyspark.sql import functions as F


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("squad", help="folder with a folder or an archive for each athlete")
    parser.add_argument("dataset", help="folder of the data set")
    parser.add_argument("--restday", default="restday", help="the program, as workers find it")
    parser.add_argument("--shards", type=int, help="number of tasks [default: four per core]")
    parser.add_argument("--store", help="where to keep what was made of files [default: nowhere]")
    return parser.parse_args()


def session():
    # Workers with another Python version could not run tasks from this one.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    conf = SparkConf().setAppName("restday").setIfMissing("spark.master", "local[*]")
    # Names stay names: 007 and 7 are two athletes, not numbers.
    conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
    return SparkSession.builder.config(conf=conf).getOrCreate()


def share(index, shards, squad, dataset, restday, store):
    """Runs one shard. Its result is data, so a failed one does not stop the others."""
    command = [restday, "dataset", squad, "--per-athlete", "--shard", f"{index}/{shards}"]
    # Spark runs many tasks at once, so each has one thread.
    command += ["-o", dataset, "--jobs", "1", "--quiet"]
    command += ["--store", store] if store else ["--no-store"]
    try:
        ended = subprocess.run(command, capture_output=True, text=True, errors="replace")
        return ended.returncode, ended.stderr
    except OSError as error:
        return 2, f"{restday}: {error}\n"


def write(spark, asked):
    """Writes all shards; returns the worst exit code and prints their messages."""
    shards = asked.shards or 4 * spark.sparkContext.defaultParallelism
    # Paths that are valid in every worker, whatever folder it runs in.
    squad, dataset = os.path.abspath(asked.squad), os.path.abspath(asked.dataset)
    store = asked.store and os.path.abspath(asked.store)
    restday = os.path.abspath(asked.restday) if os.sep in asked.restday else asked.restday
    tasks = spark.sparkContext.parallelize(range(1, shards + 1), shards)
    run = lambda index: share(index, shards, squad, dataset, restday, store)
    said = tasks.map(run).collect()
    for _, words in said:
        sys.stderr.write(words)
    # A killed task has a negative code.
    return max(code if code in (0, 1) else 2 for code, _ in said)


def read(spark, dataset):
    """Prints activities and load of each athlete, and sessions and load of each week."""
    activities = spark.read.parquet(f"{dataset}/activities")
    days = spark.read.parquet(f"{dataset}/days")
    load = F.round(F.sum("load_points"), 2).alias("load")
    athletes = activities.groupBy("athlete").agg(F.count("id").alias("activities"), load)
    table(athletes.orderBy("athlete"))
    week = F.col("week_start").alias("week")
    weeks = days.groupBy("athlete", week).agg(F.sum("sessions").alias("sessions"), load)
    print()
    table(weeks.orderBy("athlete", "week"))


def table(frame):
    # Missing values are blank, not zero.
    words = lambda row: ["" if value is None else str(value) for value in row]
    rows = [frame.columns] + [words(row) for row in frame.collect()]
    widths = [max(len(row[column]) for row in rows) for column in range(len(frame.columns))]
    for row in rows:
        print("  ".join(value.ljust(width) for value, width in zip(row, widths)).rstrip())


def main():
    asked = arguments()
    spark = session()
    spark.sparkContext.setLogLevel("ERROR")
    worst = write(spark, asked)
    # If no athlete could be read, nothing was written.
    if worst < 2 and os.path.isdir(os.path.join(asked.dataset, "days")):
        read(spark, asked.dataset)
    spark.stop()
    return worst


if __name__ == "__main__":
    sys.exit(main())
