"""What the self-assessment in the browser has to know of the guide: names and hashes, no question's text."""

from __future__ import annotations

from typing import Any

from ..hashes import content_hash, fingerprint
from ..markdown import plain
from ..model import Bank, Chapter, Guide, Principle
from .drill import statements


def bank_of(guide: Guide, root: str, card: str) -> dict[str, Any]:
    """The bank of a guide as data for JSON. `root` leads to the site's root, `card` to the reader's own card, or is
    empty.

    The questions themselves stay on the chapters' pages, from where the browser takes those that it shows.
    """
    return {
        "root": root,
        "card": card,
        "chapters": [_chapter(chapter, bank) for chapter in guide.chapters if (bank := guide.bank(chapter.name))],
    }


def ways_in(guide: Guide) -> list[str]:
    """The ways into the self-assessment besides those of the chapters: each that there is something for."""
    principles = [principle for chapter in guide.chapters for principle in chapter.principles]
    drill = ["drill"] if any(map(statements, guide.chapters)) else []
    habits = ["habits"] if any(principle.habit for principle in principles) else []
    return ["tonight", "due", *drill, *habits, "all"]


def _chapter(chapter: Chapter, bank: Bank) -> dict[str, Any]:
    without = {} if statements(chapter) else {"drill": False}
    return {
        "name": chapter.name,
        "title": plain(chapter.title),
        **without,
        "principles": {principle.id: _principle(principle) for principle in chapter.principles},
        "questions": [[question.id, content_hash(question), question.principle] for question in bank.questions],
    }


def _principle(principle: Principle) -> list[str]:
    """Phase, title, habit, if it has one, and the hash that a rating of the habit is kept with."""
    habit = plain(principle.habit)
    return [principle.phase, plain(principle.title), habit, fingerprint(habit)]
