"""`check` prints exactly the complaints that a bad source deserves: a case each, in `bad/`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from playbook.cli.main import main
from support.bad import BAD, CASES, apply, parts
from support.building import digests


@pytest.mark.parametrize("name", CASES)
def test_check_prints_exactly_these_problems(
    name: str, guide: Callable[[str], Path], capsys: pytest.CaptureFixture[str], pytestconfig: pytest.Config
) -> None:
    project = guide("bread")
    apply(name, project)
    before = digests(project)
    code = main(["check", str(project)])
    printed = capsys.readouterr().out
    if pytestconfig.getoption("accept"):
        files = (BAD / f"{name}.txt").read_text("utf-8").partition("=== problems\n")[0]
        (BAD / f"{name}.txt").write_text(f"{files}=== problems\n{printed}", "utf-8")
    assert printed == dict(parts(name))["problems"]
    assert code == 1
    assert digests(project) == before, "checking never writes into the author's files"


def test_every_rule_has_a_case_that_breaks_it() -> None:
    from playbook.kinds import KINDS
    from playbook.problems import RULES

    printed = "".join(dict(parts(name))["problems"] for name in CASES)
    rules = [*RULES.items(), *(rule for kind in KINDS.values() for rule in kind.rules.items())]
    for code, (_, hint) in rules:
        if code in {"untranslated", "deck-unprintable", "link", "strings-borrowed", "strings-retired"}:
            continue  # test_read_editions.py, test_print.py, site/test_problems.py; notes: test_read_strings.py
        words = max(re.split(r"\{\{.*?\}\}|\{\w*\}", hint), key=len)
        assert words in printed, f"no case breaks the rule {code}"


def test_the_fixture_itself_is_fine(guide: Callable[[str], Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(guide("bread"))]) == 0
    assert capsys.readouterr().out == "no problems (chapters: 2, questions: 5)\n"
