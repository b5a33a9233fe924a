"""Takes the guide elsewhere: Anki, Moodle, spreadsheets, flashcards, and JSON for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from typing import Final

from ..cache import Cache, code_key, key
from ..model import Sources
from ..read.decks import read_decks
from ..read.guide import read_guide
from ..read.settings import Facts
from .anki import decks_apkg
from .gift import questions_gift
from .guide_json import day, guide_json, schema_json
from .publication import Publication
from .table import flashcards_tsv, questions_tsv

__all__ = ["EXPORTS", "Export", "Exporter", "Publication", "day", "publication_of"]


@dataclass(frozen=True, slots=True)
class Export:
    """One thing to take: the name in the keys of its words, its file, and what makes it."""

    name: str
    file: str
    make: Callable[[Publication], bytes]

    @property
    def path(self) -> str:
        """Where it is published."""
        return f"{TAKE}/{self.file}"


TAKE: Final = "exports"
"""Where exports are published: an address that others rely on."""

EXPORTS: Final = (
    Export("anki", "anki.apkg", decks_apkg),
    Export("gift", "questions.gift.txt", questions_gift),
    Export("flashcards", "flashcards.tsv", flashcards_tsv),
    Export("table", "questions.tsv", questions_tsv),
    Export("guide", "guide.json", guide_json),
    Export("schema", "guide.schema.json", schema_json),
)
"""In the order in which readers meet them. Names of files are addresses that others rely on: they stay."""


def publication_of(
    sources: Sources, words: Mapping[str, str], language: str, facts: Facts, updated: int
) -> Publication:
    """What exports are made of, from sources without problems. For `updated` see `Publication`."""
    guide, _ = read_guide(sources)
    decks, _ = read_decks(sources, guide.chapters)
    return Publication(facts, language, updated, guide, tuple(decks.values()), words)


def _contents(sources: Sources) -> Iterator[str | bytes]:
    """Paths and texts of all that exports are made of."""
    for texts in (sources.pages, sources.questions, sources.base, dict([sources.decks, sources.deck_words])):
        for path, data in texts.items():
            yield from (path, data)


class Exporter:
    """Makes the exports of a site, or takes from `kept` what an earlier build made of the very same content; with
    `makes` false there is nothing else, so that nobody has to wait."""

    def __init__(self, kept: Cache, facts: Facts, updated: int, makes: bool = True) -> None:
        self._kept, self._facts, self._makes, self.updated = kept, facts, makes, updated

    def files(self, sources: Sources, words: Mapping[str, str], language: str) -> dict[str, bytes]:
        """The exports that are to be had, by the path to publish them at."""
        other = repr([sorted(words.items()), language, self._facts, self.updated])
        content = key(self._code, other, *_contents(sources))
        names = {export.path: f"{content}-{export.file}" for export in EXPORTS}
        found = {path: self._kept.get_bytes(kept) for path, kept in names.items()}
        if self._makes and None in found.values():
            publication = publication_of(sources, words, language, self._facts, self.updated)
            found = {export.path: export.make(publication) for export in EXPORTS}
            for path, data in found.items():
                self._kept.put_bytes(names[path], data or b"")
        return {path: data for path, data in found.items() if data is not None}

    @cached_property
    def _code(self) -> str:
        return key(code_key(), version("genanki"))
