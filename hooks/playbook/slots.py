"""Slots: marks on a page for what is generated, `<!-- playbook KIND NAME -->`, each on a line of its own."""

from __future__ import annotations

import re
from typing import Final

PRODUCTS: Final = ("quiz", "drill", "card")
"""What is made of every chapter, each on a page of its own."""

SLOT: Final = re.compile(r"<!-- playbook (?P<kind>[a-z-]+)(?: (?P<name>[a-z0-9-]+))? -->")
"""It is filled once the page is rendered: what is put in later is not searched."""

LIKE_SLOT: Final = re.compile(r"<!--\s*playbook\b(?P<what>[^<]*?)-->")
"""What somebody may have meant for a slot."""


def slot(kind: str, name: str = "") -> str:
    """The mark of a slot for something generated."""
    return f"<!-- playbook {kind} {name} -->" if name else f"<!-- playbook {kind} -->"


def named(mark: str) -> str:
    """Kind and name in what somebody may have meant for a slot."""
    found = LIKE_SLOT.fullmatch(mark)
    return found["what"].strip() if found else ""
