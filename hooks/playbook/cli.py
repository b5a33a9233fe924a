"""The command line: `python -m playbook`. Exit code 0 is all right, 1 problems found, 2 wrong call."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .cache import Cache
from .edition import read_edition
from .guide import read_guide
from .item_advice import Words, report_items
from .items import table
from .layout import Layout, editions
from .words import read_words


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command that `arguments` name and returns the exit code."""
    parser = argparse.ArgumentParser(prog="playbook", description="Work with a guide written as Markdown.")
    commands = parser.add_subparsers(dest="command", required=True)
    for command, purpose in (
        ("check", "report every problem in the sources, one a line"),
        ("items", "report what gives answers away in the question bank, and what it lacks"),
    ):
        adding = commands.add_parser(command, help=purpose)
        adding.add_argument("root", nargs="?", type=Path, default=Path(), help="the project's folder (default: here)")
    chosen = parser.parse_args(arguments)
    return {"check": check, "items": items}[chosen.command](chosen.root.resolve())


def check(root: Path) -> int:
    """Prints `path:line: message (hint)` for every problem of every edition in `root`."""
    names = _editions(root)
    if not names:
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


def items(root: Path) -> int:
    """Prints the item report of every edition in `root`: measures of its question bank, then warnings. A bank with
    problems is not measured; they are printed as `check` prints them."""
    names = _editions(root)
    codes = [_items(Layout(root, name)) for name in names]
    return max(codes, default=2)


def _items(layout: Layout) -> int:
    words, bad_words = read_words(layout.name(layout.strings), layout.strings.read_bytes())
    sources = layout.sources(words.get("translates"))
    guide, bad_sources = read_guide(sources)
    problems = [*bad_words, *bad_sources]
    if problems:
        print(*problems, sep="\n")
        return 1
    watched = Words(*(frozenset(words.get(key, "").casefold().split()) for key in ("absolute_words", "negations")))
    report = report_items(guide, sources.bank, watched)
    print(f"Edition {layout.edition}: {table(report)}\n")
    print(*(report.warnings or ["no warnings"]), sep="\n")
    return 1 if report.warnings else 0


def _editions(root: Path) -> list[str]:
    """The editions in `root`; if there are none, says so."""
    names = editions(root)
    if not names:
        print(
            f"{root.name}: no edition found (an edition is a folder docs/en with words in docs/strings/en.yml)",
            file=sys.stderr,
        )
    return names
