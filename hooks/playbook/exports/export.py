"""What an export is: one thing to take elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from .publication import Publication

TAKE: Final = "exports"
"""Where exports are published: an address that others rely on."""


@dataclass(frozen=True, slots=True)
class Export:
    """One thing to take: the name in the keys of its words, its file, and what makes it. Names of files are addresses
    that others rely on: they stay. Readers meet exports by their `rank`."""

    rank: int
    name: str
    file: str
    make: Callable[[Publication], bytes]

    @property
    def path(self) -> str:
        """Where it is published."""
        return f"{TAKE}/{self.file}"
