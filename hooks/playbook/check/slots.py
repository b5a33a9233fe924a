"""Slots on pages, and those for which nothing is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Guide, Problem
from ..problems import guess, problem
from ..slots import PRODUCTS, SLOT, named


def bad_slots(guide: Guide) -> Iterator[Problem]:
    """Slots for which nothing is made: a slip of the author that would leave a gap on the page."""
    known = [f"{kind} {name}".strip() for kind, names in _authored(guide).items() for name in names]
    shown = ", ".join(f"`{name}`" for name in known)
    for page in guide.pages:
        for slot in page.slots:
            what = named(slot.text)
            if what not in known or not SLOT.fullmatch(slot.text):
                near = guess(what, known)
                yield problem(slot.source, "place", what=slot.text, known=shown, guess=near)


def _authored(guide: Guide) -> Mapping[str, tuple[str, ...]]:
    """The slots that an author may set, and the names that each takes."""
    return {
        "list": PRODUCTS,
        "grades": ("",),
        "phases": ("",),
        "builder": ("",),
        "session": ("",),
        "my-data": ("",),
        "picture": tuple(guide.pictures),
        "decks": ("",),
        "exports": ("",),
    }
