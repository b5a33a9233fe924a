"""The command `export`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from playbook.cli.main import main
from playbook.exports import EXPORTS
from support.building import GUIDES, ROOT, digests

Exported = Callable[..., "Done"]


@dataclass(frozen=True)
class Done:
    """What a call left: its exit code, and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def exported(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Exported:
    """Calls the command in the project's folder; words by name are set in its environment."""
    monkeypatch.chdir(ROOT)

    def run(*arguments: str, **environment: str) -> Done:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        try:
            code = main(["export", *arguments])
        except SystemExit as left:  # as argparse does
            code = int(left.code or 0)
        return Done(code, *capsys.readouterr())

    return run


def test_the_command_writes_one_alone_and_names_the_site_by_its_settings(exported: Exported, tmp_path: Path) -> None:
    done = exported(str(tmp_path / "new" / "out"), str(GUIDES / "bread"), "--only", "guide")
    assert done.code == 0
    assert [path.name for path in (tmp_path / "new" / "out").iterdir()] == ["guide.json"]
    found = json.loads((tmp_path / "new" / "out" / "guide.json").read_text("utf-8"))
    assert (found["title"], found["url"]) == ("First Loaf", "http://127.0.0.1:8000/")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["out", "nowhere"], 2, "no edition found"),
        (["out", "--edition", "sv"], 2, "no edition `sv` (there are en)"),
        (["docs/out"], 2, "does not belong into docs, quiz, cards"),
        (["README.md/out"], 1, "Not a directory"),
        (["out", "--date", "soon"], 2, "invalid fromisoformat value"),
        (["out", "--only", "pdf"], 2, "invalid choice"),
        (["out", "--url", "javascript:alert(1)"], 2, "is no address of a site"),
        ([], 2, "required: DIR"),
        (["", "--only", "guide"], 2, "it is empty: name a folder, or `.` for this one"),
    ],
)
def test_a_wrong_call_says_so_and_writes_nothing(
    exported: Exported, arguments: list[str], code: int, told: str
) -> None:
    done = exported(*arguments)
    assert done.code == code
    assert told in done.err
    assert not (ROOT / "out").exists()
    assert not (ROOT / "docs/out").exists()
    assert not (ROOT / "guide.json").exists()


def test_a_guide_with_problems_is_not_exported(
    exported: Exported, guide: Callable[[str], Path], tmp_path: Path
) -> None:
    project = guide("bread")
    bank = project / "quiz/questions/en/dough.md"
    bank.write_text(bank.read_text("utf-8").replace("principle=weigh-it", "principle=weigh"), "utf-8")
    done = exported(str(tmp_path / "out"), str(project))
    assert done.code == 1
    assert "quiz/questions/en/dough.md:1: " in done.out
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("site_name: [a\n", "mkdocs.yml:2: the settings are unreadable: expected ',' or ']', but got '<stream end>'"),
        ("", "mkdocs.yml:1: the settings are unreadable: it is no list of keys and values"),
        ("- a\n", "mkdocs.yml:1: the settings are unreadable: it is no list of keys and values"),
        ("plain text\n", "mkdocs.yml:1: the settings are unreadable: it is no list of keys and values"),
        ("site_name: A\nsite_url: 4\n", "mkdocs.yml:2: the setting `site_url` is not text"),
        ("site_name: A\nextra: x\n", "mkdocs.yml:2: `extra` holds no settings"),
        ("site_name: {a: b}\n", "mkdocs.yml:1: the setting `site_name` is not text"),
    ],
)
def test_settings_with_problems_are_told_and_nothing_is_exported(
    exported: Exported, settings: str, told: str, guide: Callable[[str], Path], tmp_path: Path
) -> None:
    project = guide("bread")
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    done = exported(str(tmp_path / "out"), str(project))
    assert (done.code, done.err) == (1, "")
    assert re.fullmatch(rf"{re.escape(told)} \(.+\)\n", done.out)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("epoch", ["soon", "\u00b2", "-1", "99999999999"])
def test_a_date_that_is_none_is_a_wrong_call(exported: Exported, epoch: str, tmp_path: Path) -> None:
    done = exported(str(tmp_path / "out"), SOURCE_DATE_EPOCH=epoch)
    assert done.code == 2
    assert done.err == f"SOURCE_DATE_EPOCH is `{epoch}`: it has to be a number of seconds since 1970\n"


def test_files_with_other_content_are_replaced_only_by_force(exported: Exported, tmp_path: Path) -> None:
    bread, mine = str(GUIDES / "bread"), tmp_path / "guide.json"
    mine.write_text("mine", "utf-8")
    (tmp_path / "notes.txt").write_text("mine, too", "utf-8")
    before = digests(tmp_path)
    done = exported(str(tmp_path), bread)
    assert (done.code, done.out) == (1, "")
    assert done.err == f"{mine} is there with other content: --force replaces it\nnothing was written\n"
    assert digests(tmp_path) == before
    assert exported(str(tmp_path), bread, "--force").code == 0
    after = digests(tmp_path)
    assert set(after) == {*(export.file for export in EXPORTS), "notes.txt"}
    assert after["notes.txt"] == before["notes.txt"]
    assert after["guide.json"] != before["guide.json"]
    assert exported(str(tmp_path), bread).code == 0, "the same content is in nobody's way"
    assert digests(tmp_path) == after


def test_one_that_cannot_be_written_keeps_all_from_being_written(exported: Exported, tmp_path: Path) -> None:
    in_the_way = tmp_path / EXPORTS[-1].file
    in_the_way.mkdir()
    done = exported(str(tmp_path), str(GUIDES / "bread"), "--force")
    assert done.code == 1
    assert done.err == f"{in_the_way} is a folder: move it away\nnothing was written\n"
    assert list(tmp_path.iterdir()) == [in_the_way]
