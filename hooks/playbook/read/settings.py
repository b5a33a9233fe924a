"""What a site says of itself to others: its name, its address, its licence and its colours, from its settings.

The site's generator reads them from its file and hands them over; where it has not done so, the file is read here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import yaml

from ..blocks import BLOCKS
from ..model import Problem, Source
from ..problems import guess, in_order, problem
from ..text import decode
from .yaml import NO_KEYS, Document, error_line, parse

TEXTS: Final = (("site_name",), ("site_description",), ("site_url",), ("extra", "licence"), ("extra", "identity"))
"""Settings that are text: MkDocs' own, and those in `extra`."""

_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")
_UNREADABLE: Final = (yaml.YAMLError, ValueError, LookupError, AttributeError, RecursionError)
"""What PyYAML raises: the others for values that are not what they claim to be, such as 2026-02-30 or `!!bool abc`."""


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
class Settings:
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
        return self.url and self.url + quote(path, safe="/#%")


def settings_of(path: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """What the file at `path` says of a site, and what is wrong with it. No file, no settings; a name may be missing as
    well."""
    if not path.is_file():
        return Settings(""), ()
    document, problems = settings_document(path.name, path.read_bytes())
    settings, bad = read_settings(document)
    return settings, in_order([*problems, *bad])


def demands_in(root: Path) -> tuple[str, ...]:
    """The blocks that no principle of the guide in the folder `root` may lack."""
    return settings_of(root / "mkdocs.yml")[0].demands


def settings_document(path: str, data: bytes) -> tuple[Document, list[Problem]]:
    """A file of settings, and what is wrong with it as YAML: then it has no keys."""
    try:
        document = parse(path, data.decode(), _Loader)
    except _UNREADABLE as error:
        detail = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        source = Source(path, error_line(error, data.decode(errors="replace")) + 1)
        return Document(path, {}, {}), [problem(source, "settings", detail=detail)]
    return document, [] if document.found else [problem(document.at(), "settings", detail=NO_KEYS)]


class _Loader(yaml.SafeLoader):
    """Reads a site's settings, but for values that only their generator understands."""


_Loader.add_multi_constructor("", lambda loader, tag, node: None)


def read_settings(document: Document) -> tuple[Settings, list[Problem]]:
    """What settings say of a site, and what is wrong with them. They have MkDocs' names."""
    _, bad_extra = _group(document, "extra")
    colours, bad_colours = _group(document, "extra", "look")
    look, bad_look = read_look(document, colours)
    values = {way: _value(document, way) for way in TEXTS}
    bad = [_bad(document, way, "settings-text") for way, value in values.items() if not isinstance(value, str | None)]
    name, about, url, licence, identity = (value if isinstance(value, str) else "" for value in values.values())
    if url and not is_address(url):
        bad.append(_bad(document, ("site_url",), "settings-address", value=url))
    demands, bad_demands = _demands(document)
    address = f"{url.rstrip('/')}/" if url else ""
    settings = Settings(name, about, address, licence, look=look, identity=identity, demands=demands)
    return settings, [*bad_extra, *bad, *bad_colours, *bad_look, *bad_demands]


def _demands(document: Document) -> tuple[tuple[str, ...], list[Problem]]:
    """The blocks that the settings demand of every principle, and what is wrong with their names."""
    way, known = ("extra", "demands"), ", ".join(BLOCKS)
    names = _value(document, way) or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return (), [_bad(document, way, "settings-list", known=known)]
    bad = [
        problem(document.at(*way, number), "block", kind=name, known=known, guess=guess(name, BLOCKS))
        for number, name in enumerate(names)
        if name not in BLOCKS
    ]
    return tuple(name for name in names if name in BLOCKS), bad


def is_address(text: str) -> bool:
    """Whether a text can be the absolute address of a site."""
    return text.startswith(("https://", "http://"))


def _value(document: Document, way: tuple[str, ...]) -> Any:
    found: Any = document.found
    for key in way:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def _group(document: Document, *way: str) -> tuple[Mapping[str, Any], list[Problem]]:
    """The settings at a place, and a problem if something else stands there."""
    found = _value(document, way)
    if found is None or isinstance(found, Mapping):
        return found or {}, []
    return {}, [_bad(document, way, "settings-group")]


def read_look(document: Document, colours: Mapping[str, Any]) -> tuple[Look, list[Problem]]:
    """The colours that settings name, and a problem for what is none."""
    known = [field.name for field in fields(Look)]
    good = {key: value for key, value in colours.items() if key in known and _COLOUR.fullmatch(str(value))}
    bad = [
        _bad(document, ("extra", "look", key), "look", value=value, known=", ".join(known))
        for key, value in colours.items()
        if key not in good
    ]
    return Look(**good), bad


def _bad(document: Document, way: tuple[str, ...], code: str, **values: object) -> Problem:
    return problem(document.at(*way), code, key=way[-1], **values)


def bad_mark(path: Path) -> list[Problem]:
    """What is wrong with the icon that the file of settings at `path` names."""
    document, _ = settings_document(path.name, path.read_bytes())
    docs, icon, own = (_value(document, way) for way in (("docs_dir",), ("theme", "favicon"), ("theme", "custom_dir")))
    folders = [path.parent / name for name in (docs, own) if isinstance(name, str)]
    return read_mark(path.parent, icon, folders)[1] if isinstance(icon, str) else []


def read_mark(root: Path, name: str, folders: Iterable[Path]) -> tuple[str, list[Problem]]:
    """The site's icon `name`, if it is SVG, from the first folder that has it: the one that is published."""
    files = (folder / name for folder in folders if name.endswith(".svg"))
    file = next((file for file in files if file.is_file()), None)
    return decode(Path(os.path.relpath(file, root)).as_posix(), file.read_bytes()) if file else ("", [])
