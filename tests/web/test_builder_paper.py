"""The event card on paper: what fits, what does not, and who is told."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from support.browser import Watched
from support.builder import CARD, FORMATS, MINE, NAMES, check_paper, fill, press, printed, status


@pytest.mark.parametrize("paper", FORMATS)
def test_a_card_is_printed_as_the_preview_shows_it(web: Watched, paper: str) -> None:
    page = web.open(CARD, locale="en-GB")
    page.evaluate("window.print = () => {}")  # the dialogue would wait for a person
    fill(page, MINE)
    page.locator(f"[data-format={paper}]").click()
    text = check_paper(printed(page), paper)
    for line in page.locator(".builder-preview .row.is-filled .text p").all_text_contents():
        assert text.count(line) == FORMATS[paper][3], line
    assert "Print" not in text
    assert "undefined" not in text
    expect(status(page)).to_be_empty()


PANELS = """() => {
  const sheet = document.getElementById('print-root').shadowRoot.querySelector('.sheet--zine');
  const { left, top, width, height } = sheet.getBoundingClientRect();
  return [...sheet.querySelectorAll('.panel')].map((panel) => {
    const box = panel.getBoundingClientRect();
    const { a, d } = new DOMMatrix(getComputedStyle(panel).transform);
    const place = { column: Math.round((box.left - left) / width * 4), row: Math.round((box.top - top) / height * 2) };
    return { ...place, isTurned: Math.round(a) === -1 && Math.round(d) === -1, text: panel.textContent };
  });
}"""
"""Where the panels of the sheet lie, in the order in which they are read: cover first."""


@pytest.mark.parametrize("paper", ["zine_a4", "zine_letter"])
def test_the_panels_of_the_booklet_are_in_order_when_folded(web: Watched, paper: str) -> None:
    page = web.open(CARD, locale="en-GB")
    page.evaluate("window.print = () => {}")
    fill(page, MINE)
    page.locator(f"[data-format={paper}]").click()
    page.emulate_media(media="print")
    found = page.evaluate(PANELS)
    assert [(row["column"], row["row"]) for row in found] == [
        (1, 1),
        (2, 1),
        (3, 1),
        (3, 0),
        (2, 0),
        (1, 0),
        (0, 0),
        (0, 1),
    ]
    assert [row["isTurned"] for row in found] == [row["row"] == 0 for row in found]
    texts = [*(MINE[key] for key in ("event", "goal", "know1", "first", "opener1", "offer", "exit")), "What I work on"]
    assert all(text in row["text"] for text, row in zip(texts, found, strict=True))


@pytest.mark.parametrize("paper", FORMATS)
def test_without_a_script_the_blank_card_is_there_to_print(web: Watched, paper: str) -> None:
    page = web.open(CARD, java_script_enabled=False, width=320)
    expect(page.locator(".builder-form")).to_be_hidden()
    expect(page.locator(".builder-blank .face:visible")).to_have_count(2)
    page.locator(f"[value={paper}]").check()
    text = check_paper(printed(page), paper)
    assert text.count("My one goal") == FORMATS[paper][3]
    assert "The blank card" not in text


def test_an_empty_card_is_printed_as_lines_to_write_on(web: Watched) -> None:
    page = web.open(CARD)
    text = check_paper(printed(page), "a6")
    assert text.startswith("Event Date · Place My one goal")
    assert "undefined" not in text
    rules = page.locator(".builder-preview .row .rules i")
    assert rules.count() == 28
    assert all(rule.is_visible() for rule in rules.all())


@pytest.mark.parametrize("name", NAMES)
def test_what_does_not_fit_says_so_beside_its_field_and_harms_no_other(web: Watched, name: str) -> None:
    page = web.open(CARD, width=390)
    page.evaluate("window.print = () => {}")
    fill(page, MINE)
    over = page.locator(".builder-over:visible")
    expect(over).to_have_count(0)
    fill(page, {"event": NAMES[name], "who1": NAMES[name], "know1": NAMES[name]})
    expect(page.locator("#o-person1")).to_contain_text("Too long")
    expect(page.locator("#o-goal")).to_be_empty()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("[data-format=a6]").click()
    text = check_paper(printed(page), "a6")
    assert MINE["goal"] in text
    assert MINE["first"] in text
    page.locator("[data-format=zine_a4]").click()
    check_paper(printed(page), "zine_a4")
    expect(status(page)).to_contain_text("too long")
    fill(page, {"event": "Short", "who1": "Short", "know1": "Short"})
    expect(over).to_have_count(0)


ROWS = """() => {
  const root = document.getElementById('print-root').shadowRoot;
  const faces = [...root.querySelectorAll('.face')].filter((face) => face.checkVisibility());
  const box = (element) => element.getBoundingClientRect();
  return faces.flatMap((face) => {
    const rows = [...face.querySelectorAll('.row')];
    return rows.slice(1).map((row, at) => box(row).top - box(rows[at].querySelector('.text')).bottom);
  });
}"""
"""How far each row is below the text of the one before, on the paper to be printed."""


@pytest.mark.parametrize("length", [4, 6, 22])
def test_a_long_place_keeps_to_its_rows_on_paper_too(web: Watched, length: int) -> None:
    page = web.open(CARD)
    fill(page, {**MINE, "place": "Behind the old mill, " * length})
    page.emulate_media(media="print")
    gaps = page.evaluate(ROWS)
    assert len(gaps) > 8
    assert min(gaps) >= -1


def test_type_gets_smaller_before_anything_is_cut_off(web: Watched) -> None:
    page = web.open(CARD)
    face = page.locator(".builder-preview .face").first
    press(page, "Fill in an example")
    for place in (3, 8, 12, 20):
        page.locator("#builder-add").select_option(index=place)
        press(page, "Add")
    expect(page.locator(".builder-over:visible")).to_have_count(0)
    expect(face).to_have_attribute("data-type", re.compile("medium|small"))
    press(page, "New card")
    expect(face).to_have_attribute("data-type", "large")
    page.locator("[name=know1]").fill("endless " * 100)
    expect(page.locator("#o-person1")).to_contain_text("Too long")
    expect(face).to_have_attribute("data-type", "small")  # it shows the most
    page.locator("[name=know1]").fill("")
    expect(face).to_have_attribute("data-type", "large")


def test_of_too_many_lines_those_that_fit_are_whole_and_the_same_on_paper(web: Watched) -> None:
    page = web.open(CARD)
    press(page, "Fill in an example")
    for place in range(1, 10):
        page.locator("#builder-add").select_option(index=place)
        press(page, "Add")
    expect(page.locator("#o-principles")).to_contain_text("Too long")
    shown = page.locator(".builder-preview .row--list p").evaluate_all(
        "all => all.map((one) => [one.textContent, one.offsetLeft < one.parentElement.clientWidth])"
    )
    text = " ".join(printed(page).pages[1].extract_text().split())
    assert [line in text for line, _ in shown] == [fits for _, fits in shown]
    assert 3 < sum(fits for _, fits in shown) < 9
    expect(page.locator(".builder-over:visible")).to_have_count(1)


def test_a_text_from_right_to_left_runs_from_right_to_left(web: Watched) -> None:
    page = web.open(CARD)
    fill(page, {"goal": "שלום עולם", "event": "Plain"})
    directions = page.locator(".builder-preview .is-filled .text p").evaluate_all(
        "lines => lines.map((line) => getComputedStyle(line).direction)"
    )
    assert directions == ["ltr", "rtl"]
