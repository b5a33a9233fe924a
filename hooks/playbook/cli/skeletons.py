"""Adds skeletons of principles and questions to an author's own files.

A skeleton has the documented form and nothing in it yet, so that `check` lists what is to be written and nothing
half-written can be published. Files are only ever added to: every byte that was there stays.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..blocks import BLOCKS
from ..kinds import DEFAULT, KINDS
from ..lines import ID, rows_of, sections, slug
from ..model import Chapter, Guide, Problem, Source, Sources
from ..problems import guess, readable
from ..read.chapters import name_of, parse_page
from ..read.guide import read_guide
from ..read.questions import parse_questions
from ..text import decode

EMPTY: Final = frozenset("no-summary block-empty no-value no-question".split()).union(
    *(kind.gaps for kind in KINDS.values())
)
"""The problems that a skeleton is meant to have."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A file with a skeleton added: its path in the project, its new bytes, and id and line of what is new."""

    path: str
    data: bytes
    id: str
    line: int


class RefusedError(Exception):
    """Nothing was added, and why. `code` is the exit code: 1 if it does not go with the guide, 2 if with none."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


def add_principle(sources: Sources, chapter: str, title: str, identifier: str = "", **words: str) -> Edit:
    """A skeleton at the end of the page of `chapter`, which is its name or its id.

    `words` are `phase` and `evidence`; what is left out is listed by `check`. Raises `RefusedError`.
    """
    guide = _read(sources)
    path = _page(guide, chapter)
    fresh = _fresh_id(title, identifier, _taken(guide))
    edit = _inserted(path, sources.pages[path], [_heading(title, fresh, words), *_blocks(sources.demands)], fresh)
    page, _, problems = parse_page(path, edit.data)
    return _sound(edit, title, {heading.source.line: heading.title for heading in page.headings}, problems)


def add_question(sources: Sources, principle: str, stem: str, identifier: str = "", kind: str = DEFAULT.name) -> Edit:
    """A skeleton below the last question of `principle` in its chapter's file, or at the end of that file, which may
    still be missing. Raises `RefusedError`."""
    guide = _read(sources)
    chapter = _chapter_of(guide, principle)
    fresh = _fresh_id(stem, identifier, _taken(guide))
    path = f"{sources.folders.questions}{chapter.name}.md"
    data = sources.questions.get(path, b"")
    heading = _heading(stem, fresh, {"principle": principle, "kind": "" if kind == DEFAULT.name else kind})
    lines = [heading, "", *KINDS[kind].skeleton]
    newline = _newline(data or sources.pages[chapter.source.path])
    edit = _inserted(path, data, lines, fresh, newline, _after_last(guide, path, data, principle))
    bank, problems = parse_questions(path, edit.data)
    return _sound(edit, stem, {question.source.line: question.stem for question in bank.questions}, problems)


def _blocks(demands: tuple[str, ...]) -> Iterator[str]:
    """The lines that open the blocks of a principle: those that the guide demands, or all."""
    for block in BLOCKS.values():
        if block.name in (demands or BLOCKS):
            yield from ("", f"{block.mark} {block.name}")


def write(root: Path, edit: Edit) -> None:
    """Writes the file in the project `root`, at once or not at all. It keeps its permissions, and a link its target."""
    path = (root / edit.path).resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=path.parent) as folder:
        made = Path(folder) / path.name
        made.write_bytes(edit.data)
        if path.exists():
            shutil.copymode(path, made)
        os.replace(made, path)


def _read(sources: Sources) -> Guide:
    """The guide as far as it goes. Where a file cannot be read to its end, ids that are taken might be missed."""
    guide, problems = read_guide(sources)
    unread = [problem for problem in problems if not readable([problem])]
    if unread:
        raise RefusedError("\n".join(["mend this first:", *map(str, unread)]))
    return guide


def _page(guide: Guide, chapter: str) -> str:
    """The path of a chapter's page. A page without any principle yet is one as well, unless it has other sections."""
    chapters = {found.source.path for found in guide.chapters}
    known: dict[str, str] = {}
    for page in guide.pages:
        is_prose = page.path not in chapters and any(heading.level == 2 for heading in page.headings)
        if page.path.startswith(guide.folders.playbook) and not is_prose:
            heads = [heading.id for heading in page.headings if heading.level == 1]
            known |= dict.fromkeys([name_of(page.path), *heads], page.path)
    if chapter not in known:
        raise RefusedError(f"there is no chapter `{chapter}` in {guide.folders.playbook}{guess(chapter, known)}")
    return known[chapter]


def _chapter_of(guide: Guide, principle: str) -> Chapter:
    home = {found.id: chapter for chapter in guide.chapters for found in chapter.principles}
    if principle not in home:
        raise RefusedError(f"there is no principle `{principle}`{guess(principle, home)}")
    return home[principle]


def _taken(guide: Guide) -> dict[str, Source]:
    """Every id of the guide, and where it stands first."""
    pages = [page for page in guide.pages if page.path.startswith(guide.folders.playbook)]
    found = [(heading.id, heading.source) for page in pages for heading in page.headings]
    found += [(question.id, question.source) for bank in guide.banks for question in bank.questions]
    return {identifier: source for identifier, source in reversed(found) if identifier}


def _fresh_id(title: str, wanted: str, taken: Mapping[str, Source]) -> str:
    """The id that the author wants, or else a slug of the title with a number if need be."""
    if wanted and not ID.fullmatch(wanted):
        example = slug(wanted)
        raise RefusedError(f"the id `{wanted}` is malformed: use a-z, digits and single hyphens, as in `{example}`", 2)
    if wanted in taken:
        at = taken[wanted]
        raise RefusedError(f"the id `{wanted}` is taken already: it stands at {at.path}:{at.line}")
    made = wanted or slug(title, otherwise="")
    if not title:
        raise RefusedError("the heading is empty: say in a few words what it is about", 2)
    if not made:
        raise RefusedError(
            f"no id can be made of `{title}`: it has no letter a-z and no digit. Choose one with --id", 2
        )
    numbered = (f"{made}-{number}" for number in range(2, len(taken) + 3))
    return next(found for found in (made, *numbered) if found not in taken)


def _heading(title: str, identifier: str, words: Mapping[str, str]) -> str:
    attributes = [f"#{identifier}", *(f"{key}={value}" for key, value in words.items() if value)]
    return f"## {title} {{ {' '.join(attributes)} }}"


def _after_last(guide: Guide, path: str, data: bytes, principle: str) -> int | None:
    """How many lines of a question file end with the last question of `principle`; None is all of them."""
    bank = guide.bank(name_of(path))
    lines = [question.source.line for question in bank.questions if question.principle == principle] if bank else []
    if not lines:
        return None
    parts, _ = sections(path, rows_of(path, decode(path, data)[0])[0], ())
    return next((part.line - 1 for part in parts if part.level in (1, 2) and part.line > lines[-1]), None)


def _inserted(
    path: str, data: bytes, lines: Iterable[str], identifier: str, newline: bytes = b"", at: int | None = None
) -> Edit:
    """`data` with `lines` put in below its first `at` lines, a blank line above and below them."""
    newline = newline or _newline(data)
    rows = data.splitlines(keepends=True)
    above, below = rows[:at], rows[len(rows) if at is None else at :]
    gap = b""
    if above and above[-1].strip():
        gap = newline if above[-1].endswith((b"\n", b"\r")) else newline * 2
    elif above and not above[-1].endswith((b"\n", b"\r")):
        gap = newline
    head = b"".join(above) + gap
    body = b"".join(line.encode(errors="replace") + newline for line in lines)
    foot = newline if below else b""
    return Edit(path, head + body + foot + b"".join(below), identifier, len(head.splitlines()) + 1)


def _newline(data: bytes) -> bytes:
    """How lines end in a file: as the first one does."""
    found = re.search(rb"\r\n?|\n", data)
    return found[0] if found else b"\n"


def _sound(edit: Edit, title: str, added: Mapping[int, str], problems: Iterable[Problem]) -> Edit:
    """The edit, if it reads back as it was meant and has no problem but its empty parts.

    `added` are the titles by line that the new file has.
    """
    reads = added.get(edit.line, "")
    if reads != title:
        raise RefusedError(f"the heading `{title}` would read `{reads}`: say it in other words", 2)
    odd = [found for found in problems if found.source.line == edit.line and found.code not in EMPTY]
    if odd:
        raise RefusedError("\n".join(f"`{title}`: {found.message} ({found.hint})" for found in odd), 2)
    return edit
