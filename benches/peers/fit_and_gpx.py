"""How fast other decoders read a folder of FIT or GPX files, in MB/s on one core.

python3 -m venv peers && peers/bin/pip install garmin-fit-sdk fitdecode gpxpy
peers/bin/python benches/peers/fit_and_gpx.py FOLDER
"""

import pathlib
import sys
import time

import fitdecode
import garmin_fit_sdk
import gpxpy


def official(path):
    decoder = garmin_fit_sdk.Decoder(garmin_fit_sdk.Stream.from_file(str(path)))
    decoder.read()


def by_fitdecode(path):
    with fitdecode.FitReader(str(path)) as reader:
        for _ in reader:
            pass


def by_gpxpy(path):
    with open(path, encoding="utf-8") as file:
        gpxpy.parse(file)


def measure(name, read, paths):
    size = spent = 0
    for path in paths:
        begun = time.perf_counter()
        try:
            read(path)
        except Exception:  # a file that a decoder refuses tells nothing of its speed
            continue
        spent += time.perf_counter() - begun
        size += path.stat().st_size
    if spent:
        print(f"{name:24} {size / 1e6 / spent:8.2f} MB/s  ({size / 1e6:.1f} MB)")


folder = pathlib.Path(sys.argv[1])
fit = sorted(folder.rglob("*.fit"))[:60]
gpx = sorted(folder.rglob("*.gpx"))[:60]
measure("garmin-fit-sdk, Python", official, fit)
measure("fitdecode, Python", by_fitdecode, fit)
measure("gpxpy, Python", by_gpxpy, gpx)
