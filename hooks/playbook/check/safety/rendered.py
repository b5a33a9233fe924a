"""The last look, at HTML before it is published: nothing is guessed here, but its lines are not those of the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...blocks import BLOCKS
from ...markdown import Markup
from ...model import Principle, Problem, Question, Source
from ...problems import problem
from .allowed import DRAWING, PAGE, PIECE, RUNS, Allowed, Fault, loaded_fault
from .tags import tags


def active(source: Source, html: str, allowed: Allowed = PAGE) -> list[Problem]:
    """What of `html` is not `allowed`; all of it is reported at `source`."""
    return _problems(source, _faults(html, allowed))


def active_values(source: Source, values: Iterable[object]) -> list[Problem]:
    """What must not stand in texts that a theme may put between tags and into attributes as they are: a page's front
    matter."""
    texts = [value for value in values if isinstance(value, str)]
    return _problems(source, (fault for text in texts for fault in _faults_of_text(text)))


def active_pieces(items: Iterable[Principle | Question]) -> list[Problem]:
    """The same for principles and questions, as quizzes, drills and cards render them, each piece by itself.

    Pieces without `<` and `[` are passed over: Markdown makes neither a tag nor a link of them.
    """
    markup = Markup()
    return [
        bad
        for item in items
        for piece in _pieces(item)
        if "<" in piece or "[" in piece
        for bad in active(item.source, markup.block(piece), PIECE)
    ]


def faults_of_drawing(svg: str) -> list[str]:
    """What of a drawing is not allowed. It is read as HTML, since it goes into pages as it stands: XML hides tags in
    places where HTML knows none."""
    return list(dict.fromkeys(what for _, what in _faults(svg, DRAWING)))


def _problems(source: Source, faults: Iterable[Fault]) -> list[Problem]:
    return [problem(source, code, what=what) for code, what in dict.fromkeys(faults)]


def _faults(html: str, allowed: Allowed) -> Iterator[Fault]:
    return (fault for tag in tags(html) for fault in allowed.faults(tag))


def _faults_of_text(text: str) -> Iterator[Fault]:
    """A text holds no tags. What follows a quotation mark may become attributes, and most of that is prose: names
    cannot be known there, so those that run and those that lead somewhere are looked for."""
    yield from (("unsafe", f"<{tag.name}>") for tag in tags(text))
    quoted = next(tags(f'<i title="{text}">'))
    for name, value in quoted.attributes[1:]:
        if value and RUNS.fullmatch(name):
            yield "unsafe", f"{name}="
        elif fault := loaded_fault(value):
            yield fault


def _pieces(item: Principle | Question) -> Iterator[str]:
    if isinstance(item, Question):
        options = [text for option in item.options for text in (option.prompt, option.text, option.explanation)]
        yield from (item.stem, item.situation, *options, item.answer)
    else:
        yield from (item.title, item.summary, item.text)
        for block in BLOCKS.values():
            part = getattr(item, block.part)
            yield from (
                [part] if isinstance(part, str) else (one if isinstance(one, str) else one.text for one in part)
            )
