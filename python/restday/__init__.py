"""Training load and recovery advice from the files of your watch, as data frames.

>>> import restday
>>> days = restday.days("~/Garmin/Activities", last="16w")
>>> days.select("date", "load_points", "advice")

Each function runs the ``restday`` program that is installed with this module, on your computer: nothing is sent anywhere,
and your files are only read. A function takes one or several exports: folders, zip archives or single files; without
any, those of your ``config.toml``. Frames are polars unless ``frame="pandas"``; all their columns are described in the
project's docs/tables.md, and in the schema of ``restday.activities(…, frame="arrow")``.
"""

from restday._errors import RestdayError, RestdayWarning
from restday._program import program, version
from restday._reports import report
from restday._tables import activities, days, efforts, laps, samples, weeks

__all__ = [
    "RestdayError",
    "RestdayWarning",
    "activities",
    "days",
    "efforts",
    "laps",
    "program",
    "report",
    "samples",
    "version",
    "weeks",
]
