"""Reports, messages and refusals."""

import os
import subprocess
import sys

import pytest

import restday


def test_a_report_is_a_picture_or_a_page(export, tmp_path):
    picture = restday.report(export, tmp_path / "r.png", last="8w", size=(1200, 900))
    head = picture.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    assert int.from_bytes(head[16:20], "big") == 1200
    page = restday.report(export, tmp_path / "r.html", lang="de", title="Sommer & Co")
    assert "Sommer &amp; Co" in page.read_text(encoding="utf-8")


def test_a_missing_folder_is_an_error_that_says_so(tmp_path):
    with pytest.raises(restday.RestdayError, match="nowhere: no such file or folder"):
        restday.days(tmp_path / "nowhere")


def test_an_empty_folder_is_an_error_not_an_empty_frame(tmp_path):
    with pytest.raises(restday.RestdayError, match="no activities"):
        restday.days(tmp_path)


def test_an_option_that_does_not_exist_is_refused_by_name(export):
    with pytest.raises(TypeError, match="'until' is no option"):
        restday.days(export, until="2025-06")
    with pytest.raises(ValueError, match="frame='dask'"):
        restday.days(export, frame="dask")


def test_a_path_that_looks_like_an_option_is_a_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(restday.RestdayError, match="--help: no such file"):
        restday.days("--help")


def test_the_program_is_the_one_of_the_package(monkeypatch):
    assert restday.program().name.startswith("restday")
    assert restday.version()[0].isdigit()
    monkeypatch.setenv("RESTDAY_PROGRAM", "/nowhere/restday")
    with pytest.raises(restday.RestdayError, match="RESTDAY_PROGRAM"):
        restday.program()


def test_the_program_is_found_without_a_search_path(export):
    code = "import restday, sys; print(restday.days(sys.argv[1]).height)"
    bare = {"PATH": "", "HOME": os.environ["HOME"], "RESTDAY_CONFIG": ""}
    done = subprocess.run([sys.executable, "-c", code, export], env=bare, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 50


def test_a_cache_is_kept_where_it_is_wanted(export, tmp_path):
    restday.days(export, store=False)
    assert not (tmp_path / "xdg_cache_home").exists()
    restday.days(export, store=tmp_path / "cache")
    assert any((tmp_path / "cache").iterdir())


def test_what_could_not_be_read_is_a_warning_if_wanted(export, caplog):
    caplog.set_level("INFO", "restday")
    with pytest.warns(restday.RestdayWarning, match="could not be read"):
        restday.days(export, strict=True)
    # A note that needs no action goes to the log.
    restday.activities(export, sport="run")
    assert "advice" in caplog.text
