"""From bytes to text that is safe to work with, and what is wrong with those that are not."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from .model import Problem, Source
from .problems import problem

PAGE_LIMIT: Final = 200
"""The largest page in kB (1 000 bytes): beyond it a phone on a bad line gives up."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_ACTIVE_TAGS: Final = frozenset("script style iframe object embed link meta base form input button svg math".split())
_JAVASCRIPT = re.compile(r"""(?:\]\(|\]:|<|=["']?)<?javascript:""", re.IGNORECASE)
_ATTRIBUTE_LIST = re.compile(r"\{:?[^{}]*?\b(on\w+|style)\s*=[^{}]*\}", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")


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
    """The line with its code spans blanked out, at the same length."""
    return _CODE_SPAN.sub(lambda span: " " * len(span[0]), line)


def html_in_title(source: Source, title: str) -> list[Problem]:
    """A problem if a title holds a tag outside of code: it is shown in many places that take text alone."""
    found = _TAG.search(without_code(title))
    return [problem(source, "heading-html", what=found[0])] if found and not unsafe("", [(0, title)]) else []


def unsafe(path: str, rows: list[tuple[int, str]]) -> list[Problem]:
    """What must not reach a page: tags that run or load something, `on…=`, `style=`, `javascript:`.

    `rows` are the numbered lines outside of code.
    """
    cleaned = [(number, without_code(line)) for number, line in rows]
    return _unsafe_tags(path, cleaned) + [
        problem(Source(path, number), "unsafe", what=what) for number, line in cleaned for what in _unsafe_words(line)
    ]


def _unsafe_words(line: str) -> Iterator[str]:
    plain = html.unescape(line)
    compact = re.sub(r"[\s\x00-\x1f]+", "", plain) if "script" in re.sub(r"\s", "", plain).lower() else ""
    if _JAVASCRIPT.search(compact):
        yield "javascript:"
    if found := _ATTRIBUTE_LIST.search(plain):
        yield f"{found[1].lower()}="


class _Tags(HTMLParser):
    """Collects active tags and attributes, with the line on which their tag begins."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        row = self.getpos()[0]
        if tag in _ACTIVE_TAGS:
            self.found.append((row, f"<{tag}>"))
        active = [name for name, _ in attrs if name == "style" or re.match(r"on\w", name)]
        self.found += [(row, f"{name}=") for name in active]

    def set_cdata_mode(self, *_: object, **__: object) -> None:
        """Reads on inside <script> and <style>: one bad tag must not hide the next."""


def _unsafe_tags(path: str, rows: list[tuple[int, str]]) -> list[Problem]:
    if not any("<" in line for _, line in rows):
        return []
    parser = _Tags()
    parser.feed("\n".join(line for _, line in rows))
    parser.feed("\n>")  # a tag that was never closed is one for a browser, too
    return [problem(Source(path, rows[min(row, len(rows)) - 1][0]), "unsafe", what=what) for row, what in parser.found]
