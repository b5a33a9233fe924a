"""`init` writes a small guide without problems, and leaves alone what is there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

from playbook.cli.init import start
from playbook.cli.main import main
from playbook.cli.skeletons import RefusedError
from playbook.read.files import Layout
from playbook.read.strings import read_words, shipped
from support.building import ROOT, digests

Printed = pytest.CaptureFixture[str]


def test_the_new_guide_has_no_problems_and_gives_nothing_away(started: Path, capsys: Printed) -> None:
    assert main(["check", str(started)]) == 0
    assert capsys.readouterr().out == "no problems (chapters: 1, questions: 6)\n"
    assert main(["items", str(started)]) == 0, capsys.readouterr().out


def test_it_finds_the_machinery_by_a_relative_path(started: Path) -> None:
    settings = started.joinpath("mkdocs.yml").read_text("utf-8")
    way = re.findall(r'"(\.\./.+)/(?:docs/overrides|hooks/mkdocs_hook\.py)"', settings)
    assert [(started / path).resolve() for path in way] == [ROOT, ROOT]


def test_its_own_words_are_those_that_it_says_otherwise(started: Path) -> None:
    own = yaml.safe_load((started / "docs/strings/en.yml").read_text("utf-8"))
    assert [key for key, word in own.items() if word == shipped("en").get(key)] == []
    words, problems, notes = read_words(*Layout(started, "en").words, "en")
    assert (words, problems, notes) == ({**shipped("en"), **own}, [], [])


def test_the_commands_in_its_readme_work(tmp_path: Path, capsys: Printed) -> None:
    start(tmp_path / "plot")
    readme = (tmp_path / "plot/README.md").read_text("utf-8")
    calls = [shlex.split(call) for call in re.findall(r"^ +python -m playbook (new .+)$", readme, re.MULTILINE)]
    assert len(calls) == 2
    assert [main([*call, str(tmp_path / "plot")]) for call in calls] == [0, 0]
    assert "here begins the question" in capsys.readouterr().out


def test_it_says_how_to_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    assert main(["init", "empty"]) == 0
    assert capsys.readouterr().out.startswith("empty: here is a small guide, in 14 files. To go on:\n\n  cd empty\n")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert main(["init", "."]) == 0
    assert "  cd " not in capsys.readouterr().out


@pytest.mark.parametrize("there", ["plot/.git/HEAD", "plot/notes.txt", "plot"])
def test_a_folder_that_is_not_empty_is_left_alone(there: str, tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / there).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / there).write_text("mine", "utf-8")
    folder = tmp_path / "plot"
    before = digests(tmp_path)
    assert main(["init", str(folder)]) == 1
    assert capsys.readouterr() == (
        "",
        f"{folder} is there and not empty: name a new folder, or an empty one\nnothing was written\n",
    )
    assert digests(tmp_path) == before


def test_without_a_checkout_there_is_nothing_to_build_with(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="needs the project's own folder"):
        start(tmp_path / "plot", machinery=tmp_path)
    assert list(tmp_path.iterdir()) == []
