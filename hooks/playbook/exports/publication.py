"""What every export is made from: one edition of the guide, read, with the names and addresses of its site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..model import Chapter, Guide, Principle, Question
from ..read.settings import Settings
from ..slots import SLOT

_LINK: Final = re.compile(r"\]\((?![a-z]+:)([^)\s]+)\)")
"""The end of a Markdown link within the site."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A guide to take elsewhere. `updated` is when its sources changed last, in seconds since 1970."""

    settings: Settings
    updated: int
    guide: Guide

    def page(self, chapter: Chapter) -> str:
        """The address of a chapter, or nothing."""
        return self.settings.at(f"playbook/{chapter.name}/")

    def link(self, chapter: Chapter, principle: Principle) -> str:
        """The address of a principle, or nothing."""
        page = self.page(chapter)
        return f"{page}#{principle.id}" if page else ""

    def portable(self, markdown: str, chapter: Chapter) -> str:
        """A text of a chapter's page for readers elsewhere: links that lead there, too, and no places for what is
        generated."""
        text = re.sub(r"\n{3,}", "\n\n", SLOT.sub("", markdown)).strip("\n")
        return _LINK.sub(lambda found: f"]({self._absolute(found[1], chapter)})", text) if self.settings.url else text

    def _absolute(self, link: str, chapter: Chapter) -> str:
        """Where a link on a chapter's page leads: to a page, named by its source, or to a part of its own."""
        page, sign, part = link.partition("#")
        if not page:
            return f"{self.page(chapter)}{sign}{part}"
        path = posixpath.normpath(f"playbook/{page}").removesuffix(".md")
        return f"{self.settings.at('' if path == 'index' else f'{path}/')}{sign}{part}"

    def principles(self) -> Iterator[tuple[Chapter, Principle]]:
        """All principles in the order of the guide, each with its chapter."""
        return ((chapter, principle) for chapter in self.guide.chapters for principle in chapter.principles)

    def questions(self) -> Iterator[tuple[Chapter, Principle, Question]]:
        """All questions by chapter, in the order of the bank, each with its chapter and its principle."""
        home = {principle.id: (chapter, principle) for chapter, principle in self.principles()}
        for chapter in self.guide.chapters:
            bank = self.guide.bank(chapter.name)
            yield from ((*home[question.principle], question) for question in (bank.questions if bank else ()))
