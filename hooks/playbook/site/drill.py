"""The *do or don't* drill: what is asked in it."""

from __future__ import annotations

from ..hashes import fingerprint
from ..model import Chapter, Statement


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
