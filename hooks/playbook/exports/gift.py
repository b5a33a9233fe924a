"""The question bank in Moodle's GIFT format: a category a chapter, feedback for each option.

The rules are those of Moodle's own documentation of the format, and of its reader (`question/format/gift`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..markdown import Markup, plain
from ..model import Principle, Question
from .publication import Publication

_SPECIAL: Final = re.compile(r"[\\~=#{}:]")


def questions_gift(found: Publication) -> bytes:
    """All questions. Steps to be put in order become pairs of place and step, since the format knows no order."""
    markup = Markup()
    facts = found.facts
    lines = [f"// {about}" for about in (plain(facts.name), facts.url, facts.licence) if about] + [""]
    category = ""
    for chapter, principle, question in found.questions():
        if chapter.id != category:
            category = chapter.id
            lines += [f"$CATEGORY: {_category(facts.name)}/{_category(chapter.title)}", ""]
        lines += [*_question(found.link(chapter, principle), principle, question, markup), ""]
    return "\n".join(lines).encode()


def _category(name: str) -> str:
    """A category's name: a slash in it would begin a category below it, unless doubled."""
    return plain(name).replace("/", "//")


def _question(link: str, principle: Principle, question: Question, markup: Markup) -> Iterator[str]:
    """The lines of a question, none of them blank: a blank line would end it. The comment gives it an id and tags."""
    yield f"// [id:{question.id}] [tag:{principle.id}] [tag:{principle.phase}]"
    text = markup.block(question.stem) + markup.block(question.situation)
    yield f"::{question.id}::[html]{_escaped(text)}{{"
    yield from _ANSWERS.get(question.kind, _options)(question, markup)
    told = markup.block(question.answer) + (f"<p>{plain(principle.title)}: {link}</p>" if link else "")
    yield f"\t####{_escaped(told)}\n}}" if told else "}"


def _options(question: Question, markup: Markup) -> Iterator[str]:
    """One right option takes the whole mark; of several, each takes its part, and a wrong one takes it off again."""
    keys = sum(option.is_key for option in question.options)
    for option in question.options:
        weight = f"~%{'' if option.is_key else '-'}{share(keys)}%" if question.kind == "multiple" else ""
        mark = weight or ("=" if option.is_key else "~")
        yield f"\t{mark}{_escaped(markup.inline(option.text))}#{_escaped(markup.block(option.explanation))}"


def share(keys: int) -> str:
    """The part of the mark for one of some keys, in per cent with five places, as Moodle knows them."""
    return f"{100 / keys:.5f}".rstrip("0").rstrip(".")


def _pairs(question: Question, markup: Markup) -> Iterator[str]:
    for at, step in enumerate(question.options, 1):
        yield f"\t={at} -> {_escaped(plain(step.text)).replace('->', '→')}"


def _essay(question: Question, markup: Markup) -> Iterator[str]:
    yield from ()


_ANSWERS: Final = {"order": _pairs, "recall": _essay}


def _escaped(html: str) -> str:
    """Text on one line in which nothing means anything to the format."""
    return _SPECIAL.sub(r"\\\g<0>", " ".join(html.split()))
