"""Editions as they are read, side by side, with their decks of cards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from playbook.cli.main import main
from support.decks import add_deck

Guide = Callable[[str], Path]


def test_a_missing_translation_is_a_problem(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    project = guide("tiny")
    page = project / "docs/sv/playbook/manners.md"
    page.write_text(page.read_text("utf-8").partition("## Säg hej då")[0], "utf-8")
    questions = project / "quiz/questions/sv/manners.md"
    questions.write_text(questions.read_text("utf-8").partition('## Vad betyder "Säg')[0], "utf-8")
    assert main(["check", str(project)]) == 1
    assert capsys.readouterr().out == (
        "docs/sv/playbook/manners.md:6: this edition lacks the principle `say-bye` "
        "(translate it from docs/en/playbook/manners.md:52)\n"
    )


def test_an_edition_without_words_for_a_deck_is_a_problem(
    guide: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    project = guide("tiny")
    add_deck(project, "en")
    assert main(["check", str(project)]) == 1
    assert capsys.readouterr().out == (
        "cards/decks.yml:1: the deck `small` has no `about` in this edition "
        "(add it to docs/strings/sv.decks.yml, below `small:`)\n"
        "cards/decks.yml:1: the deck `small` has no `title` in this edition "
        "(add it to docs/strings/sv.decks.yml, below `small:`)\n"
    )


@pytest.mark.parametrize(("key", "limit"), [("title", 26), ("about", 90)])
def test_the_words_of_a_deck_fit_a_card(key: str, limit: int, guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    project = guide("tiny")
    add_deck(project, "en", "sv")
    words = project / "docs/strings/en.decks.yml"
    texts = {"title": "Small", "about": "For the stairs."}
    words.write_text(yaml.safe_dump({"small": {**texts, key: "x" * limit}}), "utf-8")
    assert main(["check", str(project)]) == 0, capsys.readouterr().out
    words.write_text(yaml.safe_dump({"small": {**texts, key: "x" * (limit + 1)}}), "utf-8")
    assert main(["check", str(project)]) == 1
    assert f"the `{key}` of the deck `small` has {limit + 1} characters (shorten it to {limit} " in (
        capsys.readouterr().out
    )
