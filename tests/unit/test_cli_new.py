"""`new` adds skeletons that `check` takes as a list of what to write; every byte that was there stays."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from playbook.cli.main import main
from support.authoring import DOUGH, DOUGH_BANK, ORDER, OVEN, OVEN_BANK, PRINCIPLE, RECALL, SINGLE, changed, new
from support.building import ROOT, digests

Guide = Callable[[str], Path]
Printed = pytest.CaptureFixture[str]


def test_a_principle_goes_to_the_end_of_its_chapter(guide: Guide, capsys: Printed) -> None:
    project = guide("bread")
    before, old = digests(project), (project / OVEN).read_text("utf-8")
    assert new(project, "principle", "oven", "Bake it dark", "--phase", "during", "--evidence", "lore") == 0
    assert (project / OVEN).read_text("utf-8") == f"{old}\n{PRINCIPLE}"
    assert changed(before, project) == [OVEN]
    assert capsys.readouterr().out == (
        f"{OVEN}:30: here begins the principle `bake-it-dark`\n"
        f"fill it in; what is still empty: python -m playbook check {project}\n"
        f'then: python -m playbook new question bake-it-dark "What would you do?" {project}\n'
    )


@pytest.mark.parametrize(
    ("kind", "skeleton"),
    [
        ("single", SINGLE),
        ("multiple", SINGLE.replace("weigh-it }", "weigh-it kind=multiple }")),
        ("order", ORDER),
        ("recall", RECALL),
    ],
)
def test_a_question_goes_below_the_last_one_on_its_principle(kind: str, skeleton: str, guide: Guide) -> None:
    project = guide("bread")
    old = (project / DOUGH_BANK).read_text("utf-8")
    assert new(project, "question", "weigh-it", "What does it lack?", "--kind", kind) == 0
    next_one = "## The dough has not doubled"
    assert (project / DOUGH_BANK).read_text("utf-8") == old.replace(next_one, f"{skeleton}\n{next_one}")


def test_the_first_question_on_a_principle_goes_to_the_end_of_the_file(guide: Guide) -> None:
    project = guide("bread")
    new(project, "principle", "dough", "Salt last")
    old = (project / DOUGH_BANK).read_text("utf-8")
    assert new(project, "question", "salt-last", "When do you add salt?", "--kind", "recall") == 0
    added = "\n## When do you add salt? { #when-do-you-add-salt principle=salt-last kind=recall }\n\n>\n"
    assert (project / DOUGH_BANK).read_text("utf-8") == old + added


def test_a_question_file_is_made_where_there_is_none(guide: Guide) -> None:
    project = guide("bread")
    (project / OVEN_BANK).unlink()
    (project / OVEN).write_bytes((project / OVEN).read_bytes().replace(b"\n", b"\r\n"))
    assert new(project, "question", "make-steam", "Why?", "--kind", "recall") == 0
    expected = b"## Why? { #why principle=make-steam kind=recall }\r\n\r\n>\r\n"
    assert (project / OVEN_BANK).read_bytes() == expected, "lines end as they do in the chapter"


def test_a_page_without_principles_becomes_a_chapter(guide: Guide, capsys: Printed) -> None:
    project = guide("bread")
    page = project / "docs/en/playbook/crumb.md"
    page.write_text("---\ntitle: Crumb\ndescription: Inside.\n---\n\n# Crumb { #the-crumb }\n", "utf-8")
    assert main(["check", str(project)]) == 0
    assert new(project, "principle", "the-crumb", "Cut it cold") == 0
    assert new(project, "question", "cut-it-cold", "When do you cut it?") == 0
    assert (project / "quiz/questions/en/crumb.md").is_file()
    assert new(project, "principle", "crumb", "Look at the holes") == 0
    assert "docs/en/playbook/crumb.md:22: here begins" in capsys.readouterr().out


def ending(newline: str) -> Callable[[bytes], bytes]:
    return lambda text: text.replace(b"\n", newline.encode())


@pytest.mark.parametrize(
    ("change", "newline", "gap"),
    [
        (ending("\r\n"), "\r\n", "\r\n"),
        (ending("\r"), "\r", "\r"),
        (lambda text: text.rstrip(b"\n"), "\n", "\n\n"),
        (lambda text: ending("\r\n")(text.rstrip(b"\n")), "\r\n", "\r\n\r\n"),
        (lambda text: text + b"\n\n   ", "\n", "\n"),
        (lambda text: text + b"\n\n", "\n", ""),
        (lambda text: b"\xef\xbb\xbf" + text, "\n", "\n"),
        (lambda text: text.replace(b"lour", "lo\u2028ur\x0c".encode()), "\n", "\n"),
    ],
    ids=["crlf", "cr", "no-last-newline", "crlf-no-last-newline", "blank-end", "blank-lines", "mark", "odd-letters"],
)
def test_every_byte_that_was_there_stays(
    change: Callable[[bytes], bytes], newline: str, gap: str, guide: Guide, capsys: Printed
) -> None:
    project = guide("bread")
    page, bank = (change((project / path).read_bytes()) for path in (DOUGH, DOUGH_BANK))
    (project / DOUGH).write_bytes(page)
    (project / DOUGH_BANK).write_bytes(bank)
    assert new(project, "principle", "dough", "Bake it dark", "--phase", "during", "--evidence", "lore") == 0
    assert new(project, "question", "weigh-it", "What does it lack?") == 0
    added, asked, next_one = (ending(newline)(text.encode()) for text in (PRINCIPLE, SINGLE, "## The dough has not"))
    assert (project / DOUGH).read_bytes() == page + gap.encode() + added
    assert (project / DOUGH_BANK).read_bytes() == bank.replace(next_one, asked + newline.encode() + next_one)
    for path, number in re.findall(r"^(.+):(\d+): here begins", capsys.readouterr().out, re.MULTILINE):
        assert (project / path).read_bytes().splitlines()[int(number) - 1].startswith(b"## ")


def test_check_lists_exactly_what_is_empty(guide: Guide, capsys: Printed) -> None:
    project = guide("bread")
    new(project, "principle", "oven", "Bake it dark")
    new(project, "question", "bake-it-dark", "Is it done?")
    new(project, "question", "bake-it-dark", "What comes first?", "--kind", "order")
    new(project, "question", "bake-it-dark", "What do you say?", "--kind", "recall")
    capsys.readouterr()
    assert main(["check", str(project)]) == 1
    assert [line.partition(" (")[0] for line in capsys.readouterr().out.splitlines()] == [
        f"{OVEN}:30: the principle `bake-it-dark` has no summary",
        f"{OVEN}:30: the principle `bake-it-dark` has no `evidence`",
        f"{OVEN}:30: the principle `bake-it-dark` has no `phase`",
        f"{OVEN}:32: the block `do` is empty",
        f"{OVEN}:34: the block `avoid` is empty",
        f"{OVEN}:36: the block `say` is empty",
        f"{OVEN}:38: the block `habit` is empty",
        f"{OVEN}:40: the block `card` is empty",
        f"{OVEN}:42: the block `evidence` is empty",
        f"{OVEN_BANK}:5: the question `is-it-done` has no right answer",
        *[
            f"{OVEN_BANK}:{line}: this option {lack}"
            for line in (7, 9, 11)
            for lack in ("is empty", "explains nothing")
        ],
        f"{OVEN_BANK}:13: the question `what-comes-first` has no model answer",
        *[f"{OVEN_BANK}:{line}: this step is empty" for line in (15, 16, 17)],
        f"{OVEN_BANK}:21: the question `what-do-you-say` has no model answer",
    ]


def test_a_principle_without_a_question_is_on_the_list(guide: Guide, capsys: Printed) -> None:
    project = guide("bread")
    new(project, "principle", "oven", "Bake it dark")
    main(["check", str(project)])
    assert f"{OVEN}:30: the principle `bake-it-dark` has no question (write one in {OVEN_BANK})\n" in (
        capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Oven", "oven-2"),  # a chapter
        ("Weigh it!", "weigh-it-2"),  # a principle
        ("Steps", "steps-2"),  # a question
        ("Noch größere Brötchen, Señora", "noch-grossere-brotchen-senora"),
        ("Don't open the door, whatever it smells of", "dont-open-the-door-whatever"),
    ],
)
def test_an_id_is_made_of_the_title_and_never_taken(title: str, made: str, guide: Guide) -> None:
    project = guide("bread")
    assert new(project, "principle", "oven", title) == 0
    assert f"\n## {title} {{ #{made} }}\n" in (project / OVEN).read_text("utf-8")
    assert new(project, "question", "make-steam", title) == 0
    again = re.search(r"\{ #(\S+) principle=make-steam \}", (project / OVEN_BANK).read_text("utf-8"))
    number = int(made[-1]) + 1 if made[-1].isdigit() else 2
    assert again
    assert again[1] == f"{made.removesuffix('-2')}-{number}"


@pytest.mark.parametrize(
    ("title", "made"),
    [("## Hello", "## Hello { #hello }"), ("# Hello", "## Hello { #hello }"), ("#1 rule", "## #1 rule { #1-rule }")],
)
def test_a_title_may_come_with_the_marks_of_a_heading(title: str, made: str, guide: Guide) -> None:
    project = guide("bread")
    assert new(project, "principle", "oven", title) == 0
    assert f"\n{made}\n" in (project / OVEN).read_text("utf-8")


def test_an_id_can_be_chosen(guide: Guide) -> None:
    project = guide("bread")
    assert new(project, "principle", "oven", "Ψωμί", "--id", "bread") == 0
    assert (project / OVEN).read_text("utf-8").count("## Ψωμί { #bread }") == 1


def test_a_file_that_cannot_be_written_is_said(guide: Guide, capsys: Printed) -> None:
    project = guide("bread")
    (project / "quiz/questions/en").rename(project / "quiz/questions/kept")
    (project / "quiz/questions/en").write_text("in the way", "utf-8")
    assert new(project, "question", "make-steam", "Why?") == 1
    assert capsys.readouterr().err == f"{project}/quiz/questions/en: File exists\nnothing was added\n"


def test_a_file_keeps_its_permissions_and_a_link_its_target(guide: Guide) -> None:
    project = guide("bread")
    target = project / "oven-elsewhere.md"
    (project / OVEN).rename(target)
    target.chmod(0o640)
    (project / OVEN).symlink_to(target)
    assert new(project, "principle", "oven", "Bake it dark") == 0
    assert (project / OVEN).is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert "## Bake it dark" in target.read_text("utf-8")


def test_the_edition_is_the_first_unless_one_is_named(guide: Guide, capsys: Printed) -> None:
    project = guide("tiny")
    before = digests(project)
    assert new(project, "principle", "manners", "Sit down") == 0
    assert changed(before, project) == ["docs/en/playbook/manners.md"]
    before = digests(project)
    assert new(project, "principle", "manners", "Sitt ner", "--edition", "sv", "--id", "sit-down") == 0
    assert changed(before, project) == ["docs/sv/playbook/manners.md"]
    assert capsys.readouterr().out.endswith(f'sit-down "What would you do?" {project} --edition sv\n')
    main(["check", str(project)])
    assert "docs/sv/playbook/manners.md:85: the principle `sit-down` has no `phase`" not in capsys.readouterr().out


def test_the_commands_in_the_readme_add_what_the_guide_has_not_got(tmp_path: Path, capsys: Printed) -> None:
    for folder in ("docs", "quiz/questions", "cards"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    readme = (ROOT / "README.md").read_text("utf-8")
    calls = [shlex.split(call, comments=True) for call in re.findall(r"(?m)^ +python -m playbook (new .+)$", readme)]
    assert [call[1] for call in calls] == ["principle", "question"]
    assert [main([*call, str(tmp_path)]) for call in calls] == [0, 0]
    made = calls[1][2]
    assert f"here begins the principle `{made}`" in capsys.readouterr().out, "the second asks about the first"
