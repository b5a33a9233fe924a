"""What all commands of the command line share: how they are told to a parser, and how they explain themselves."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PROGRAM: Final = "python -m playbook"
CODES: Final = "exit codes: 0 all right, 1 problems found, 2 wrong call"


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its purpose, examples of it, and what tells a parser its arguments and the function to `run`; `more`
    is what one has to know of it besides."""

    purpose: str
    examples: tuple[str, ...]
    prepare: Callable[[argparse.ArgumentParser], None]
    more: str = ""


def add_commands(parser: argparse.ArgumentParser, table: Mapping[str, Command]) -> None:
    """Tells a parser the commands of a table. The first argument names one, and each explains itself with `--help`."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, command in table.items():
        shown = "\n".join(f"  {PROGRAM} {example}" for example in command.examples)
        adding = commands.add_parser(
            name,
            help=command.purpose,
            description="\n".join([f"{command.purpose[0].upper()}{command.purpose[1:]}.", command.more]).strip(),
            epilog=f"examples:\n{shown}\n\n{CODES}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.prepare(adding)


def add_root(parser: argparse.ArgumentParser) -> None:
    """The optional last argument: the project that is meant."""
    parser.add_argument("root", nargs="?", type=Path, default=Path(), help="the project's folder (default: here)")


def new_folder(text: str) -> Path:
    """The argument that names a folder to write into. Nothing is no name: it would be the folder one happens to be
    in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("it is empty: name a folder, or `.` for this one")
    return Path(text)


def takes_root(run: Callable[[Path], int]) -> Callable[[argparse.ArgumentParser], None]:
    """Arguments of a command that looks at a whole project."""

    def prepare(parser: argparse.ArgumentParser) -> None:
        add_root(parser)
        parser.set_defaults(run=lambda chosen: run(chosen.root.resolve()))

    return prepare


def no_edition(root: Path) -> str:
    """What to tell an author who is in the wrong folder."""
    return f"{root}: no edition found (an edition is a folder docs/en with chapters in docs/en/playbook)"
