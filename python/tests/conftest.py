"""The made-up runner of the repository."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def export() -> Path:
    return Path(__file__).parents[2] / "fixtures" / "export"


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings and no cache of whoever runs the tests."""
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("RESTDAY_CONFIG", "")
