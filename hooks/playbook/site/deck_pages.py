"""The page of a deck, and its PDFs beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from ..model import Deck, Problem
from ..print.papers import FORMATS
from ..print.press import Press, UnprintableError, content_of
from ..problems import problem
from ..slots import slot


def deck_page(deck: Deck, words: Mapping[str, str]) -> str:
    """The Markdown of the deck's page."""
    meta = {"title": deck.title, "description": deck.about, "search": {"exclude": True}, "hide": ["toc"]}
    head = f"---\n{json.dumps(meta, ensure_ascii=False)}\n---"
    back = f"[{words['deck_back']}](../cards.md)\n{{: .back }}"
    return "\n\n".join([head, f"# {deck.title}", back, deck.about, slot("card", deck.name), slot("prints", deck.name)])


def print_path(deck: str, form: str) -> str:
    """Where a PDF is published: beside the deck's page, under a name that means something among downloads."""
    return f"card/{deck}/{deck}-{form}.pdf"


def printed(
    press: Press, decks: Iterable[Deck], words: Mapping[str, str], language: str, foot: str
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The PDFs of the decks by path, as far as the press has or makes them, and a problem for a deck that does not
    fit its cards."""
    found: dict[str, bytes] = {}
    problems: list[Problem] = []
    for deck in decks:
        content = content_of(deck, words, language, foot)
        try:
            made = {print_path(deck.name, form.name): press.pdf(form, content) for form in FORMATS}
        except UnprintableError as error:
            problems.append(problem(deck.source, "deck-unprintable", id=deck.name, detail=error))
            continue
        found |= {path: data for path, data in made.items() if data is not None}
    return found, tuple(problems)
