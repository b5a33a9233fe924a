"""Addresses of pages: which are taken by what is generated, and where an author's own pages must not stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..model import Guide, Problem, Source
from ..problems import problem
from ..slots import PRODUCTS, as_name, is_name

_INDEXES: Final = ("/index.md", "/README.md", ".md")
"""How the source of a page may end; MkDocs publishes all three at the same address."""


RESERVED: Final = ("index", "README", "tonight")
"""What no chapter can be called: the first two name a folder, the last one what the self-assessment asks and prints."""


def misnamed(guide: Guide) -> Iterator[Problem]:
    """Chapters whose name cannot be part of the ids and addresses that are made of it."""
    for chapter in guide.chapters:
        source, name = Source(chapter.source.path, 1), chapter.name
        if not is_name(name):
            yield problem(source, "name", name=f"{name}.md", example=f"{as_name(name)}.md")
        elif name in RESERVED:
            yield problem(source, "chapter-name", name=name, example=chapter.id or "some-name")


def misplaced(guide: Guide) -> Iterator[Problem]:
    """Chapters in a folder of their own, to which nothing generated would lead, and pages that something generated
    would replace. Decks have a card page each, as chapters have."""
    where = guide.folders.playbook
    for chapter in guide.chapters:
        if chapter.source.path != f"{where}{chapter.name}.md":
            yield problem(chapter.source, "nested", where=where)
    made = {f"{product}/{chapter.name}" for product in PRODUCTS for chapter in guide.chapters}
    made |= {f"card/{deck.name}" for deck in guide.decks}
    for page in guide.pages:
        address = _address(page.path.removeprefix(guide.folders.docs))
        if address in made:
            yield problem(Source(page.path, 1), "generated", address=f"{address}/")


def _address(path: str) -> str:
    end = next(end for end in _INDEXES if path.endswith(end))
    return path.removesuffix(end)
