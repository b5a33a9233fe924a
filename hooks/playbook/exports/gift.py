"""The question bank in Moodle's GIFT format: a category a chapter, feedback for each option.

The rules are those of Moodle's own documentation of the format, and of its reader (`question/format/gift`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from ..kinds import kind_of
from ..kinds.exporting import gift
from ..markdown import Markup, line, plain
from ..model import Principle, Question
from .export import Export
from .publication import Publication


def questions_gift(found: Publication) -> bytes:
    """All questions, each as its kind is said in the format."""
    markup = Markup()
    settings = found.settings
    lines = [f"// {about}" for about in (line(settings.name), settings.url, settings.licence) if about] + [""]
    category = ""
    for chapter, principle, question in found.questions():
        if chapter.id != category:
            category = chapter.id
            lines += [f"$CATEGORY: {_category(settings.name)}/{_category(chapter.title)}", ""]
        lines += [*_question(found.link(chapter, principle), principle, question, found.guide.words, markup), ""]
    return "\n".join(lines).encode()


def _category(name: str) -> str:
    """A category's name: a slash in it would begin a category below it, unless doubled."""
    return line(name).replace("/", "//")


def _question(
    link: str, principle: Principle, question: Question, words: Mapping[str, str], markup: Markup
) -> Iterator[str]:
    """The lines of a question, none of them blank: a blank line would end it. The comment gives it an id and tags."""
    yield f"// [id:{question.id}] [tag:{principle.id}] [tag:{principle.phase}]"
    text = markup.block(question.stem) + markup.block(question.situation)
    yield f"::{question.id}::[html]{gift(text)}{{"
    kind = kind_of(question)
    yield from kind.gift(question, words, markup)
    told = kind.feedback(question, markup) + (f"<p>{plain(principle.title)}: {link}</p>" if link else "")
    yield f"\t####{gift(told)}\n}}" if told else "}"


EXPORTS: Final = (Export(20, "gift", "questions.gift.txt", questions_gift),)
