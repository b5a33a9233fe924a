"""Reads pairs: a bullet with the prompt, below it the line that goes with it, as a quotation, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...lines import Row, Section, dedented, joined
from ...model import Option, Problem, Source
from ...problems import Rules, complaints
from ..kind import Body
from ..reading import alike, groups

LEAST: Final = 3
"""The fewest pairs: of two, the second follows from the first."""

RULES: Final[Rules] = {
    "pairs-few": (
        "the question `{id}` has fewer than {limit} pairs",
        "begin each with `- ` and its prompt, and indent below it its line, `> …`, and a paragraph why",
    ),
    "pair-empty": ("this pair has no prompt", "write behind `- ` what its line goes with"),
    "pair-line": ("this pair has no line", "add it below, indented by four spaces: `    > …`"),
    "pair-reason": ("this pair explains nothing", "add below its line why they go together, indented by four spaces"),
    "pair-form": ("this belongs to no pair", "begin a pair with `- `, or indent the text by four spaces"),
    "pair-same": ("another pair has the same prompt or the same line", "change one: each has to fit one other alone"),
}

_PROMPT = re.compile(r"^-(?P<text>\s.*)?$")
_LIKE_PROMPT = re.compile(r"^\s*(?:[*+\u2022\u2013\u2014]\s|\d+[.)]\s)|^ {1,3}-\s")

problem = complaints(RULES)


def read(path: str, section: Section) -> Body:
    """The situation, and the pairs as options."""
    above, parts = groups(section.rows, _PROMPT)
    options = [_option(part) for part in parts]
    problems = [bad for part, option in zip(parts, options, strict=True) for bad in _bad_pair(path, part, option)]
    odd = alike((row for part in parts for row in part[1:]), _LIKE_PROMPT, _PROMPT)
    problems += [problem(Source(path, row.number), "pair-form") for row in odd if not row.text.startswith("    ")]
    problems += _same(path, parts, options)
    if len(parts) < LEAST:
        problems.append(problem(Source(path, section.line), "pairs-few", id=section.id or section.title, limit=LEAST))
    return Body(dedented(above), tuple(options), "", tuple(problems))


def _option(part: list[Row]) -> Option:
    found = _PROMPT.match(part[0].text)
    quoted = [row for row in part[1:] if _is_quoted(row)]
    reason = [row for row in part[1:] if not _is_quoted(row)]
    line = " ".join(re.sub(r"^\s*>\s?", "", row.text).strip() for row in quoted)
    return Option(line.strip(), True, dedented(reason), prompt=((found["text"] or "") if found else "").strip())


def _is_quoted(row: Row) -> bool:
    return not row.is_code and row.text.startswith("    >")


def _bad_pair(path: str, part: list[Row], option: Option) -> Iterator[Problem]:
    source = Source(path, part[0].number)
    rows = [row for row in part[1:] if row.text.strip()]
    stray = next((row for row in rows if not row.text.startswith("    ") and not _LIKE_PROMPT.match(row.text)), None)
    if not option.prompt:
        yield problem(source, "pair-empty")
    if stray:
        yield problem(Source(path, stray.number), "pair-form")
        return
    if not option.text:
        yield problem(source, "pair-line")
    if not joined(row for row in rows if not _is_quoted(row)):
        yield problem(source, "pair-reason")


def _same(path: str, parts: list[list[Row]], options: list[Option]) -> Iterator[Problem]:
    """Pairs whose prompt or line stands in an earlier one, too: then nobody could tell which is meant."""
    prompts: set[str] = set()
    lines: set[str] = set()
    for part, option in zip(parts, options, strict=True):
        prompt, text = option.prompt.casefold(), option.text.casefold()
        if (prompt and prompt in prompts) or (text and text in lines):
            yield problem(Source(path, part[0].number), "pair-same")
        prompts.add(prompt)
        lines.add(text)
