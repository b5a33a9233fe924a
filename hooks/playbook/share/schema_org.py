"""What catalogues and search engines read of a page: schema.org's vocabulary as JSON-LD.

Types and properties are those of https://schema.org/docs/full.html: `LearningResource`, its kind `Quiz`, `Question`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from ..markdown import label
from ..model import Chapter
from ..read.edition import Edition
from ..read.guide import Entries, Entry
from ..read.settings import Facts
from ..read.strings import put

KINDS: Final[Mapping[str, str]] = {
    "single": "Multiple choice",
    "multiple": "Checkbox",
    "order": "Ordering",
    "recall": "Open ended",
}
"""Values of `eduQuestionType`, which are terms that other programs look for, not words for readers."""

Data = dict[str, Any]


def guide_data(facts: Facts, edition: Edition) -> Data:
    """The playbook as a whole, for the home page. It names its chapters."""
    parts = [_reference(_chapter_of(facts, chapter)) for chapter in edition.chapters.values()]
    whole = _whole(facts) | {"description": facts.description, "learningResourceType": edition.words["kind_guide"]}
    return _complete(whole | _shared(facts, edition) | {"hasPart": parts})


def chapter_data(facts: Facts, edition: Edition, chapter: Chapter, position: int) -> Data:
    """A chapter: what it teaches, what it belongs to, and its quiz. `position` is counted from 1."""
    more = {
        "description": chapter.description,
        "learningResourceType": edition.words["kind_chapter"],
        "teaches": _titles(chapter),
        "isPartOf": _reference(_whole(facts)),
        "position": position,
        "hasPart": [_reference(_quiz_of(facts, edition, chapter))] if chapter.name in edition.quizzes else [],
    }
    return _complete(_chapter_of(facts, chapter) | _shared(facts, edition) | more)


def quiz_data(facts: Facts, edition: Edition, chapter: Chapter, entries: Entries) -> Data:
    """A chapter's quiz and its questions. Their answers are on the page, and nobody has to load them twice."""
    quiz = _quiz_of(facts, edition, chapter)
    more = {
        "description": put(edition.words["quiz_description"], chapter=label(chapter.title)),
        "learningResourceType": edition.words["kind_quiz"],
        "assesses": _titles(chapter),
        "isPartOf": _reference(_chapter_of(facts, chapter)),
        "hasPart": [_question(quiz.get("url", ""), entry) for entry in entries.questions],
    }
    return _complete(quiz | _shared(facts, edition) | more)


def _whole(facts: Facts) -> Data:
    return _thing(["WebSite", "LearningResource"], facts.at(""), facts.name)


def _chapter_of(facts: Facts, chapter: Chapter) -> Data:
    return _thing("LearningResource", facts.at(f"playbook/{chapter.name}/"), label(chapter.title))


def _quiz_of(facts: Facts, edition: Edition, chapter: Chapter) -> Data:
    name = put(edition.words["quiz_title"], chapter=label(chapter.title))
    return _thing("Quiz", facts.at(f"quiz/{chapter.name}/"), name)


def _question(page: str, entry: Entry) -> Data:
    place = {"@id": f"{page}#q-{entry.id}"} if page else {}
    return {"@type": "Question", **place, "eduQuestionType": KINDS[entry.kind], "text": entry.text}


def _thing(kind: str | Iterable[str], url: str, name: str) -> Data:
    """Something with a page of its own, which stands for it wherever else it is named."""
    return {"@type": kind, "@id": url, "url": url, "name": name}


def _reference(thing: Data) -> Data:
    """How another page's data names a thing: enough to know it, and where there is more."""
    return _filled({key: thing[key] for key in ("@type", "@id", "name")})


def _shared(facts: Facts, edition: Edition) -> Data:
    return {"inLanguage": edition.layout.edition, "license": facts.licence}


def _titles(chapter: Chapter) -> list[str]:
    return [label(principle.title) for principle in chapter.principles]


def _complete(data: Data) -> Data:
    return {"@context": "https://schema.org", **_filled(data)}


def _filled(data: Data) -> Data:
    """Without what a site does not know of itself: an empty value would be a statement."""
    return {key: value for key, value in data.items() if value not in ("", [])}
