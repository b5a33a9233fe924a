"""What is written is read back as it was meant: by `new`, by exports, on cards."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from typing import NamedTuple

import jsonschema
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from playbook.blocks import BLOCKS, EVIDENCE, PHASES
from playbook.cache import Cache
from playbook.cli.skeletons import Edit, RefusedError, add_principle, add_question
from playbook.exports import Publication
from playbook.kinds import KINDS
from playbook.kinds.exporting import gift as escaped
from playbook.markdown import line, script_json
from playbook.model import Bank, Deck, Option, Question, Source
from playbook.pipeline import open_guide
from playbook.print.papers import FORMATS
from playbook.print.press import Press
from playbook.read.chapters import parse_page
from playbook.read.files import Layout
from playbook.read.questions import parse_questions
from playbook.read.settings import Settings
from playbook.site.deck_pages import printed
from support import gift, pdfs
from support.building import GUIDES, ROOT
from support.publishing import MAKERS
from support.strategies import MARKDOWN, near, odd_words, spliced, titles

BREAD = Layout(GUIDES / "bread", "en")
SOURCES = BREAD.sources()
GUIDE, _ = open_guide(BREAD)
PAGE, BANK = "docs/en/playbook/oven.md", "quiz/questions/en/dough.md"
URL = "https://example.org/"
FEW = settings(max_examples=12)
"""For what takes long to make."""


# new


newlines = st.sampled_from(["\n", "\r\n", "\r"])
ids = st.one_of(st.just(""), st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True), odd_words)


def kept(edit: Edit, before: bytes) -> None:
    """Every byte that was there still is, above what is new or below it."""
    shared = next((at for at, (old, new) in enumerate(zip(before, edit.data, strict=False)) if old != new), len(before))
    rest = before[shared:]
    assert edit.data.endswith(rest)
    assert len(edit.data) > len(before)


@given(titles, ids, st.sampled_from(["", *PHASES]), st.sampled_from(["", *EVIDENCE]), newlines)
def test_a_new_principle_is_the_one_that_was_asked_for(
    title: str, identifier: str, phase: str, evidence: str, newline: str
) -> None:
    before = SOURCES.pages[PAGE].replace(b"\n", newline.encode())
    sources = dataclasses.replace(SOURCES, pages={**SOURCES.pages, PAGE: before})
    old = parse_page(PAGE, before)[1]
    try:
        edit = add_principle(sources, "oven", title, identifier, phase=phase, evidence=evidence)
    except RefusedError:
        return
    kept(edit, before)
    _, chapter, problems = parse_page(PAGE, edit.data, demands=tuple(BLOCKS))
    assert old
    assert chapter
    *others, new = chapter.principles
    assert tuple(others) == old.principles
    assert (new.title, new.id, new.phase, new.evidence) == (title, identifier or edit.id, phase, evidence)
    assert new.source.line == edit.line
    assert {problem.code for problem in problems} == {"no-summary", "block-empty"}


@given(
    titles,
    ids,
    st.sampled_from(list(KINDS)),
    st.sampled_from(["weigh-it", "give-it-time"]),
    spliced(SOURCES.questions[BANK].decode(), MARKDOWN),
)
def test_a_new_question_is_the_one_that_was_asked_for(
    stem: str, identifier: str, kind: str, principle: str, bank: str
) -> None:
    before = bank.encode()
    sources = dataclasses.replace(SOURCES, questions={**SOURCES.questions, BANK: before})
    old = parse_questions(BANK, before)[0].questions
    try:
        edit = add_question(sources, principle, stem, identifier, kind)
    except RefusedError:
        return
    kept(edit, before)
    found = parse_questions(BANK, edit.data)[0].questions
    (new,) = (question for question in found if question.source.line == edit.line)
    assert (new.stem, new.id, new.principle, new.kind) == (stem, identifier or edit.id, principle, kind)
    others = [question for question in found if question is not new]
    assert [nowhere(question) for question in others] == [nowhere(question) for question in old]


def nowhere(question: Question) -> Question:
    return dataclasses.replace(question, source=Source("", 0))


# exports


words = st.one_of(
    odd_words,
    st.lists(
        st.sampled_from([*"~=#{}:\\\t|", "->", "::", "//", "####", "=SUM(1)", "*a*", "`b`", "%50%", "c", "+1", "@d"])
    ).map(" ".join),
).filter(str.strip)
situations = st.one_of(st.just(""), st.lists(words, max_size=3).map("\n\n".join), near(MARKDOWN))


@st.composite
def questions(draw: st.DrawFn, number: int) -> Question:
    """A question with a sound form and any text in it."""
    kind = draw(st.sampled_from(list(KINDS)))
    texts = [] if kind == "recall" else draw(st.lists(words, min_size=3, max_size=4))
    right = {"single": {0}, "multiple": {0, 1}}.get(kind, set(range(len(texts))))
    told = "" if kind in {"order", "recall"} else draw(words)
    prompt = draw(words) if kind == "matching" else ""
    options = tuple(Option(text, at in right, told, prompt) for at, text in enumerate(texts))
    answer = draw(words) if kind in {"order", "recall"} else ""
    place = Source("bank.md", number)
    return Question(f"q-{number}", "weigh-it", kind, draw(words), draw(situations), options, answer, place)


class Content(NamedTuple):
    """What differs from the guide `bread`: a chapter's title, its questions, and what the site says of itself."""

    title: str
    questions: list[Question]
    settings: Settings

    def published(self) -> Publication:
        """The guide with it, as exports take it."""
        first, *rest = GUIDE.chapters
        chapters = (dataclasses.replace(first, title=self.title, description=self.title), *rest)
        bank = Bank("dough", tuple(self.questions), Source("bank.md", 1))
        return Publication(self.settings, 0, dataclasses.replace(GUIDE, chapters=chapters, banks=(bank,)))


addresses = st.sampled_from(["", URL])
contents = st.builds(
    Content,
    title=words,
    questions=st.integers(1, 3).flatmap(lambda count: st.tuples(*map(questions, range(count)))).map(list),
    settings=st.builds(Settings, words, description=words, url=addresses, licence=addresses),
)


@given(odd_words | st.text("~=#{}:\\\n a"))
def test_moodle_reads_what_was_escaped_for_it(text: str) -> None:
    assert gift.unescaped(escaped(text)) == " ".join(text.split())


@given(contents)
def test_moodle_finds_every_question_whatever_stands_in_it(content: Content) -> None:
    found = content.published()
    items = gift.read(MAKERS["gift"](found).decode())
    asked = [question for _, _, question in found.questions()]
    assert [item.name for item in items] == [question.id for question in asked]
    for item, question in zip(items, asked, strict=True):
        choice = question.options if question.kind != "recall" else ()
        assert len(item.answers) == len(choice)
        marks = [answer.share > 0 for answer in item.answers]
        assert marks == [option.is_key for option in choice]


@given(contents)
def test_tables_keep_their_columns_and_their_texts(content: Content) -> None:
    found = content.published()
    table = list(csv.reader(io.StringIO(MAKERS["table"](found).decode(), newline=""), dialect="excel-tab"))
    head, *rows = table
    asked = [question for _, _, question in found.questions()]
    assert len(rows) == len(asked)
    for row, question in zip(rows, asked, strict=True):
        assert len(row) == len(head)
        told = dict(zip(head, row, strict=True))
        assert told["question"].lstrip() == line(question.stem)
        assert [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    cards = MAKERS["flashcards"](found).decode().removesuffix("\n").split("\n")
    assert {card.count("\t") for card in cards} == {1}
    assert len(cards) == len(asked) + sum(bool(principle.card) for _, principle in found.principles())


@given(contents)
def test_json_follows_its_schema_whatever_stands_in_it(content: Content) -> None:
    found = content.published()
    data = json.loads(MAKERS["guide"](found))
    jsonschema.Draft202012Validator(json.loads(MAKERS["schema"](found))).validate(data)
    assert [row["stem"] for row in data["questions"]] == [question.stem for _, _, question in found.questions()]


@given(st.recursive(odd_words | st.sampled_from(["</script>", "<!--", "]]>"]), st.lists))
def test_data_in_a_page_ends_no_script(data: object) -> None:
    text = script_json(data)
    assert "<" not in text
    assert json.loads(text) == data


# cards


card_lines = st.one_of(st.text("aWil mÖ.ß-", min_size=1, max_size=70), odd_words, near(MARKDOWN)).map(
    lambda text: " ".join(text.split())
)


@given(card_lines)
def test_a_card_line_is_taken_as_it_is_or_refused(text: str) -> None:
    assume(text)
    page = f"# Oven {{ #oven }}\n\n## Steam {{ #steam }}\n\nFirst.\n\n!!! card\n    {text}\n"
    _, chapter, problems = parse_page("oven.md", page.encode())
    assert chapter
    assert chapter.principles[0].card == text
    assert ("card-long" in {problem.code for problem in problems}) == (len(text) > 60)


@FEW
@given(st.lists(card_lines.filter(lambda text: 0 < len(text) <= 60), min_size=1, max_size=9))
def test_a_deck_of_any_lines_fits_its_cards_or_is_refused(lines: list[str]) -> None:
    principle = GUIDE.chapters[0].principles[0]
    principles = tuple(dataclasses.replace(principle, card=text) for text in lines)
    deck = Deck("deck", "A deck", "For the tests.", "lines", principles, Source("cards/decks.yml", 1))
    press = Press(ROOT / "cards", Cache(None))
    files, problems = printed(press, [deck], GUIDE.words, "en", "First Loaf")
    assert len(files) == (0 if problems else len(FORMATS))
    assert all(problem.code == "deck-unprintable" for problem in problems)
    for path, data in files.items():
        pages = pdfs.read(data).pages
        assert all(page.extract_text().strip() for page in pages)
        if path.endswith("-a6.pdf"):
            assert len(pages) == 2 * -(-len(lines) // 16)
