"""Reads steps and the reason for their order."""

from __future__ import annotations

import re
from typing import Final

from ...lines import Row, Section, dedented
from ...model import Option, Source
from ...problems import Rules, complaints
from ..kind import Body
from ..reading import alike, continued, groups, quotation

RULES: Final[Rules] = {
    "order-short": ("the question `{id}` has fewer than two steps", "number them `1.`, `2.`, … in the right order"),
    "empty-step": ("this step is empty", "write it after its number, or delete the number"),
    "step-mark": (
        "this is no step, though it looks like one",
        "number every step at the start of its line: `1. Mix`, `2. Rest`",
    ),
}

_STEP = re.compile(r"^\d+[.)](?P<text>\s.*)?$")
_LIKE_STEP = re.compile(r"^\s*(?:[-*+\u2022\u2013\u2014]\s|\d+[.)][^\W\d])|^\s+\d+[.)]\s")

problem = complaints(RULES)


def read(path: str, section: Section) -> Body:
    """The steps as they stand, and the reason below them, in a quotation."""
    rows, answer, problems = quotation(path, section)
    above, parts = groups(rows, _STEP)
    problems += [problem(Source(path, row.number), "step-mark") for row in alike(rows, _LIKE_STEP, _STEP)]
    problems += [problem(Source(path, part[0].number), "empty-step") for part in parts if not _words_of(part[0])]
    if len(parts) < 2:
        problems.append(problem(Source(path, section.line), "order-short", id=section.id or section.title))
    steps = (Option(_words_of(part[0]) + continued(part), True, "") for part in parts)
    return Body(dedented(above), tuple(steps), answer, tuple(problems))


def _words_of(step: Row) -> str:
    found = _STEP.match(step.text)
    return (found["text"] or "").strip() if found else ""
