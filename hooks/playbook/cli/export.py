"""The command `export`: the files that readers take elsewhere, without building a site."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from ..exports import EXPORTS, Publication
from ..pipeline import open_guide
from ..read.files import Layout, bad_epoch, editions, updated
from ..read.settings import is_address, settings_of
from .commands import add_root, new_folder, no_edition

AUTHORED: Final = ("docs", "quiz", "cards")
"""Folders of a project that hold what people wrote: nothing made is put there."""


def prepare_export(parser: argparse.ArgumentParser) -> None:
    """Tells a parser what can be exported, and where to."""
    names = [export.name for export in EXPORTS]
    parser.add_argument(
        "folder",
        type=new_folder,
        metavar="DIR",
        help="where to put the files; it is made if need be, and other files there stay as they are",
    )
    add_root(parser)
    parser.add_argument("--force", action="store_true", help="replace files of the same name and other content")
    parser.add_argument("--only", action="append", choices=names, help="this one alone; may be given several times")
    parser.add_argument("--edition", help="the edition, such as `en` (default: the first)")
    parser.add_argument("--name", help="the site's name (default: that in mkdocs.yml)")
    parser.add_argument("--url", type=_address, help="the site's address, or nothing (default: that in mkdocs.yml)")
    parser.add_argument(
        "--date", type=date.fromisoformat, help="when the sources changed last (default: as builds have it)"
    )
    parser.set_defaults(run=export)


def _address(text: str) -> str:
    if text and not is_address(text):
        raise argparse.ArgumentTypeError(f"{text} is no address of a site: it begins with https://")
    return text


def export(chosen: argparse.Namespace) -> int:
    """Writes the files and names each. A guide with problems is not exported: they are told as `check` tells them."""
    root = chosen.root.resolve()
    names = editions(root)
    edition = chosen.edition or next(iter(names), "")
    if refusal := _refusal(root, names, edition, chosen.folder):
        print(refusal, file=sys.stderr)
        return 2
    return _export(Layout(root, edition), chosen)


def _refusal(root: Path, names: list[str], edition: str, folder: Path) -> str:
    """Why a call cannot be right, or nothing."""
    if not names:
        return no_edition(root)
    if edition not in names:
        return f"no edition `{edition}` (there are {', '.join(names)})"
    if refusal := bad_epoch():
        return refusal
    if any(folder.resolve().is_relative_to(root / name) for name in AUTHORED):
        return f"{folder}: what is made does not belong into {', '.join(AUTHORED)}"
    return ""


def _export(layout: Layout, chosen: argparse.Namespace) -> int:
    said, bad_settings = settings_of(layout.root / "mkdocs.yml")
    guide, bad = open_guide(layout, said.demands)
    if problems := [*bad_settings, *bad]:
        print(*problems, sep="\n")
        return 1
    url = said.url if chosen.url is None else chosen.url and f"{chosen.url.rstrip('/')}/"
    settings = replace(said, name=chosen.name or said.name or layout.root.name, url=url)
    publication = Publication(settings, _seconds(chosen.date, layout), guide)
    wanted = [one for one in EXPORTS if not chosen.only or one.name in chosen.only]
    made = {chosen.folder / one.file: one.make(publication) for one in wanted}
    if in_the_way := [*filter(None, (_in_the_way(path, data, chosen.force) for path, data in made.items()))]:
        print(*in_the_way, "nothing was written", sep="\n", file=sys.stderr)
        return 1
    return _write(chosen.folder, made)


def _in_the_way(path: Path, data: bytes, force: bool) -> str:
    """Why a file cannot go to its place, or nothing."""
    if path.is_dir():
        return f"{path} is a folder: move it away"
    is_other = path.is_file() and path.read_bytes() != data
    return f"{path} is there with other content: --force replaces it" if is_other and not force else ""


def _write(folder: Path, made: Mapping[Path, bytes]) -> int:
    """Writes all files beside their places before any of them goes there: where there is no room, none does."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".", dir=folder) as beside:
            for path, data in made.items():
                (Path(beside) / path.name).write_bytes(data)
            for path in made:
                os.replace(Path(beside) / path.name, path)
    except OSError as error:
        print(f"{folder}: {error.strerror}", file=sys.stderr)
        return 1
    print(*made, sep="\n")  # when all are there: whoever reads it may have had enough
    return 0


def _seconds(day: date | None, layout: Layout) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) if day else updated(layout)
