"""Places on a page for what is generated: `<!-- playbook KIND NAME -->`, on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from .model import Problem, Source, Sources
from .problems import guess, problem
from .read.pictures import picture_name

PRODUCTS: Final = ("quiz", "drill", "card")
"""What is made of every chapter, each on a page of its own."""

PLACE: Final = re.compile(r"<!-- playbook (?P<kind>[a-z-]+)(?: (?P<name>[a-z0-9-]+))? -->")
"""It is filled once the page is rendered: what is put in later is not searched."""

_ANY = re.compile(r"<!--\s*playbook\b(?P<what>[^<]*?)-->")


def place(kind: str, name: str = "") -> str:
    """The mark of a place for something generated."""
    return f"<!-- playbook {kind} {name} -->" if name else f"<!-- playbook {kind} -->"


def bad_places(sources: Sources) -> Iterator[Problem]:
    """Places for which nothing is made: a slip of the author that would leave a gap on the page."""
    known = [f"{kind} {name}".strip() for kind, names in _authored(sources).items() for name in names]
    for path, data in sources.pages.items():
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            for found in _ANY.finditer(line):
                what = found["what"].strip()
                if what not in known or not PLACE.fullmatch(found[0]):
                    shown = ", ".join(f"`{name}`" for name in known)
                    near = guess(what, known)
                    yield problem(Source(path, number), "place", what=found[0], known=shown, guess=near)


def _authored(sources: Sources) -> Mapping[str, tuple[str, ...]]:
    """The places that an author may set, and the names that each takes."""
    return {
        "list": PRODUCTS,
        "grades": ("",),
        "phases": ("",),
        "builder": ("",),
        "session": ("",),
        "my-data": ("",),
        "picture": tuple(picture_name(path) for path in sources.pictures),
        "decks": ("",),
        "exports": ("",),
    }
