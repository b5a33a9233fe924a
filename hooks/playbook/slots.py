"""Slots: marks on a page for what is generated, `<!-- playbook KIND NAME -->`, each on a line of its own."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

PRODUCTS: Final = ("quiz", "drill", "card")
"""What is made of every chapter, each on a page of its own."""

SLOT: Final = re.compile(r"<!-- playbook (?P<kind>[a-z-]+)(?: (?P<name>[^\s<>]+))? -->")
"""It is filled once the page is rendered: what is put in later is not searched."""

LIKE_SLOT: Final = re.compile(r"<!--\s*playbook\b(?P<what>[^<]*?)-->")
"""What somebody may have meant for a slot."""


def slot(kind: str, name: str = "") -> str:
    """The mark of a slot for something generated."""
    return f"<!-- playbook {kind} {name} -->" if name else f"<!-- playbook {kind} -->"


def is_name(text: str) -> bool:
    """Whether a file's name can be that of a chapter or a picture, and so part of ids and addresses: letters of any
    script with their marks, digits, and within them `_`, `-` and `.`."""
    return text[:1].isalnum() and all(unicodedata.category(sign)[0] in "LMN" or sign in "_-." for sign in text)


def as_name(text: str) -> str:
    """The name nearest to a text that is none, for hints."""
    signs = "".join(sign if is_name(f"a{sign}") else " " for sign in text)
    first = next((at for at, sign in enumerate(signs) if sign.isalnum()), len(signs))
    return "-".join(signs[first:].split()) or "some-name"


def named(mark: str) -> str:
    """Kind and name in what somebody may have meant for a slot."""
    found = LIKE_SLOT.fullmatch(mark)
    return found["what"].strip() if found else ""
