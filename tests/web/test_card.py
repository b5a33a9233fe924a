"""The card, on the screen and on paper: real PDFs, their pages counted and measured."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from support import pdfs
from support.browser import Watched

CARD = "card/mistakes/"
SIZES = {"A6": (105, 148), "A5": (148, 210), "A4": (210, 297), "Letter": (215.9, 279.4)}
"""Widths and heights in mm."""

CARDS = {"A6": (105, 148), "A5": (148, 210), "A4": (95, 134), "Letter": (95, 131)}
"""Those of a card on each paper, enlarged where the paper is."""


def printed(page: Page) -> PdfReader:
    return pdfs.read(page.pdf(prefer_css_page_size=True, print_background=False))


def text(pdf: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def lines(page: Page) -> list[str]:
    return page.locator("card-sheet .card li").all_text_contents()


def overflow(cards: Locator) -> int:
    """Pixels by which the fullest of the cards is too full."""
    over: list[int] = cards.evaluate_all(
        "all => all.flatMap(c => [c.scrollHeight - c.clientHeight, c.scrollWidth - c.clientWidth])"
    )
    return max(over)


@pytest.mark.parametrize(("paper", "copies"), [("A6", 1), ("A5", 1), ("A4", 4), ("Letter", 4)])
def test_a_button_prints_front_and_back_and_nothing_else(web: Watched, paper: str, copies: int) -> None:
    page = web.open(CARD)
    page.evaluate("window.print = () => {}")  # the dialogue would wait for a person
    found = lines(page)
    page.get_by_role("button", name=paper).click()
    page.emulate_media(media="print")
    cards = page.locator("#print-root .card")
    assert overflow(cards) <= 0
    box = cards.first.bounding_box()
    assert box is not None
    assert [box["width"] / 96 * 25.4, box["height"] / 96 * 25.4] == pytest.approx(CARDS[paper], abs=0.3)
    pdf = printed(page)
    assert len(pdf.pages) == 2
    for side in pdf.pages:
        assert pdfs.size(side) == pytest.approx(SIZES[paper], abs=0.5)
    for line in found:
        assert text(pdf).count(line) == copies
    assert "Print" not in text(pdf)
    assert "Check yourself" not in text(pdf)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#print-root")).to_have_count(0)


def test_a_deck_of_two_cards_prints_each_back_behind_its_front(web: Watched) -> None:
    page = web.open("card/openers/")
    page.evaluate("window.print = () => {}")
    faces = [pdfs.squeezed(face) for face in page.locator("card-sheet .card").all_text_contents()]
    page.get_by_role("button", name="A6").click()
    assert [pdfs.squeezed(side.extract_text()) for side in printed(page).pages] == faces
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.get_by_role("button", name="A4").click()
    front, back = (pdfs.cells(side, 2, 2, (95, 134))[0] for side in printed(page).pages)
    assert {(0, 0), (0, 1), (1, 0), (1, 1)} == set(front)
    for (column, row), face in front.items():
        assert back[1 - column, row] == faces[faces.index(face) + 1]
    assert front[0, 0] != front[1, 0]


@pytest.mark.parametrize(
    ("locale", "papers"),
    [("en-US", ["Letter", "A6", "A5", "A4"]), ("sv-SE", ["A4", "A6", "A5", "Letter"])],
    ids=["us", "sweden"],
)
def test_the_paper_that_a_reader_has_at_home_comes_first(web: Watched, locale: str, papers: list[str]) -> None:
    buttons = web.open(CARD, locale=locale).locator(".card-bar button")
    expect(buttons).to_have_text([re.compile(paper) for paper in papers])


@pytest.mark.parametrize("scripted", [True, False])
def test_the_browsers_own_print_gives_the_card_alone(web: Watched, scripted: bool) -> None:
    page = web.open(CARD, java_script_enabled=scripted)
    pdf = printed(page)
    assert len(pdf.pages) == 2
    assert pdfs.size(pdf.pages[0]) == pytest.approx(SIZES["A6"], abs=0.5)
    assert text(pdf).startswith("Classic mistakes")
    assert "Two Pockets" in text(pdf)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_on_a_card_is_cut_off(web: Watched, scheme: str) -> None:
    for path in (CARD, "card/openers/", "card/before-the-door/", "card/what-not-to-do/"):
        page = web.open(path, color_scheme=scheme)
        for width in (1280, 390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            assert overflow(page.locator(".card")) <= 0
        colours = page.locator(".card").evaluate_all("cards => cards.map(c => getComputedStyle(c).backgroundColor)")
        assert set(colours) == {"rgb(255, 255, 255)"}


def test_every_principle_has_its_line_on_the_card(web: Watched) -> None:
    page = web.open(CARD)
    on_page = web.open("playbook/mistakes/").locator(".admonition.card > p:not(.admonition-title)").all_text_contents()
    assert lines(page) == on_page
    assert len(on_page) == 9
