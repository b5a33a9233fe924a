"""Tables with tabs between the columns: one for spreadsheets, one for flashcards."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Final

from ..kinds import kind_of
from ..markdown import ended, line
from ..model import Chapter, Option, Principle, Question
from .export import Export
from .publication import Publication

COLUMNS: Final = "id chapter principle phase kind question situation right answer link".split()
"""The table's columns before the options. `right` holds the numbers of the options that are right."""

FORMULA: Final = ("=", "+", "-", "@")
"""What spreadsheets take for the beginning of a formula."""


def questions_tsv(found: Publication) -> bytes:
    """One question a row, its options and their explanations in columns of their own, quoted for spreadsheets. What
    they would run as a formula begins with a space: so it is text, and looks as it was written."""
    rows = list(found.questions())
    most = max((len(question.options) for _, _, question in rows), default=0)
    head = COLUMNS + [f"{part}_{at}" for at in range(1, most + 1) for part in ("option", "explanation")]
    out = io.StringIO()
    table = csv.writer(out, dialect="excel-tab", lineterminator="\n")
    table.writerow(head)
    made = (_row(found.link(chapter, principle), chapter, principle, item) for chapter, principle, item in rows)
    table.writerows([*map(_as_text, row), *[""] * (len(head) - len(row))] for row in made)
    return out.getvalue().encode()


def _as_text(cell: str) -> str:
    return f" {cell}" if cell.startswith(FORMULA) else cell


def _row(link: str, chapter: Chapter, principle: Principle, question: Question) -> list[str]:
    right = " ".join(str(at) for at, option in enumerate(question.options, 1) if option.is_key)
    texts = [chapter.title, principle.title, question.stem, question.situation, question.answer]
    title, heading, stem, situation, answer = map(line, texts)
    options = [line(text) for option in question.options for text in (_paired(option), option.explanation)]
    head = [question.id, title, heading, principle.phase, question.kind, stem, situation, right, answer, link]
    return head + options


def _paired(option: Option) -> str:
    """An option, behind what it answers, if that is said."""
    return f"{option.prompt} → {option.text}" if option.prompt else option.text


def flashcards_tsv(found: Publication) -> bytes:
    """Two columns, question and answer, as Quizlet and others take them: without a head and without quoting."""
    pocket = found.guide.words["block_card"]
    said = [
        (f"{line(principle.title)} · {pocket}", line(principle.card))
        for _, principle in found.principles()
        if principle.card
    ]
    asked = [_flashcard(question, found.guide.words) for _, _, question in found.questions()]
    return "".join(f"{front}\t{back}\n" for front, back in [*asked, *said]).encode()


def _flashcard(question: Question, words: Mapping[str, str]) -> tuple[str, str]:
    asked, told = kind_of(question).flashcard(question, words)
    return " ".join(filter(None, [ended(line(question.stem)), line(question.situation), asked])), told


EXPORTS: Final = (
    Export(30, "flashcards", "flashcards.tsv", flashcards_tsv),
    Export(40, "table", "questions.tsv", questions_tsv),
)
