"""Markdown in small pieces, for questions and cards. Pages are the site generator's to render."""

from __future__ import annotations

import html
import json
import re
from typing import Final

from markdown import Markdown

_PLAIN: Final = re.compile(r"[^*_`\[\]<>&\\!#|~^+=]*")
_LIST: Final = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s|^ {4}|^---", re.MULTILINE)
_ONE_PARAGRAPH: Final = re.compile(r"^<p>((?:(?!</?p>).)*)</p>$", re.DOTALL)


class Markup:
    """Renders pieces of Markdown. Plain text, which most pieces are, skips Python-Markdown."""

    def __init__(self) -> None:
        self._markdown = Markdown(output_format="html")

    def block(self, source: str) -> str:
        """Paragraphs and lists, as HTML."""
        if _is_plain(source):
            runs = [" ".join(run.split()) for run in source.split("\n\n")]
            return "".join(f"<p>{html.escape(run, quote=False)}</p>" for run in runs if run)
        return self._markdown.reset().convert(source)

    def inline(self, source: str) -> str:
        """The same, without the paragraph around it where there is only one."""
        return _ONE_PARAGRAPH.sub(r"\1", self.block(source))


def _is_plain(source: str) -> bool:
    return bool(_PLAIN.fullmatch(source)) and not _LIST.search(source)


def ended(text: str) -> str:
    """A text with a full stop, where it has no end of its own and another sentence follows."""
    return f"{text}." if text[-1:].isalnum() else text


def plain(source: str) -> str:
    """One line without its Markdown marks, for places that take text alone (cards, labels)."""
    unlinked = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", source)
    return re.sub(r"(?<!\\)[*_`]|\\(?=[*_`\[\]])", "", unlinked)


def label(source: str) -> str:
    """The same with its characters written out, for what is no HTML and no Markdown: `A &amp; B` is `A & B`."""
    return html.unescape(plain(source))


def line(source: str) -> str:
    """The same on one line, whatever the line ends."""
    return " ".join(plain(source).split())


def script_json(data: object) -> str:
    """JSON that can stand in a `<script>`."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
