"""Bad sources: each file in `bad/` is a change to the guide `bread`, and the exact complaints about it.

A case holds files, each below a line `=== path`, and the complaints below `=== problems`. After the path,
`escaped` means that \\xNN is a byte and \\uNNNN a character; `repeated N` repeats the last line; `replace`
changes the guide's own file with lines `old -> new`. To accept what is printed now: `pytest --accept`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from building import build, digests
from playbook.cli.main import main

BAD = Path(__file__).parent / "bad"
CASES = sorted(path.stem for path in BAD.glob("*.txt"))


def parts(name: str) -> list[tuple[str, str]]:
    """The head and the text of each part of a case."""
    found = re.split(r"(?m)^=== (.+)\n", (BAD / f"{name}.txt").read_text("utf-8"))[1:]
    return list(zip(found[::2], found[1::2], strict=True))


def apply(name: str, project: Path) -> None:
    """Writes the files of a case into a copy of the guide."""
    for head, text in parts(name):
        path, _, how = head.partition(" ")
        if path != "problems":
            target = project / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content(how, text, target))


def content(how: str, text: str, target: Path) -> bytes:
    if how == "escaped":
        text = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
        return re.sub(rb"\\x([0-9a-f]{2})", lambda found: bytes([int(found[1], 16)]), text.encode())
    if how.startswith("repeated"):
        last = text.rstrip("\n").rpartition("\n")[2] + "\n"
        return (text + last * int(how.split()[1])).encode()
    if how == "replace":
        old = target.read_text("utf-8")
        for line in text.splitlines():
            before, after = line.split(" -> ")
            assert before in old
            old = old.replace(before, after)
        return old.encode()
    return text.encode()


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


def test_every_rule_has_a_case_that_breaks_it() -> None:
    from playbook.problems import RULES

    printed = "".join(dict(parts(name))["problems"] for name in CASES)
    for code, (_, hint) in RULES.items():
        if code in {"untranslated", "deck-unprintable", "link", "strings-borrowed", "strings-retired"}:
            continue  # test_editions.py, test_decks.py, below, and notes, which are no problems, in test_strings.py
        words = max(re.split(r"\{\{.*?\}\}|\{\w*\}", hint), key=len)
        assert words in printed, f"no case breaks the rule {code}"


def test_the_fixture_itself_is_fine(guide: Callable[[str], Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(guide("bread"))]) == 0
    assert capsys.readouterr().out == "no problems (chapters: 2, questions: 5)\n"


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
