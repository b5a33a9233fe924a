"""What the self-assessment in the browser has to know of the guide: names and hashes, no question's text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..markdown import plain
from ..model import Chapter, Principle
from ..read.guide import Entries, fingerprint


def bank_of(chapters: Iterable[Chapter], entries: Mapping[str, Entries], root: str, card: str) -> dict[str, Any]:
    """The bank as data for JSON. `root` leads to the site's root, `card` to the reader's own card, or is empty.

    The questions themselves stay on the chapters' pages, from where the browser takes those that it shows.
    """
    return {
        "root": root,
        "card": card,
        "chapters": [_chapter(chapter, entries[chapter.name]) for chapter in chapters if chapter.name in entries],
    }


def _chapter(chapter: Chapter, found: Entries) -> dict[str, Any]:
    return {
        "name": chapter.name,
        "title": plain(chapter.title),
        "principles": {principle.id: _principle(principle) for principle in chapter.principles},
        "questions": [[entry.id, entry.hash, entry.principle] for entry in found.questions],
    }


def _principle(principle: Principle) -> list[str]:
    """Phase, title, habit, and the hash that a rating of the habit is kept with."""
    habit = plain(principle.habit)
    return [principle.phase, plain(principle.title), habit, fingerprint(habit)]
