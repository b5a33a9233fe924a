"""Takes the guide elsewhere: Anki, Moodle, spreadsheets, flashcards, and JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from importlib.metadata import version
from pkgutil import iter_modules
from typing import Final

from ..cache import Cache, code_key, key
from ..model import Guide
from ..read.settings import Settings
from .export import Export
from .guide_json import day
from .publication import Publication

__all__ = ["EXPORTS", "Export", "Exporter", "Publication", "day"]


def _found() -> Iterator[Export]:
    """Those that the files of this folder declare as their `EXPORTS`."""
    for module in iter_modules(__path__):
        yield from getattr(import_module(f"{__name__}.{module.name}"), "EXPORTS", ())


EXPORTS: Final = tuple(sorted(_found(), key=lambda export: export.rank))
"""All exports, in the order in which readers meet them."""


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
