"""Reads the pages of a guide: `parse_page` turns one Markdown page into a `Chapter`, or into none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from .. import text
from ..blocks import BLOCKS, VALUES
from ..check.safety.source import html_in_title, unsafe
from ..lines import (
    Block,
    Row,
    Section,
    blocks,
    check_id,
    no_headings,
    rows_of,
    same_ids,
    sections,
)
from ..model import Chapter, Heading, Page, Problem, Slot, Source
from ..problems import problem
from ..slots import LIKE_SLOT
from . import yaml as frontmatter
from .principles import parse_principle


@dataclass(frozen=True, slots=True)
class _Parts:
    """A Markdown page, taken apart. Blocks are those of each second-level section."""

    path: str
    meta: dict[str, object]
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]
    rows: tuple[Row, ...] = ()


def _take_apart(path: str, data: bytes) -> _Parts:
    """What can be said of any page: its characters, front matter, fences, headings and safety."""
    body, problems = text.decode(path, data)
    problems = text.page_size(path, data) + problems
    meta, body, first_line, found = frontmatter.split(path, body)
    rows, open_fence = rows_of(path, body, first_line)
    parts, bad_words = sections(path, rows, VALUES)
    outside = [(row.number, row.text) for row in rows if not row.is_code]
    bad = [*bad_words, *unsafe(path, outside), *same_ids(path, rows)]
    return _Parts(path, meta, tuple(parts), (*problems, *found, *open_fence, *bad), tuple(rows))


def parse_page(
    path: str, data: bytes, is_chapter: bool = True, demands: Iterable[str] = ()
) -> tuple[Page, Chapter | None, list[Problem]]:
    """A page, the chapter that it is, if it may be one, and all that is wrong with it. A page is no chapter if none of
    its sections has a block of a principle. `demands` are the blocks that no principle may lack."""
    parts = _take_apart(path, data)
    page = Page(path, tuple(_headings(parts)), tuple(_slots(parts)))
    if not is_chapter or not any(block.kind in BLOCKS for block in _blocks_of(parts)):
        return page, None, list(parts.problems)
    chapter, problems = _chapter(parts, tuple(demands))
    return page, chapter, [*parts.problems, *problems]


def _headings(parts: _Parts) -> Iterator[Heading]:
    found = (section for section in parts.sections if section.level)
    return (Heading(part.level, part.title, part.id, Source(parts.path, part.line)) for part in found)


def _slots(parts: _Parts) -> Iterator[Slot]:
    for row in parts.rows:
        for found in LIKE_SLOT.finditer(row.text) if "<!--" in row.text else ():
            yield Slot(found[0], Source(parts.path, row.number))


def _chapter(page: _Parts, demands: tuple[str, ...]) -> tuple[Chapter, list[Problem]]:
    path, problems = page.path, list[Problem]()
    head, bad_head = _head(page)
    parsed = [parse_principle(path, section, rows, demands) for section, rows in _principle_rows(page)]
    for _, found in parsed:
        problems += found
    principles = tuple(principle for principle, _ in parsed)
    source = Source(path, head.line if head else 1)
    order = page.meta.get("order", 0)
    chapter = Chapter(
        id=head.id if head else "",
        name=name_of(path),
        title=head.title if head else "",
        order=order if isinstance(order, int) else 0,
        principles=principles,
        source=source,
        description=" ".join(str(page.meta.get("description") or "").split()),
    )
    problems += [*no_headings(path, page.rows), *_comments(page)]
    return chapter, [*problems, *bad_head, *_stray_blocks(page)]


def _head(page: _Parts) -> tuple[Section | None, list[Problem]]:
    """The heading that names the chapter, and what a chapter's head lacks."""
    source = Source(page.path, 1)
    head = next((section for section in page.sections if section.level == 1), None)
    bad = check_id(page.path, head) if head else [problem(source, "no-title")]
    bad += html_in_title(Source(page.path, head.line), head.title) if head else []
    unread = any(found.code.startswith("front-matter") for found in page.problems)
    if not page.meta.get("description") and not unread:
        bad.append(problem(source, "no-description"))
    if not isinstance(page.meta.get("order", 0), int):
        bad.append(problem(source, "order", value=page.meta["order"]))
    return head, bad


def _comments(page: _Parts) -> list[Problem]:
    """Comments over lines: what stands in them is read as part of the chapter, and so is published."""
    lines = [(row.number, text.without_code(row.text)) for row in page.rows if not row.is_code]
    odd = [number for number, line in lines if line.rfind("<!--") > line.rfind("-->")]
    return [problem(Source(page.path, number), "comment") for number in odd]


def name_of(path: str) -> str:
    """A chapter's name: its file name without the ending. Its questions' file has the same."""
    return PurePosixPath(path).stem


def _blocks_of(page: _Parts) -> list[Block]:
    return [block for section in page.sections for block in blocks(page.path, section.rows)[1]]


def _principle_rows(page: _Parts) -> Iterable[tuple[Section, tuple[Row, ...]]]:
    """Second-level sections, each with the deeper sections below it, their headings as rows."""
    current: Section | None = None
    rows: tuple[Row, ...] = ()
    for section in page.sections:
        if current and section.level > 2:
            rows += (Row(section.line, f"{'#' * section.level} {section.title}", False), *section.rows)
            continue
        if current:
            yield current, rows
        current, rows = (section, section.rows) if section.level == 2 else (None, ())
    if current:
        yield current, rows


def _stray_blocks(page: _Parts) -> list[Problem]:
    above = [section for section in page.sections if section.level < 2]
    return [
        problem(Source(page.path, block.line), "no-principle", kind=block.kind)
        for section in above
        for block in blocks(page.path, section.rows)[1]
        if block.kind in BLOCKS
    ]
