"""One edition, read and ready to become a site: what the hook and the command line both call."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from .. import cache
from ..check.safety.rendered import active_pieces
from ..model import Bank, Chapter, Deck, Problem, Source, Sources
from ..problems import in_order, problem, readable
from ..site.render import Renderer
from .chapters import name_of
from .decks import read_decks
from .files import Layout
from .guide import Entries, Entry, check, entries, read_chapters, read_guide
from .pictures import read_pictures
from .questions import parse_questions
from .strings import read_words


@dataclass(frozen=True, slots=True)
class Quiz:
    """The questions of one file, rendered: a self-check by principle, and the whole page."""

    entries: Entries
    self_checks: Mapping[str, str]
    page: str


@dataclass(frozen=True, slots=True)
class Edition:
    """The chapters of an edition, its words, quizzes by chapter name, decks and pictures, and the sources of it all.
    Empty if it has problems."""

    layout: Layout
    words: Mapping[str, str]
    chapters: Mapping[str, Chapter] = field(default_factory=dict)
    quizzes: Mapping[str, Quiz] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)
    decks: Mapping[str, Deck] = field(default_factory=dict)
    sources: Sources | None = None
    problems: tuple[Problem, ...] = ()


def read_edition(layout: Layout, kept: cache.Cache, page: str = "../../playbook/{name}/") -> Edition:
    """Reads, checks and renders an edition. With any problem it comes back with problems alone.

    `page` is a chapter's address seen from its quiz page; what was rendered before is taken from `kept`.
    """
    words, problems = _words(layout)
    sources = layout.sources(words.get("translates"))
    chapters, found = read_chapters(sources)
    pictures, bad = read_pictures(sources)
    problems += [*found, *bad]
    problems = problems or active_pieces(principle for chapter in chapters for principle in chapter.principles)
    if problems:
        return Edition(layout, words, problems=in_order([*problems, *read_guide(sources)[1]]))
    edition = _rendered(layout, words, sources, chapters, kept, page)
    decks = {} if edition.problems else read_decks(sources, chapters)[0]
    return replace(edition, pictures=pictures, decks=decks, sources=sources)


def _words(layout: Layout) -> tuple[Mapping[str, str], list[Problem]]:
    path = layout.name(layout.strings)
    if not layout.strings.is_file():
        return {}, [problem(Source(path, 1), "strings", key="menu")]
    return read_words(path, layout.strings.read_bytes())


def _rendered(
    layout: Layout, words: Mapping[str, str], sources: Sources, chapters: list[Chapter], kept: cache.Cache, page: str
) -> Edition:
    by_name = {chapter.name: chapter for chapter in chapters}
    maker = _QuizMaker(words, kept, by_name, page)
    quizzes: dict[str, Quiz] = {}
    problems: list[Problem] = []
    for path, data in sources.questions.items():
        quiz, found = maker.quiz(path, data)
        quizzes[quiz.entries.name] = quiz
        problems += found
    if readable(problems):
        problems += check(sources, chapters, [quiz.entries for quiz in quizzes.values()])
    if problems:
        return Edition(layout, words, problems=in_order(problems))
    return Edition(layout, words, by_name, quizzes)


class _QuizMaker:
    """Renders question files, or takes from `kept` what was rendered of the very same content before."""

    def __init__(self, words: Mapping[str, str], kept: cache.Cache, chapters: Mapping[str, Chapter], page: str) -> None:
        self._kept, self._chapters, self._page = kept, chapters, page
        self._renderer = Renderer(words, kept.folder("jinja"))
        self._code = cache.key(cache.code_key(), json.dumps(dict(words), sort_keys=True), page)

    def quiz(self, path: str, data: bytes) -> tuple[Quiz, list[Problem]]:
        """The quiz of a question file, and its problems; only files without any are kept."""
        chapter = self._chapters.get(name_of(path))
        titles = repr([(p.id, p.title) for p in chapter.principles]) if chapter else ""
        key = cache.key(self._code, path, data, titles)
        if (head := self._kept.get(f"{key}.json")) and (page := self._kept.get(f"{key}.html")) is not None:
            return _unpack(head, page), []
        bank, problems = parse_questions(path, data)
        problems = problems or active_pieces(bank.questions)
        quiz = self._render(bank, None if problems else chapter)
        if not problems:
            self._kept.put(f"{key}.html", quiz.page)
            self._kept.put(f"{key}.json", _pack(quiz))
        return quiz, problems

    def _render(self, bank: Bank, chapter: Chapter | None) -> Quiz:
        if chapter is None:
            return Quiz(entries(bank), {}, "")
        first = {question.principle: question for question in reversed(bank.questions)}
        checks = {principle: self._renderer.self_check(question) for principle, question in first.items()}
        page = self._renderer.quiz(bank, chapter, self._page.replace("{name}", chapter.name))
        return Quiz(entries(bank), checks, page)


def _pack(quiz: Quiz) -> str:
    found = quiz.entries
    rows = [
        (entry.id, entry.principle, entry.source.line, entry.hash, entry.kind, entry.text) for entry in found.questions
    ]
    return json.dumps([found.name, found.path, rows, dict(quiz.self_checks)])


def _unpack(head: str, page: str) -> Quiz:
    name, path, rows, checks = json.loads(head)
    found = tuple(
        Entry(identifier, principle, Source(path, line), *more) for identifier, principle, line, *more in rows
    )
    return Quiz(Entries(name, path, found), checks, page)
