"""The words of the interface: one YAML file a language, flat keys, `{name}` where something is put in.

The package ships them, and what it ships is their schema: which words there are, and which names each takes. A guide's
own file holds what it says otherwise. Neither code nor templates hold a word that a reader sees.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from .. import text
from ..model import Problem
from ..problems import guess, problem
from .yaml import Document, read_document

SHIPPED: Final = Path(__file__).resolve().parents[1] / "strings"
SCHEMA: Final = "en"
"""The language whose shipped words say which there are."""

FOLDS: Final = ("fold_1", "fold_2", "fold_3", "fold_4", "fold_5")
"""The steps of folding a booklet, in their order."""

OWN: Final = ("translates", "locale")
"""Keys of a guide alone: the edition that this one translates, and its language with the country whose spelling it has
(`en_GB`)."""

WATCHED: Final = ("absolute_words", "negations", "reason_words", "asking_words", "joining_words", "exact_words")
"""Data of a language, not words for readers, so no other language can stand in: what the item report watches for in
options and in questions. Words with blanks between them, or phrases with `_` for a blank (`so_that`, and `,_for` after
a comma)."""

RETIRED: Final[frozenset[str]] = frozenset()
"""Words that earlier versions had: a guide may still have them, and they are not used. What goes from the shipped file
comes here, so that no guide stops for it."""

_NAME: Final = re.compile(r"\{(\w+)\}")


def read_words(path: str, data: bytes, language: str) -> tuple[Mapping[str, str], list[Problem], list[Problem]]:
    """All words of an edition: those in its own file at `path`, which may hold nothing, and for the others those that
    are shipped in its language, or in that of the schema. Then what is wrong with the file, and what its author should
    know although the guide can do with it."""
    schema, given = shipped(SCHEMA), shipped(language)
    body, problems = text.decode(path, data)
    document, bad = read_document(path, body)
    problems += bad or _problems(document, schema, is_whole=not given)
    own = {key: str(value) for key, value in document.found.items() if key in schema or key in (*OWN, *WATCHED)}
    borrowed = {key: word for key, word in schema.items() if key not in WATCHED}
    notes = [] if problems else list(_notes(document, borrowed, {*given, *own}))
    return MappingProxyType({**borrowed, **given, **own}), problems, notes


def shipped(language: str) -> Mapping[str, str]:
    """The words that the package has in a language, in their order; none where it has not got the language. A region
    (`en-GB`) makes no difference."""
    file = SHIPPED / f"{language.partition('-')[0]}.yml"
    found = read_document(file.name, file.read_text("utf-8"))[0].found if file.is_file() else {}
    return MappingProxyType(dict(found))


def _problems(document: Document, schema: Mapping[str, str], is_whole: bool) -> Iterator[Problem]:
    """What is wrong with an edition's own words. Where they are the `whole` of its words, there have to be some."""
    if is_whole and not document.found:
        yield problem(document.at(), "strings")
    known = (*schema, *OWN, *WATCHED)
    for key, value in document.found.items():
        source = document.at(key)
        if (key,) in document.cut:
            yield problem(source, "strings-cut", key=key)
        if key not in known:
            if key not in RETIRED:
                yield problem(source, "strings-unknown", key=key, guess=guess(str(key), known))
        elif not isinstance(value, str):
            yield problem(source, "strings-text", key=key)
        elif key in schema and key not in WATCHED:
            yield from _bad_names(document, key, value, schema[key])


def _bad_names(document: Document, key: str, word: str, model: str) -> Iterator[Problem]:
    """A word takes the names that the shipped one takes, each of them, and no other."""
    names, known = _NAME.findall(word), _NAME.findall(model)
    yield from (problem(document.at(key), "strings-place", key=key, name=name) for name in known if name not in names)
    for name in names:
        if name not in known:
            shown = ", ".join(f"{{{name}}}" for name in known) or "none"
            yield problem(document.at(key), "strings-name", key=key, name=name, known=shown, guess=guess(name, known))


def _notes(document: Document, words: Iterable[str], there: Collection[str]) -> Iterator[Problem]:
    """An upgrade stops no guide: a word that is new is borrowed, one that has gone is passed over. Both are told."""
    for key in document.found:
        if key in RETIRED:
            yield problem(document.at(key), "strings-retired", key=key)
    if missing := [key for key in words if key not in there]:
        yield problem(document.at(), "strings-borrowed", keys=", ".join(missing))


def put(template: str, **values: object) -> str:
    """The text with `{name}` replaced by its value; no other brace means anything."""
    return re.sub(r"\{(\w+)\}", lambda found: str(values.get(found[1], found[0])), template)
