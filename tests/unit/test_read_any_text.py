"""Any text at all gives a model or problems, each with its place, and never an exception."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.cache import Cache
from playbook.exports import Publication
from playbook.lines import ID, rows_of, slug
from playbook.model import Guide, Problem, Sources
from playbook.pipeline import checked
from playbook.read.chapters import parse_page
from playbook.read.files import Layout
from playbook.read.pictures import read_pictures
from playbook.read.questions import parse_questions
from playbook.read.settings import Settings, read_settings, settings_of
from playbook.read.strings import read_words
from playbook.read.yaml import Document, read_document
from playbook.site.site import Site
from playbook.slots import PRODUCTS, slot
from playbook.text import without_code
from support.building import GUIDES
from support.publishing import MAKERS
from support.strategies import MARKDOWN, YAML, broken, near, odd_words, spliced

BREAD = Layout(GUIDES / "bread", "en")
SOURCES = BREAD.sources()
WORDS, _, _ = read_words("en.yml", BREAD.strings.read_bytes(), "en")
PAGE, BANK = "docs/en/playbook/oven.md", "quiz/questions/en/dough.md"
DECKS = b"crust:\n  principles: [make-steam]\n"
DECK_WORDS = b"crust:\n  title: Crust\n  about: For the kitchen table.\n"

pages = broken(st.one_of(near(MARKDOWN), spliced(SOURCES.pages[PAGE].decode(), MARKDOWN)))
banks = broken(st.one_of(near(MARKDOWN), spliced(SOURCES.questions[BANK].decode(), MARKDOWN)))
mappings = broken(near(YAML))
decks = broken(st.one_of(near(YAML), spliced(DECKS.decode(), YAML)))
deck_words = broken(st.one_of(near(YAML), spliced(DECK_WORDS.decode(), YAML)))
strings = broken(st.one_of(near(YAML), spliced(BREAD.strings.read_text("utf-8"), YAML)))


def placed(problems: Iterable[Problem], files: Mapping[str, bytes]) -> None:
    """Each problem names one of these files, and a line that it has."""
    for problem in problems:
        assert problem.source.path in files
        data = files[problem.source.path].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        assert 1 <= problem.source.line <= data.count(b"\n") + 1, problem


@given(pages)
def test_a_page(data: bytes) -> None:
    _, _, problems = parse_page(PAGE, data)
    placed(problems, {PAGE: data})


@given(banks)
def test_questions(data: bytes) -> None:
    _, problems = parse_questions(BANK, data)
    placed(problems, {BANK: data})


@given(strings)
def test_words_of_the_interface(data: bytes) -> None:
    words, problems, notes = read_words("en.yml", data, "en")
    assert all(isinstance(key, str) and isinstance(word, str) for key, word in words.items()) or problems
    placed([*problems, *notes], {"en.yml": data})


@given(mappings)
def test_settings(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "mkdocs.yml"
    path.write_bytes(data)
    _, problems = settings_of(path)
    placed(problems, {"mkdocs.yml": data})


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | odd_words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(odd_words | st.sampled_from(["look", "ink"]), inner),
    max_leaves=8,
)
names = st.sampled_from(["site_name", "site_url", "site_description", "extra"])


@given(st.dictionaries(names, values), values)
def test_settings_as_a_generator_hands_them_over(settings: dict[str, object], extra: object) -> None:
    found, problems = read_settings(Document("mkdocs.yml", {"extra": extra, **settings}, {}))
    assert found.url.endswith("/") == bool(found.url)
    placed(problems, {"mkdocs.yml": b""})


@given(broken(near([*YAML, "- a", "  b: c"])))
def test_yaml(data: bytes) -> None:
    text = data.decode(errors="replace")
    _, problems = read_document("a.yml", text)
    placed(problems, {"a.yml": text.encode()})


SVG = [
    '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="a">',
    "</svg>",
    "<title id='a'>",
    "</title>",
]
SVG += [
    "<path d='M1 1'/>",
    "<g onclick='x'>",
    "</g>",
    "<!-- a -->",
    "<?xml version='1.0' encoding='latin-1'?>",
    "&amp;",
]


@given(broken(near(SVG)))
def test_a_picture(data: bytes) -> None:
    found, problems = read_pictures(dataclasses.replace(SOURCES, pictures={"a.svg": data}))
    assert bool(found["a"]) != bool(problems)
    placed(problems, {"a.svg": data})


def files_of(sources: Sources) -> dict[str, bytes]:
    """Whatever a problem may point to: files, folders, and question files still to be written."""
    folders = dict.fromkeys((name.rstrip("/") for name in dataclasses.astuple(sources.folders)), b"")
    missing = {f"{sources.folders.questions}{Path(path).stem}.md": b"" for path in sources.pages}
    return {**missing, **folders, **sources.pages, **sources.questions, **dict([sources.decks, sources.deck_words])}


@given(pages, banks, decks, deck_words, st.sets(st.sampled_from(["page", "bank", "decks", "words"]), min_size=1))
def test_a_whole_guide_that_has_no_problem_can_be_published(
    page: bytes, bank: bytes, deck: bytes, words: bytes, changed: set[str]
) -> None:
    sources = dataclasses.replace(
        SOURCES,
        pages=SOURCES.pages | ({PAGE: page} if "page" in changed else {}),
        questions=SOURCES.questions | ({BANK: bank} if "bank" in changed else {}),
        decks=("cards/decks.yml", deck if "decks" in changed else DECKS),
        deck_words=("docs/strings/en.decks.yml", words if "words" in changed else DECK_WORDS),
    )
    guide, problems = checked(sources, WORDS)
    placed(problems, files_of(sources))
    if not problems:
        publish(guide)


def publish(guide: Guide) -> None:
    """Makes all exports but Anki's, which take long, and all that goes into pages."""
    publication = Publication(Settings("First Loaf", url="https://example.org/"), 0, guide)
    assert all(make(publication) for name, make in MAKERS.items() if name != "anki")
    site = Site(guide, "First Loaf", Cache(None))
    for chapter in guide.chapters:
        page = "".join(
            slot(product, chapter.name) for product in PRODUCTS if f"{product}/{chapter.name}.md" in site.pages
        )
        assert "<!-- playbook" not in site.finish(f"<head></head><body>{page}</body>", "../../")


@given(near(MARKDOWN))
def test_rows_are_the_text_and_a_fence_is_code_from_its_first_line_to_its_last(text: str) -> None:
    rows, problems = rows_of("a.md", text)
    assert "\n".join(row.text for row in rows) == text
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert not problems or rows[-1].is_code, "a fence that is left open goes on to the end"


@given(odd_words | st.text("`\\ a"))
def test_what_is_blanked_out_keeps_its_length(line: str) -> None:
    found = without_code(line)
    assert len(found) == len(line)
    assert all(new in {old, " "} for old, new in zip(line, found, strict=True))
    assert without_code(found) == found or "`" in found


@given(odd_words)
def test_a_slug_is_an_id(text: str) -> None:
    assert ID.fullmatch(slug(text))
    assert slug(slug(text)) == slug(text)
