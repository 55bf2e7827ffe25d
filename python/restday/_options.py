"""Options of the program, as keywords."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias, TypedDict

#: A path; ``~`` is the home folder.
PathLike: TypeAlias = str | os.PathLike[str]

#: What is read: one path or several; none means the exports of ``config.toml``.
Exports: TypeAlias = PathLike | Sequence[PathLike]

#: A day: a date, or words of the program such as ``"2025-06"``, ``"8w"`` or ``"last"``.
Day: TypeAlias = date | str


class Reading(TypedDict, total=False):
    """What is read, and how it is scored."""

    athlete: PathLike
    """Your ``athlete.toml``."""
    corrections: PathLike
    """Your ``corrections.toml``."""
    duplicates: Literal["complete", "set-aside", "keep"]
    """Which of several recordings of one session count."""
    thresholds: Literal["then", "latest"]
    """Score each activity with the thresholds of its day, or with the latest."""
    nights: bool
    """Let poor nights slow recovery."""
    strict: bool
    """Warn if a file could not be read or a correction matches no activity."""
    full_paths: bool
    """Name files by their full paths."""
    store: PathLike | Literal[False]
    """Cache folder; ``False`` neither reads nor writes one."""
    jobs: int
    """Number of threads."""
    memory: str
    """Memory for files being read, such as ``"500M"``."""


class Range(Reading, total=False):
    """Which days."""

    start: Day
    """First day."""
    end: Day
    """Last day."""
    last: str
    """Only the most recent ones, such as ``"16w"``; instead of ``start`` and ``end``."""
    on: Day
    """Day to give advice for."""
    sport: str | Sequence[str]
    """Only these sports; advice still counts all."""


class Picture(Range, total=False):
    """How a report looks."""

    title: str
    """Its title."""
    size: tuple[int, int]
    """Width and height of a picture in pixels."""
    theme: Literal["light", "dark"]
    """Its colours."""
    units: Literal["metric", "imperial"]
    """Its units."""
    lang: Literal["en", "de"]
    """Its language."""


#: Names that differ from those of the program: ``from`` is a word of Python, and ``end`` goes with ``start``.
_NAMES = {"start": "from", "end": "to"}

_PATHS = {"athlete", "corrections", "store"}


def arguments(options: Mapping[str, object]) -> Iterator[str]:
    """The same options as the program takes them.

    Raises:
        TypeError: for a name that is no option.
    """
    for name, value in options.items():
        if name not in Picture.__annotations__:
            raise TypeError(f"{name!r} is no option; there are {', '.join(sorted(Picture.__annotations__))}")
        if value is None or (value is False and name != "store"):
            continue
        if name == "store" and value is False:
            yield "--no-store"
            continue
        option = "--" + _NAMES.get(name, name).replace("_", "-")
        yield option if value is True else f"{option}={_word(name, value)}"


def paths(exports: Exports) -> list[str]:
    """Every path of what is read."""
    return [path(exports)] if isinstance(exports, (str, os.PathLike)) else list(map(path, exports))


def path(written: PathLike) -> str:
    """A path with the home folder in place of ``~``."""
    return os.fspath(Path(written).expanduser())


def _word(name: str, value: object) -> str:
    if name in _PATHS and isinstance(value, (str, os.PathLike)):
        return path(value)
    if isinstance(value, date):
        return value.strftime("%Y-%m-%d")
    if name == "size" and isinstance(value, Sequence):
        return "x".join(map(str, value))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ",".join(map(str, value))
    return str(value)
