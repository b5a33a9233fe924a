"""Reads a whole edition: `read_guide` turns its sources into a `Guide` and all that is wrong with it."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from ..check.addresses import misplaced
from ..check.safety.rendered import active_pieces
from ..markdown import ended, label
from ..model import Bank, Chapter, Guide, Option, Principle, Problem, Question, Source, Sources, Statement
from ..problems import guess, in_order, problem, readable
from ..slots import bad_places
from .chapters import VALUES, parse_page, read_page
from .decks import read_decks
from .questions import parse_questions


class Entry(NamedTuple):
    """What the rules across files, the self-assessment and catalogues need to know of a question. `text` is all that
    is asked, without marks."""

    id: str
    principle: str
    source: Source
    hash: str
    kind: str
    text: str


class Entries(NamedTuple):
    """The questions of one file, as far as the rules across files need them."""

    name: str
    path: str
    questions: tuple[Entry, ...]


def read_guide(sources: Sources) -> tuple[Guide, tuple[Problem, ...]]:
    """The guide in `sources`, and every problem in it, by path and line."""
    chapters, problems = read_chapters(sources)
    banks: list[Bank] = []
    for path, data in sorted(sources.questions.items()):
        bank, found = parse_questions(path, data)
        banks.append(bank)
        problems += found
    if readable(problems):
        problems += check(sources, chapters, [entries(bank) for bank in banks])
    guide = Guide(tuple(chapters), tuple(banks))
    return guide, in_order(problems or active_pieces(pieces_of(guide)))


def pieces_of(guide: Guide) -> Iterator[Principle | Question]:
    """Whatever of a guide is rendered by itself, for quizzes, drills, cards and exports."""
    yield from (principle for _, principle in _all(guide.chapters))
    yield from (question for bank in guide.banks for question in bank.questions)


def read_chapters(sources: Sources) -> tuple[list[Chapter], list[Problem]]:
    """The chapters of an edition, with what they borrow from its base, and what is wrong on its pages."""
    chapters: list[Chapter] = []
    problems = [problem(Source(path, 1), "link") for path in sources.broken]
    borrowed = _base_chapters(sources)
    base = {principle.id: principle for _, principle in _all(borrowed)}
    orders = {chapter.name: chapter.order for chapter in borrowed}
    for path, data in sources.pages.items():
        if not path.startswith(sources.playbook):
            problems += read_page(path, data).problems
            continue
        chapter, found = parse_page(path, data)
        problems += found
        if chapter:
            order = chapter.order or orders.get(chapter.name, 0)
            principles = tuple(_borrow(principle, base) for principle in chapter.principles)
            chapters.append(replace(chapter, order=order, principles=principles))
    return sorted(chapters, key=lambda chapter: (chapter.order or math.inf, chapter.name)), problems


def _base_chapters(sources: Sources) -> list[Chapter]:
    parsed = (parse_page(path, data)[0] for path, data in sources.base.items())
    return [chapter for chapter in parsed if chapter]


def _borrow(principle: Principle, base: dict[str, Principle]) -> Principle:
    """A translated principle repeats the id alone: its phase and evidence come from the base edition."""
    model = base.get(principle.id, principle)
    return replace(principle, phase=principle.phase or model.phase, evidence=principle.evidence or model.evidence)


def entries(bank: Bank) -> Entries:
    """What the rules across files need to know of a bank."""
    return Entries(bank.name, bank.source.path, tuple(_entry(question) for question in bank.questions))


def _entry(question: Question) -> Entry:
    text = " ".join(label(f"{ended(question.stem)} {question.situation}").split())
    return Entry(question.id, question.principle, question.source, content_hash(question), question.kind, text)


def check(sources: Sources, chapters: list[Chapter], banks: list[Entries]) -> list[Problem]:
    """The rules that span files."""
    if not chapters:
        return [problem(Source(sources.playbook.rstrip("/"), 1), "no-chapter", where=sources.playbook)]
    decks, bad_decks = read_decks(sources, chapters)
    return [
        *_missing_values(chapters),
        *_same_ids(_chapter_ids(chapters)),
        *_same_ids((entry.id, entry.source) for bank in banks for entry in bank.questions),
        *_unknown_principles(chapters, banks),
        *_unknown_chapters(chapters, banks),
        *_without_questions(sources, chapters, banks),
        *_untranslated(sources, chapters),
        *bad_places(sources),
        *misplaced(sources, chapters, decks),
        *bad_decks,
    ]


def _all(chapters: Iterable[Chapter]) -> Iterator[tuple[Chapter, Principle]]:
    return ((chapter, principle) for chapter in chapters for principle in chapter.principles)


def _missing_values(chapters: list[Chapter]) -> Iterator[Problem]:
    for _, principle in _all(chapters):
        for key, value in (("phase", principle.phase), ("evidence", principle.evidence)):
            if not value:
                known = ", ".join(VALUES[key])
                yield problem(principle.source, "no-value", id=principle.id, key=key, known=known)


def _chapter_ids(chapters: list[Chapter]) -> Iterator[tuple[str, Source]]:
    for chapter in chapters:
        yield chapter.id, chapter.source
        yield from ((principle.id, principle.source) for principle in chapter.principles)


def _same_ids(found: Iterable[tuple[str, Source]]) -> Iterator[Problem]:
    first: dict[str, Source] = {}
    for identifier, source in found:
        if identifier and identifier in first:
            at = first[identifier]
            yield problem(source, "same-id", id=identifier, path=at.path, line=at.line)
        first.setdefault(identifier, source)


def _unknown_principles(chapters: list[Chapter], banks: list[Entries]) -> Iterator[Problem]:
    home = {principle.id: chapter.name for chapter, principle in _all(chapters)}
    names = {chapter.name for chapter in chapters}
    for bank in banks:
        for entry in bank.questions:
            chapter = home.get(entry.principle)
            if entry.principle and not chapter:
                near = guess(entry.principle, home)
                yield problem(entry.source, "unknown-principle", id=entry.principle, guess=near)
            elif chapter and chapter != bank.name and bank.name in names:
                path = bank.path.replace(bank.name, chapter)
                yield problem(entry.source, "foreign-principle", id=entry.principle, chapter=bank.name, path=path)


def _unknown_chapters(chapters: list[Chapter], banks: list[Entries]) -> Iterator[Problem]:
    names = [chapter.name for chapter in chapters]
    for bank in banks:
        if bank.name not in names:
            yield problem(Source(bank.path, 1), "no-page", name=bank.name, guess=guess(bank.name, names))


def _without_questions(sources: Sources, chapters: list[Chapter], banks: list[Entries]) -> Iterator[Problem]:
    asked = {entry.principle for bank in banks for entry in bank.questions}
    for chapter, principle in _all(chapters):
        if principle.id and principle.id not in asked:
            path = f"{sources.bank}{chapter.name}.md"
            yield problem(principle.source, "no-question", id=principle.id, path=path)


def _untranslated(sources: Sources, chapters: list[Chapter]) -> Iterator[Problem]:
    have = {principle.id for _, principle in _all(chapters)}
    pages = {chapter.name: chapter.source for chapter in chapters}
    for chapter, principle in _all(_base_chapters(sources)):
        if principle.id not in have:
            at = pages.get(chapter.name, Source(f"{sources.playbook}{chapter.name}.md", 1))
            original = principle.source
            yield problem(at, "untranslated", id=principle.id, path=original.path, line=original.line)


def statements(chapter: Chapter) -> tuple[Statement, ...]:
    """The *do or don't* statements of a chapter, mixed, in the same order at every build.

    A statement's id is its principle's id and a hash of its text, so a changed text is a new item.
    """
    found = [
        Statement(f"{principle.id}-{fingerprint(text)}", text, is_do, principle)
        for principle in chapter.principles
        for bullets, is_do in ((principle.do, True), (principle.avoid, False))
        for text in bullets
    ]
    return tuple(sorted(found, key=lambda statement: fingerprint(statement.id)))


def mixed_steps(question: Question) -> tuple[tuple[int, Option], ...]:
    """The steps of an `order` question, each behind its right place, in an order that is not the right one and is the
    same at every build."""
    steps = tuple(enumerate(question.options, 1))
    mixed = tuple(sorted(steps, key=lambda step: fingerprint(f"{question.id} {step[1].text}")))
    return mixed if mixed != steps else (*mixed[1:], *mixed[:1])


def content_hash(question: Question) -> str:
    """A short hash of what a reader answers: when it changes, the saved answer to it is void."""
    options = [(option.text, option.is_key) for option in question.options]
    return fingerprint(repr((question.kind, question.stem, question.situation, options, question.answer)))


def fingerprint(text: str) -> str:
    """Eight hexadecimal digits that stand for a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]
