"""What is taken elsewhere is read back as its takers do: by Anki itself, by readers of GIFT, of tables, of JSON."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from playbook.exports import Publication
from playbook.markdown import Markup, plain
from playbook.model import Option, Question, Source
from playbook.read.settings import Settings
from support import gift
from support.building import GUIDES, ROOT
from support.publishing import LICENCE, MAKERS, ODD, URL, published

LATER = 3600
NOWHERE = Source("", 0)


@pytest.fixture(scope="module")
def ours() -> Publication:
    """The project's own guide."""
    return published(ROOT)


@pytest.fixture(scope="module")
def odd() -> Publication:
    """A guide with a question that holds whatever means something to somebody."""
    bank = (GUIDES / "bread/quiz/questions/en/dough.md").read_bytes()
    return published(GUIDES / "bread", dough=bank + b"\n" + ODD)


@pytest.fixture(scope="module", params=["ours", "odd"])
def publication(request: pytest.FixtureRequest) -> Publication:
    found: Publication = request.getfixturevalue(request.param)
    return found


def shown(markdown: str) -> str:
    """A text as a reader sees it: HTML's own way, without its tags."""
    return gift.as_seen(Markup().block(markdown).replace("\\", "\\\\"))


# JSON


def test_the_json_follows_its_schema_and_holds_the_whole_guide(publication: Publication) -> None:
    found = json.loads(MAKERS["guide"](publication))
    schema = json.loads(MAKERS["schema"](publication))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(found)
    principles = [principle for _, principle in publication.principles()]
    told = [row for chapter in found["chapters"] for row in chapter["principles"]]
    assert [(row["id"], row["card"], row["do"]) for row in told] == [(p.id, p.card, list(p.do)) for p in principles]
    assert [row["summary"] for row in told] == [
        publication.portable(p.summary, chapter) for chapter, p in publication.principles()
    ]
    assert (found["licence"], found["url"]) == (LICENCE, URL)
    assert [read_question(row) for row in found["questions"]] == [
        dataclasses.replace(question, source=NOWHERE) for _, _, question in publication.questions()
    ]
    assert [deck["principles"] for deck in found["decks"]] == [
        [principle.id for principle in deck.principles] for deck in publication.guide.decks
    ]


def read_question(row: dict[str, Any]) -> Question:
    options = tuple(
        Option(option["text"], option["right"], option["explanation"], option.get("prompt", ""))
        for option in row["options"]
    )
    own = {key: row[key] for key in ("id", "principle", "kind", "stem", "situation", "answer")}
    return Question(**own, options=options, source=NOWHERE, is_fixed=row["fixed"])


def test_the_text_of_a_principle_keeps_its_headings(ours: Publication) -> None:
    texts = {principle.id: principle.text for _, principle in ours.principles()}
    assert "\n### Alone at a table\n" in texts["openers"]


def test_texts_lead_to_the_site_and_hold_nothing_that_only_it_understands(ours: Publication) -> None:
    chapter = ours.guide.chapters[0]
    source = "[a](#here) [b](mistakes.md#selling) [c](../evidence.md) [d](../index.md) [e](https://e.org/x)"
    page = f"{URL}playbook/{chapter.name}/"
    assert ours.portable(f"{source}\n\n<!-- playbook picture net -->\n\nMore", chapter) == (
        f"[a]({page}#here) [b]({URL}playbook/mistakes/#selling) [c]({URL}evidence/) [d]({URL}) [e](https://e.org/x)"
        "\n\nMore"
    )
    text = MAKERS["guide"](ours).decode()
    assert "<!-- playbook" not in text
    assert re.findall(r"\]\((?!https?://)[^)]*\)", text) == []


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("single", {"options": [{"text": "a", "right": True, "explanation": "b"}] * 2}),
        ("single", {"options": [{"text": "a", "right": True, "explanation": ""}]}),
        ("order", {"options": []}),
        ("order", {"options": [{"text": "a", "right": False, "explanation": ""}] * 2}),
        ("recall", {"options": [{"text": "a", "right": True, "explanation": "b"}]}),
        ("recall", {"answer": ""}),
    ],
)
def test_the_schema_refuses_what_is_no_question(odd: Publication, kind: str, change: dict[str, Any]) -> None:
    found = json.loads(MAKERS["guide"](odd))
    schema = jsonschema.Draft202012Validator(json.loads(MAKERS["schema"](odd)))
    schema.validate(found)
    next(row for row in found["questions"] if row["kind"] == kind).update(change)
    assert not schema.is_valid(found)


@pytest.mark.parametrize(
    "change",
    [
        {"url": "nonsense"},
        {"language": "??"},
        {"chapters": []},
        {"version": 2},
        {"updated": "today"},
        {"questions": [{}]},
        {"more": 1},
    ],
)
def test_the_schema_refuses_what_is_no_guide(odd: Publication, change: dict[str, Any]) -> None:
    found = json.loads(MAKERS["guide"](odd)) | change
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, json.loads(MAKERS["schema"](odd)), format_checker=jsonschema.FormatChecker())


# GIFT


def test_moodle_finds_every_question_with_its_feedback(publication: Publication) -> None:
    text = MAKERS["gift"](publication).decode()
    assert text.startswith(f"// Two Pockets\n// {URL}\n// {LICENCE}\n\n$CATEGORY: ")
    items = gift.read(text)
    rows = list(publication.questions())
    assert [item.name for item in items] == [question.id for _, _, question in rows]
    for item, (chapter, principle, question) in zip(items, rows, strict=True):
        assert item.category == f"Two Pockets/{chapter.title}"
        assert f"[id:{question.id}]" in item.tags
        assert item.text == " ".join(filter(None, [shown(question.stem), shown(question.situation)]))
        assert item.general.endswith(f"{plain(principle.title)}: {publication.link(chapter, principle)}")
        check_answers(item, question)


def check_answers(item: gift.Item, question: Question) -> None:
    if question.kind == "recall":
        assert item.answers == ()
        assert item.general.startswith(shown(question.answer))
    elif question.kind == "order":
        pairs = [f"{at} -> {plain(option.text)}" for at, option in enumerate(question.options, 1)]
        assert [answer.text for answer in item.answers] == pairs
    elif question.kind == "matching":
        pairs = [f"{plain(option.prompt)} -> {plain(option.text)}" for option in question.options]
        assert [answer.text for answer in item.answers] == pairs
        assert all(shown(option.explanation) in item.general for option in question.options)
    else:
        told = [(answer.text, answer.feedback) for answer in item.answers]
        assert told == [(shown(option.text), shown(option.explanation)) for option in question.options]
        assert [answer.share > 0 for answer in item.answers] == [option.is_key for option in question.options]
        assert sum(answer.share for answer in item.answers if answer.share > 0) == pytest.approx(100, abs=0.001)


# tables


def test_a_spreadsheet_finds_a_question_in_each_row(publication: Publication) -> None:
    text = MAKERS["table"](publication).decode()
    assert len({len(row) for row in csv.reader(io.StringIO(text), dialect="excel-tab")}) == 1
    table = list(csv.DictReader(io.StringIO(text), dialect="excel-tab"))
    for row, (chapter, principle, question) in zip(table, publication.questions(), strict=True):
        assert row["id"] == question.id
        assert row["chapter"] == plain(chapter.title)
        assert row["link"] == publication.link(chapter, principle)
        assert row["question"] == plain(question.stem)
        right = {int(place) for place in row["right"].split()}
        assert right == {at for at, option in enumerate(question.options, 1) if option.is_key}
        for at, option in enumerate(question.options, 1):
            prompt = [f"{one_line(option.prompt)} →"] if option.prompt else []
            assert row[f"option_{at}"].lstrip() == " ".join([*prompt, one_line(option.text)])
            assert row[f"explanation_{at}"].lstrip() == one_line(option.explanation)


def test_no_cell_of_the_spreadsheet_is_a_formula(odd: Publication) -> None:
    rows = csv.reader(io.StringIO(MAKERS["table"](odd).decode()), dialect="excel-tab")
    cells = [cell for row in rows for cell in row]
    assert " =SUM(1) // {none}" in cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


def one_line(markdown: str) -> str:
    return " ".join(plain(markdown).split())


def test_flashcards_have_two_columns_and_all_that_is_right(publication: Publication) -> None:
    rows = [row.split("\t") for row in MAKERS["flashcards"](publication).decode().splitlines()]
    assert {len(row) for row in rows} == {2}
    questions = [question for _, _, question in publication.questions()]
    cards = [(principle.title, principle.card) for _, principle in publication.principles()]
    pocket = [(f"{one_line(title)} · For your pocket", one_line(card)) for title, card in cards]
    assert [(front, back) for front, back in rows[len(questions) :]] == pocket
    for (front, back), question in zip(rows, questions, strict=False):
        assert front.startswith(one_line(question.stem))
        for option in question.options:
            assert one_line(option.text) in front
            assert (one_line(option.text) in back) == option.is_key
        assert one_line(question.answer) in back


# Anki


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    found = Collection(str(tmp_path / "reader.anki2"))
    yield found
    found.close()


Take = Callable[[Publication], dict[str, int]]


@pytest.fixture
def take(collection: Collection, tmp_path: Path) -> Take:
    """Imports a package as a reader does, and counts what Anki says of its notes."""

    def imported(publication: Publication) -> dict[str, int]:
        path = tmp_path / "decks.apkg"
        path.write_bytes(MAKERS["anki"](publication))
        options = ImportAnkiPackageOptions(merge_notetypes=True)
        log = collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options)).log
        counts = {key: len(getattr(log, key)) for key in ("new", "updated", "duplicate", "conflicting", "missing_deck")}
        return {key: count for key, count in counts.items() if count}

    return imported


def notes(publication: Publication) -> int:
    lines = sum(1 + len(principle.say) for _, principle in publication.principles())
    return lines + len(list(publication.questions()))


def test_anki_takes_every_question_and_line_into_a_deck_a_chapter(
    publication: Publication, take: Take, collection: Collection
) -> None:
    assert take(publication) == {"new": notes(publication)}
    decks = {deck.name for deck in collection.decks.all_names_and_ids()}
    assert {f"Two Pockets::{plain(chapter.title)}" for chapter in publication.guide.chapters} <= decks
    for chapter, principle, question in publication.questions():
        (found,) = collection.find_notes(f'"Id:{question.id}"')
        note = collection.get_note(found)
        assert set(note.tags) == {f"chapter::{chapter.name}", f"phase::{principle.phase}"}
        back = gift.as_seen(note.cards()[0].answer().partition("</style>")[2].replace("\\", "\\\\"))
        texts = [question.stem, question.situation, question.answer]
        texts += [text for option in question.options for text in (option.text, option.explanation)]
        assert [text for text in texts if shown(text) not in back] == []
        assert publication.link(chapter, principle) in note["Link"]


def test_a_newer_package_updates_notes_and_keeps_their_days(
    odd: Publication, take: Take, collection: Collection
) -> None:
    take(odd)
    studied = collection.find_cards("Id:odd")
    collection.sched.set_due_date(studied, "7")
    due = collection.get_card(studied[0]).due
    bank = (GUIDES / "bread/quiz/questions/en/dough.md").read_bytes()
    text = ODD.replace(b"One =>", b"Now one =>")
    newer = dataclasses.replace(published(GUIDES / "bread", dough=bank + b"\n" + text), updated=odd.updated + LATER)
    before = collection.card_count()
    counts = take(newer)
    assert "new" not in counts
    assert counts["updated"] >= 1
    assert collection.card_count() == before
    assert "Now one" in collection.get_note(collection.find_notes("Id:odd")[0])["Answer"]
    assert collection.get_card(studied[0]).due == due
    assert take(newer) == {"duplicate": notes(newer)}


def test_a_site_with_another_name_or_address_has_the_same_notes(odd: Publication, take: Take) -> None:
    known = Settings("Two Pockets", url=URL, identity="pockets")
    take(dataclasses.replace(odd, settings=known))
    moved = dataclasses.replace(known, name="Three Pockets", url="https://elsewhere.example/")
    assert take(dataclasses.replace(odd, settings=moved, updated=odd.updated + LATER)) == {"updated": notes(odd)}


def test_the_same_ids_in_another_language_are_other_notes(odd: Publication, take: Take) -> None:
    take(odd)
    assert take(dataclasses.replace(odd, guide=dataclasses.replace(odd.guide, language="sv"))) == {"new": notes(odd)}


# all of them


def test_the_same_sources_give_the_same_bytes_in_every_process() -> None:
    script = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from support.building import GUIDES
from support.publishing import MAKERS, published
print([hashlib.sha256(make(published(GUIDES / "bread"))).hexdigest() for make in MAKERS.values()])
"""
    command = [sys.executable, "-c", script, str(ROOT / "tests")]
    runs = {
        subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed, "TZ": tz}, capture_output=True, check=True
        ).stdout
        for seed, tz in (("1", "UTC"), ("2", "Pacific/Auckland"))
    }
    assert len(runs) == 1


@pytest.mark.parametrize("name", MAKERS)
def test_a_site_without_an_address_has_exports_without_links(name: str) -> None:
    made = MAKERS[name](published(GUIDES / "bread", url=""))
    assert b"#weigh-it" not in made
    assert b"playbook/" not in made


def test_a_slash_in_a_name_begins_no_category_of_its_own(odd: Publication) -> None:
    first, *rest = odd.guide.chapters
    chapters = (dataclasses.replace(first, title="Do / don't"), *rest)
    settings = dataclasses.replace(odd.settings, name="A/B")
    text = MAKERS["gift"](
        dataclasses.replace(odd, settings=settings, guide=dataclasses.replace(odd.guide, chapters=chapters))
    )
    assert gift.read(text.decode())[0].category == "A//B/Do // don't"


def test_a_stem_on_a_flashcard_ends_before_what_follows(odd: Publication) -> None:
    (front,) = re.findall(r"(?m)^Bring the steps.*?(?=\t)", MAKERS["flashcards"](odd).decode())
    assert front.startswith("Bring the steps into order. ")


def test_an_option_that_begins_with_a_share_takes_none_of_the_mark() -> None:
    bank = b"""## How many? { #how-many principle=weigh-it }

- [ ] %50% of them

    Too few.

- [x] All of them

    So it is.
"""
    found = published(GUIDES / "bread", dough=(GUIDES / "bread/quiz/questions/en/dough.md").read_bytes() + b"\n" + bank)
    answers = next(item for item in gift.read(MAKERS["gift"](found).decode()) if item.name == "how-many").answers
    assert [(answer.share, answer.text) for answer in answers] == [(0, "%50% of them"), (100, "All of them")]
