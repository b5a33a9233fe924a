"""What stands on the cards of a deck: one content for the page, the browser's print and the PDFs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ..markdown import plain
from ..model import Chapter, Deck, Line, Principle
from ..read.strings import put

HOLDS: Final[Mapping[str, int]] = {"lines": 8, "titles": 6, "say": 2}
"""How many items one side of an A6 card holds, by what the deck shows, in type for an arm's length."""

PANELS: Final = 6
"""Panels of the folded booklet between its two covers."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on a card: a bold `title`, a `text`, and `more`, the follow-ups. Any of them may be empty."""

    title: str
    text: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a card. Without items it is ruled, for writing."""

    title: str
    items: tuple[Item, ...]


def chapter_deck(chapter: Chapter, words: Mapping[str, str]) -> Deck:
    """A chapter as a deck: its principles in their order."""
    title = plain(chapter.title)
    about = put(words["card_intro"], chapter=title)
    return Deck(chapter.name, title, about, "lines", chapter.principles, chapter.source)


def items(deck: Deck) -> tuple[Item, ...]:
    """What an A6 card quotes of the deck's principles."""
    if deck.shows == "say":
        return tuple(_said(line) for principle in deck.principles for line in principle.say)
    carded = (principle for principle in deck.principles if principle.card)
    return tuple(_item(principle, deck.shows == "titles") for principle in carded)


def short_items(deck: Deck) -> tuple[Item, ...]:
    """What a business card or a panel of the booklet holds, one each. A title without a cross before it would turn a
    mistake into advice, so lines stand alone."""
    if deck.shows == "say":
        return tuple(Item(item.title, item.text or "".join(item.more[:1])) for item in items(deck))
    return items(deck)


def sides(deck: Deck, notes: str) -> tuple[Side, ...]:
    """The sides of the deck's A6 cards, fronts and backs in turn. A side that is left over is ruled: `notes` is its
    title."""
    parts = [Side(deck.title, part) for part in _even(items(deck), HOLDS[deck.shows])]
    return (*parts, Side(notes, ())) if len(parts) % 2 else tuple(parts)


def panels(deck: Deck) -> tuple[tuple[Item, ...], ...]:
    """The six inner panels of the booklet; those without items are ruled."""
    found = items(deck) if deck.shows == "say" else short_items(deck)
    parts = tuple(_even(found, -(-len(found) // PANELS)))
    return (*parts, *[()] * (PANELS - len(parts)))


def _item(principle: Principle, titled: bool) -> Item:
    return Item(plain(principle.title) if titled else "", plain(principle.card))


def _said(line: Line) -> Item:
    """A `say` block: its first paragraphs are the text, its bullets the follow-ups. A paragraph that only announces
    them, with a colon, is not for a card."""
    blocks = [part for part in re.split(r"\n\s*\n|\n(?=[-*+] )", line.text) if part.strip()]
    more = tuple(_joined(part[2:]) for part in blocks if re.match(r"[-*+] ", part))
    prose = [_joined(part) for part in blocks if not re.match(r"[-*+] ", part)]
    return Item(plain(line.title), " ".join(part for part in prose if not part.endswith(":")), more)


def _joined(part: str) -> str:
    return plain(" ".join(part.split()))


def _even(found: Sequence[Item], most: int) -> Iterator[tuple[Item, ...]]:
    """The items in as few parts as hold them, of nearly the same length."""
    count = -(-len(found) // most)
    for at in range(count):
        yield tuple(found[-(-at * len(found) // count) : -(-(at + 1) * len(found) // count)])
