"""The command line by itself: what is refused and why, wrong calls, help."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from playbook.cli.main import COMMANDS, main
from playbook.cli.new import NEW
from support.authoring import DOUGH, DOUGH_BANK, OVEN, OVEN_BANK, new
from support.building import digests

Guide = Callable[[str], Path]
Printed = pytest.CaptureFixture[str]
REFUSED = [
    (("principle", "ovn", "A"), 1, "there is no chapter `ovn` in docs/en/playbook/; did you mean `oven`?"),
    (("principle", "index", "A"), 1, "there is no chapter `index` in docs/en/playbook/"),
    (("question", "weight-it", "A"), 1, "there is no principle `weight-it`; did you mean `weigh-it`?"),
    (("principle", "oven", "A", "--id", "steps"), 1, f"the id `steps` is taken already: it stands at {DOUGH_BANK}:41"),
    (("question", "weigh-it", "A", "--id", "oven"), 1, f"the id `oven` is taken already: it stands at {OVEN}:6"),
    (
        ("principle", "oven", "A", "--id", "No_Good"),
        2,
        "the id `No_Good` is malformed: use a-z, digits and single hyphens, as in `no-good`",
    ),
    (
        ("principle", "oven", "Ψωμί"),
        2,
        "no id can be made of `Ψωμί`: it has no letter a-z and no digit. Choose one with --id",
    ),
    (("question", "weigh-it", "##"), 2, "the heading is empty: say in a few words what it is about"),
    (("question", "weigh-it", " \n "), 2, "the heading is empty: say in a few words what it is about"),
    (("principle", "oven", "Learn C#"), 2, "the heading `Learn C#` would read `Learn C`: say it in other words"),
    (
        ("principle", "oven", "A <script>"),
        2,
        "`A <script>`: `<script>` is not allowed "
        "(delete it, or show it between backticks: pages hold text, and nothing that runs or loads)",
    ),
    (
        ("question", "weigh-it", "A <b>"),
        2,
        "`A <b>`: `<b>` is HTML (use Markdown, or put it between backticks to show it)",
    ),
    (
        ("principle", "oven", "A", "--edition", "eng"),
        2,
        "there is no edition `eng`: known here: en; did you mean `en`?",
    ),
]


@pytest.mark.parametrize(("words", "code", "message"), REFUSED)
def test_what_does_not_go_is_refused(
    words: tuple[str, ...], code: int, message: str, guide: Guide, capfd: pytest.CaptureFixture[str]
) -> None:
    project = guide("bread")
    before = digests(project)
    assert new(project, *words) == code
    assert capfd.readouterr() == ("", f"{message}\nnothing was added\n")
    assert digests(project) == before


def test_letters_that_are_none_are_refused(guide: Guide) -> None:
    project = guide("bread")
    before = digests(project)
    assert new(project, "principle", "oven", "caf\udce9") == 2, "a byte that was no UTF-8 on the command line"
    assert digests(project) == before


@pytest.mark.parametrize(
    ("path", "data", "message"),
    [
        (
            DOUGH,
            b"# Dough { #dough }\n```\n",
            f"{DOUGH}:2: this code block is never closed (add a line ``` where it ends)",
        ),
        (OVEN_BANK, b"## \xff", f"{OVEN_BANK}:1: the file is not UTF-8 (byte 0xFF) (save it with the encoding UTF-8)"),
    ],
)
def test_a_guide_that_cannot_be_read_is_mended_first(
    path: str, data: bytes, message: str, guide: Guide, capsys: Printed
) -> None:
    project = guide("bread")
    (project / path).write_bytes(data)
    before = digests(project)
    assert new(project, "principle", "oven", "Bake it dark") == 1
    assert capsys.readouterr().err == f"mend this first:\n{message}\nnothing was added\n"
    assert digests(project) == before


WRONG = [
    "",
    "new",
    "new chapter a b",
    "new principle oven",
    "new principle oven title --phase sometimes",
    "new question make-steam stem --kind quick",
    "new question make-steam two words here",
    "init",
]


@pytest.mark.parametrize("call", WRONG)
def test_a_wrong_call_is_two(call: str, capsys: Printed) -> None:
    with pytest.raises(SystemExit) as found:
        main(call.split())
    assert found.value.code == 2
    assert capsys.readouterr().err.startswith("usage: python -m playbook ")


@pytest.mark.parametrize("name", ["", " "])
def test_a_folder_without_a_name_is_a_wrong_call(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as found:
        main(["init", name])
    assert found.value.code == 2
    assert "it is empty: name a folder, or `.` for this one" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_title_without_quotes_is_told(capsys: Printed) -> None:
    assert main("new principle oven Bake dark".split()) == 2
    assert "dark: no edition found" in (found := capsys.readouterr().err)
    assert "a title of several words goes between quotes" in found


@pytest.mark.parametrize("call", [*COMMANDS, *(f"new {name}" for name in NEW)])
def test_every_command_explains_itself(call: str, capsys: Printed) -> None:
    with pytest.raises(SystemExit) as found:
        main([*call.split(), "--help"])
    assert found.value.code == 0
    shown = capsys.readouterr().out
    examples = re.findall(r"^  python -m playbook (.+)$", shown.partition("examples:")[2], re.MULTILINE)
    assert examples
    assert all(example.startswith(call) for example in examples)
    assert "exit codes: 0 all right, 1 problems found, 2 wrong call" in shown
