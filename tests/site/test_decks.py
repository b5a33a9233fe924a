"""Printed cards as they are published: read back as PDF, their pages counted and measured."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from playbook.cache import Cache
from playbook.model import Deck, Guide
from playbook.print.cards import panels, short_items, sides
from playbook.print.papers import FORMATS
from playbook.print.press import Press
from playbook.site.deck_pages import print_path, printed
from support import pdfs
from support.building import ROOT, Built, build
from support.decks import FOOT, NOTES, add_deck, deck_of

NAMED = {
    "before-the-door",
    "in-the-room",
    "the-morning-after",
    "ten-rules",
    "what-not-to-do",
    "openers",
    "if-you-hate-this",
}


SIZES = {
    "a6": (105, 148),
    "a5": (148, 210),
    "a6-bleed": (111, 154),
    "one-a4": (210, 297),
    "one-letter": (215.9, 279.4),
    "a4": (210, 297),
    "letter": (215.9, 279.4),
    "small-a4": (210, 297),
    "small-letter": (215.9, 279.4),
    "booklet-a4": (297, 210),
    "booklet-letter": (279.4, 215.9),
}


def published(site: Built, deck: str, form: str) -> PdfReader:
    return pdfs.read((site.folder / print_path(deck, form)).read_bytes())


def faces(deck: Deck) -> list[str]:
    """The text of each side, without spaces."""
    found = []
    for side in sides(deck, NOTES):
        texts = [text for item in side.items for text in (item.title, item.text, *item.more)]
        found.append(pdfs.squeezed("".join([side.title, *texts, FOOT])))
    return found


def test_every_deck_comes_in_every_format_and_nothing_is_blank(site: Built, guide_model: Guide) -> None:
    assert {deck.name for deck in guide_model.decks} == NAMED
    for name, deck in ((deck.name, deck) for deck in guide_model.decks):
        count = len(sides(deck, NOTES))
        pages = {**dict.fromkeys(("a6", "a5", "a6-bleed", "one-a4", "one-letter"), count), "a4": 2, "letter": 2}
        pages |= {"booklet-a4": 1, "booklet-letter": 1}
        small = -(-len(short_items(deck)) // 10)
        for form, expected in SIZES.items():
            pdf = published(site, name, form)
            assert len(pdf.pages) == pages.get(form, small), (name, form)
            for page in pdf.pages:
                assert pdfs.size(page) == pytest.approx(expected, abs=0.1)
                assert page.extract_text().strip()
    assert [form.name for form in FORMATS] == list(SIZES)


def test_the_card_is_tagged_titled_and_has_its_language(site: Built, guide_model: Guide) -> None:
    for name, deck in ((deck.name, deck) for deck in guide_model.decks):
        for form in SIZES:
            pdf = published(site, name, form)
            root: Any = pdf.trailer["/Root"]
            assert pdf.metadata is not None
            assert pdf.metadata.title == deck.title
            assert root["/Lang"] == "en"
            assert root["/MarkInfo"]["/Marked"]
            assert str(pdf.metadata["/CreationDate"]) == "D:19700101000000Z"
            accessible = b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
            assert accessible == (form in ("a6", "a5", "a6-bleed"))
        assert pdfs.trimmed(published(site, name, "a6-bleed").pages[0]) == (105, 148)


def test_the_page_and_the_pdf_say_the_same(site: Built, guide_model: Guide) -> None:
    for name, deck in ((deck.name, deck) for deck in guide_model.decks):
        html = site.text(f"card/{name}/index.html")
        articles = re.findall(r'(?s)<article class="card .*?</article>', html)
        on_page = [pdfs.squeezed(unescape(re.sub(r"<[^>]+>", " ", article))) for article in articles]
        assert on_page == faces(deck)
        for form in ("a6", "a5", "a6-bleed"):
            in_print = [pdfs.squeezed(page.extract_text()) for page in published(site, name, form).pages]
            assert in_print == on_page


def test_large_type_is_the_card_enlarged_line_by_line(site: Built, guide_model: Guide) -> None:
    for deck in guide_model.decks:
        for card, large in zip(
            published(site, deck.name, "a6").pages, published(site, deck.name, "a5").pages, strict=True
        ):
            assert large.extract_text().splitlines() == card.extract_text().splitlines()
            found = zip(pdfs.type_sizes(large), pdfs.type_sizes(card), strict=True)
            assert [one / other for one, other in found] == pytest.approx([148 / 105] * len(pdfs.type_sizes(card)))


@pytest.mark.parametrize("form", ["a4", "letter"])
def test_each_back_lies_behind_its_front(site: Built, guide_model: Guide, form: str) -> None:
    seen = set()
    for name, deck in ((deck.name, deck) for deck in guide_model.decks):
        texts = faces(deck)
        front, back = published(site, name, form).pages
        behind = pdfs.cells(back, 2, 2, (95, 134))[0]
        for (column, row), text in pdfs.cells(front, 2, 2, (95, 134))[0].items():
            at = texts.index(text)
            assert at % 2 == 0
            assert behind[1 - column, row] == texts[at + 1]
            seen.add((name, at))
    assert ("openers", 2) in seen, "a deck of two cards has both of them on the sheet"


@pytest.mark.parametrize(("form", "tile"), [("small-a4", (85, 55)), ("small-letter", (88.9, 50.8))])
def test_ten_small_cards_with_a_principle_each(
    site: Built, guide_model: Guide, form: str, tile: tuple[float, float]
) -> None:
    for name, deck in ((deck.name, deck) for deck in guide_model.decks):
        found = short_items(deck)
        for number, page in enumerate(published(site, name, form).pages):
            fields = pdfs.cells(page, 2, 5, tile)[0]
            for at in range(10):
                item = found[(number * 10 + at) % len(found)]
                assert fields[at % 2, at // 2] == pdfs.squeezed(item.title + item.text + deck.title + FOOT)


@pytest.mark.parametrize("form", ["booklet-a4", "booklet-letter"])
def test_the_panels_of_the_booklet_are_in_order_when_folded(site: Built, guide_model: Guide, form: str) -> None:
    rows = [[7, 6, 5, 4], [8, 1, 2, 3]]
    for name, deck in ((deck.name, deck) for deck in guide_model.decks):
        fields, turned = pdfs.cells(published(site, name, form).pages[0], 4, 2)
        number = {(column, row): rows[row][column] for column in range(4) for row in range(2)}
        by_number = {number[at]: text for at, text in fields.items()}
        assert by_number[1] == pdfs.squeezed(deck.title + deck.about + FOOT)
        for panel, inner in enumerate(panels(deck), 2):
            texts = [text for item in inner for text in (item.title, item.text, *item.more)]
            assert by_number[panel] == pdfs.squeezed("".join(texts) or NOTES)
        assert "Cutalongthedashedline" in by_number[8]
        assert {number[at] for at in turned} - {8} == {4, 5, 6, 7}


def test_printing_twice_gives_the_same_bytes(site: Built, guide_model: Guide) -> None:
    decks = [deck_of(guide_model, "openers"), deck_of(guide_model, "what-not-to-do")]
    again, problems = printed(Press(ROOT / "cards", Cache(None)), decks, guide_model.words, "en", FOOT)
    assert problems == ()
    assert len(again) == len(decks) * len(FORMATS)
    for path, data in again.items():
        assert (site.folder / path).read_bytes() == data


def test_an_edition_has_decks_in_its_own_words(guide: Callable[[str], Path], tmp_path: Path) -> None:
    project = guide("tiny")
    add_deck(project, "en", "sv")
    (project / "docs/sv/cards.md").write_text("# Kort\n\n<!-- playbook decks -->\n", "utf-8")
    built = build(project, tmp_path / "site", "mkdocs.sv.yml")
    assert built.code == 0, built.log
    assert 'href="../card/small/">Små å, ä, ö <span>För trappan.</span>' in built.text("cards/index.html")
    pdf = published(built, "small", "a6")
    root: Any = pdf.trailer["/Root"]
    assert root["/Lang"] == "sv"
    assert pdf.pages[0].extract_text().splitlines()[0] == "Små å, ä, ö"
    assert "Vinka innan du talar." in pdf.pages[0].extract_text()
    assert "Namn, löften, en detalj" in pdf.pages[1].extract_text()
