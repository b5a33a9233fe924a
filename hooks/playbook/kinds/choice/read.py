"""Reads options with their explanations."""

from __future__ import annotations

import re
from typing import Final

from ...lines import Row, Section, dedented, joined
from ...model import Option, Problem, Source
from ...problems import Rules, complaints
from ..kind import Body
from ..reading import LIKE_OPTION, alike, groups

MOST_KEYS: Final = 10
"""The most right options: their parts of the mark are from a list of Moodle's, which ends there without a gap."""

RULES: Final[Rules] = {
    "no-options": (
        "the question `{id}` has no options",
        "write each as `- [ ] text`, the right one as `- [x] text`",
    ),
    "one-option": ("the question `{id}` has a single option", "add at least one more"),
    "empty-option": ("this option is empty", "write its text after the brackets"),
    "same-option": ("this option says the same as line {line}", "change one of them"),
    "option-form": (
        "this is neither an option nor its explanation",
        "write `- [ ] text`, or indent it by four spaces",
    ),
    "option-wrapped": (
        "the option before it ended at the line break",
        "keep an option on one line, then a blank line, then its explanation",
    ),
    "option-mark": (
        "this is no option, though it looks like one",
        "write `- [ ] text` at the start of the line, or `- [x] text` where it is right",
    ),
    "no-explanation": ("this option explains nothing", "add why, indented by four spaces, after a blank line"),
    "no-key": ("the question `{id}` has no right answer", "mark it with `- [x]`"),
    "two-keys": (
        "the question `{id}` has {count} right answers",
        "leave one, or say `kind=multiple` after its id",
    ),
    "many-keys": (
        "the question `{id}` has {count} right answers",
        "leave {limit} or fewer: Moodle knows no smaller part of a mark",
    ),
}

_OPTION = re.compile(r"^- \[(?P<mark>[ xX])\](?P<text>\s.*)?$")

problem = complaints(RULES)


def read_single(path: str, section: Section) -> Body:
    """The options of a question with one right answer."""
    body = _read(path, section)
    count = sum(option.is_key for option in body.options)
    if count < 2:
        return body
    two = problem(Source(path, section.line), "two-keys", id=section.id or section.title, count=count)
    return body._replace(problems=(*body.problems, two))


def read_multiple(path: str, section: Section) -> Body:
    """The options of a question with one right answer or more."""
    body = _read(path, section)
    count = sum(option.is_key for option in body.options)
    if count <= MOST_KEYS:
        return body
    values = {"id": section.id or section.title, "count": count, "limit": MOST_KEYS}
    many = problem(Source(path, section.line), "many-keys", **values)
    return body._replace(problems=(*body.problems, many))


def _read(path: str, section: Section) -> Body:
    above, parts = groups(section.rows, _OPTION)
    read = [_option(path, part) for part in parts]
    options = [option for option, _ in read]
    problems = [bad for _, found in read for bad in found]
    problems += [problem(Source(path, row.number), "option-mark") for row in alike(section.rows, LIKE_OPTION, _OPTION)]
    problems += [*_bad_options(path, section, parts, options), *_no_key(path, section, options)]
    return Body(dedented(above), tuple(options), "", tuple(problems))


def _option(path: str, group: list[Row]) -> tuple[Option, list[Problem]]:
    head, body = group[0], group[1:]
    found = _OPTION.match(head.text)
    words, mark = ((found["text"] or "").strip(), found["mark"]) if found else ("", " ")
    bad = [] if words else [problem(Source(path, head.number), "empty-option")]
    if body and body[0].text.strip() and not LIKE_OPTION.match(body[0].text):
        bad.append(problem(Source(path, body[0].number), "option-wrapped"))
    else:
        bad += _bad_body(path, head, body)
    return Option(words, mark in "xX", dedented(body)), bad


def _bad_body(path: str, head: Row, body: list[Row]) -> list[Problem]:
    rows = [row for row in body if row.text.strip() and not LIKE_OPTION.match(row.text)]
    stray = next((row for row in rows if not row.text.startswith("    ")), None)
    if stray:
        return [problem(Source(path, stray.number), "option-form")]
    return [] if joined(body) else [problem(Source(path, head.number), "no-explanation")]


def _bad_options(path: str, section: Section, parts: list[list[Row]], options: list[Option]) -> list[Problem]:
    source = Source(path, section.line)
    if len(options) < 2:
        return [problem(source, "one-option" if options else "no-options", id=section.id or section.title)]
    first: dict[str, int] = {}
    bad: list[Problem] = []
    for group, option in zip(parts, options, strict=True):
        words = " ".join(option.text.casefold().split())
        if words and words in first:
            bad.append(problem(Source(path, group[0].number), "same-option", line=first[words]))
        first.setdefault(words, group[0].number)
    return bad


def _no_key(path: str, section: Section, options: list[Option]) -> list[Problem]:
    if not options or any(option.is_key for option in options):
        return []
    return [problem(Source(path, section.line), "no-key", id=section.id or section.title)]
