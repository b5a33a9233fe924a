"""Reads the question bank: one Markdown file a chapter, one second-level heading a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from ..check.safety.source import html_in_questions, unsafe
from ..model import Bank, Option, Problem, Question, Source
from ..problems import guess, problem
from . import text
from .chapters import name_of
from .lines import Row, Section, check_id, dedented, joined, no_headings, paragraphs, rows_of, sections

KINDS: Final = ("single", "multiple", "order", "recall")
"""The kinds of question. `single` is what a question is that names no kind."""

FIXED: Final = "fixed"
"""What `options` says of a question whose options keep their order, as those that name the one above must."""

_OPTION = re.compile(r"^- \[(?P<mark>[ xX])\](?P<text>\s.*)?$")
_LIKE_OPTION = re.compile(r"^\s*(?:(?:[-*+\u2022\u2013\u2014]|\d+[.)])\s*)?\[[ xX]*\](?![(\[:])")
_STEP = re.compile(r"^\d+[.)](?P<text>\s.*)?$")
_LIKE_STEP = re.compile(r"^\s*(?:[-*+\u2022\u2013\u2014]\s|\d+[.)][^\W\d])|^\s+\d+[.)]\s")


def parse_questions(path: str, data: bytes) -> tuple[Bank, list[Problem]]:
    """The questions of a file, and all that is wrong with it."""
    body, problems = text.decode(path, data)
    rows, open_fence = rows_of(path, body)
    parts, bad_words = sections(path, rows, ("principle", "kind", "options"))
    outside = [(row.number, row.text) for row in rows if not row.is_code]
    problems += [*open_fence, *bad_words, *no_headings(path, rows), *unsafe(path, outside)]
    problems += html_in_questions(path, outside)
    problems += _strays(path, [section for section in parts if section.level != 2])
    questions = [_question(path, section, problems) for section in parts if section.level == 2]
    return Bank(name_of(path), tuple(questions), Source(path, 1)), problems


def _strays(path: str, others: list[Section]) -> list[Problem]:
    """Text above the first question; a first-level heading for the file's title is fine."""
    firsts = [next((row.number for row in section.rows if row.text.strip()), 0) for section in others]
    deeper = [section.line for section in others if section.level > 2]
    return [problem(Source(path, line), "before-question") for line in {*firsts, *deeper} if line]


def _question(path: str, section: Section, problems: list[Problem]) -> Question:
    """Reads one question and adds what is wrong with it to `problems`."""
    source = Source(path, section.line)
    kind = section.words.get("kind", "single")
    problems += [*check_id(path, section), *_bad_head(source, section, kind)]
    situation, options, answer = _READERS.get(kind, _choice)(path, section, problems)
    return Question(
        id=section.id,
        principle=section.words.get("principle", ""),
        kind=kind if kind in KINDS else "single",
        stem=section.title,
        situation=situation,
        options=options,
        answer=answer,
        source=source,
        is_fixed="options" in section.words,
    )


def _bad_head(source: Source, section: Section, kind: str) -> list[Problem]:
    bad: list[Problem] = []
    if not section.title:
        bad.append(problem(source, "no-stem"))
    for key, value, known in (("kind", kind, KINDS), ("options", section.words.get("options", FIXED), (FIXED,))):
        if value not in known:
            names = ", ".join(known)
            bad.append(problem(source, "value", key=key, value=value, known=names, guess=guess(value, known)))
    if "options" in section.words and kind in _READERS:
        bad.append(problem(source, "fixed-kind", kind=kind))
    if not section.words.get("principle"):
        bad.append(problem(source, "no-principle-key", id=section.id or section.title))
    return bad


def _choice(path: str, section: Section, problems: list[Problem]) -> tuple[str, tuple[Option, ...], str]:
    """The options of a `single` or `multiple` question."""
    above, groups = _groups(section.rows, _OPTION)
    options = [_option(path, group, problems) for group in groups]
    problems += _alike(path, section.rows, _LIKE_OPTION, _OPTION, "option-mark")
    problems += [*_bad_options(path, section, groups, options), *_bad_keys(path, section, options)]
    return dedented(above), tuple(options), ""


def _alike(path: str, rows: Iterable[Row], looks: re.Pattern[str], reads: re.Pattern[str], code: str) -> list[Problem]:
    """A problem for each row that looks like an option or a step and does not read as one: it would vanish."""
    odd = [row for row in rows if not row.is_code and looks.match(row.text) and not reads.match(row.text)]
    return [problem(Source(path, row.number), code) for row in odd]


def _groups(rows: Iterable[Row], opening: re.Pattern[str]) -> tuple[list[Row], list[list[Row]]]:
    """The rows above the first row that matches `opening`, and a group for each that does."""
    groups: list[list[Row]] = [[]]
    for row in rows:
        if not row.is_code and opening.match(row.text):
            groups.append([])
        groups[-1].append(row)
    return groups[0], groups[1:]


def _option(path: str, group: list[Row], problems: list[Problem]) -> Option:
    head, body = group[0], group[1:]
    found = _OPTION.match(head.text)
    words, mark = ((found["text"] or "").strip(), found["mark"]) if found else ("", " ")
    if not words:
        problems.append(problem(Source(path, head.number), "empty-option"))
    if body and body[0].text.strip() and not _LIKE_OPTION.match(body[0].text):
        problems.append(problem(Source(path, body[0].number), "option-wrapped"))
    else:
        problems += _bad_body(path, head, body)
    return Option(words, mark in "xX", dedented(body))


def _bad_body(path: str, head: Row, body: list[Row]) -> list[Problem]:
    rows = [row for row in body if row.text.strip() and not _LIKE_OPTION.match(row.text)]
    stray = next((row for row in rows if not row.text.startswith("    ")), None)
    if stray:
        return [problem(Source(path, stray.number), "option-form")]
    return [] if joined(body) else [problem(Source(path, head.number), "no-explanation")]


def _bad_options(path: str, section: Section, groups: list[list[Row]], options: list[Option]) -> list[Problem]:
    source = Source(path, section.line)
    if len(options) < 2:
        return [problem(source, "one-option" if options else "no-options", id=section.id or section.title)]
    first: dict[str, int] = {}
    bad: list[Problem] = []
    for group, option in zip(groups, options, strict=True):
        words = " ".join(option.text.casefold().split())
        if words and words in first:
            bad.append(problem(Source(path, group[0].number), "same-option", line=first[words]))
        first.setdefault(words, group[0].number)
    return bad


def _bad_keys(path: str, section: Section, options: list[Option]) -> list[Problem]:
    count = sum(option.is_key for option in options)
    source = Source(path, section.line)
    if options and not count:
        return [problem(source, "no-key", id=section.id or section.title)]
    if count > 1 and section.words.get("kind", "single") == "single":
        return [problem(source, "two-keys", id=section.id or section.title, count=count)]
    return []


def _order(path: str, section: Section, problems: list[Problem]) -> tuple[str, tuple[Option, ...], str]:
    """The steps of an `order` question, as they stand, and the reason below them."""
    rows, answer = _quotation(path, section, problems)
    above, groups = _groups(rows, _STEP)
    problems += _alike(path, rows, _LIKE_STEP, _STEP, "step-mark")
    problems += [problem(Source(path, group[0].number), "empty-step") for group in groups if not _words_of(group[0])]
    steps = [_words_of(group[0]) + _continued(group) for group in groups]
    if len(steps) < 2:
        problems.append(problem(Source(path, section.line), "order-short", id=section.id or section.title))
    return dedented(above), tuple(Option(step, True, "") for step in steps), answer


def _words_of(step: Row) -> str:
    found = _STEP.match(step.text)
    return (found["text"] or "").strip() if found else ""


def _continued(group: list[Row]) -> str:
    rest = joined(group[1:])
    return f" {rest}" if rest else ""


def _recall(path: str, section: Section, problems: list[Problem]) -> tuple[str, tuple[Option, ...], str]:
    """The situation of a `recall` question, and its model answer."""
    rows, answer = _quotation(path, section, problems)
    above, groups = _groups(rows, _LIKE_OPTION)
    if groups:
        problems.append(problem(Source(path, groups[0][0].number), "recall-options"))
    return dedented(above), (), answer


def _quotation(path: str, section: Section, problems: list[Problem]) -> tuple[list[Row], str]:
    """The rows without the quotation in which a model answer stands, and the quotation's text."""
    quoted = [run for run in paragraphs(section.rows) if not run[0].is_code and run[0].text.startswith(">")]
    inside = {row.number for run in quoted for row in run}
    answer = "\n\n".join("\n".join(re.sub(r"^>\s?", "", row.text) for row in run) for run in quoted)
    if not answer.strip():
        problems.append(problem(Source(path, section.line), "no-answer", id=section.id or section.title))
    return [row for row in section.rows if row.number not in inside], answer


_READERS: Final[dict[str, Callable[[str, Section, list[Problem]], tuple[str, tuple[Option, ...], str]]]] = {
    "order": _order,
    "recall": _recall,
}
