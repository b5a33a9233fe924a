"""The whole guide as JSON, by the schema that is published beside it. Texts are the author's Markdown."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from ..blocks import BLOCKS, EVIDENCE, PHASES, BlockType
from ..hashes import content_hash
from ..kinds import KINDS, Kind
from ..model import Chapter, Deck, Line, Option, Principle, Question
from ..read.decks import SHOWS
from .export import Export
from .publication import Publication

VERSION: Final = 1
"""The version of the format: it grows when something that was there is gone or means something else."""

SCHEMA: Final = Path(__file__).with_name("guide.schema.json")


def guide_json(found: Publication) -> bytes:
    """The guide by `guide.schema.json`: chapters with principles, questions, decks."""
    data = {
        "$schema": SCHEMA.name,
        "version": VERSION,
        "language": found.guide.language,
        "title": found.settings.name,
        "url": found.settings.url,
        "licence": found.settings.licence,
        "updated": day(found.updated),
        "chapters": [_chapter(found, chapter) for chapter in found.guide.chapters],
        "questions": [_question(*row) for row in found.questions()],
        "decks": [_deck(deck) for deck in found.guide.decks],
    }
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def schema_json(_: Publication) -> bytes:
    """The JSON Schema (2020-12) of `guide_json`. What it says of kinds of question and of blocks comes from these."""
    data = json.loads(SCHEMA.read_text("utf-8"))
    question = data["$defs"]["question"]
    about = "; ".join(f"{kind.name}: {kind.about}" for kind in KINDS.values())
    question["properties"]["kind"] = {"description": f"{about}.", "enum": list(KINDS)}
    question["allOf"] = [_rule(kind) for kind in KINDS.values()]
    principle = data["$defs"]["principle"]["properties"]
    principle["phase"]["enum"] = list(PHASES)
    principle["evidence"]["properties"]["grade"]["enum"] = list(EVIDENCE)
    principle |= {block.name: _form(block) for block in BLOCKS.values() if block.about}
    data["$defs"]["deck"]["properties"]["shows"]["enum"] = list(SHOWS)
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def _form(block: BlockType) -> dict[str, Any]:
    """What a block holds: the schema's definition of its form."""
    limit = {"maxLength": block.limit} if block.limit else {}
    return {"description": block.about, "$ref": f"#/$defs/{block.form}", **limit}


def _rule(kind: Kind) -> dict[str, Any]:
    return {"if": {"properties": {"kind": {"const": kind.name}}}, "then": {"properties": kind.schema}}


def day(seconds: int) -> str:
    """The date of a moment, as ISO 8601 writes it, in UTC."""
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def _chapter(found: Publication, chapter: Chapter) -> dict[str, Any]:
    return {
        "id": chapter.id,
        "name": chapter.name,
        "title": chapter.title,
        "description": chapter.description,
        "url": found.page(chapter),
        "principles": [_principle(found, chapter, principle) for principle in chapter.principles],
    }


def _principle(found: Publication, chapter: Chapter, principle: Principle) -> dict[str, Any]:
    note = found.portable(principle.note, chapter)
    parts = {
        block.name: _part(found, chapter, getattr(principle, block.part)) for block in BLOCKS.values() if block.about
    }
    return {
        "id": principle.id,
        "title": principle.title,
        "url": found.link(chapter, principle),
        "phase": principle.phase,
        "summary": found.portable(principle.summary, chapter),
        "text": found.portable(principle.text, chapter),
        **{name: part for name, part in parts.items() if part},  # what a principle lacks is not there
        "evidence": {"grade": principle.evidence, **({"note": note} if note else {})},
    }


def _part(found: Publication, chapter: Chapter, part: str | tuple[Any, ...]) -> Any:
    """A block of a principle: a text, or a list of texts or of lines to say."""
    if isinstance(part, Line):
        return {"title": part.title, "text": found.portable(part.text, chapter)}
    return part if isinstance(part, str) else [_part(found, chapter, one) for one in part]


def _question(chapter: Chapter, principle: Principle, question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "hash": content_hash(question),
        "chapter": chapter.id,
        "principle": principle.id,
        "kind": question.kind,
        "fixed": question.is_fixed,
        "stem": question.stem,
        "situation": question.situation,
        "options": [_option(option) for option in question.options],
        "answer": question.answer,
    }


def _option(option: Option) -> dict[str, Any]:
    prompt = {"prompt": option.prompt} if option.prompt else {}
    return {**prompt, "text": option.text, "right": option.is_key, "explanation": option.explanation}


def _deck(deck: Deck) -> dict[str, Any]:
    ids = [principle.id for principle in deck.principles]
    return {"id": deck.name, "title": deck.title, "about": deck.about, "shows": deck.shows, "principles": ids}


EXPORTS: Final = (
    Export(50, "guide", "guide.json", guide_json),
    Export(60, "schema", "guide.schema.json", schema_json),
)
