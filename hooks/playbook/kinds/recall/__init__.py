"""An answer in one's own words, to be compared with a good one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from ...lines import Section, dedented
from ...markdown import Markup, line
from ...model import Question, Source
from ...problems import Rules, complaints
from ..kind import Body, Kind
from ..reading import LIKE_OPTION, groups, quotation

RULES: Final[Rules] = {
    "recall-options": ("a `kind=recall` question has no options", "delete them, or delete `kind=recall`"),
}

problem = complaints(RULES)


def read(path: str, section: Section) -> Body:
    """The situation, and the model answer in a quotation."""
    rows, answer, problems = quotation(path, section)
    above, options = groups(rows, LIKE_OPTION)
    problems += [problem(Source(path, options[0][0].number), "recall-options")] if options else []
    return Body(dedented(above), (), answer, tuple(problems))


def _anki(question: Question, words: Mapping[str, str], markup: Markup) -> tuple[str, str]:
    return "", markup.block(question.answer)


def _gift(question: Question, words: Mapping[str, str], markup: Markup) -> Iterator[str]:
    """Moodle's essay: nothing to choose from; the model answer is told in the end."""
    yield from ()


def _flashcard(question: Question, words: Mapping[str, str]) -> tuple[str, str]:
    return "", line(question.answer)


KINDS: Final = (
    Kind(
        name="recall",
        element="quiz-recall",
        folder=Path(__file__).parent,
        read=read,
        skeleton=(">",),
        gaps=frozenset({"no-answer"}),
        rules=RULES,
        anki=_anki,
        gift=_gift,
        flashcard=_flashcard,
        term="Open ended",
        about="answered in one's own words",
        schema={"options": {"maxItems": 0}, "answer": {"minLength": 1}},
        words=("compare", "your_answer", "had_it", "missed_it", "good_answer"),
        is_free=True,
    ),
)
