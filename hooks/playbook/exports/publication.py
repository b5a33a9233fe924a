"""What every export is made from: one edition of the guide, read, with the names and addresses of its site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model import Chapter, Deck, Guide, Principle, Question


@dataclass(frozen=True, slots=True)
class Publication:
    """An edition to take elsewhere. `name` is the site's, `url` its address with a slash at the end, or empty where it
    has none; `updated` is when the sources changed last, in seconds since 1970."""

    name: str
    url: str
    language: str
    updated: int
    guide: Guide
    decks: tuple[Deck, ...]
    words: Mapping[str, str]

    def page(self, chapter: Chapter) -> str:
        """The address of a chapter, or nothing."""
        return f"{self.url}playbook/{chapter.name}/" if self.url else ""

    def link(self, chapter: Chapter, principle: Principle) -> str:
        """The address of a principle, or nothing."""
        return f"{self.page(chapter)}#{principle.id}" if self.url else ""

    def principles(self) -> Iterator[tuple[Chapter, Principle]]:
        """All principles in the order of the guide, each with its chapter."""
        return ((chapter, principle) for chapter in self.guide.chapters for principle in chapter.principles)

    def questions(self) -> Iterator[tuple[Chapter, Principle, Question]]:
        """All questions by chapter, in the order of the bank, each with its chapter and its principle."""
        home = {principle.id: (chapter, principle) for chapter, principle in self.principles()}
        for chapter in self.guide.chapters:
            bank = self.guide.bank(chapter.name)
            yield from ((*home[question.principle], question) for question in (bank.questions if bank else ()))
