"""Tags in any text, by the rules of the HTML standard (13.2.5, tokenization), and more of them than a browser sees.

Whatever a browser could take for a tag, be it in a comment, in CDATA or in another tag, is read as one. So it does not
matter what a browser makes of the text around it: no tag is missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

OPENING: Final = re.compile(r"<(?P<name>[a-zA-Z][^ \t\n\f\r/>]*)")

_ATTRIBUTE = re.compile(
    r"""[ \t\n\f\r/]*(?P<name>[^ \t\n\f\r/>][^ \t\n\f\r/>=]*)"""
    r"""(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?P<value>"[^"]*"|'[^']*'|[^ \t\n\f\r>]*))?"""
)


class Tag(NamedTuple):
    """A tag that opens an element: names in small letters, values unescaped, and where it begins and ends in its
    text. A tag that begins within it stands among the attributes, as `<…`."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    start: int
    end: int


def tags(html: str) -> Iterator[Tag]:
    """Each tag of a text."""
    at = 0
    while opening := OPENING.search(html, at):
        tag = read_tag(html, opening)
        yield tag
        at = tag.end


def read_tag(html: str, opening: re.Match[str]) -> Tag:
    """The tag whose first characters `OPENING` found, to its end, or to that of the text if it is never closed."""
    attributes, end = _attributes(html, opening.end())
    if inner := OPENING.search(html, opening.start() + 1, end):
        attributes.append((inner[0].lower(), ""))
    return Tag(opening["name"].lower(), tuple(attributes), opening.start(), end)


def _attributes(html: str, at: int) -> tuple[list[tuple[str, str]], int]:
    found: list[tuple[str, str]] = []
    while attribute := _ATTRIBUTE.match(html, at):
        value = attribute["value"] or ""
        quoted = value[:1] in {'"', "'"} and value[-1:] == value[:1] and len(value) > 1
        found.append((attribute["name"].lower(), unescape(value[1:-1] if quoted else value)))
        at = attribute.end()
    return found, at
