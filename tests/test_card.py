"""The card, on the screen and on paper: real PDFs, their pages counted and measured."""

from __future__ import annotations

import io

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from conftest import Watched

CARD = "card/mistakes/"
SIZES = {"A6": (105, 148), "A4": (210, 297), "Letter": (215.9, 279.4)}
"""Widths and heights in mm."""


def printed(page: Page) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=False)))


def size(pdf: PdfReader) -> tuple[float, float]:
    """The size of the first page in mm."""
    box = pdf.pages[0].mediabox
    return round(float(box.width) / 72 * 25.4, 1), round(float(box.height) / 72 * 25.4, 1)


def text(pdf: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def lines(page: Page) -> list[str]:
    return page.locator("card-sheet .card li").all_text_contents()


@pytest.mark.parametrize(("paper", "copies"), [("A6", 1), ("A4", 4), ("Letter", 4)])
def test_a_button_prints_one_clean_page(web: Watched, paper: str, copies: int) -> None:
    page = web.open(CARD)
    page.evaluate("window.print = () => {}")  # the dialogue would wait for a person
    found = lines(page)
    page.get_by_role("button", name=paper).click()
    pdf = printed(page)
    assert len(pdf.pages) == 1
    assert size(pdf) == pytest.approx(SIZES[paper], abs=0.5)
    for line in found:
        assert text(pdf).count(line) == copies
    assert "Print" not in text(pdf)
    assert "Check yourself" not in text(pdf)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#print-root")).to_have_count(0)


@pytest.mark.parametrize("scripted", [True, False])
def test_the_browsers_own_print_gives_the_card_alone(web: Watched, scripted: bool) -> None:
    page = web.open(CARD, java_script_enabled=scripted)
    pdf = printed(page)
    assert len(pdf.pages) == 1
    assert size(pdf) == pytest.approx(SIZES["A6"], abs=0.5)
    assert text(pdf).startswith("Classic mistakes")
    assert "Two Pockets" in text(pdf)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_on_the_card_is_cut_off(web: Watched, scheme: str) -> None:
    for width in (1280, 390, 320):
        page = web.open(CARD, width=width, color_scheme=scheme)
        page.emulate_media(media="screen", color_scheme=scheme)  # type: ignore[arg-type]
        over = page.locator(".card").evaluate(
            "card => [card.scrollHeight - card.clientHeight, card.scrollWidth - card.clientWidth]"
        )
        assert max(over) <= 0
        assert page.locator(".card").evaluate("card => getComputedStyle(card).backgroundColor") == "rgb(255, 255, 255)"


def test_every_principle_has_its_line_on_the_card(web: Watched) -> None:
    page = web.open(CARD)
    on_page = web.open("playbook/mistakes/").locator(".admonition.card > p:not(.admonition-title)").all_text_contents()
    assert lines(page) == on_page
    assert len(on_page) == 9
