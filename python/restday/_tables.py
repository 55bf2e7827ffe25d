"""Tables of the program as data frames, by way of its Parquet."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, cast, overload

from restday import _program
from restday._errors import RestdayError
from restday._options import Exports, PathLike, Range, arguments, paths

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow
    from typing_extensions import Unpack

#: Which library's frame is wanted.
Frame: TypeAlias = Literal["polars", "pandas", "arrow"]


class Table(Protocol):
    """A function for a table: its frame is of the library that is wanted."""

    __name__: str

    @overload
    def __call__(
        self, exports: Exports = (), *, frame: Literal["polars"] = "polars", **options: Unpack[Range]
    ) -> polars.DataFrame: ...

    @overload
    def __call__(
        self, exports: Exports = (), *, frame: Literal["pandas"], **options: Unpack[Range]
    ) -> pandas.DataFrame: ...

    @overload
    def __call__(
        self, exports: Exports = (), *, frame: Literal["arrow"], **options: Unpack[Range]
    ) -> pyarrow.Table: ...


def _table(function: Callable[..., Any]) -> Table:
    """A function that its overloads describe better than its own signature."""
    return cast(Table, function)


@_table
def activities(exports: Exports = (), *, frame: Frame = "polars", **options: Unpack[Range]) -> Any:
    """One row per activity, with all its loads."""
    return _read("activities", exports, frame, options)


@_table
def days(exports: Exports = (), *, frame: Frame = "polars", **options: Unpack[Range]) -> Any:
    """One row per day: load, recovery, advice, fitness."""
    return _read("days", exports, frame, options)


@_table
def weeks(exports: Exports = (), *, frame: Frame = "polars", **options: Unpack[Range]) -> Any:
    """One row per week, Monday to Sunday."""
    return _read("weeks", exports, frame, options)


@_table
def laps(exports: Exports = (), *, frame: Frame = "polars", **options: Unpack[Range]) -> Any:
    """One row per lap, as the watch recorded it."""
    return _read("laps", exports, frame, options)


@_table
def efforts(exports: Exports = (), *, frame: Frame = "polars", **options: Unpack[Range]) -> Any:
    """Best efforts of each activity: power, heart rate and speed by duration and distance."""
    return _read("efforts", exports, frame, options)


@overload
def samples(file: PathLike, *, frame: Literal["polars"] = "polars") -> polars.DataFrame: ...


@overload
def samples(file: PathLike, *, frame: Literal["pandas"]) -> pandas.DataFrame: ...


@overload
def samples(file: PathLike, *, frame: Literal["arrow"]) -> pyarrow.Table: ...


def samples(file: PathLike, *, frame: Frame = "polars") -> Any:
    """One row per sample of one file, cleaned and without places; ``archive.zip!member`` is a file in an archive."""
    return _read("samples", file, frame, {})


def _read(name: str, exports: Exports, frame: Frame, options: Any) -> Any:
    if frame not in _READERS:
        raise ValueError(f"frame={frame!r} is none of {', '.join(map(repr, _READERS))}")
    with tempfile.TemporaryDirectory(prefix="restday-") as folder:
        written = Path(folder, f"{name}.parquet")
        _program.run([name, f"--output={written}", *arguments(options), "--", *paths(exports)])
        return _READERS[frame](written)


def _polars(file: Path) -> polars.DataFrame:
    import polars

    # Not mapped into memory, as the file is about to go.
    return polars.read_parquet(file, memory_map=False)


def _pandas(file: Path) -> pandas.DataFrame:
    try:
        import pandas
        import pyarrow  # noqa: F401
    except ModuleNotFoundError as missing:
        raise RestdayError(f"there is no {missing.name}; install restday[pandas]") from None
    return pandas.read_parquet(file, engine="pyarrow")


def _arrow(file: Path) -> pyarrow.Table:
    try:
        from pyarrow import parquet
    except ModuleNotFoundError as missing:
        raise RestdayError(f"there is no {missing.name}; install restday[pandas]") from None
    return parquet.read_table(file, memory_map=False)


_READERS = {"polars": _polars, "pandas": _pandas, "arrow": _arrow}
