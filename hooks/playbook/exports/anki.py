"""Decks for Anki, one a chapter. Ids are made from the author's ids, so that a newer file updates what is there."""

from __future__ import annotations

import hashlib
import html
import io
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from ..kinds import kind_of
from ..markdown import Markup, plain
from ..model import Chapter, Principle, Question
from ..read.strings import put
from .export import Export
from .publication import Publication

FIELDS: Final = ("Id", "Question", "More", "Answer", "Link")
"""The fields of every note, by which Anki knows a note type again: they never change."""

FRONT: Final = "<div class=question>{{Question}}</div>{{More}}"
BACK: Final = "{{FrontSide}}<hr id=answer>{{Answer}}<div class=link>{{Link}}</div>"
STYLE: Final = """\
.card { font: 18px/1.45 system-ui, sans-serif; text-align: left; max-width: 34em; margin: 1em auto; padding: 0 .8em; }
.question { font-weight: 700; font-size: 1.15em; }
li { margin: .5em 0; }
.right { font-weight: 700; }
.right::before { content: "\\2713\\00a0"; }
.link { margin-top: 1.2em; font-size: .85em; }
"""
_CONSTANT_DATE: Final = (1980, 1, 1, 0, 0, 0)


def decks_apkg(found: Publication) -> bytes:
    """A package with a deck for each chapter below one for the guide: its questions, and its principles' own lines.

    `found.updated` is when all notes were changed: Anki takes what is newer than what it has.
    """
    import genanki  # takes longer to load than all the rest of a build that has nothing new to make

    name = plain(found.settings.name)
    model = genanki.Model(
        _number(_scope(found), "note type"),
        f"{name} ({found.guide.language})",
        fields=[{"name": field} for field in FIELDS],
        templates=[{"name": name, "qfmt": FRONT, "afmt": BACK}],
        css=STYLE,
    )
    decks = [_deck(genanki, found, chapter, model) for chapter in found.guide.chapters]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "decks.apkg"
        genanki.Package(decks).write_to_file(path, timestamp=found.updated)
        return _constant(path.read_bytes())


def _deck(genanki: Any, found: Publication, chapter: Chapter, model: Any) -> Any:
    names = (plain(found.settings.name), plain(chapter.title))
    about = [chapter.description, found.settings.name, found.page(chapter), found.settings.licence]
    text = "<br>".join(html.escape(part) for part in about if part)
    deck = genanki.Deck(_number(_scope(found), chapter.id), "::".join(name.replace("::", ":") for name in names), text)
    for identifier, principle, fields in _notes(found, chapter):
        link = found.link(chapter, principle)
        text = put(found.guide.words["read_more"], principle=html.escape(plain(principle.title)))
        tags = [f"chapter::{chapter.name}", f"phase::{principle.phase}"]
        told = f'<a href="{html.escape(link)}">{text}</a>' if link else ""
        guid = genanki.guid_for(_scope(found), identifier)
        deck.add_note(genanki.Note(model=model, fields=[identifier, *fields, told], tags=tags, guid=guid))
    return deck


def _notes(found: Publication, chapter: Chapter) -> Iterator[tuple[str, Principle, list[str]]]:
    """What is asked in a chapter: an id, the principle that it is about, and the middle fields of its note."""
    markup = Markup()
    for home, principle, question in found.questions():
        if home is chapter:
            yield question.id, principle, _asked(question, found.guide.words, markup)
    for principle in chapter.principles:
        yield from ((name, principle, fields) for name, fields in _lines(principle, found.guide.words, markup))


def _asked(question: Question, words: Mapping[str, str], markup: Markup) -> list[str]:
    more, answer = kind_of(question).anki(question, words, markup)
    return [markup.inline(question.stem), markup.block(question.situation) + more, answer]


def _lines(principle: Principle, words: Mapping[str, str], markup: Markup) -> Iterator[tuple[str, list[str]]]:
    """The lines that a principle asks to know by heart."""
    title = markup.inline(principle.title)
    if principle.card:
        yield f"{principle.id}/card", [title, f"<p>{words['block_card']}</p>", markup.block(principle.card)]
    for line in principle.say:
        head = put(words["block_say_titled"], title=html.escape(line.title)) if line.title else words["block_say"]
        yield f"{principle.id}/say/{line.id}", [title, f"<p>{head}</p>", markup.block(line.text)]


def _scope(found: Publication) -> str:
    """What tells the notes of a guide's edition from those of others, whatever the site is called today."""
    return f"{found.settings.identity or found.settings.name} {found.guide.language}"


def _number(*parts: str) -> int:
    """An id that always comes out the same, in the range from which Anki's libraries draw theirs."""
    digest = hashlib.sha256("\n".join(parts).encode()).digest()
    return (1 << 30) + int.from_bytes(digest[:4], "big") % (1 << 30)


def _constant(package: bytes) -> bytes:
    """The package without the time at which its files were packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _CONSTANT_DATE)
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


EXPORTS: Final = (Export(10, "anki", "anki.apkg", decks_apkg),)
