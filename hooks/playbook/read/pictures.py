"""Drawings: SVG files of an edition that are put into pages, so that they follow light and dark."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final
from xml.etree import ElementTree as Tree  # the author's own files, from the project itself

from ..check.safety.rendered import faults_of_drawing
from ..model import Problem, Source, Sources
from ..problems import problem
from ..slots import as_name, is_name
from ..text import decode

_SVG: Final = "{http://www.w3.org/2000/svg}"


def picture_name(path: str) -> str:
    """A picture's name: its file name without the ending."""
    return PurePosixPath(path).stem


def read_pictures(sources: Sources) -> tuple[dict[str, str], list[Problem]]:
    """The pictures by name, as they go into a page, and what is wrong with any: a bad one is empty."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for path, data in sources.pictures.items():
        text, bad = decode(path, data)
        if not is_name(name := picture_name(path)):
            bad.append(problem(Source(path, 1), "name", name=f"{name}.svg", example=f"{as_name(name)}.svg"))
        if not bad and (detail := _bad(text)):
            bad = [problem(Source(path, 1), "picture", detail=detail)]
        found[name] = "" if bad else _tidy(text)
        problems += bad
    return found, problems


def _bad(text: str) -> str:
    """What makes a drawing unfit for a page, or nothing."""
    try:
        root = Tree.fromstring(text)  # noqa: S314
    except Tree.ParseError as error:
        return f"it is not well-formed XML ({error})"
    if faults := faults_of_drawing(text):
        return f"it holds {', '.join(f'`{fault}`' for fault in faults)}"
    if root.tag != f"{_SVG}svg":
        return f"its root is {root.tag}"
    if root.find(f"{_SVG}title") is None or "aria-labelledby" not in root.attrib or root.get("role") != "img":
        return 'it has no text alternative (a title, role="img" and aria-labelledby)'
    return ""


def _tidy(text: str) -> str:
    """Without the XML declaration, on one line: Markdown has been rendered by then, and bytes are dear."""
    text = re.sub(r"<\?xml.*?\?>|<!--.*?-->", "", text, flags=re.DOTALL)
    return re.sub(r">\s+<", "><", text).strip()
