"""The command `export`: the files that readers take elsewhere, without building a site."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import yaml

from .commands import add_root, no_edition
from .exports import EXPORTS, Export, publication_of
from .facts import Facts
from .guide import read_guide
from .layout import Layout, editions, updated
from .words import read_words

LATEST: Final = 1 << 32
"""Seconds since 1970 that every consumer of an export understands."""

AUTHORED: Final = ("docs", "quiz", "cards")
"""Folders of a project that hold what people wrote: nothing made is put there."""


def prepare_export(parser: argparse.ArgumentParser) -> None:
    """Tells a parser what can be exported, and where to."""
    names = [export.name for export in EXPORTS]
    parser.add_argument("folder", type=Path, metavar="DIR", help="where to put the files; it is made if need be")
    add_root(parser)
    parser.add_argument("--only", action="append", choices=names, help="this one alone; may be given several times")
    parser.add_argument("--edition", help="the edition, such as `en` (default: the first)")
    parser.add_argument("--name", help="the site's name (default: that in mkdocs.yml)")
    parser.add_argument("--url", type=_address, help="the site's address, or nothing (default: that in mkdocs.yml)")
    parser.add_argument(
        "--date", type=date.fromisoformat, help="when the sources changed last (default: as builds have it)"
    )
    parser.set_defaults(run=export)


def _address(text: str) -> str:
    if text and not text.startswith(("https://", "http://")):
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
    if wrong := _epoch():
        return wrong
    if any(folder.resolve().is_relative_to(root / name) for name in AUTHORED):
        return f"{folder}: what is made does not belong into {', '.join(AUTHORED)}"
    return ""


def _export(layout: Layout, chosen: argparse.Namespace) -> int:
    words, bad_words = read_words(layout.name(layout.strings), layout.strings.read_bytes())
    sources = layout.sources(words.get("translates"))
    if problems := [*bad_words, *read_guide(sources)[1]]:
        print(*problems, sep="\n")
        return 1
    facts = _facts(layout.root, chosen)
    publication = publication_of(sources, words, layout.edition, facts, _seconds(chosen.date, layout))
    wanted = [one for one in EXPORTS if not chosen.only or one.name in chosen.only]
    return _write(chosen.folder, ((one, one.make(publication)) for one in wanted))


def _write(folder: Path, made: Iterable[tuple[Export, bytes]]) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for one, data in made:
            path = folder / one.file
            path.write_bytes(data)
            print(path)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


def _facts(root: Path, chosen: argparse.Namespace) -> Facts:
    """What the site's settings say of it, unless the call says otherwise; where there are none, it has its folder's
    name."""
    path = root / "mkdocs.yml"
    found = yaml.load(path.read_bytes(), Loader=_Settings) if path.is_file() else {}  # noqa: S506 - a safe loader
    extra = found.get("extra") or {}
    url = found.get("site_url") or "" if chosen.url is None else chosen.url
    return Facts(
        name=chosen.name or found.get("site_name") or root.name,
        url=f"{url.rstrip('/')}/" if url else "",
        licence=extra.get("licence") or "",
        identity=extra.get("identity") or "",
    )


class _Settings(yaml.SafeLoader):
    """Reads a site's settings, but for values that only their generator understands."""


_Settings.add_multi_constructor("", lambda loader, tag, node: None)


def _epoch() -> str:
    """What is wrong with the date that the environment gives, or nothing."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or "0"
    is_date = epoch.isdigit() and int(epoch) < LATEST
    return "" if is_date else f"SOURCE_DATE_EPOCH is `{epoch}`: it has to be a number of seconds since 1970"


def _seconds(day: date | None, layout: Layout) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) if day else updated(layout)
