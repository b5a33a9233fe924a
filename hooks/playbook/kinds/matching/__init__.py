"""Pairs: to each prompt the line that goes with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from ...markdown import Markup, line
from ...model import Question
from ..exporting import gift_pair, listed
from ..kind import Kind
from ..mixing import mixed, mixed_view
from .read import LEAST, RULES, read


def _anki(question: Question, words: Mapping[str, str], markup: Markup) -> tuple[str, str]:
    prompts = listed("ol", (markup.inline(option.prompt) for option in question.options))
    lines = listed("ul", (markup.inline(option.text) for _, option in mixed(question)))
    return prompts + lines, listed("ol", _pairs(question, markup))


def _pairs(question: Question, markup: Markup) -> Iterator[str]:
    for option in question.options:
        line = f"<span class=right>{markup.inline(option.text)}</span>"
        yield f"{markup.inline(option.prompt)}<p>{line}</p>{markup.block(option.explanation)}"


def _gift(question: Question, words: Mapping[str, str], markup: Markup) -> Iterator[str]:
    for option in question.options:
        yield gift_pair(option.prompt, option.text)


def _feedback(question: Question, markup: Markup) -> str:
    """Moodle has no feedback for a single pair: all reasons come in the end."""
    return listed("ol", _pairs(question, markup))


def _flashcard(question: Question, words: Mapping[str, str]) -> tuple[str, str]:
    prompts = [f"{at}. {line(option.prompt)}" for at, option in enumerate(question.options, 1)]
    lines = " / ".join(line(option.text) for _, option in mixed(question))
    told = [f"{at}. {line(option.text)}: {line(option.explanation)}" for at, option in enumerate(question.options, 1)]
    return f"{' '.join(prompts)} / {lines}", " ".join(told)


KINDS: Final = (
    Kind(
        name="matching",
        element="quiz-matching",
        folder=Path(__file__).parent,
        read=read,
        skeleton=tuple("- | |    >| |- | |    >| |- | |    >".split("|")),
        gaps=frozenset({"pair-empty", "pair-line", "pair-reason"}),
        rules=RULES,
        view=mixed_view,
        anki=_anki,
        gift=_gift,
        feedback=_feedback,
        flashcard=_flashcard,
        term="Matching",
        about="pairs of a prompt and the text that goes with it",
        schema={
            "options": {
                "minItems": LEAST,
                "items": {
                    "required": ["prompt"],
                    "properties": {"right": {"const": True}, "explanation": {"minLength": 1}},
                },
            }
        },
        words=("right", "not_quite", "check", "feedback_key", "feedback_partly", "matching_choose", "matching_all"),
    ),
)
