"""The command `new`: puts the skeleton of a principle or of a question where it belongs."""

from __future__ import annotations

import argparse
import re
import shlex
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from ..blocks import EVIDENCE, PHASES
from ..kinds import DEFAULT, KINDS
from ..problems import guess
from ..read.files import Layout, editions
from ..read.settings import demands_in
from .commands import PROGRAM, Command, add_commands, add_root, no_edition
from .skeletons import Edit, RefusedError, add_principle, add_question, write


def prepare_new(parser: argparse.ArgumentParser) -> None:
    """Tells a parser what can be new."""
    add_commands(parser, NEW)


def _prepare_principle(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("chapter", help="the chapter: the name of its file without .md, or its id")
    parser.add_argument("text", metavar="title", help="the principle in a few words, between quotes")
    parser.add_argument("--phase", choices=PHASES, default="", help="when it is used; `check` asks if it is left out")
    parser.add_argument("--evidence", choices=EVIDENCE, default="", help="how well it is supported; likewise")
    _prepare_skeleton(parser, new_principle)


def _prepare_question(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("principle", help="the id of the principle that it asks about")
    parser.add_argument("text", metavar="stem", help="what it asks, between quotes")
    parser.add_argument(
        "--kind", choices=KINDS, default=DEFAULT.name, help="the kind of question (default: %(default)s)"
    )
    _prepare_skeleton(parser, new_question)


def _prepare_skeleton(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    add_root(parser)
    parser.add_argument("--id", default="", help="its id (default: made of its text). Once published it never changes")
    parser.add_argument("--edition", help="the edition, such as `en` (default: the first)")
    parser.set_defaults(run=run)


def new_principle(chosen: argparse.Namespace) -> int:
    """Adds the skeleton of a principle to a chapter, and says where it is and what to do next."""

    def add(layout: Layout) -> Edit:
        words = {"phase": chosen.phase, "evidence": chosen.evidence}
        return add_principle(
            layout.sources(demands=demands_in(layout.root)), chosen.chapter, _line(chosen.text), chosen.id, **words
        )

    return _new(chosen, "principle", add, 'new question {id} "What would you do?"')


def new_question(chosen: argparse.Namespace) -> int:
    """Adds the skeleton of a question to a chapter's file, and says where it is and what to do next."""

    def add(layout: Layout) -> Edit:
        return add_question(layout.sources(), chosen.principle, _line(chosen.text), chosen.id, chosen.kind)

    return _new(chosen, "question", add, "items")


def _new(chosen: argparse.Namespace, what: str, add: Callable[[Layout], Edit], then: str) -> int:
    root = chosen.root.resolve()
    try:
        layout = Layout(root, _edition(root, chosen.edition))
        edit = add(layout)
        write(root, edit)
    except RefusedError as error:
        print(error, "nothing was added", sep="\n", file=sys.stderr)
        return error.code
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", "nothing was added", sep="\n", file=sys.stderr)
        return 1
    there = "" if chosen.root == Path() else f" {shlex.quote(str(chosen.root))}"
    edition = f" --edition {chosen.edition}" if chosen.edition and then != "items" else ""
    print(f"{edit.path}:{edit.line}: here begins the {what} `{edit.id}`")
    print(f"fill it in; what is still empty: {PROGRAM} check{there}")
    print(f"then: {PROGRAM} {then.format(id=edit.id)}{there}{edition}")
    return 0


def _line(text: str) -> str:
    """A heading's text on one line, without marks of a heading before it."""
    return re.sub(r"^#+( |$)", "", " ".join(text.split()))


def _edition(root: Path, wanted: str | None) -> str:
    """The edition that is wanted, or the first. Raises `RefusedError`."""
    names = editions(root)
    if not names:
        hint = "" if root.is_dir() else "; a title of several words goes between quotes"
        raise RefusedError(no_edition(root) + hint, 2)
    if wanted and wanted not in names:
        raise RefusedError(f"there is no edition `{wanted}`: known here: {', '.join(names)}{guess(wanted, names)}", 2)
    return wanted or names[0]


NEW: Final[Mapping[str, Command]] = {
    "principle": Command(
        "add the skeleton of a principle at the end of a chapter",
        (
            'new principle conversation "Ask before you advise"',
            'new principle conversation "Ask before you advise" --phase during --evidence lore --id ask-first',
        ),
        _prepare_principle,
    ),
    "question": Command(
        "add the skeleton of a question below the last one on a principle",
        (
            'new question ask-first "She asks what you would do. What do you say?"',
            f'new question ask-first "What comes next?" --kind {list(KINDS)[-1]} ../allotment',
        ),
        _prepare_question,
    ),
}
