"""What a machine lacks, builds and commands do without: a cache, rights, letters, readers of their output."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from playbook.cache import Cache
from support.building import ROOT, Built, build, copy_guide, digests, without_colour

Guide = Callable[[str], Path]
NOBODY = 65534
PLAYBOOK = [sys.executable, "-m", "playbook"]
ODD = "\u7b2c \u2713 caf\u00e9"  # a Windows code page has but the last word


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a build of the guide `bread` publishes where nothing is amiss."""
    folder = tmp_path_factory.mktemp("usual")
    return published(build(copy_guide("bread", folder / "bread"), folder / "site"))


def published(built: Built) -> dict[str, str]:
    assert built.code == 0, built.log
    assert "Traceback" not in built.log
    return built.digests()


def a_file(project: Path) -> None:
    (project / ".cache").write_text("a note", "utf-8")


def a_file_in_it(project: Path) -> None:
    (project / ".cache").mkdir()
    (project / ".cache" / "playbook").write_text("a note", "utf-8")


def elsewhere(project: Path) -> None:
    (project / ".cache").symlink_to("/proc/nowhere")


def files_are_folders(project: Path) -> None:
    """Whatever a build would look for or put there is a folder."""
    published(build(project, project / "site"))
    for path in [path for path in (project / ".cache").rglob("*") if path.is_file()]:
        path.unlink()
        path.mkdir()


@pytest.mark.parametrize("hinder", [a_file, a_file_in_it, elsewhere, files_are_folders])
def test_a_cache_that_cannot_be_used_is_none(
    hinder: Callable[[Path], None], guide: Guide, tmp_path: Path, usual: dict[str, str]
) -> None:
    project = guide("bread")
    hinder(project)
    before = digests(project)
    assert published(build(project, tmp_path / "site")) == usual
    assert digests(project) == before


def test_a_full_disk_keeps_nothing_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    kept = Cache(tmp_path)
    kept.put("key", "text")
    assert kept.get("key") is None
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def somebody_elses() -> Iterator[Path]:
    """The guide `bread` in a folder that everybody can read, and `nobody` can write nothing of."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield copy_guide("bread", folder / "bread")
    shutil.rmtree(folder)


def as_nobody(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a command with the rights of no account. Skips where one cannot become that, or it may not read the
    project."""
    become = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1735689600", **environment}
    tried = [*become, sys.executable, "-c", "import playbook"]
    if (
        os.geteuid()
        or not shutil.which("setpriv")
        or subprocess.run(tried, capture_output=True, check=False).returncode
    ):
        pytest.skip("only the administrator of a machine can become somebody else there")
    return subprocess.run([*become, *command], env=settings, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("had_built", [False, True], ids=["fresh", "with a cache of its owner"])
def test_sources_that_are_somebody_elses_are_checked_built_and_exported(
    had_built: bool, somebody_elses: Path, usual: dict[str, str]
) -> None:
    if had_built:
        published(build(somebody_elses, somebody_elses.parent / "owners"))
    before = digests(somebody_elses)
    target = somebody_elses.parent / "out"
    target.mkdir()
    target.chmod(0o777)
    config, site = str(somebody_elses / "mkdocs.yml"), str(target / "site")
    done = as_nobody(sys.executable, "-m", "mkdocs", "build", "--strict", "-f", config, "-d", site)
    assert published(Built(done.returncode, without_colour(done.stdout + done.stderr), target / "site")) == usual
    checked = as_nobody(*PLAYBOOK, "check", str(somebody_elses))
    assert (checked.returncode, checked.stderr) == (0, "")
    taken = as_nobody(*PLAYBOOK, "export", str(target / "take"), str(somebody_elses))
    assert (taken.returncode, taken.stderr) == (0, "")
    refused = as_nobody(*PLAYBOOK, "export", str(somebody_elses / "take"), str(somebody_elses))
    assert (refused.returncode, refused.stderr) == (1, f"{somebody_elses / 'take'}: Permission denied\n")
    added = as_nobody(*PLAYBOOK, "new", "principle", "oven", "Bake it dark", str(somebody_elses))
    assert added.returncode == 1
    assert added.stderr.endswith("Permission denied\nnothing was added\n")
    assert digests(somebody_elses) == before


def called(project: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A command in a process of its own, and the bytes that it wrote."""
    settings = {**{key: value for key, value in os.environ.items() if not key.startswith("LC_")}, **environment}
    return subprocess.run([*PLAYBOOK, *words], cwd=project, env=settings, capture_output=True, check=False)


def with_odd_names(project: Path) -> Path:
    """A question whose text and explanations hold letters that a code page lacks."""
    bank = project / "quiz/questions/en/oven.md"
    bank.write_text(f"## {ODD}? {{ #odd principle=make-steam kind={ODD.split()[0]} }}\n\n- [ ] {ODD}\n", "utf-8")
    return project


CALLS = [
    ("check",),
    ("items",),
    ("export", "take"),
    ("new", "principle", ODD, "Title"),
    ("new", "question", "make-steam", ODD, "--id", "Odd"),
    ("init", f"plot {ODD}"),
    ("check", ODD),
    ("export", "--help"),
]
MACHINES = [
    ("cp1252", {"PYTHONIOENCODING": "cp1252"}),
    ("ascii", {"PYTHONIOENCODING": "ascii:strict"}),
    ("utf-8", {"LANG": "C"}),
]


@pytest.mark.parametrize("words", CALLS, ids=lambda words: words[0])
def test_every_command_says_the_same_where_letters_are_lacking(words: tuple[str, ...], guide: Guide) -> None:
    """What cannot be written is escaped, and nothing else is other than on a machine that can write it."""
    project = with_odd_names(guide("bread"))

    def said(machine: dict[str, str]) -> tuple[int, bytes, bytes]:
        done = called(project, *words, **machine)
        shutil.rmtree(project / f"plot {ODD}", ignore_errors=True)
        return done.returncode, done.stdout, done.stderr

    code, *usual = said({"PYTHONIOENCODING": "utf-8"})
    for encoding, machine in MACHINES:
        assert said(machine) == (code, *(text.decode().encode(encoding, "backslashreplace") for text in usual))


def test_without_any_locale_problems_are_told_too(guide: Guide) -> None:
    project = with_odd_names(guide("bread"))
    found = called(project, "check", LANG="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert b"quiz/questions/en/oven.md:1: `kind` has the unknown value `\\u7b2c`" in found.stdout
    assert (found.returncode, found.stderr) == (1, b"")


@pytest.mark.parametrize("words", [("check",), ("items",), ("--help",), ("new", "--help"), ("export", "take")])
def test_a_reader_that_has_had_enough_is_no_error(words: tuple[str, ...], guide: Guide) -> None:
    project = guide("bread")
    reading, writing = os.pipe()
    os.close(reading)
    usual = {**os.environ, "PYTHONUNBUFFERED": ""}
    done = subprocess.run(
        [*PLAYBOOK, *words], cwd=project, env=usual, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")
    if "export" in words:
        assert len(list((project / "take").iterdir())) == 6, "all files are there, whoever reads their names"


def test_output_without_room_is_told(guide: Guide) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PLAYBOOK, "check"], cwd=guide("bread"), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"python -m playbook: No space left on device\n")


def make(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`make` in this project, where everything is set up as far as it knows."""
    command = ["make", "--no-print-directory", "--silent", *words, "READY="]
    settings = {**os.environ, **environment}
    return subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False)


def test_serve_says_that_its_port_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = make("serve", f"PORT={port}")
    told = f"port {port} is taken: choose another, such as make serve PORT={port + 1}"
    assert done.stdout == ""
    assert done.stderr.splitlines()[0] == told
    assert done.returncode == 2


def test_a_date_is_taken_from_git_only_where_there_is_git(tmp_path: Path) -> None:
    """Without it, or in a folder that it does not know, builds take the date of the newest file."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("sh", "make", "test"):
        (tools / name).symlink_to(str(shutil.which(name)))
    asked = ["--eval", 'asked: ; @echo "[$(SOURCE_DATE_EPOCH)]"', "asked"]
    without = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    for environment, makefile in (({**without, "PATH": str(tools)}, ROOT), (without, tmp_path)):
        shutil.copy(ROOT / "Makefile", tmp_path / "Makefile")
        done = subprocess.run(
            ["make", "--silent", "-C", str(makefile), *asked],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.stdout, done.stderr) == ("[]\n", "")
