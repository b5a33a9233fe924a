"""The rules that span files: what no file by itself can be blamed for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..blocks import BLOCKS, VALUES
from ..model import Chapter, Guide, Principle, Problem, Source
from ..problems import guess, problem
from .addresses import misnamed, misplaced
from .slots import bad_slots


def check(guide: Guide) -> list[Problem]:
    """What is wrong with a guide whose files could all be read to their end."""
    where = guide.folders.playbook
    if not guide.chapters:
        return [problem(Source(where.rstrip("/"), 1), "no-chapter", where=where)]
    return [
        *_missing_values(guide),
        *_same_ids(_chapter_ids(guide)),
        *_same_ids((question.id, question.source) for question in guide.questions()),
        *_unknown_principles(guide),
        *_unknown_chapters(guide),
        *_without_questions(guide),
        *_untranslated(guide),
        *_empty_in_decks(guide),
        *bad_slots(guide),
        *misnamed(guide),
        *misplaced(guide),
    ]


def _all(chapters: Iterable[Chapter]) -> Iterator[tuple[Chapter, Principle]]:
    return ((chapter, principle) for chapter in chapters for principle in chapter.principles)


def _missing_values(guide: Guide) -> Iterator[Problem]:
    for _, principle in _all(guide.chapters):
        for key, value in (("phase", principle.phase), ("evidence", principle.evidence)):
            if not value:
                known = ", ".join(VALUES[key])
                yield problem(principle.source, "no-value", id=principle.id, key=key, known=known)


def _chapter_ids(guide: Guide) -> Iterator[tuple[str, Source]]:
    for chapter in guide.chapters:
        yield chapter.id, chapter.source
        yield from ((principle.id, principle.source) for principle in chapter.principles)


def _same_ids(found: Iterable[tuple[str, Source]]) -> Iterator[Problem]:
    first: dict[str, Source] = {}
    for identifier, source in found:
        if identifier and identifier in first:
            at = first[identifier]
            yield problem(source, "same-id", id=identifier, path=at.path, line=at.line)
        first.setdefault(identifier, source)


def _unknown_principles(guide: Guide) -> Iterator[Problem]:
    home = {principle.id: chapter.name for chapter, principle in _all(guide.chapters)}
    names = {chapter.name for chapter in guide.chapters}
    for bank in guide.banks:
        for question in bank.questions:
            chapter = home.get(question.principle)
            if question.principle and not chapter:
                near = guess(question.principle, home)
                yield problem(question.source, "unknown-principle", id=question.principle, guess=near)
            elif chapter and chapter != bank.name and bank.name in names:
                path = f"{guide.folders.questions}{chapter}.md"
                yield problem(question.source, "foreign-principle", id=question.principle, chapter=bank.name, path=path)


def _unknown_chapters(guide: Guide) -> Iterator[Problem]:
    names = [chapter.name for chapter in guide.chapters]
    for bank in guide.banks:
        if bank.name not in names:
            yield problem(Source(bank.source.path, 1), "no-page", name=bank.name, guess=guess(bank.name, names))


def _without_questions(guide: Guide) -> Iterator[Problem]:
    asked = {question.principle for bank in guide.banks for question in bank.questions}
    for chapter, principle in _all(guide.chapters):
        if principle.id and principle.id not in asked:
            path = f"{guide.folders.questions}{chapter.name}.md"
            yield problem(principle.source, "no-question", id=principle.id, path=path)


def _empty_in_decks(guide: Guide) -> Iterator[Problem]:
    """Principles in a deck that lack what its cards quote."""
    for deck in guide.decks:
        kind = "say" if deck.shows == "say" else "card"
        for principle in deck.principles:
            if not getattr(principle, BLOCKS[kind].part):
                yield problem(deck.source, "deck-nothing", id=deck.name, principle=principle.id, kind=kind)


def _untranslated(guide: Guide) -> Iterator[Problem]:
    have = {principle.id for _, principle in _all(guide.chapters)}
    pages = {chapter.name: chapter.source for chapter in guide.chapters}
    for chapter, principle in _all(guide.base):
        if principle.id not in have:
            at = pages.get(chapter.name, Source(f"{guide.folders.playbook}{chapter.name}.md", 1))
            original = principle.source
            yield problem(at, "untranslated", id=principle.id, path=original.path, line=original.line)
