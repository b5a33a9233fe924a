"""A guide that `init` made a version ago, with a file of all the words that there were: it still builds, in its words.

`guides/allotment` stays as it was made. What a new version adds is borrowed, what it drops is passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from playbook.cli.main import main
from support.building import build
from support.pages import words_of

Guide = Callable[[str], Path]


def test_it_has_no_problems(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(guide("allotment"))]) == 0
    assert capsys.readouterr().out == "no problems (chapters: 1, questions: 6)\n"


def test_it_builds_in_its_own_words(guide: Guide, tmp_path: Path) -> None:
    project = guide("allotment")
    old = yaml.safe_load((project / "docs/strings/en.yml").read_text("utf-8"))
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    chapter = words_of(built.text("playbook/first-season/index.html"))
    assert {"Before you dig", "At the plot", old["self_check"], old["chapter_more"]} <= set(chapter)
    assert "Notes" in words_of(built.text("card/first-season/index.html"))
    data = re.search(r'id="playbook-words">(.*?)</script>', built.text("quiz/index.html"))
    assert data
    shown = json.loads(data[1])
    assert shown["session_more"] == "Others"
    assert len(shown) > 100
    assert {key: word for key, word in shown.items() if word != old.get(key, word)} == {}


def test_what_it_lacks_is_borrowed_and_the_build_tells(guide: Guide, tmp_path: Path) -> None:
    project = guide("tiny")
    words = project / "docs/strings/sv.yml"
    lines = words.read_text("utf-8").splitlines(keepends=True)
    words.write_text("".join(line for line in lines if not line.startswith("chapter_more:")), "utf-8")
    built = build(project, tmp_path / "site", "mkdocs.sv.yml")
    assert built.code == 0, built.log
    assert "docs/strings/sv.yml:1: note: words that are missing are shown in English: chapter_more (" in built.log
    assert "Done reading? See what stayed, or take the chapter along." in words_of(
        built.text("playbook/manners/index.html")
    )
