"""Where the program is, and how it is run."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import warnings
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from restday._errors import RestdayError, RestdayWarning

_LOG = logging.getLogger("restday")

#: Variable that names another program than the one installed with this module.
VARIABLE = "RESTDAY_PROGRAM"

#: Exit code of a run that did its work and has something to say.
_SOMETHING_TO_SAY = 1

#: How lines begin that say what was written, which a caller knows.
_WRITTEN = "written: "


def program() -> Path:
    """The path of the program that the functions of this module run.

    Raises:
        RestdayError: if it is not there.
    """
    named = os.environ.get(VARIABLE)
    found = named or _installed() or shutil.which("restday")
    if found is None or not Path(found).is_file():
        raise RestdayError(
            f"the restday program is not at {found}; set {VARIABLE} to its path"
            if found
            else f"the restday program is not installed; install this package again, or set {VARIABLE} to its path"
        )
    return Path(found)


def version() -> str:
    """The version of the program, such as ``0.2.0 (1a2b3c4d5 2026-11-30)``."""
    return _run(["--version"]).stdout.decode().removeprefix("restday ").strip()


def run(arguments: Sequence[str | os.PathLike[str]]) -> None:
    """Runs the program. What it says goes to the log; if it ends with something to say, that is a warning.

    Raises:
        RestdayError: with the program's own message if it cannot do its work.
    """
    done = _run(arguments)
    said = done.stderr.decode("utf-8", "replace").splitlines()
    for line in said:
        if not line or line.startswith(_WRITTEN):
            continue
        if done.returncode == _SOMETHING_TO_SAY:
            # Points to the line that called a function of this module.
            warnings.warn(line.removeprefix("restday: "), RestdayWarning, stacklevel=4)
        else:
            _LOG.info("%s", line.removeprefix("restday: "))


def _run(arguments: Sequence[str | os.PathLike[str]]) -> subprocess.CompletedProcess[bytes]:
    command = [os.fspath(program()), *(os.fspath(argument) for argument in arguments)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if done.returncode not in (0, _SOMETHING_TO_SAY):
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("restday: ")
        raise RestdayError(said or f"restday ended with code {done.returncode}")
    return done


def _installed() -> str | None:
    """The program of this package, wherever an installer put it."""
    try:
        files = distribution("restday").files or []
    except PackageNotFoundError:
        return None
    programs = (file.locate() for file in files if file.name in ("restday", "restday.exe"))
    return next((os.fspath(path) for path in programs if Path(path).is_file()), None)
