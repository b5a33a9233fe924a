"""Reads the question bank: one Markdown file a chapter, one second-level heading a question."""

from __future__ import annotations

from typing import Final

from .. import text
from ..check.safety.source import html_in_questions, unsafe
from ..kinds import DEFAULT, KINDS, Kind
from ..lines import Section, check_id, no_headings, rows_of, sections
from ..model import Bank, Problem, Question, Source
from ..problems import guess, problem
from .chapters import name_of

FIXED: Final = "fixed"
"""What `options` says of a question whose options keep their order, as those that name the one above must."""


def parse_questions(path: str, data: bytes) -> tuple[Bank, list[Problem]]:
    """The questions of a file, and all that is wrong with it."""
    body, problems = text.decode(path, data)
    rows, open_fence = rows_of(path, body)
    parts, bad_words = sections(path, rows, ("principle", "kind", "options"))
    outside = [(row.number, row.text) for row in rows if not row.is_code]
    problems += [*open_fence, *bad_words, *no_headings(path, rows), *unsafe(path, outside)]
    problems += html_in_questions(path, outside)
    problems += _strays(path, [section for section in parts if section.level != 2])
    read = [_question(path, section) for section in parts if section.level == 2]
    problems += [bad for _, found in read for bad in found]
    return Bank(name_of(path), tuple(question for question, _ in read), Source(path, 1)), problems


def _strays(path: str, others: list[Section]) -> list[Problem]:
    """Text above the first question; a first-level heading for the file's title is fine."""
    firsts = [next((row.number for row in section.rows if row.text.strip()), 0) for section in others]
    deeper = [section.line for section in others if section.level > 2]
    return [problem(Source(path, line), "before-question") for line in {*firsts, *deeper} if line]


def _question(path: str, section: Section) -> tuple[Question, list[Problem]]:
    source = Source(path, section.line)
    kind = KINDS.get(section.words.get("kind", ""), DEFAULT)
    body = kind.read(path, section)
    question = Question(
        id=section.id,
        principle=section.words.get("principle", ""),
        kind=kind.name,
        stem=section.title,
        situation=body.situation,
        options=body.options,
        answer=body.answer,
        source=source,
        is_fixed="options" in section.words,
    )
    return question, [*check_id(path, section), *_bad_head(source, section, kind), *body.problems]


def _bad_head(source: Source, section: Section, kind: Kind) -> list[Problem]:
    bad: list[Problem] = []
    if not section.title:
        bad.append(problem(source, "no-stem"))
    for key, default, known in (("kind", DEFAULT.name, tuple(KINDS)), ("options", FIXED, (FIXED,))):
        if (value := section.words.get(key, default)) not in known:
            names = ", ".join(known)
            bad.append(problem(source, "value", key=key, value=value, known=names, guess=guess(value, known)))
    if "options" in section.words and not kind.has_choice:
        bad.append(problem(source, "fixed-kind", kind=kind.name))
    if not section.words.get("principle"):
        bad.append(problem(source, "no-principle-key", id=section.id or section.title))
    return bad
