"""Prepares a chapter's Markdown for the site: interface words for its blocks, places for what is generated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..blocks import BLOCKS
from ..lines import Row, rows_of
from ..model import Chapter, Principle
from ..read.principles import PIN
from ..read.strings import put
from ..slots import slot

_HEADING = re.compile(r"^## .*\{[^{}]*#(?P<id>[a-z0-9-]+)[^{}]*\}\s*$")
_BLOCK = re.compile(rf'^(?P<mark>!!!|\?\?\?\+?) (?P<kind>{"|".join(BLOCKS)})(?: "(?P<title>.*)")?\s*$')


def prepare(markdown: str, chapter: Chapter, words: Mapping[str, str], more: str) -> str:
    """The chapter's text without front matter, ready to render. `more` is Markdown for its end.

    The author's text stays as it is, but for: attributes that HTML does not know, titles of blocks,
    the line that says when to use a principle, blocks that are shown elsewhere, and pins of ids.
    """
    rows, _ = rows_of("", markdown)
    principles = {principle.id: principle for principle in chapter.principles}
    lines = [*_lines(rows, principles, words), more]
    return "\n".join(lines) + "\n"


def _lines(rows: list[Row], principles: Mapping[str, Principle], words: Mapping[str, str]) -> Iterator[str]:
    current: Principle | None = None
    skipping = False
    for row in rows:
        heading = None if row.is_code else _HEADING.match(row.text)
        block = None if row.is_code else _BLOCK.match(row.text)
        if heading and not current:
            yield from _contents(principles, words)
        if heading and current:
            yield from ("", slot("self-check", current.id), "")
        if heading and (current := principles.get(heading["id"])):
            yield f"{row.text[: row.text.rindex('{')].rstrip()} {{ #{current.id} }}"
            yield from ("", words[f"phase_{current.phase}"], f"{{: .phase .phase--{current.phase} }}")
            continue
        skipping = _is_hidden(block) or (skipping and not _ends_block(row))
        if not skipping and not PIN.fullmatch(row.text):
            yield _titled(row, block, current, words)
    if current:
        yield from ("", slot("self-check", current.id), "")


def _contents(principles: Mapping[str, Principle], words: Mapping[str, str]) -> Iterator[str]:
    """A list of the principles, closed: where the screen has no room for one beside the text."""
    yield from ("", f'??? contents "{words["contents"]}"')
    yield from (f"    - [{principle.title}](#{principle.id})" for principle in principles.values())
    yield ""


def _is_hidden(block: re.Match[str] | None) -> bool:
    return block is not None and not BLOCKS[block["kind"]].is_shown


def _ends_block(row: Row) -> bool:
    return bool(row.text.strip()) and not row.text.startswith("    ")


def _titled(row: Row, block: re.Match[str] | None, current: Principle | None, words: Mapping[str, str]) -> str:
    if block is None:
        return row.text
    title = block["title"] or _title(block["kind"], current, words)
    if block["title"] and block["kind"] == "say":
        title = put(words["block_say_titled"], title=block["title"])
    return f'{block["mark"]} {block["kind"]} "{title}"'


def _title(kind: str, current: Principle | None, words: Mapping[str, str]) -> str:
    grade = words[f"evidence_{current.evidence}"] if current else ""
    return put(words[f"block_{kind}"], grade=grade)
