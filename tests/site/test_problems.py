"""A build stops with the problems that `check` prints, and publishes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from playbook.cli.main import main
from support.bad import apply, parts
from support.building import build, digests


def test_mkdocs_stops_with_the_same_problems_and_publishes_nothing(
    guide: Callable[[str], Path], tmp_path: Path
) -> None:
    project = guide("bread")
    apply("html-active", project)
    before = digests(project)
    built = build(project, tmp_path / "site")
    assert built.code != 0
    assert "Traceback" not in built.log
    for line in dict(parts("html-active"))["problems"].splitlines():
        assert line in built.log
    assert list(built.folder.rglob("*.html")) == []
    assert {path: digest for path, digest in digests(project).items() if ".cache" not in path} == before


def test_a_page_is_never_replaced_by_a_generated_one(guide: Callable[[str], Path], tmp_path: Path) -> None:
    project = guide("bread")
    apply("page-at-generated-address", project)
    built = build(project, tmp_path / "site")
    assert built.code != 0
    assert "docs/en/quiz/dough.md:1: the page has the address `quiz/dough/`" in built.log
    assert list(built.folder.rglob("*.html")) == []


@pytest.mark.parametrize("target", ["nowhere.md", "oven-2.md"], ids=["dangling", "circular"])
def test_a_link_that_leads_nowhere_is_a_problem(
    target: str, guide: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = guide("bread")
    (project / "docs/en/oven-2.md").symlink_to(target)
    (project / "docs/en/.#oven.md").symlink_to("somebody@a-machine.1")  # an editor's, which MkDocs passes over
    told = "docs/en/oven-2.md:1: the file is a link that leads nowhere (lead it to a file that is there, or delete it)"
    assert main(["check", str(project)]) == 1
    assert capsys.readouterr().out == f"{told}\n"
    built = build(project, tmp_path / "site")
    assert built.code != 0
    assert told in built.log
    assert "Traceback" not in built.log
