"""Decks of cards: what stands at their foot, and one for the guide `tiny`."""

from __future__ import annotations

from pathlib import Path

from playbook.model import Deck, Guide

NOTES = "Names, promises, one detail"
FOOT = "Two Pockets"


def deck_of(guide: Guide, name: str) -> Deck:
    return next(deck for deck in guide.decks if deck.name == name)


def add_deck(project: Path, *words: str) -> None:
    """A deck for the guide `tiny`, called something in the editions of `words`."""
    (project / "cards").mkdir()
    (project / "cards/decks.yml").write_text("small:\n  principles:\n    - ask-names\n    - wave-first\n", "utf-8")
    for name in words:
        text = 'small:\n  title: "Små å, ä, ö"\n  about: För trappan.\n'
        (project / f"docs/strings/{name}.decks.yml").write_text(text, "utf-8")
