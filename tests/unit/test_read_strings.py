"""Words of the interface: what the package ships is their schema, and no upgrade of it stops a guide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from playbook.cli.main import main
from playbook.read import strings
from playbook.read.files import Layout
from playbook.read.strings import OWN, SHIPPED, WATCHED, put, read_words, shipped
from support.building import ROOT

Guide = Callable[[str], Path]
Upgrade = Callable[..., None]


@pytest.fixture
def upgrade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Upgrade:
    """Makes the package one that ships another word, and that no longer has some."""

    def change(*gone: str, **new: str) -> None:
        words = {key: word for key, word in shipped("en").items() if key not in gone} | new
        folder = tmp_path / "strings"
        folder.mkdir()
        (folder / "en.yml").write_text("".join(f"{key}: {word!r}\n" for key, word in words.items()), "utf-8")
        monkeypatch.setattr(strings, "SHIPPED", folder)
        monkeypatch.setattr(strings, "RETIRED", frozenset(gone))

    return change


def test_what_is_shipped_is_sound() -> None:
    for file in SHIPPED.iterdir():
        words, problems, notes = read_words(file.name, file.read_bytes(), file.stem)
        assert (problems, notes) == ([], [])
        assert list(words) == list(shipped("en")), "their order is that of the words in a page"
    assert set(WATCHED) <= set(shipped("en"))
    assert not set(OWN) & set(shipped("en")), "they are a guide's own"


def test_what_a_guide_says_otherwise_stands_in_its_place() -> None:
    words, problems, notes = read_words("en.yml", b"menu: Contents\nlocale: en_GB\n", "en")
    assert (problems, notes) == ([], [])
    assert words == {**shipped("en"), "menu": "Contents", "locale": "en_GB"}
    assert list(words) == [*shipped("en"), "locale"]


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_a_guide_in_a_language_that_is_shipped_needs_no_file(language: str) -> None:
    assert read_words(f"{language}.yml", b"", language) == (shipped("en"), [], [])


def test_the_projects_own_words_are_none_of_those_that_are_shipped() -> None:
    own = yaml.safe_load(Layout(ROOT, "en").words[1])
    assert [key for key, word in own.items() if shipped("en").get(key) == word] == []


def test_what_an_edition_watches_for_is_borrowed_from_no_other_language() -> None:
    words, problems, _ = read_words("sv.yml", b"menu: Meny\n", "sv")
    assert problems == []
    assert not set(WATCHED) & set(words)
    assert words["copy"] == shipped("en")["copy"]


def test_a_new_word_is_borrowed_and_told_and_stops_nothing(
    guide: Guide, upgrade: Upgrade, capsys: pytest.CaptureFixture[str]
) -> None:
    project = guide("tiny")
    upgrade(brand_new="What is {name}?", newer_still="Well?")
    assert main(["check", str(project)]) == 0
    assert capsys.readouterr().out == (
        "docs/strings/sv.yml:1: note: words that are missing are shown in English: brand_new, newer_still "
        "(add them as they are in `hooks/playbook/strings/en.yml`; the guide can do without)\n"
        "no problems (chapters: 2, questions: 6)\n"
    )
    assert read_words(*Layout(project, "sv").words, "sv")[0]["brand_new"] == "What is {name}?"


def test_a_word_that_has_gone_is_told_and_stops_nothing(
    guide: Guide, upgrade: Upgrade, capsys: pytest.CaptureFixture[str]
) -> None:
    project = guide("tiny")
    line = 1 + (project / "docs/strings/sv.yml").read_text("utf-8").splitlines().index("menu: Meny")
    upgrade("menu")
    assert main(["check", str(project)]) == 0
    assert capsys.readouterr().out == (
        f"docs/strings/sv.yml:{line}: note: the word `menu` is used no more "
        "(delete it; the guide can do with it)\n"
        "no problems (chapters: 2, questions: 6)\n"
    )
    assert "menu" not in read_words(*Layout(project, "sv").words, "sv")[0]


def test_a_misspelt_word_is_a_problem_in_every_language(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    project = guide("tiny")
    words = project / "docs/strings/sv.yml"
    words.write_text(words.read_text("utf-8").replace("\nmenu: ", "\nmenue: "), "utf-8")
    line = 1 + words.read_text("utf-8").splitlines().index("menue: Meny")
    assert main(["check", str(project)]) == 1
    assert capsys.readouterr().out == (
        f"docs/strings/sv.yml:{line}: the word `menue` is used nowhere (delete it; did you mean `menu`?)\n"
    )


def test_what_nothing_is_put_into_stays_as_it_was_written() -> None:
    assert put("{done} of {total}, {} and {other}", done=1, total=2) == "1 of 2, {} and {other}"
