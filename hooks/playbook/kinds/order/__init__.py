"""Steps to be brought into their right order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from ...markdown import Markup, line
from ...model import Question
from ..exporting import gift_pair, listed
from ..kind import Kind
from ..mixing import mixed, mixed_view
from .read import RULES, read


def _anki(question: Question, words: Mapping[str, str], markup: Markup) -> tuple[str, str]:
    steps = listed("ol", (markup.inline(step.text) for step in question.options))
    asked = listed("ul", (markup.inline(step.text) for _, step in mixed(question)))
    return asked, f"<p>{words['order_answer']}</p>{steps}{markup.block(question.answer)}"


def _gift(question: Question, words: Mapping[str, str], markup: Markup) -> Iterator[str]:
    """Pairs of place and step, since the format knows no order."""
    for at, step in enumerate(question.options, 1):
        yield gift_pair(str(at), step.text)


def _flashcard(question: Question, words: Mapping[str, str]) -> tuple[str, str]:
    steps = [f"{at}. {line(step.text)}" for at, step in enumerate(question.options, 1)]
    return " / ".join(line(step.text) for _, step in mixed(question)), " ".join([*steps, line(question.answer)])


KINDS: Final = (
    Kind(
        name="order",
        element="quiz-order",
        folder=Path(__file__).parent,
        read=read,
        skeleton=("1.", "2.", "3.", "", ">"),
        gaps=frozenset({"empty-step", "no-answer"}),
        rules=RULES,
        view=mixed_view,
        anki=_anki,
        gift=_gift,
        flashcard=_flashcard,
        term="Ordering",
        about="steps to bring into order; they stand in their right one, and `answer` is its reason",
        schema={
            "options": {"minItems": 2, "items": {"properties": {"right": {"const": True}}}},
            "answer": {"minLength": 1},
        },
        words=tuple("right check feedback_key feedback_partly move_up move_down moved step_right step_wrong".split()),
    ),
)
