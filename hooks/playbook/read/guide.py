"""Reads a whole edition: `read_guide` turns its sources into a `Guide` and all that is wrong with its files."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from ..model import Bank, Chapter, Deck, Guide, Page, Principle, Problem, Source, Sources
from ..problems import problem, readable
from .chapters import parse_page
from .decks import read_decks
from .pictures import read_pictures
from .questions import parse_questions

_NO_WORDS: Final[Mapping[str, str]] = MappingProxyType({})


def read_guide(sources: Sources, words: Mapping[str, str] = _NO_WORDS) -> tuple[Guide, list[Problem]]:
    """The guide in `sources`, as far as it can be read, and what is wrong with any of its files. `words` are those of
    its interface."""
    base = tuple(_chapters_in(sources.base))
    pages, chapters, problems = _read_pages(sources, base)
    banks, bad_banks = _read_banks(sources)
    pictures, bad_pictures = read_pictures(sources)
    problems += [*bad_banks, *bad_pictures, *(problem(Source(path, 1), "link") for path in sources.broken)]
    decks, bad_decks = _read_decks(sources, chapters, problems)
    guide = Guide(chapters, banks, sources.language, words, sources.folders, pages, decks, pictures, base)
    return guide, [*problems, *bad_decks]


def _read_pages(
    sources: Sources, base: Iterable[Chapter]
) -> tuple[tuple[Page, ...], tuple[Chapter, ...], list[Problem]]:
    """All pages, the chapters among them with what they borrow from the edition that they translate, and problems."""
    pages: list[Page] = []
    chapters: list[Chapter] = []
    problems: list[Problem] = []
    for path, data in sources.pages.items():
        page, chapter, found = parse_page(path, data, path.startswith(sources.folders.playbook), sources.demands)
        pages.append(page)
        problems += found
        chapters += [_with_borrowed(chapter, base)] if chapter else []
    order = sorted(chapters, key=lambda chapter: (chapter.order or math.inf, chapter.name))
    return tuple(pages), tuple(order), problems


def _chapters_in(texts: Mapping[str, bytes]) -> Iterator[Chapter]:
    parsed = (parse_page(path, data)[1] for path, data in texts.items())
    return (chapter for chapter in parsed if chapter)


def _with_borrowed(chapter: Chapter, base: Iterable[Chapter]) -> Chapter:
    """A translated chapter borrows its place among the chapters, its principles their phase and evidence."""
    orders = {model.name: model.order for model in base}
    models = {principle.id: principle for model in base for principle in model.principles}
    principles = tuple(_borrow(principle, models) for principle in chapter.principles)
    return replace(chapter, order=chapter.order or orders.get(chapter.name, 0), principles=principles)


def _borrow(principle: Principle, models: Mapping[str, Principle]) -> Principle:
    """A translated principle repeats the id alone: its phase and evidence come from the base edition."""
    model = models.get(principle.id, principle)
    return replace(principle, phase=principle.phase or model.phase, evidence=principle.evidence or model.evidence)


def _read_banks(sources: Sources) -> tuple[tuple[Bank, ...], list[Problem]]:
    read = [parse_questions(path, data) for path, data in sorted(sources.questions.items())]
    return tuple(bank for bank, _ in read), [found for _, problems in read for found in problems]


def _read_decks(
    sources: Sources, chapters: tuple[Chapter, ...], problems: list[Problem]
) -> tuple[tuple[Deck, ...], list[Problem]]:
    """The decks, which name principles: where some could not be read, nobody can say which are there."""
    if not chapters or not readable(problems):
        return (), []
    decks, bad = read_decks(sources, chapters)
    return tuple(decks.values()), bad
