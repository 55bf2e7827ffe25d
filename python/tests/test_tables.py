"""Tables as frames: what they hold is what the program's own CSV holds."""

import csv
import datetime
import io
import subprocess
from pathlib import Path

import pandas
import polars
import pyarrow
import pytest

import restday

TABLES = [restday.activities, restday.days, restday.weeks, restday.laps, restday.efforts]


def own_csv(name: str, export: Path, *options: str) -> list[dict[str, str]]:
    command = [restday.program(), name, export, "--format=csv", "--no-store", *options]
    printed = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return list(csv.DictReader(io.StringIO(printed)))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_a_frame_has_the_rows_and_columns_of_the_program(table, export):
    rows = own_csv(table.__name__, export)
    frame = table(export)
    assert isinstance(frame, polars.DataFrame)
    assert len(rows) == frame.height > 0
    # Lists have no place in CSV.
    assert set(rows[0]) <= set(frame.columns)
    assert [row[frame.columns[0]] for row in rows] == [str(cell) for cell in frame[frame.columns[0]]]


def test_pandas_and_arrow_hold_the_same(export):
    wanted = restday.weeks(export)
    in_pandas = restday.weeks(export, frame="pandas")
    in_arrow = restday.weeks(export, frame="arrow")
    assert isinstance(in_pandas, pandas.DataFrame)
    assert isinstance(in_arrow, pyarrow.Table)
    assert list(in_pandas.columns) == in_arrow.column_names == wanted.columns
    assert in_pandas["load_points"].dropna().tolist() == wanted["load_points"].drop_nulls().to_list()
    assert in_arrow["load_points"].to_pylist() == wanted["load_points"].to_list()
    # Arrow knows what a column means.
    assert in_arrow.schema.field("load_points").metadata[b"unit"] == b"points"


def test_days_are_a_range_of_dates_or_words(export):
    june = restday.days(export, start=datetime.date(2025, 6, 1), end="2025-06")
    assert june["date"].to_list() == [datetime.date(2025, 6, day) for day in range(1, 31)]
    week = restday.days(export, end=datetime.date(2025, 6, 30), start="1w")
    assert week.height == 7


def test_one_sport_or_several(export):
    both = restday.activities(export, sport=["run", "ride"])
    runs = restday.activities(export, sport="run")
    # Sports are families: a trail run is a run.
    assert all("run" in sport for sport in runs["sport"])
    assert {"run", "ride"} <= set(both["sport"])
    assert runs.height < both.height < restday.activities(export).height


def test_several_exports_are_read_together(export):
    files = sorted(export.rglob("*.fit"))[:2]
    assert restday.activities(files).height == 2


def test_samples_of_one_file(export):
    file = next(iter(sorted(export.rglob("*.fit"))))
    samples = restday.samples(file)
    assert samples.height > 60
    assert not [name for name in samples.columns if "lat" in name.split("_")]
