"""What a site says of itself to others: its name, its address, its licence and its colours, from its settings."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from ..blocks import BLOCKS
from ..model import Problem, Source
from ..problems import guess, problem
from ..text import decode

TEXTS: Final = ("site_name", "site_description", "site_url")
EXTRA_TEXTS: Final = ("licence", "identity")
"""Settings that are text: MkDocs' own, and those in `extra`."""

_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a site, each as `#rrggbb`: its paper in light and in dark, surfaces that stand off from the
    paper, thin lines, text, what is the site's own, and a touch of something warm."""

    paper: str = "#ffffff"
    paper_dark: str = "#1e2129"
    soft: str = "#f2f2f2"
    line: str = "#d5d5d5"
    ink: str = "#1f1f1f"
    mark: str = "#30343c"
    warm: str = "#b9bdc6"


@dataclass(frozen=True, slots=True)
class Facts:
    """A site's settings, as far as others get to see them. `url` is its absolute address with a slash at its end, or
    empty where it is not known; `licence` the address of the licence of its text; `direction` that of its writing, as
    in HTML; `mark` its sign, as SVG. `identity` is what others know its exports by; it stays when the site gets another
    name, and where it is empty, that is the name. `demands` are the blocks that no principle may lack. All but the name
    may be empty."""

    name: str
    description: str = ""
    url: str = ""
    licence: str = ""
    direction: str = ""
    look: Look = Look()
    mark: str = ""
    identity: str = ""
    demands: tuple[str, ...] = ()

    def at(self, path: str) -> str:
        """The absolute address of a path in the site, or nothing where the site does not know its own."""
        return self.url and self.url + path


def read_facts(path: str, text: str, settings: Mapping[str, Any]) -> tuple[Facts, list[Problem]]:
    """What settings say of a site, and what is wrong with them; they have MkDocs' names. `text` is the file at `path`
    in which they probably stand, to say where."""
    extra, bad_extra = _group(path, text, settings, "extra")
    colours, bad_colours = _group(path, text, extra, "look")
    look, bad_look = read_look(path, text, colours)
    values = {**{key: settings.get(key) for key in TEXTS}, **{key: extra.get(key) for key in EXTRA_TEXTS}}
    bad = [_at(path, text, key, "settings-text") for key, value in values.items() if not isinstance(value, str | None)]
    name, about, url, licence, identity = (value if isinstance(value, str) else "" for value in values.values())
    if url and not is_address(url):
        bad.append(_at(path, text, "site_url", "settings-address", value=url))
    demands, bad_demands = _demands(path, text, extra)
    address = f"{url.rstrip('/')}/" if url else ""
    facts = Facts(name, about, address, licence, look=look, identity=identity, demands=demands)
    return facts, [*bad_extra, *bad, *bad_colours, *bad_look, *bad_demands]


def _demands(path: str, text: str, extra: Mapping[str, Any]) -> tuple[tuple[str, ...], list[Problem]]:
    """The blocks that the settings demand of every principle, and what is wrong with their names."""
    names = extra.get("demands") or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return (), [_at(path, text, "demands", "settings-list", known=", ".join(BLOCKS))]
    source = Source(path, _line(text, "demands"))
    unknown = [name for name in names if name not in BLOCKS]
    known = ", ".join(BLOCKS)
    bad = [problem(source, "block", kind=name, known=known, guess=guess(name, BLOCKS)) for name in unknown]
    return tuple(name for name in names if name in BLOCKS), bad


def is_address(text: str) -> bool:
    """Whether a text can be the absolute address of a site."""
    return text.startswith(("https://", "http://"))


def _group(path: str, text: str, settings: Mapping[str, Any], key: str) -> tuple[Mapping[str, Any], list[Problem]]:
    """The settings below a key, and a problem if something else stands there."""
    found = settings.get(key)
    if found is None or isinstance(found, Mapping):
        return found or {}, []
    return {}, [_at(path, text, key, "settings-group")]


def _at(path: str, text: str, key: str, code: str, **values: object) -> Problem:
    return problem(Source(path, _line(text, key)), code, key=key, **values)


def read_look(path: str, text: str, settings: Mapping[str, Any]) -> tuple[Look, list[Problem]]:
    """The colours that the settings name, and a problem for what is none. `text` is the file at `path` in which they
    probably stand, to say where."""
    known = [field.name for field in fields(Look)]
    good = {key: value for key, value in settings.items() if key in known and _COLOUR.fullmatch(str(value))}
    bad = [
        _at(path, text, key, "look", value=value, known=", ".join(known))
        for key, value in settings.items()
        if key not in good
    ]
    return Look(**good), bad


def _line(text: str, key: str) -> int:
    found = (number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith(f"{key}:"))
    return next(found, 1)


def read_mark(root: Path, name: str, folders: Iterable[Path]) -> tuple[str, list[Problem]]:
    """The site's icon `name`, if it is SVG, from the first folder that has it: the one that is published."""
    files = (folder / name for folder in folders if name.endswith(".svg"))
    file = next((file for file in files if file.is_file()), None)
    return decode(Path(os.path.relpath(file, root)).as_posix(), file.read_bytes()) if file else ("", [])
