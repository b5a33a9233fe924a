"""Promises: what learners' progress, their decks and other programs know things by. None of it changes unseen."""

from __future__ import annotations

import dataclasses
import io
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from playbook.exports import Publication
from playbook.hashes import content_hash
from playbook.model import Guide
from playbook.read.settings import settings_of
from playbook.site.drill import statements
from support.building import GUIDES, ROOT
from support.publishing import MAKERS, published


@pytest.mark.parametrize(("root", "name"), [(ROOT, "ids.txt"), (GUIDES / "bread", "bread-ids.txt")])
def test_no_id_changes_unseen(root: Path, name: str, golden: Callable[[str, str], None]) -> None:
    """If one is meant to change: `pytest --accept`, then read the difference. What learners kept by the old one is
    lost."""
    settings, problems = settings_of(root / "mkdocs.yml")
    assert problems == ()
    publication = dataclasses.replace(published(root), settings=settings)
    found = sorted({*ids(publication.guide), *anki(publication), *keys(publication)})
    golden(name, "".join(f"{line}\n" for line in found))


def test_no_question_changes_its_hash_unseen(golden: Callable[[str, str], None]) -> None:
    """Saved answers hang on it. The guide's own questions change with every better word; those of the tests do not."""
    questions = [question for bank in published(GUIDES / "bread").guide.banks for question in bank.questions]
    golden("hashes.txt", "".join(f"{question.id} {content_hash(question)}\n" for question in questions))


def ids(guide: Guide) -> Iterator[str]:
    """What the guide's own parts are known by."""
    for chapter in guide.chapters:
        yield f"chapter {chapter.id}"
        yield from (f"principle {principle.id}" for principle in chapter.principles)
        yield from (f"statement {statement.id}" for statement in statements(chapter))
    yield from (f"question {question.id}" for bank in guide.banks for question in bank.questions)
    yield from (f"deck {deck.name}" for deck in guide.decks)


def anki(publication: Publication) -> Iterator[str]:
    """What Anki knows note types, decks and notes by, from the package itself."""
    package = zipfile.ZipFile(io.BytesIO(MAKERS["anki"](publication)))
    with tempfile.TemporaryDirectory() as folder:
        with sqlite3.connect(package.extract("collection.anki2", folder)) as reader:
            models, decks = reader.execute("select models, decks from col").fetchone()
            rows = reader.execute("select guid, flds from notes").fetchall()
        reader.close()
    yield from (f"anki type {number} {', '.join(names(model))}" for number, model in json.loads(models).items())
    yield from (f"anki deck {number} {deck['name']}" for number, deck in json.loads(decks).items())
    for guid, fields in rows:
        identifier = fields.partition("\x1f")[0]
        yield f"anki note {identifier} {guid}"


def names(model: dict[str, list[dict[str, str]]]) -> list[str]:
    return [field["name"] for field in model["flds"]]


def keys(publication: Publication) -> Iterator[str]:
    """Where values stand in the JSON, by the keys that lead there."""
    yield from (f"json {way}" for way in ways(json.loads(MAKERS["guide"](publication))))


def ways(value: object, way: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from ways(inner, f"{way}.{key}".lstrip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from ways(inner, f"{way}[]")
    else:
        yield way
