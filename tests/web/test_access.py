"""Usable by everyone: axe in every state, narrow screens, the keyboard's way, forced colours, reduced motion."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from support.access import SPACING, WIDTHS, Scheme, tab_stops, violations
from support.browser import Watched
from support.building import Built
from support.questions import MISTAKES, answer


def groups(paths: list[str], count: int) -> list[list[str]]:
    return [paths[at::count] for at in range(count)]


VIEWS: dict[Scheme, tuple[int, ...]] = {"light": (1280, 320), "dark": (390,)}
"""Each scheme and each width, on every page; a rule that failed in one of the other pairs alone was never seen."""


@pytest.mark.parametrize("part", range(2))
def test_axe_finds_nothing_on_a_page_of_each_kind(web: Watched, site: Built, part: int) -> None:
    """The chapters' pages are made alike, and so are the decks': one of each stands for them."""
    alike = re.compile(r"(playbook|quiz|drill|card)/(?!mistakes/|openers/).")
    paths = [path for path in site.pages() if not alike.match(path)]
    assert 10 < len(paths) < len(site.pages()) / 2
    assert faults(web, groups(paths, 2)[part]) == []


@pytest.mark.long
@pytest.mark.parametrize("part", range(4))
def test_axe_finds_nothing_on_any_page(web: Watched, site: Built, part: int) -> None:
    assert faults(web, groups(site.pages(), 4)[part]) == []


def faults(web: Watched, paths: list[str]) -> list[str]:
    """What axe finds on these pages, and which of them are too wide."""
    found: list[str] = []
    page = web.open("404.html", reduced_motion="reduce")
    for path in paths:
        for scheme, widths in VIEWS.items():
            page.emulate_media(color_scheme=scheme)
            page.goto(web.address + path)
            for width in widths:
                page.set_viewport_size({"width": width, "height": 900})
                found += [f"{path} {scheme} {width} {rule}" for rule in [*violations(page), *too_wide(page, width)]]
    return found


def too_wide(page: Page, width: int) -> list[str]:
    found = page.evaluate("document.documentElement.scrollWidth")
    return [f"is {found} px wide"] if found > width else []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state_of_a_quiz(web: Watched, scheme: str) -> None:
    page = web.open(MISTAKES, color_scheme=scheme, reduced_motion="reduce")
    questions = page.locator(".quiz > *")
    for question in questions.all():
        for button in question.get_by_role("button", name="Check").all():
            button.click()
    page.locator("quiz-recall button").first.click()
    assert violations(page) == []
    page.reload()
    for at, question in enumerate(questions.all()):
        answer(question, right=at % 2 == 0)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing_in_any_state_of_the_drill(web: Watched) -> None:
    page = web.open("drill/mistakes/", width=320, reduced_motion="reduce")
    page.get_by_role("button", name="Do", exact=True).click()
    assert violations(page) == []
    page.get_by_role("button", name="Next").click()
    while page.get_by_role("button", name="Don't", exact=True).count():
        page.keyboard.press("2")
        page.get_by_role("button", name="Next").click()
    assert violations(page) == []


@pytest.mark.parametrize("path", ["", "playbook/mistakes/", MISTAKES, "drill/mistakes/", "card/mistakes/"])
def test_text_spacing_fits_the_narrowest_screen(web: Watched, path: str) -> None:
    page = web.open(path, width=320)
    page.evaluate(
        "text => { const s = new CSSStyleSheet(); s.replaceSync(text); document.adoptedStyleSheets = [s]; }", SPACING
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize(
    "path", ["", "playbook/mistakes/", MISTAKES, "drill/mistakes/", "card/mistakes/", "quiz/", "404.html"]
)
def test_every_tab_stop_is_on_screen_and_marked(web: Watched, path: str, width: int) -> None:
    page = web.open(path, width=width, reduced_motion="reduce")
    stops = tab_stops(page)
    assert [stop for stop in stops if not (stop["seen"] and stop["marked"])] == []
    assert len(stops) > 4


def test_the_menu_opens_by_keyboard_and_escape_gives_the_focus_back(web: Watched) -> None:
    page = web.open("playbook/mistakes/", width=390, reduced_motion="reduce")
    link = page.locator(".tp-nav a").first
    assert not link.is_visible()
    menu = page.get_by_role("checkbox", name="Menu")
    menu.focus()
    page.keyboard.press("Space")
    link.wait_for(state="visible")
    page.keyboard.press("Escape")
    link.wait_for(state="hidden")
    expect(menu).to_be_focused()


def test_main_controls_are_large_enough_for_a_thumb(web: Watched) -> None:
    for path in ("playbook/mistakes/", MISTAKES, "drill/mistakes/", "card/mistakes/", "", "quiz/", "cards/"):
        page = web.open(path, width=390)
        controls = "main button:not(.md-code__button), main fieldset label, main .md-button, main .ways a"
        boxes = [control.bounding_box() for control in page.locator(controls).all() if control.is_visible()]
        small = [box for box in boxes if box and (box["width"] < 44 or box["height"] < 44)]
        assert small == []
        page.context.close()


def test_a_reader_who_wants_no_motion_gets_none(web: Watched) -> None:
    page = web.open(MISTAKES, reduced_motion="reduce")
    answer(page.locator(".quiz > *").first)
    assert page.evaluate("document.getAnimations().filter((a) => a.playState === 'running').length") == 0


def test_a_chosen_option_is_told_apart_in_forced_colours(web: Watched) -> None:
    page = web.open(MISTAKES, forced_colors="active")
    label = page.locator("fieldset > label").first
    before = label.locator("input").screenshot()
    label.click()
    page.locator("h1").hover()
    assert label.locator("input").screenshot() != before


def test_paper_is_light_whatever_the_screen_is(web: Watched) -> None:
    page = web.open("playbook/mistakes/", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for what in ("main p", "main h2", "main .do li", "main a"):
        red, green, blue = page.locator(what).first.evaluate(
            "element => getComputedStyle(element).color.match(/[0-9.]+/g).slice(0, 3).map(Number)"
        )
        assert max(red, green, blue) < 110, what
