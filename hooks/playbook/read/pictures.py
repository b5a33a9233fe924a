"""Drawings: SVG files of an edition that are put into pages, so that they follow light and dark."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final
from xml.etree import ElementTree as Tree  # the author's own files, from the project itself

from ..model import Problem, Source, Sources
from ..problems import problem

_SVG: Final = "{http://www.w3.org/2000/svg}"
_KNOWN: Final = frozenset(
    "svg title desc g path line polyline polygon rect circle ellipse text tspan defs marker use".split()
)


def picture_name(path: str) -> str:
    """A picture's name: its file name without the ending."""
    return PurePosixPath(path).stem


def read_pictures(sources: Sources) -> tuple[dict[str, str], list[Problem]]:
    """The pictures by name, as they go into a page, and what is wrong with any: a bad one is empty."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for path, data in sources.pictures.items():
        detail = _bad(data)
        problems += [problem(Source(path, 1), "picture", detail=detail)] if detail else []
        found[picture_name(path)] = "" if detail else _tidy(data.decode())
    return found, problems


def _bad(data: bytes) -> str:
    """What makes a drawing unfit for a page, or nothing."""
    try:
        root = Tree.fromstring(data)  # noqa: S314
    except Tree.ParseError as error:
        return f"it is not well-formed XML ({error})"
    tags = {element.tag.removeprefix(_SVG) for element in root.iter()}
    if root.tag != f"{_SVG}svg" or tags - _KNOWN:
        return f"unknown element {', '.join(sorted(tags - _KNOWN)) or root.tag}"
    if root.find(f"{_SVG}title") is None or "aria-labelledby" not in root.attrib or root.get("role") != "img":
        return 'it has no text alternative (a title, role="img" and aria-labelledby)'
    odd = {name for element in root.iter() for name in element.attrib if re.match(r"on|style$|href$|.*\}href$", name)}
    return f"the attribute {min(odd)}" if odd else ""


def _tidy(text: str) -> str:
    """Without the XML declaration, on one line: Markdown has been rendered by then, and bytes are dear."""
    text = re.sub(r"<\?xml.*?\?>|<!--.*?-->", "", text, flags=re.DOTALL)
    return re.sub(r">\s+<", "><", text).strip()
