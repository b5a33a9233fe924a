"""The one way from files to a guide: read → check → model. Site, command line and exports all begin here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from .check.rules import check
from .check.safety.rendered import active_pieces
from .model import Guide, Principle, Problem, Question, Sources
from .problems import in_order, readable
from .read.files import Layout
from .read.guide import read_guide
from .read.strings import read_words


def open_guide(layout: Layout, demands: tuple[str, ...] = ()) -> tuple[Guide, tuple[Problem, ...]]:
    """The edition at `layout`, and all that is wrong with it, by path and line. With any problem, what is made of the
    guide may lack something: nothing is to be published. `demands` are the blocks that no principle may lack."""
    words, bad_words, notes = read_words(*layout.words, layout.edition)
    guide, problems = checked(layout.sources(words.get("translates"), demands), words)
    return replace(guide, notes=in_order(notes)), in_order([*bad_words, *problems])


def checked(sources: Sources, words: Mapping[str, str]) -> tuple[Guide, list[Problem]]:
    """The guide in `sources` with the words of its interface, and all that is wrong with the sources."""
    guide, problems = read_guide(sources, words)
    if readable(problems):
        problems += check(guide)
    bad = {found.source.path for found in problems}
    return guide, [*problems, *active_pieces(item for item in pieces_of(guide) if item.source.path not in bad)]


def pieces_of(guide: Guide) -> Iterator[Principle | Question]:
    """Whatever of a guide is rendered by itself, for quizzes, drills, cards and exports."""
    yield from (principle for chapter in guide.chapters for principle in chapter.principles)
    yield from guide.questions()
