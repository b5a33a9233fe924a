"""The command line: `python -m playbook`. Exit code 0 is all right, 1 problems found, 2 wrong call."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .cache import Cache
from .edition import read_edition
from .layout import Layout, editions


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command that `arguments` name and returns the exit code."""
    parser = argparse.ArgumentParser(prog="playbook", description="Work with a guide written as Markdown.")
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="report every problem in the sources, one a line")
    checking.add_argument("root", nargs="?", type=Path, default=Path(), help="the project's folder (default: here)")
    chosen = parser.parse_args(arguments)
    return check(chosen.root.resolve())


def check(root: Path) -> int:
    """Prints `path:line: message (hint)` for every problem of every edition in `root`."""
    names = editions(root)
    if not names:
        print(
            f"{root.name}: no edition found (an edition is a folder docs/en with words in docs/strings/en.yml)",
            file=sys.stderr,
        )
        return 2
    read = [read_edition(Layout(root, name), Cache(None)) for name in names]
    problems = [problem for edition in read for problem in edition.problems]
    for problem in problems:
        print(problem)
    if not problems:
        chapters = sum(len(edition.chapters) for edition in read)
        questions = sum(len(quiz.entries.questions) for edition in read for quiz in edition.quizzes.values())
        print(f"no problems: {chapters} chapters, {questions} questions")
    return 1 if problems else 0
