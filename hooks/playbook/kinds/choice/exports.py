"""Takes choices elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ...markdown import Markup, line
from ...model import Option, Question
from ..exporting import gift, listed


def anki(question: Question, words: Mapping[str, str], markup: Markup) -> tuple[str, str]:
    """The options behind letters; then each with what there is to say about it."""
    asked = listed("ol type=A", (markup.inline(option.text) for option in question.options))
    return asked, listed("ol type=A", (_told(option, markup) for option in question.options))


def _told(option: Option, markup: Markup) -> str:
    mark = " class=right" if option.is_key else ""
    return f"<span{mark}>{markup.inline(option.text)}</span>{markup.block(option.explanation)}"


def single_gift(question: Question, words: Mapping[str, str], markup: Markup) -> Iterator[str]:
    """The right option takes the whole mark."""
    for option in question.options:
        yield _gift("=" if option.is_key else "~", option, markup)


def multiple_gift(question: Question, words: Mapping[str, str], markup: Markup) -> Iterator[str]:
    """Each right option takes its part of the mark, and a wrong one takes it off again."""
    part = share(sum(option.is_key for option in question.options))
    for option in question.options:
        yield _gift(f"~%{'' if option.is_key else '-'}{part}%", option, markup)


def _gift(mark: str, option: Option, markup: Markup) -> str:
    """A per cent sign behind the mark would begin a part of it."""
    text = re.sub(r"^%", "&#37;", markup.inline(option.text))
    return f"\t{mark}{gift(text)}#{gift(markup.block(option.explanation))}"


def share(keys: int) -> str:
    """The part of the mark for one of some keys, in per cent with five places, as Moodle knows them."""
    return f"{100 / keys:.5f}".rstrip("0").rstrip(".")


def flashcard(question: Question, words: Mapping[str, str]) -> tuple[str, str]:
    """The options behind letters; the right ones with their reasons."""
    texts = _lettered(f"{line(option.text)}: {option.explanation}" for option in question.options)
    right = [text for text, option in zip(texts, question.options, strict=True) if option.is_key]
    return " ".join(_lettered(option.text for option in question.options)), " ".join(right)


def _lettered(texts: Iterable[str]) -> list[str]:
    """Texts behind capital letters, each on one line."""
    return [f"{letter(place)}) {line(text)}" for place, text in enumerate(texts)]


def letter(place: int) -> str:
    """The capital letter of a place, counted from 0; after Z comes AA, as in lists of HTML."""
    before, at = divmod(place, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + at)
