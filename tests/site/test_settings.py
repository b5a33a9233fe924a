"""Settings that are wrong stop a build, and it says where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from playbook.read.settings import Look, read_look
from playbook.read.yaml import Document
from support.building import build

Guides = Callable[[str], Path]


def test_what_is_no_colour_is_a_problem_and_the_build_says_where(guide: Guides, tmp_path: Path) -> None:
    project = guide("bread")
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + 'extra:\n  look:\n    paper: "#fcfaf5"\n    ink: black\n', "utf-8")
    built = build(project, tmp_path / "site")
    assert built.code != 0
    assert "Traceback" not in built.log
    line = config.read_text("utf-8").splitlines().index("    ink: black") + 1
    known = "paper, paper_dark, soft, line, ink, mark, warm"
    assert (
        f"mkdocs.yml:{line}: `ink: black` in `look` is no colour of a site "
        f"(known here: {known}, each like `'#0d5549'`)" in built.log
    )
    look, problems = read_look(Document("mkdocs.yml", {}, {}), {"sky": "#aaccff", "mark": "#AACCFF"})
    assert look == Look(mark="#AACCFF")
    assert [problem.source.line for problem in problems] == [1]


def test_settings_of_the_wrong_kind_are_problems_told_at_once(guide: Guides, tmp_path: Path) -> None:
    project = guide("bread")
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8").replace("  font: false\n", "  font: false\n  favicon: mark.svg\n")
    config.write_text(f"{text}extra:\n  look: abc\n  licence: [a]\n", "utf-8")
    (project / "docs/en/mark.svg").write_bytes(
        b'<svg xmlns="http://www.w3.org/2000/svg">\n<title>Br\xf6d</title></svg>'
    )
    built = build(project, tmp_path / "site")
    assert built.code != 0
    assert "Traceback" not in built.log
    count = len(text.splitlines())
    for told in (
        f"mkdocs.yml:{count + 2}: `look` holds no settings (",
        f"mkdocs.yml:{count + 3}: the setting `licence` is not text (",
        "docs/en/mark.svg:2: the file is not UTF-8 (byte 0xF6) (",
    ):
        assert told in built.log


@pytest.mark.parametrize("epoch", ["soon", "\u00b2", "99999999999"])
def test_a_date_that_is_none_is_said_without_a_traceback(epoch: str, guide: Guides, tmp_path: Path) -> None:
    built = build(guide("bread"), tmp_path / "site", SOURCE_DATE_EPOCH=epoch)
    assert built.code != 0
    assert f"SOURCE_DATE_EPOCH is `{epoch}`: it has to be a number of seconds since 1970" in built.log
    assert "Traceback" not in built.log
