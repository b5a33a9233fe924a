"""From bytes to text that one can work with, and what is wrong with those that give none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from .model import Problem, Source
from .problems import problem

PAGE_LIMIT: Final = 200
"""The largest page in kB (1 000 bytes): beyond it a phone on a bad line gives up."""

_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\x80-\x9f\xad\u061c\U000e0000-\U000e007f]"
)
_TICKS = re.compile(r"(\\*)(`+)")


def decode(path: str, data: bytes) -> tuple[str, list[Problem]]:
    """The text of a source with LF line ends and no byte order mark.

    A file that is not UTF-8 comes out as no text and one problem.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return "", [problem(Source(path, line), "encoding", byte=f"0x{data[error.start]:02X}")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, list(_characters(path, text))


def _characters(path: str, text: str) -> Iterator[Problem]:
    for found in _CONTROL.finditer(text):
        if not _joins_emoji(text, found.start()):
            line = text.count("\n", 0, found.start()) + 1
            yield problem(Source(path, line), "character", number=ord(found[0]))


def _joins_emoji(text: str, place: int) -> bool:
    """A zero-width joiner is part of the spelling of many emoji (Unicode UTS #51)."""
    before = text[place - 1 : place]
    return text[place] == "\u200d" and (before == "\ufe0f" or unicodedata.category(before or " ") in {"So", "Sk"})


def page_size(path: str, data: bytes) -> list[Problem]:
    """A problem if a page's source has more than `PAGE_LIMIT` kB."""
    if len(data) <= PAGE_LIMIT * 1000:
        return []
    return [problem(Source(path, 1), "page-size", size=len(data) // 1000, limit=PAGE_LIMIT)]


def without_code(line: str) -> str:
    """The line with its code spans blanked out, at the same length. A backtick behind a backslash opens none."""
    kept, at = [], 0
    for start, end in _code_spans(line) if "`" in line else ():
        if start >= at:
            kept += [line[at:start], " " * (end - start)]
            at = end
    return "".join([*kept, line[at:]])


def _code_spans(line: str) -> list[tuple[int, int]]:
    """Where each run of backticks that may open a code span begins, and where the next run as long as it ends."""
    runs = list(_TICKS.finditer(line))
    following: dict[int, int] = {}
    spans: list[tuple[int, int]] = []
    for run in reversed(runs):
        length = len(run[2])
        if length in following and len(run[1]) % 2 == 0:
            spans.append((run.start(2), following[length]))
        following[length] = run.end()
    return spans[::-1]
