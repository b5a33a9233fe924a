"""Takes the guide elsewhere: Anki, Moodle, spreadsheets, flashcards, and JSON for programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from typing import Final

from ..cache import Cache, code_key, key
from ..model import Guide
from ..read.settings import Settings
from .anki import decks_apkg
from .gift import questions_gift
from .guide_json import day, guide_json, schema_json
from .publication import Publication
from .table import flashcards_tsv, questions_tsv

__all__ = ["EXPORTS", "Export", "Exporter", "Publication", "day"]


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


class Exporter:
    """Makes the exports of a site, or takes from `kept` what an earlier build made of the very same content; with
    `makes` false there is nothing else, so that nobody has to wait."""

    def __init__(self, kept: Cache, settings: Settings, updated: int, makes: bool = True) -> None:
        self._kept, self._settings, self._makes, self.updated = kept, settings, makes, updated

    def files(self, guide: Guide) -> dict[str, bytes]:
        """The exports of a guide that are to be had, by the path to publish them at."""
        publication = Publication(self._settings, self.updated, guide)
        content = key(self._code, repr(publication))
        names = {export.path: f"{content}-{export.file}" for export in EXPORTS}
        found = {path: self._kept.get_bytes(kept) for path, kept in names.items()}
        if self._makes and None in found.values():
            found = {export.path: export.make(publication) for export in EXPORTS}
            for path, data in found.items():
                self._kept.put_bytes(names[path], data or b"")
        return {path: data for path, data in found.items() if data is not None}

    @cached_property
    def _code(self) -> str:
        return key(code_key(), version("genanki"))
