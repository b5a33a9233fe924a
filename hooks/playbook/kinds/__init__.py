"""The kinds of question, a folder each: what is particular to a kind stands there, and nowhere else is one named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Final

from ..model import Question
from .kind import Body, Kind

__all__ = ["DEFAULT", "FOLDER", "KINDS", "Body", "Kind", "kind_of"]

FOLDER: Final = Path(__file__).parent


def _found() -> Iterator[Kind]:
    """Those that the folders declare as their `KINDS`, by the folders' names."""
    for module in sorted(iter_modules([str(FOLDER)]), key=lambda module: module.name):
        if module.ispkg:
            yield from import_module(f"{__name__}.{module.name}").KINDS


KINDS: Final[Mapping[str, Kind]] = MappingProxyType({kind.name: kind for kind in _found()})
"""All kinds by their names."""

DEFAULT: Final = next(kind for kind in KINDS.values() if kind.is_default)
"""What a question is that names no kind."""


def kind_of(question: Question) -> Kind:
    """The kind of a question."""
    return KINDS[question.kind]
