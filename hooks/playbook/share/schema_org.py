"""What catalogues and search engines read of a page: schema.org's vocabulary as JSON-LD.

Types and properties are those of https://schema.org/docs/full.html: `LearningResource`, its kind `Quiz`, `Question`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..kinds import kind_of
from ..markdown import ended, label
from ..model import Bank, Chapter, Guide, Question
from ..read.settings import Settings
from ..read.strings import put

Data = dict[str, Any]


def guide_data(settings: Settings, guide: Guide) -> Data:
    """The playbook as a whole, for the home page. It names its chapters."""
    parts = [_reference(_chapter_of(settings, chapter)) for chapter in guide.chapters]
    whole = _whole(settings) | {"description": settings.description, "learningResourceType": guide.words["kind_guide"]}
    return _complete(whole | _shared(settings, guide) | {"hasPart": parts})


def chapter_data(settings: Settings, guide: Guide, chapter: Chapter, position: int) -> Data:
    """A chapter: what it teaches, what it belongs to, and its quiz. `position` is counted from 1."""
    more = {
        "description": chapter.description,
        "learningResourceType": guide.words["kind_chapter"],
        "teaches": _titles(chapter),
        "isPartOf": _reference(_whole(settings)),
        "position": position,
        "hasPart": [_reference(_quiz_of(settings, guide, chapter))] if guide.bank(chapter.name) else [],
    }
    return _complete(_chapter_of(settings, chapter) | _shared(settings, guide) | more)


def quiz_data(settings: Settings, guide: Guide, chapter: Chapter, bank: Bank) -> Data:
    """A chapter's quiz and its questions. Their answers are on the page, and nobody has to load them twice."""
    quiz = _quiz_of(settings, guide, chapter)
    more = {
        "description": put(guide.words["quiz_description"], chapter=label(chapter.title)),
        "learningResourceType": guide.words["kind_quiz"],
        "assesses": _titles(chapter),
        "isPartOf": _reference(_chapter_of(settings, chapter)),
        "hasPart": [_question(quiz.get("url", ""), question) for question in bank.questions],
    }
    return _complete(quiz | _shared(settings, guide) | more)


def _whole(settings: Settings) -> Data:
    return _thing(["WebSite", "LearningResource"], settings.at(""), settings.name)


def _chapter_of(settings: Settings, chapter: Chapter) -> Data:
    return _thing("LearningResource", settings.at(f"playbook/{chapter.name}/"), label(chapter.title))


def _quiz_of(settings: Settings, guide: Guide, chapter: Chapter) -> Data:
    name = put(guide.words["quiz_title"], chapter=label(chapter.title))
    return _thing("Quiz", settings.at(f"quiz/{chapter.name}/"), name)


def _question(page: str, question: Question) -> Data:
    place = {"@id": f"{page}#q-{question.id}"} if page else {}
    asked = " ".join(label(f"{ended(question.stem)} {question.situation}").split())
    return {"@type": "Question", **place, "eduQuestionType": kind_of(question).term, "text": asked}


def _thing(kind: str | Iterable[str], url: str, name: str) -> Data:
    """Something with a page of its own, which stands for it wherever else it is named."""
    return {"@type": kind, "@id": url, "url": url, "name": name}


def _reference(thing: Data) -> Data:
    """How another page's data names a thing: enough to know it, and where there is more."""
    return _filled({key: thing[key] for key in ("@type", "@id", "name")})


def _shared(settings: Settings, guide: Guide) -> Data:
    return {"inLanguage": guide.language, "license": settings.licence}


def _titles(chapter: Chapter) -> list[str]:
    return [label(principle.title) for principle in chapter.principles]


def _complete(data: Data) -> Data:
    return {"@context": "https://schema.org", **_filled(data)}


def _filled(data: Data) -> Data:
    """Without what a site does not know of itself: an empty value would be a statement."""
    return {key: value for key, value in data.items() if value not in ("", [])}
