"""Reads the decks: `cards/decks.yml` says which principles make which, a file an edition what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from .. import text
from ..lines import ID, slug
from ..model import Chapter, Deck, Principle, Problem, Source, Sources
from ..problems import guess, problem
from .yaml import Document, read_document

SHOWS: Final = ("lines", "titles", "say")
"""What a deck quotes of its principles; the first unless it says otherwise."""

KEYS: Final = ("principles", "shows")
LIMITS: Final[Mapping[str, int]] = {"title": 26, "about": 90}
"""The words that an edition gives to a deck, and their characters: a title is one line of a card."""


def read_decks(sources: Sources, chapters: Iterable[Chapter]) -> tuple[dict[str, Deck], list[Problem]]:
    """The decks by name, in the order of their file, and what is wrong with them. No file, no decks."""
    chapters = tuple(chapters)
    file, problems = _read(*sources.decks)
    words, bad = _read(*sources.deck_words)
    if problems or bad:  # half of it unread, the other half would look wrong
        return {}, [*problems, *bad]
    known = {principle.id: principle for chapter in chapters for principle in chapter.principles}
    names = {chapter.name: chapter.source for chapter in chapters}
    for name, value in file.found.items():
        bad += _bad_name(file.at(name), str(name), names)
        bad += _bad_deck(file, name, value, known)
        bad += _bad_words(file.at(name), words, name)
    bad += _surplus(words, file)
    if bad:
        return {}, bad
    decks = [_deck(file.at(name), str(name), value, words.found[name], known) for name, value in file.found.items()]
    return {deck.name: deck for deck in decks}, []


def _read(path: str, data: bytes) -> tuple[Document, list[Problem]]:
    body, problems = text.decode(path, data)
    document, bad = read_document(path, body)
    return document, [*problems, *bad]


def _deck(source: Source, name: str, value: Any, words: Any, known: Mapping[str, Principle]) -> Deck:
    principles = tuple(known[str(identifier)] for identifier in value["principles"])
    return Deck(name, words["title"], words["about"], value.get("shows", SHOWS[0]), principles, source)


def _bad_name(source: Source, name: str, chapters: Mapping[str, Source]) -> Iterator[Problem]:
    """A deck and a chapter have a card page each, at the same kind of address."""
    if not ID.fullmatch(name):
        yield problem(source, "bad-id", id=name, example=slug(name))
    if name in chapters:
        yield problem(source, "same-id", id=name, path=chapters[name].path, line=chapters[name].line)


def _bad_deck(file: Document, name: object, value: Any, known: Mapping[str, Principle]) -> Iterator[Problem]:
    identifiers = value.get("principles") if isinstance(value, dict) else None
    if not identifiers or not isinstance(identifiers, list):
        yield problem(file.at(name), "deck-form", id=name)
        return
    for key in set(value) - set(KEYS):
        shown = ", ".join(KEYS)
        yield problem(file.at(name, key), "deck-key", id=name, key=key, known=shown, guess=guess(str(key), KEYS))
    shows = value.get("shows", SHOWS[0])
    if shows not in SHOWS:
        near = guess(str(shows), SHOWS)
        yield problem(file.at(name, "shows"), "value", key="shows", value=shows, known=", ".join(SHOWS), guess=near)
    yield from _bad_principles(file, name, [str(identifier) for identifier in identifiers], known)


def _bad_principles(
    file: Document, name: object, identifiers: list[str], known: Mapping[str, Principle]
) -> Iterator[Problem]:
    for number, identifier in enumerate(identifiers):
        source = file.at(name, "principles", number)
        if identifier not in known:
            yield problem(source, "unknown-principle", id=identifier, guess=guess(identifier, known))
        if identifier in identifiers[:number]:
            yield problem(source, "deck-twice", id=name, principle=identifier)


def _bad_words(source: Source, words: Document, name: object) -> Iterator[Problem]:
    own = words.found.get(name)
    for key, limit in LIMITS.items():
        value = own.get(key) if isinstance(own, dict) else None
        if not value or not isinstance(value, str):
            yield problem(source, "deck-words", id=name, key=key, path=words.path)
        elif len(value) > limit:
            yield problem(words.at(name, key), "deck-long", id=name, key=key, length=len(value), limit=limit)


def _surplus(words: Document, file: Document) -> Iterator[Problem]:
    """Words for a deck that is not there, or of a kind that no deck has."""
    for name, own in words.found.items():
        if name not in file.found:
            yield problem(words.at(name), "strings-unknown", key=name, guess=guess(str(name), map(str, file.found)))
        for key in set(own) - set(LIMITS) if isinstance(own, dict) else ():
            yield problem(words.at(name, key), "strings-unknown", key=key, guess=guess(str(key), LIMITS))
