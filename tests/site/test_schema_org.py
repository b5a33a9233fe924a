"""Structured data: the vocabulary of schema.org, filled from the guide."""

from __future__ import annotations

from playbook.markdown import plain
from playbook.model import Guide
from support.building import Built
from support.pages import ABOUT, LICENCE, NAME, SITE, data_of, page_file, the_data, things


def test_the_home_page_names_the_playbook_and_its_chapters(site: Built, guide_model: Guide) -> None:
    assert the_data(site, "") == {
        "@context": "https://schema.org",
        "@type": ["WebSite", "LearningResource"],
        "@id": SITE,
        "url": SITE,
        "name": NAME,
        "description": ABOUT,
        "learningResourceType": "Guide",
        "inLanguage": "en",
        "license": LICENCE,
        "hasPart": [
            {"@type": "LearningResource", "@id": f"{SITE}playbook/{chapter.name}/", "name": plain(chapter.title)}
            for chapter in guide_model.chapters
        ],
    }


def test_a_chapter_says_what_it_teaches_and_where_it_belongs(site: Built, guide_model: Guide) -> None:
    assert len(guide_model.chapters) == 7
    for position, chapter in enumerate(guide_model.chapters, 1):
        title, address = plain(chapter.title), f"{SITE}playbook/{chapter.name}/"
        assert chapter.description
        assert the_data(site, f"playbook/{chapter.name}/") == {
            "@context": "https://schema.org",
            "@type": "LearningResource",
            "@id": address,
            "url": address,
            "name": title,
            "description": chapter.description,
            "learningResourceType": "Chapter",
            "inLanguage": "en",
            "license": LICENCE,
            "teaches": [plain(principle.title) for principle in chapter.principles],
            "isPartOf": {"@type": ["WebSite", "LearningResource"], "@id": SITE, "name": NAME},
            "position": position,
            "hasPart": [
                {"@type": "Quiz", "@id": f"{SITE}quiz/{chapter.name}/", "name": f"Check yourself: {title}"},
            ],
        }


def test_a_quiz_page_lists_its_questions_by_their_places(site: Built, guide_model: Guide) -> None:
    kinds = {
        "single": "Multiple choice",
        "multiple": "Checkbox",
        "order": "Ordering",
        "recall": "Open ended",
        "matching": "Matching",
    }
    for chapter in guide_model.chapters:
        address = f"quiz/{chapter.name}/"
        quiz, html = the_data(site, address), site.text(page_file(address))
        bank = guide_model.bank(chapter.name)
        assert bank is not None
        assert quiz["@type"] == "Quiz"
        assert quiz["@id"] == quiz["url"] == SITE + address
        assert quiz["assesses"] == [plain(principle.title) for principle in chapter.principles]
        assert quiz["isPartOf"]["@id"] == f"{SITE}playbook/{chapter.name}/"
        assert len(quiz["hasPart"]) == len(bank.questions) > 0
        for data, question in zip(quiz["hasPart"], bank.questions, strict=True):
            assert data["@type"] == "Question"
            assert data["eduQuestionType"] == kinds[question.kind]
            assert data["@id"] == f"{SITE}{address}#q-{question.id}"
            assert f"id=q-{question.id} " in html
            assert data["text"].startswith(plain(question.stem))
            assert data["text"].endswith(plain(" ".join(question.situation.split())))


def test_other_pages_have_no_structured_data(site: Built, guide_model: Guide) -> None:
    names = [chapter.name for chapter in guide_model.chapters]
    expected = {"", *(f"{folder}/{name}/" for folder in ("playbook", "quiz") for name in names)}
    assert {path for path in site.pages() if data_of(site.text(page_file(path)))} == expected


THING = {"@type", "@id", "name", "description", "url"}
WORK = THING | {"inLanguage", "license", "isPartOf", "hasPart", "position", "text"}
RESOURCE = WORK | {"learningResourceType", "teaches", "assesses"}
VOCABULARY = {
    "LearningResource": RESOURCE,
    "WebSite": WORK,
    "Quiz": RESOURCE,
    "Question": WORK | {"eduQuestionType", "acceptedAnswer", "suggestedAnswer"},
}
"""Types of schema.org and what each may have, read at schema.org/LearningResource, /Quiz, /Question, /WebSite; those of
the classes above them are included."""


def test_types_and_properties_are_those_of_the_vocabulary(site: Built) -> None:
    used = set()
    for path in site.pages():
        for thing in things(data_of(site.text(page_file(path)))):
            kinds = thing["@type"] if isinstance(thing["@type"], list) else [thing["@type"]]
            known = set().union(*(VOCABULARY[kind] for kind in kinds)) | {"@context"}
            assert set(thing) <= known
            assert all(thing.values())
            used.update(kinds)
    assert used == set(VOCABULARY)
