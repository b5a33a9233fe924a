"""What the self-assessment in the browser has to know of the guide: names and hashes, no question's text."""

from __future__ import annotations

from typing import Any

from ..hashes import content_hash, fingerprint
from ..markdown import plain
from ..model import Bank, Chapter, Guide, Principle


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


def _chapter(chapter: Chapter, bank: Bank) -> dict[str, Any]:
    return {
        "name": chapter.name,
        "title": plain(chapter.title),
        "principles": {principle.id: _principle(principle) for principle in chapter.principles},
        "questions": [[question.id, content_hash(question), question.principle] for question in bank.questions],
    }


def _principle(principle: Principle) -> list[str]:
    """Phase, title, habit, and the hash that a rating of the habit is kept with."""
    habit = plain(principle.habit)
    return [principle.phase, plain(principle.title), habit, fingerprint(habit)]
