"""The first look, at the source: it knows the line, but has to guess what Markdown will take for a tag or a link.

It reads what is outside of code, and passes over what it is not sure of: `rendered` sees what became of that.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from markdown.extensions.attr_list import get_attrs_and_remainder

from ...model import Problem, Source
from ...problems import problem
from ...text import without_code
from .allowed import PIECE, RUNS, Fault, link_fault, loaded_fault
from .tags import OPENING, read_tag

_FIRST = re.compile(r"^[ \t]*<", re.MULTILINE)
_COMPLETE = re.compile(r"<[a-zA-Z](?:[^<>\n]|\n(?!\s*\n))*>")
_AUTOLINK = re.compile(r"<(?:(?P<address>[a-zA-Z][a-zA-Z0-9+.-]*:(?://)?[^<>\s]*)|[^<>\s]+@[^<>\s]+)>")
_LINK = re.compile(r"\]\(\s*<?(?P<address>[^)>\]]*)")
_DEFINITION = re.compile(r"^[\s>]*\[(?!\^)[^\[\]]*\]:\s*<?(?P<address>[^\s>]+)>?\s*(?:[\"'(].*)?$")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\(\s*<?(?P<address>[^\s)>]*)")
_BRACES = re.compile(r"(?P<sure>^\s*(?=\{)|(?<=[)\]*>])(?=\{)|(?=\{:))?\{:?(?P<words>[^{}]*)\}(?P<cell>\s*\|)?")
_ANY_TAG = re.compile(r"</?[a-zA-Z][^<>]*>?|<!--")
_TITLE_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


class _Row(NamedTuple):
    """A line of a source and its number."""

    number: int
    text: str


def unsafe(path: str, rows: Iterable[tuple[int, str]]) -> list[Problem]:
    """What must not reach a page, of the numbered lines outside of code."""
    cleaned = [_Row(number, without_code(line)) for number, line in rows]
    found = [*_tag_faults(cleaned), *((row.number, fault) for row in cleaned for fault in _line_faults(row.text))]
    return [problem(Source(path, number), code, what=what) for number, (code, what) in dict.fromkeys(found)]


def html_in_title(source: Source, title: str) -> list[Problem]:
    """A problem if a title holds a tag outside of code: it is shown in many places that take text alone."""
    found = _TITLE_TAG.search(without_code(title))
    return [problem(source, "heading-html", what=found[0])] if found and not unsafe("", [(0, title)]) else []


def html_in_questions(path: str, rows: Iterable[tuple[int, str]]) -> list[Problem]:
    """A problem for each line with a tag: questions are text, and also go to Anki, to Moodle and onto paper."""
    return [
        problem(Source(path, number), "question-html", what=found[0])
        for number, line in rows
        if "<" in line and (found := _ANY_TAG.search(without_code(line)))
    ]


def _tag_faults(rows: list[_Row]) -> Iterator[tuple[int, Fault]]:
    """Tags, with the line on which each begins. Markdown takes for one what is closed in its paragraph, or is the first
    thing on a line, however far it goes."""
    if not any("<" in row.text for row in rows):
        return
    text = "\n".join(row.text for row in rows)
    starts = list(accumulate((len(row.text) + 1 for row in rows), initial=0))
    firsts = {found.end() - 1 for found in _FIRST.finditer(text)}
    at = 0
    while opening := OPENING.search(text, at):
        at = opening.start() + 1
        if _AUTOLINK.match(text, at - 1) or not (at - 1 in firsts or _COMPLETE.match(text, at - 1)):
            continue
        tag = read_tag(text, opening)
        number = rows[bisect_right(starts, tag.start) - 1].number
        yield from ((number, fault) for fault in PIECE.faults(tag))
        at = tag.end


def _line_faults(line: str) -> Iterator[Fault]:
    plain = html.unescape(line)
    for pattern, look in (
        (_AUTOLINK, link_fault),
        (_LINK, link_fault),
        (_DEFINITION, link_fault),
        (_PICTURE, loaded_fault),
    ):
        for found in pattern.finditer(plain):
            if fault := look(found["address"] or ""):
                yield fault
    yield from _list_faults(plain)


def _list_faults(line: str) -> Iterator[Fault]:
    """Attributes in braces: a list of them goes onto the element before it, whichever that is. Others are prose, or
    those of headings, which have words of their own."""
    for found in _BRACES.finditer(line) if "{" in line else ():
        is_list = (found["sure"] is not None or found["cell"]) and line[0] != "#" and found["words"][:1] != "%"
        for key, value in get_attrs_and_remainder(found["words"])[0]:
            name = "class" if key == "." else key.lower()
            if value is not None and (is_list or RUNS.fullmatch(name)):
                yield from PIECE.faults_anywhere(name, value)
