"""The command line: `python -m playbook`. Exit code 0 is all right, 1 problems found, 2 wrong call."""

from __future__ import annotations

import argparse
import io
import os
import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from ..cache import Cache
from ..check.advice import report_items
from ..check.items import table, words_watched
from ..check.settings import problems_of
from ..model import Guide, Problem
from ..pipeline import open_guide
from ..print.press import Press
from ..read.files import Layout, bad_epoch, editions
from ..read.settings import bad_mark, demands_in, settings_of
from ..site.deck_pages import printed
from .commands import CODES, PROGRAM, Command, add_commands, new_folder, no_edition, takes_root
from .export import prepare_export
from .init import CHECKOUT, start
from .new import NEW, prepare_new
from .skeletons import RefusedError

UNREAD: Final = 128 + 13
"""The exit code where output was not read to its end: as shells tell it of others (SIGPIPE)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command that `arguments` name and returns the exit code. What the output's encoding lacks is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        return _called(arguments)
    except BrokenPipeError:  # `check | head -1`: who reads has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what Python writes at its end
        return UNREAD


def _called(arguments: Sequence[str] | None) -> int:
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Work with a guide written as Markdown.",
        epilog=f"{CODES}\nEvery command explains itself: {PROGRAM} check --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_commands(parser, COMMANDS)
    try:
        try:
            chosen = parser.parse_args(arguments)
            code: int = chosen.run(chosen)
        finally:  # here an error can still be told
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:  # a file that may not be read, or output that has no room
        print(f"{error.filename or PROGRAM}: {error.strerror}", file=sys.stderr)
        return 1
    return code


def check(root: Path) -> int:
    """Prints `path:line: message (hint)` for every problem of every edition in `root`, and of its settings; then what
    stops nothing."""
    names = _editions(root)
    if not names:
        return 2
    if refusal := bad_epoch():
        print(refusal, file=sys.stderr)
        return 2
    read = [_checked(Layout(root, name)) for name in names]
    files = sorted(root.glob("mkdocs*.yml"))
    settings = [problem for path in files for problem in (*problems_of(path), *bad_mark(path))]
    problems = [*settings, *(problem for _, found in read for problem in found)]
    for found in (*problems, *(note for guide, _ in read for note in guide.notes)):
        print(found)
    if not problems:
        chapters = sum(len(guide.chapters) for guide, _ in read)
        questions = sum(len(bank.questions) for guide, _ in read for bank in guide.banks)
        print(f"no problems (chapters: {chapters}, questions: {questions})")
    return 1 if problems else 0


def _checked(layout: Layout) -> tuple[Guide, tuple[Problem, ...]]:
    """An edition, and what is wrong with it; where nothing else is, what printing its cards shows, as builds do. What
    was printed is kept where builds look for it."""
    guide, problems = open_guide(layout, demands_in(layout.root))
    if problems or not guide.decks:
        return guide, problems
    press = Press(CHECKOUT / "cards", Cache(layout.root / ".cache" / "playbook"))
    return guide, printed(press, guide.decks, guide.words, guide.language, _site_name(layout))[1]


def _site_name(layout: Layout) -> str:
    """The name at the foot of an edition's cards."""
    files = (layout.root / name for name in (f"mkdocs.{layout.edition}.yml", "mkdocs.yml"))
    return next(filter(None, (settings_of(path)[0].name for path in files)), "")


def items(root: Path) -> int:
    """Prints the item report of every edition in `root`: measures of its question bank, then warnings. A bank with
    problems is not measured; they are printed as `check` prints them."""
    names = _editions(root)
    codes = [_items(Layout(root, name)) for name in names]
    return max(codes, default=2)


def _items(layout: Layout) -> int:
    guide, problems = open_guide(layout, demands_in(layout.root))
    if problems:
        print(*problems, sep="\n")
        return 1
    report = report_items(guide, words_watched(guide.words))
    print(f"Edition {layout.edition}: {table(report)}\n")
    print(*(report.warnings or ["no warnings"]), sep="\n")
    return 1 if report.warnings else 0


def _editions(root: Path) -> list[str]:
    """The editions in `root`; if there are none, says so."""
    names = editions(root)
    if not names:
        print(no_edition(root), file=sys.stderr)
    return names


def _prepare_init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=new_folder, metavar="DIR", help="a folder that is new or empty")
    parser.set_defaults(run=lambda chosen: init(chosen.folder))


def init(folder: Path) -> int:
    """Makes a small guide in `folder`, and says how to go on."""
    try:
        made = start(folder)
    except RefusedError as error:
        print(error, "nothing was written", sep="\n", file=sys.stderr)
        return error.code
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 1
    print(f"{folder}: here is a small guide, in {len(made)} files. To go on:\n")
    print(*_next_steps(folder), sep="\n")
    print("\nREADME.md there says what to change first.")
    return 0


def _next_steps(folder: Path) -> list[str]:
    """Commands that work as they stand, from where the author is now."""
    python = shlex.quote(sys.executable)
    steps = [
        (f"{python} -m mkdocs serve --strict", "the site, rebuilt when you change something"),
        (f"{python} -m mkdocs build --strict", "the site in site/, with its cards as PDF"),
        (f"{python} -m playbook check", "what is wrong, one problem a line"),
    ]
    width = max(len(command) for command, _ in steps)
    enter = [] if folder.resolve() == Path.cwd() else [f"  cd {shlex.quote(str(folder))}"]
    return [*enter, *(f"  {command:{width}}    # {purpose}" for command, purpose in steps)]


COMMANDS: Final[Mapping[str, Command]] = {
    "check": Command(
        "report every problem in the sources and the settings, one a line",
        ("check", "check ../allotment"),
        takes_root(check),
        "Only a build tells which links between pages lead nowhere, and what is not allowed where that shows but in\n"
        "the HTML of a whole page.",
    ),
    "items": Command(
        "report what gives answers away in the question bank, and what it lacks",
        ("items", "items ../allotment"),
        takes_root(items),
    ),
    "export": Command(
        "write the guide for Anki, Moodle, flashcards, spreadsheets and programs",
        (
            "export take-away",
            "export take-away --force",
            "export take-away --only anki --url https://example.org/",
        ),
        prepare_export,
    ),
    "new": Command(
        "add the skeleton of a principle or of a question to the guide",
        tuple(example for command in NEW.values() for example in command.examples[:1]),
        prepare_new,
    ),
    "init": Command("make a small guide of its own in a new folder", ("init ../allotment",), _prepare_init),
}
