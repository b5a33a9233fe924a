"""Reads a principle: a second-level section of a chapter, with its blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from ..blocks import BLOCKS, VALUES, BlockType
from ..check.safety.source import html_in_title
from ..lines import (
    Block,
    Row,
    Section,
    after_first_paragraph,
    blocks,
    bullets,
    check_id,
    dedented,
    first_paragraph,
    joined,
)
from ..model import Line, Principle, Problem, Source
from ..problems import guess, problem

MATERIAL: Final = "note abstract info tip success question warning failure danger bug example quote".split()
"""Material's own admonitions, which an author may use as well."""

PIN: Final = re.compile(r"\s*<!-- id: (?P<id>[^\s<>][^<>]*?) -->\s*")
"""The first line of a `say` block whose id stays when its title changes."""

_LIKE_PIN: Final = re.compile(r"\s*<!--\s*id\b", re.IGNORECASE)

_LISTED: Final = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")


def parse_principle(
    path: str, section: Section, rows: tuple[Row, ...], demands: tuple[str, ...]
) -> tuple[Principle, list[Problem]]:
    """The principle in a section, and what is wrong with it. `rows` are those of the section and of all below it."""
    prose, found, bad_blocks = blocks(path, rows)
    parts: dict[str, Any] = {}
    for block_type in BLOCKS.values():
        same = [block for block in found if block.kind == block_type.name]
        parts[block_type.part], bad = _FORMS[block_type.form](path, block_type, same)
        bad_blocks += bad
    principle = Principle(
        id=section.id,
        title=section.title,
        phase=section.words.get("phase", ""),
        evidence=section.words.get("evidence", ""),
        summary=first_paragraph(prose),
        text=after_first_paragraph(prose),
        source=Source(path, section.line),
        **parts,
    )
    bad = [*check_id(path, section), *html_in_title(principle.source, section.title)]
    return principle, [*bad, *_bad_principle(principle, section, found, demands), *bad_blocks]


def _bullets(path: str, block_type: BlockType, found: list[Block]) -> tuple[tuple[str, ...], list[Problem]]:
    return bullets(path, found[0]) if found else ((), [])


def _text(path: str, block_type: BlockType, found: list[Block]) -> tuple[str, list[Problem]]:
    return dedented(found[0].rows) if found else "", []


def _line(path: str, block_type: BlockType, found: list[Block]) -> tuple[str, list[Problem]]:
    """One line, and what is wrong with it: a list, or too many characters. Of several blocks the first counts."""
    lists = [row for block in found for row in block.rows if _LISTED.match(row.text)]
    bad = [problem(Source(path, row.number), "block-list", kind=block_type.name) for row in lists]
    line = joined(found[0].rows) if found else ""
    if block_type.limit and len(line) > block_type.limit:
        source = Source(path, found[0].line + 1)
        bad.append(problem(source, "card-long", length=len(line), limit=block_type.limit))
    return line, bad


def _said(path: str, block_type: BlockType, found: list[Block]) -> tuple[tuple[Line, ...], list[Problem]]:
    """What one can say. A line's id is the one that it is pinned to, or else made of its title and, if others have the
    same, its number among them."""
    seen: dict[str, int] = {}
    lines: dict[str, tuple[Line, int]] = {}
    bad: list[Problem] = []
    for block in found:
        seen[block.title] = seen.get(block.title, 0) + 1
        number = f"/{seen[block.title]}" if seen[block.title] > 1 else ""
        pin, rows = _pinned(block)
        bad += [problem(Source(path, row.number), "pin-form") for row in rows if _LIKE_PIN.match(row.text)]
        line = Line(block.title, dedented(rows), pin or f"{block.title.casefold()}{number}")
        if line.id in lines:
            bad.append(problem(Source(path, block.line), "same-id", id=line.id, path=path, line=lines[line.id][1]))
        lines.setdefault(line.id, (line, block.line))
    return tuple(line for line, _ in lines.values()), bad


def _pinned(block: Block) -> tuple[str, tuple[Row, ...]]:
    """The id to which a block is pinned, if it is, and the other rows."""
    found = PIN.fullmatch(block.rows[0].text) if block.rows and not block.rows[0].is_code else None
    return (found["id"].casefold(), block.rows[1:]) if found else ("", block.rows)


_FORMS: Final[Mapping[str, Callable[[str, BlockType, list[Block]], tuple[Any, list[Problem]]]]] = MappingProxyType(
    {"bullets": _bullets, "line": _line, "text": _text, "said": _said}
)
"""Reads the blocks of a type in a principle, by the type's form."""


def _bad_principle(
    principle: Principle, section: Section, found: list[Block], demands: tuple[str, ...]
) -> list[Problem]:
    source = principle.source
    name = section.id or section.title
    bad = [] if principle.summary else [problem(source, "no-summary", id=name)]
    missing = [kind for kind in demands if all(block.kind != kind for block in found)]
    bad += [*_bad_values(source, section), *_bad_kinds(source.path, found)]
    bad += [problem(source, "no-block", id=name, kind=kind) for kind in missing]
    return [*bad, *_twice(source.path, name, found)]


def _bad_values(source: Source, section: Section) -> list[Problem]:
    return [
        problem(source, "value", key=key, value=value, known=", ".join(VALUES[key]), guess=guess(value, VALUES[key]))
        for key, value in section.words.items()
        if value not in VALUES[key]
    ]


def _bad_kinds(path: str, found: Iterable[Block]) -> Iterator[Problem]:
    known = (*BLOCKS, *MATERIAL)
    for block in found:
        source = Source(path, block.line)
        if block.kind not in known:
            near = guess(block.kind, known)
            yield problem(source, "block", kind=block.kind, known=", ".join(BLOCKS), guess=near)
        if not joined(block.rows):
            yield problem(source, "block-empty", kind=block.kind)


def _twice(path: str, name: str, found: Iterable[Block]) -> Iterator[Problem]:
    seen: set[str] = set()
    for block in found:
        if block.kind in seen and block.kind in BLOCKS and not BLOCKS[block.kind].repeats:
            yield problem(Source(path, block.line), "block-twice", id=name, kind=block.kind)
        seen.add(block.kind)
