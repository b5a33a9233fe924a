"""What a kind of question is: all that the rest of the core has to know of it, in one value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from ..lines import Section
from ..markdown import Markup
from ..model import Option, Problem, Question
from ..problems import Rules

NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


class Body(NamedTuple):
    """What stands below a question's heading, and what is wrong with it."""

    situation: str
    options: tuple[Option, ...] = ()
    answer: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of question: how it is read, shown, asked in the browser and taken elsewhere.

    Beside the code of a kind its folder holds `question.html`, the template with the macros `asked` and `told`, and the
    script and the style of its custom element, `<element>.js` and `<element>.css`.
    """

    name: str
    """The value of `kind=`."""
    element: str
    """The tag of its custom element, in which a page has it."""
    folder: Path
    read: Callable[[str, Section], Body]
    """Reads what stands below the heading, from a path and the section there."""
    skeleton: tuple[str, ...]
    """The lines that `new question` puts down."""
    anki: Callable[[Question, Mapping[str, str], Markup], tuple[str, str]]
    """What a note asks below the stem, and what it answers, as HTML."""
    gift: Callable[[Question, Mapping[str, str], Markup], Iterator[str]]
    """The lines between the braces of Moodle's GIFT, without the feedback to all of it."""
    flashcard: Callable[[Question, Mapping[str, str]], tuple[str, str]]
    """What stands behind the stem on a flashcard's front, and on its back, as text on one line."""
    term: str
    """schema.org's `eduQuestionType`, a term that other programs look for, not a word for readers."""
    about: str
    """What it is, for those who read the guide as JSON, and `schema`, what then holds of it besides (JSON Schema)."""
    schema: Mapping[str, Any]
    gaps: frozenset[str] = frozenset()
    """The problems that its skeleton is meant to have."""
    words: tuple[str, ...] = ()
    """The words that its element needs."""
    rules: Rules = field(default_factory=dict)
    """Its own complaints."""
    view: Callable[[Question], Mapping[str, Any]] = lambda question: NOTHING
    """What its template needs besides the question."""
    feedback: Callable[[Question, Markup], str] = lambda question, markup: markup.block(question.answer)
    """What Moodle tells once it is answered, however it was, as HTML."""
    is_default: bool = False
    """Whether a question is of this kind where it names none."""
    has_choice: bool = False
    """Whether a reader picks from options, some right and some wrong: those are measured, and may be `fixed`."""
    is_free: bool = False
    """Whether a reader answers in their own words."""
