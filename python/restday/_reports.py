"""Pictures and pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from restday import _program
from restday._options import Exports, PathLike, arguments, path, paths

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from restday._options import Picture


def report(exports: Exports, output: PathLike, **options: Unpack[Picture]) -> Path:
    """Draws load against recovery days into a file that ends in .png, .svg or .html, and returns its path."""
    written = path(output)
    _program.run(["report", f"--output={written}", *arguments(options), "--", *paths(exports)])
    return Path(written)
