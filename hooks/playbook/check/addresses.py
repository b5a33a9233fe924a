"""Addresses of pages: which are taken by what is generated, and where an author's own pages must not stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..model import Chapter, Problem, Source, Sources
from ..problems import problem
from ..slots import PRODUCTS

_INDEXES: Final = ("/index.md", "/README.md", ".md")
"""How the source of a page may end; MkDocs publishes all three at the same address."""


def misplaced(sources: Sources, chapters: Iterable[Chapter], decks: Iterable[str]) -> Iterator[Problem]:
    """Chapters in a folder of their own, to which nothing generated would lead, and pages that something generated
    would replace. `decks` are the names of decks: each has a card page, as chapters have."""
    chapters = tuple(chapters)
    for chapter in chapters:
        if chapter.source.path != f"{sources.playbook}{chapter.name}.md":
            yield problem(chapter.source, "nested", where=sources.playbook)
    docs = sources.playbook.removesuffix("playbook/")
    made = {f"{product}/{chapter.name}" for product in PRODUCTS for chapter in chapters}
    made |= {f"card/{name}" for name in decks}
    for path in sources.pages:
        address = _address(path.removeprefix(docs))
        if address in made:
            yield problem(Source(path, 1), "generated", address=f"{address}/")


def _address(path: str) -> str:
    end = next(end for end in _INDEXES if path.endswith(end))
    return path.removesuffix(end)
