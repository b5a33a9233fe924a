"""The event card for everyone: axe in every state, and the way by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from support.access import WIDTHS, settled, violations
from support.browser import Watched
from support.builder import CARD, NAMES, fill, press


def states(page: Page) -> Iterator[str]:
    """Brings the page into its states, one after the other, and names them."""
    yield "empty"
    press(page, "Fill in an example")
    page.locator("#builder-add").select_option(index=2)
    press(page, "Add")
    yield "filled in, with undo"
    fill(page, {"who1": NAMES["words"], "know1": NAMES["longest"]})
    press(page, "Copy a link")
    expect(page.locator(".builder-link")).to_be_visible()
    yield "too long, with a link"
    press(page, "Show the card")
    yield "shown"
    page.keyboard.press("Escape")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(web: Watched, scheme: str) -> None:
    page = web.open(CARD, color_scheme=scheme, reduced_motion="reduce")
    for state in states(page):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert violations(page) == [], (state, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (state, width)


def test_every_tab_stop_is_on_screen_and_large_enough(web: Watched) -> None:
    page = web.open(CARD, width=320, reduced_motion="reduce")
    press(page, "Fill in an example")
    page.locator("#builder-which").focus()
    stops, bad = 0, []
    for _ in range(60):
        stop = settled(page)
        if stop is None:
            break
        stops += 1
        box = page.evaluate("document.activeElement.closest('main') && document.activeElement.getBoundingClientRect()")
        if not (stop["seen"] and stop["marked"]) or (box and min(box["width"], box["height"]) < 44):
            bad.append(stop)
        page.keyboard.press("Tab")
    assert bad == []
    assert stops > 40
