"""From bytes to text that is safe to work with, and what is wrong with those that are not."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from ..model import Problem, Source
from ..problems import problem

PAGE_LIMIT: Final = 200
"""The largest page in kB (1 000 bytes): beyond it a phone on a bad line gives up."""

_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\x80-\x9f\xad\u061c\U000e0000-\U000e007f]"
)
_ACTIVE_TAGS: Final = frozenset("script style iframe object embed link meta base form input button svg math".split())
_LOADING: Final = frozenset({"src", "srcset", "poster"})
_ELSEWHERE = re.compile(r"\s*(?:https?:|//)", re.IGNORECASE)
_JAVASCRIPT = re.compile(r"""(?:\]\(|\]:|<|=["']?)<?javascript:""", re.IGNORECASE)
_ATTRIBUTE_LIST = re.compile(r"\{:?[^{}]*?\b(on\w+|style)\s*=[^{}]*\}", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_TICKS = re.compile(r"(\\*)(`+)")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\(\s*<?(?P<address>(?:[a-z][a-z0-9+.-]*:|//)[^\s)>]*)", re.IGNORECASE)


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


def html_in_title(source: Source, title: str) -> list[Problem]:
    """A problem if a title holds a tag outside of code: it is shown in many places that take text alone."""
    found = _TAG.search(without_code(title))
    return [problem(source, "heading-html", what=found[0])] if found and not unsafe("", [(0, title)]) else []


def unsafe(path: str, rows: list[tuple[int, str]]) -> list[Problem]:
    """What must not reach a page: tags that run or load something, `on…=`, `style=`, `javascript:`, and what comes
    from another server.

    `rows` are the numbered lines outside of code. `rendered.active` finds what this takes for code and Markdown does
    not: this is here for the line.
    """
    cleaned = [(number, without_code(line)) for number, line in rows]
    return _unsafe_tags(path, cleaned) + [
        problem(Source(path, number), code, what=what) for number, line in cleaned for code, what in _unsafe_words(line)
    ]


def _unsafe_words(line: str) -> Iterator[tuple[str, str]]:
    plain = html.unescape(line)
    compact = re.sub(r"[\s\x00-\x1f]+", "", plain) if "script" in re.sub(r"\s", "", plain).lower() else ""
    if _JAVASCRIPT.search(compact):
        yield "unsafe", "javascript:"
    if found := _ATTRIBUTE_LIST.search(plain):
        yield "unsafe", f"{found[1].lower()}="
    yield from (("elsewhere", found["address"]) for found in _PICTURE.finditer(plain))


class _Tags(HTMLParser):
    """Collects active tags and attributes, with the line on which their tag begins."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        row = self.getpos()[0]
        if tag in _ACTIVE_TAGS:
            self.found.append((row, "unsafe", f"<{tag}>"))
        active = [name for name, _ in attrs if name == "style" or re.match(r"on\w", name)]
        self.found += [(row, "unsafe", f"{name}=") for name in active]
        addresses = [value or "" for name, value in attrs if name in _LOADING]
        self.found += [(row, "elsewhere", value) for value in addresses if _ELSEWHERE.match(value)]

    def set_cdata_mode(self, *_: object, **__: object) -> None:
        """Reads on inside <script> and <style>: one bad tag must not hide the next."""


def _unsafe_tags(path: str, rows: list[tuple[int, str]]) -> list[Problem]:
    if not any("<" in line for _, line in rows):
        return []
    parser = _Tags()
    parser.feed("\n".join(line for _, line in rows))
    parser.feed("\n>")  # a tag that was never closed is one for a browser, too
    return [
        problem(Source(path, rows[min(row, len(rows)) - 1][0]), code, what=what) for row, code, what in parser.found
    ]
