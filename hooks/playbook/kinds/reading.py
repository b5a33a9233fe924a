"""What several kinds read in the same way: groups of lines, model answers, lines that look like something else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ..lines import Row, Section, joined, paragraphs
from ..model import Problem, Source
from ..problems import problem

LIKE_OPTION: Final = re.compile(r"^\s*(?:(?:[-*+\u2022\u2013\u2014]|\d+[.)])\s*)?\[[ xX]*\](?![(\[:])")
"""What somebody may have meant for an option."""


def alike(rows: Iterable[Row], looks: re.Pattern[str], reads: re.Pattern[str]) -> list[Row]:
    """The rows that look like an option or a step and do not read as one: they would vanish."""
    return [row for row in rows if not row.is_code and looks.match(row.text) and not reads.match(row.text)]


def groups(rows: Iterable[Row], opening: re.Pattern[str]) -> tuple[list[Row], list[list[Row]]]:
    """The rows above the first row that matches `opening`, and a group for each that does."""
    found: list[list[Row]] = [[]]
    for row in rows:
        if not row.is_code and opening.match(row.text):
            found.append([])
        found[-1].append(row)
    return found[0], found[1:]


def quotation(path: str, section: Section) -> tuple[list[Row], str, list[Problem]]:
    """The rows without the quotation in which a model answer stands, the quotation's text, and a problem if there is
    none."""
    quoted = [run for run in paragraphs(section.rows) if not run[0].is_code and run[0].text.startswith(">")]
    inside = {row.number for run in quoted for row in run}
    answer = "\n\n".join("\n".join(re.sub(r"^>\s?", "", row.text) for row in run) for run in quoted)
    bad = [] if answer.strip() else [problem(Source(path, section.line), "no-answer", id=section.id or section.title)]
    return [row for row in section.rows if row.number not in inside], answer, bad


def continued(group: list[Row]) -> str:
    """What follows the first row of a group, as the rest of its line."""
    rest = joined(group[1:])
    return f" {rest}" if rest else ""
