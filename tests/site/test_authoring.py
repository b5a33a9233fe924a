"""What was begun with `new` and `init`, built."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from playbook.cli.main import main
from support.authoring import FILLED, OVEN, new
from support.building import Built, build
from support.pages import page_file, words_of

Guide = Callable[[str], Path]
Printed = pytest.CaptureFixture[str]


def test_filled_in_it_is_clean_and_published(guide: Guide, tmp_path: Path, capsys: Printed) -> None:
    project = guide("bread")
    new(project, "principle", "oven", "Bake it dark")
    new(project, "question", "bake-it-dark", "Is it done?")
    new(project, "question", "bake-it-dark", "What comes first?", "--kind", "order")
    new(project, "question", "bake-it-dark", "What do you say?", "--kind", "recall")
    (project / OVEN).write_text((project / OVEN).read_text("utf-8") + "    **Lore.** Made up.\n", "utf-8")
    unfinished = build(project, tmp_path / "unfinished")
    assert unfinished.code != 0
    assert list(unfinished.folder.rglob("*.html")) == [], "nothing half-written is published"
    for path, texts in FILLED.items():
        text = (project / path).read_text("utf-8")
        for empty, full in texts:
            assert text.count(empty) == 1
            text = text.replace(empty, full)
        (project / path).write_text(text, "utf-8")
    capsys.readouterr()
    assert main(["check", str(project)]) == 0, capsys.readouterr().out
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    assert "Is it done?" in built.text("playbook/oven/index.html")
    assert "Brown, then out." in built.text("card/oven/index.html")


@pytest.fixture(scope="module")
def plot(started: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Its site."""
    return build(started, tmp_path_factory.mktemp("plot") / "site")


one_process = pytest.mark.xdist_group("init")
"""Tests that share what `started` and `plot` made."""


@one_process
def test_it_builds_without_a_warning(plot: Built) -> None:
    assert plot.code == 0, plot.log
    assert not re.search("WARNING|ERROR|not included in the", plot.log)


@one_process
def test_it_has_a_quiz_a_self_check_a_drill_and_cards(plot: Built) -> None:
    assert "It is your first April. What do you do with the plot?" in words_of(
        plot.text("quiz/first-season/index.html")
    )
    chapter = plot.text("playbook/first-season/index.html")
    assert chapter.count('<section class="self-check">') == 2
    assert {"Before you dig", "At the plot"} <= set(words_of(chapter))
    assert "Choose your seeds by the pictures in the shop" in words_of(plot.text("drill/first-season/index.html"))
    assert "Finger in first. Then a whole can, or none." in words_of(plot.text("card/shed-door/index.html"))
    assert 'href="card/over-the-fence/"' in plot.text("cards/index.html").replace("../", "")
    printed = PdfReader(plot.folder / "card/shed-door/shed-door-a6.pdf")
    assert "One bed, looked after." in printed.pages[0].extract_text()
    assert "First Plot" in printed.pages[0].extract_text()


@one_process
def test_it_speaks_of_its_own_subject_alone(plot: Built) -> None:
    files = [
        path for path in plot.folder.rglob("*") if path.suffix in {".html", ".js", ".css", ".svg", ".xml", ".json"}
    ]
    assert [path.name for path in files if re.search("two.?pockets", path.read_text("utf-8"), re.IGNORECASE)] == []
    foreign = re.compile(r"\b(network|event|tonight|workshop|playbook|person you)\w*", re.IGNORECASE)
    words = [
        word for path in plot.pages() for word in words_of(plot.text(page_file(path))) if not word.startswith("http")
    ]
    assert [word for word in words if foreign.search(word)] == []
