"""Reads Markdown line by line into headings, blocks and bullets, so that each knows its line.

Python-Markdown keeps no line numbers, hence this. It finds only what the guide's own structure
needs, minds code fences, and leaves all inner text as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from .model import Problem, Source
from .problems import guess, problem
from .text import without_code

ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_FENCE = re.compile(r"^\s*(?P<fence>`{3,}|~{3,})(?P<info>.*)$")
_HEADING = re.compile(r"^(?P<marks>#{1,6})(?P<rest>\s.*)?$")
_NO_HEADING = re.compile(r"^(?: {0,3}#{1,6}[^\s#]| {1,3}#{1,6}\s)")
_ATTRIBUTES = re.compile(r"\{:?(?P<words>[^{}]*)\}$")
_OPEN_ATTRIBUTES = re.compile(r"\{:?(?P<words>\s*#[^{}]*)$")
_BLOCK = re.compile(r'^(?:!!!|\?\?\?\+?)\s+(?P<kind>[\w-]+)(?:\s+[\w-]+(?: +[\w-]+)*)?(?:\s+"(?P<title>.*)")?$')
_NOT_PROSE = re.compile(r"^(?:[-*+>|#]\s|\d+[.)]\s|<|!!!|\?\?\?)")


class Row(NamedTuple):
    """One line of a source: its number, its text, and whether it is inside a code fence."""

    number: int
    text: str
    is_code: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the rows up to the next one. `words` are its attributes but for the id."""

    level: int
    title: str
    id: str
    words: dict[str, str]
    line: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A block `!!! kind "title"` with its rows, their indentation removed."""

    kind: str
    title: str
    line: int
    rows: tuple[Row, ...]


def rows_of(path: str, text: str, first_line: int = 1) -> tuple[list[Row], list[Problem]]:
    """The lines of a text, those inside code fences marked, and a problem for a fence left open."""
    rows: list[Row] = []
    fence, opened = "", 0
    for number, line in enumerate(text.split("\n"), first_line):
        found = _FENCE.match(line)
        inside = bool(fence)
        if found and not fence:
            fence, opened = found["fence"], number
        elif found and found["fence"].startswith(fence) and not found["info"].strip():
            fence = ""
        rows.append(Row(number, line, inside or bool(fence)))
    problems = [problem(Source(path, opened), "fence", fence=fence)] if fence else []
    return rows, problems


def sections(path: str, rows: Iterable[Row], known: Iterable[str]) -> tuple[list[Section], list[Problem]]:
    """The sections of a page; the first has level 0 and holds what stands before any heading.

    `known` names the attributes that a heading may have here besides its id.
    """
    known = tuple(known)
    problems: list[Problem] = []
    result: list[Section] = []
    for heading, body in _split(rows):
        section, found = _section(path, heading, body, known)
        result.append(section)
        problems += found
    return result, problems


def _split(rows: Iterable[Row]) -> Iterator[tuple[Row | None, tuple[Row, ...]]]:
    heading: Row | None = None
    body: list[Row] = []
    for row in rows:
        if not row.is_code and _HEADING.match(row.text):
            yield heading, tuple(body)
            heading, body = row, []
        else:
            body.append(row)
    yield heading, tuple(body)


def _section(
    path: str, heading: Row | None, body: tuple[Row, ...], known: tuple[str, ...]
) -> tuple[Section, list[Problem]]:
    found = _HEADING.match(heading.text) if heading else None
    if heading is None or found is None:
        return Section(0, "", "", {}, 1, body), []
    source, title, words = Source(path, heading.number), (found["rest"] or "").strip(), ""
    unclosed = _OPEN_ATTRIBUTES.search(without_code(title))
    if attributes := unclosed or _ATTRIBUTES.search(title):
        title, words = title[: attributes.start()].rstrip(), attributes["words"]
    identifier, values, problems = _attributes(source, words, known)
    if unclosed:
        problems.append(problem(source, "heading-open", words=words.strip()))
    return Section(len(found["marks"]), title.rstrip("# "), identifier, values, heading.number, body), problems


def no_headings(path: str, rows: Iterable[Row]) -> list[Problem]:
    """A problem for each line that was meant for a heading and is none: without the blank after `#`, or indented."""
    odd = [row for row in rows if not row.is_code and _NO_HEADING.match(row.text) and not _HEADING.match(row.text)]
    return [problem(Source(path, row.number), "heading-form", example=_as_heading(row.text)) for row in odd]


def _as_heading(line: str) -> str:
    marks, rest = re.findall(r"^(#+)\s*(.*)$", line.strip())[0]
    return f"{marks} {rest}"


def _attributes(source: Source, words: str, known: tuple[str, ...]) -> tuple[str, dict[str, str], list[Problem]]:
    identifier = ""
    values: dict[str, str] = {}
    problems: list[Problem] = []
    for word in words.split():
        key, equals, value = word.partition("=")
        if word.startswith("#"):
            if identifier:
                problems.append(problem(source, "two-ids"))
            identifier = identifier or word[1:]
        elif not equals or key not in known:
            names = "#id" + "".join(f", {name}=" for name in known)
            problems.append(problem(source, "attribute", word=word, known=names, guess=guess(key, known)))
        elif key in values:
            problems.append(problem(source, "attribute-twice", key=key))
        else:
            values[key] = value.strip("\"'")
    return identifier, values, problems


def check_id(path: str, section: Section) -> list[Problem]:
    """Ids are identity, so a heading that needs one gets a right example if it has none."""
    source = Source(path, section.line)
    if not section.id:
        marks = "#" * section.level
        return [problem(source, "no-id", title=section.title, marks=marks, example=slug(section.title))]
    if not ID.fullmatch(section.id):
        return [problem(source, "bad-id", id=section.id, example=slug(section.id))]
    return []


def same_ids(path: str, rows: Iterable[Row]) -> list[Problem]:
    """A problem for each id that an attribute list `{ #id }` gives on a page where it is taken."""
    first: dict[str, int] = {}
    bad: list[Problem] = []
    for row in rows:
        for identifier in [] if row.is_code else _ids(row.text):
            if identifier in first:
                line = first[identifier]
                bad.append(problem(Source(path, row.number), "same-id", id=identifier, path=path, line=line))
            first.setdefault(identifier, row.number)
    return bad


def _ids(line: str) -> list[str]:
    """The id of each attribute list on a line: of several in one list the first counts, as for headings."""
    lists = re.findall(r"\{:?([^{}]*)\}", without_code(line)) if "#" in line else []
    return [
        ids[0] for words in lists if (ids := [word[1:] for word in words.split() if len(word) > 1 and word[0] == "#"])
    ]


def slug(text: str, otherwise: str = "some-id") -> str:
    """A well-formed id made from any text, for hints and skeletons; `otherwise` if no letter a-z or digit is in it.

    Letters lose their accents (Unicode NFKD), and words their apostrophes.
    """
    letters = unicodedata.normalize("NFKD", text.casefold())
    words = re.findall(r"[a-z0-9]+", re.sub(r"[\u0300-\u036f'\u2019]", "", letters))
    return "-".join(words[:5]) or otherwise


def blocks(path: str, rows: Iterable[Row]) -> tuple[list[Row], list[Block], list[Problem]]:
    """The rows outside of blocks, the blocks, and a problem for each line that looks like one."""
    prose: list[Row] = []
    found: list[Block] = []
    problems: list[Problem] = []
    current: tuple[str, str, int, list[Row]] | None = None
    for row in rows:
        opening = None if row.is_code else _BLOCK.match(row.text.rstrip())
        if current and not opening and (not row.text.strip() or row.text.startswith("    ")):
            current[3].append(row._replace(text=row.text[4:]))
            continue
        if current:
            found.append(_close(current))
            current = None
        if opening:
            current = (opening["kind"], opening["title"] or "", row.number, [])
        else:
            prose.append(row)
            if not row.is_code and re.match(r"^(!!!|\?\?\?)", row.text):
                problems.append(problem(Source(path, row.number), "block-form"))
    if current:
        found.append(_close(current))
    return prose, found, problems


def _close(block: tuple[str, str, int, list[Row]]) -> Block:
    kind, title, line, rows = block
    while rows and not rows[-1].text.strip():
        rows = rows[:-1]
    return Block(kind, title, line, tuple(rows))


def paragraphs(rows: Iterable[Row]) -> list[list[Row]]:
    """Runs of rows that are not blank."""
    result: list[list[Row]] = [[]]
    for row in rows:
        if row.text.strip():
            result[-1].append(row)
        elif result[-1]:
            result.append([])
    return [run for run in result if run]


def first_paragraph(rows: Iterable[Row]) -> str:
    """The first paragraph of plain prose, as one line; nothing if something else comes first."""
    runs = paragraphs(rows)
    if not runs or runs[0][0].is_code or _NOT_PROSE.match(runs[0][0].text):
        return ""
    return joined(runs[0])


def after_first_paragraph(rows: Iterable[Row]) -> str:
    """What follows the first paragraph, as Markdown with one blank line for several."""
    text = "\n".join(row.text.rstrip() for row in rows).strip("\n")
    return re.sub(r"\n{3,}", "\n\n", text.partition("\n\n")[2]).strip("\n")


def joined(rows: Iterable[Row]) -> str:
    """Rows as one line of text."""
    return " ".join(row.text.strip() for row in rows if row.text.strip())


def dedented(rows: Iterable[Row]) -> str:
    """Rows as Markdown text, with one level of indentation (four spaces) removed and blank ends cut."""
    return "\n".join(re.sub(r"^ {1,4}", "", row.text) for row in rows).strip("\n")


def bullets(path: str, block: Block) -> tuple[tuple[str, ...], list[Problem]]:
    """The bullets of a block, each as one line, and a problem if anything else stands there."""
    items: list[list[Row]] = []
    for row in block.rows:
        if re.match(r"^[-*+]\s+\S", row.text):
            items.append([row._replace(text=row.text[1:])])
        elif row.text.strip() and items and row.text.startswith(" "):
            items[-1].append(row)
        elif row.text.strip():
            return (), [problem(Source(path, row.number), "block-bullets", kind=block.kind)]
    return tuple(joined(item) for item in items), []
