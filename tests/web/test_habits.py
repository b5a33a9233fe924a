"""Habits: rated, shown as a picture and a table, compared with last time."""

from __future__ import annotations

import datetime
import re
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Page, expect

from support.browser import BLOCKED, Watched
from support.pdfs import squeezed
from support.sessions import (
    QUIZ,
    bank,
    cells,
    chapter_titles,
    enter,
    expect_place,
    heading,
    listed,
    on,
    on_day,
    place,
    press,
    sheets,
    stored,
    texts,
    word,
)

MONDAY = datetime.datetime(2026, 3, 2, 18, 0)
WEDNESDAY = datetime.datetime(2026, 3, 4, 18, 0)


def rate(page: Page, shift: int) -> list[float]:
    """Rates every habit, chapter by chapter, up to the profile; gives each chapter's mean."""
    means = []
    for step in range(1, 8):
        expect_place(page, step, 7)
        groups = page.get_by_role("group").all()
        ratings = [min(4, (step + at) % 4 + shift) for at in range(len(groups))]
        for found, rating in zip(groups, ratings, strict=True):
            found.get_by_role("radio", name=word(f"session_often_{rating}"), exact=True).check()
        means.append(sum(ratings) / len(ratings))
        press(page, "session_profile" if step == 7 else "next")
    expect(heading(page, "session_profile_title")).to_be_focused()
    return means


def column(page: Page, key: str) -> list[float]:
    heads = texts(page.get_by_role("columnheader"))
    return [float(cells(row)[heads.index(word(key))]) for row in page.get_by_role("row").all()[1:]]


def bars(page: Page, name: str) -> list[float]:
    """Where the bars of the picture end, or its marks stand, on the scale from 0 to 4."""
    picture = page.get_by_role("img", name=word("session_picture"))
    what = "width" if name == "now" else "x"
    widths = [float(bar.get_attribute(what) or "nan") for bar in picture.locator(f"rect.{name}").all()]
    full = float(picture.locator("rect.track").first.get_attribute("width") or "nan")
    return [width / full * 4 for width in widths]


def test_habits_are_rated_shown_as_a_picture_and_a_table_and_compared_with_last_time(web: Watched) -> None:
    page = web.open("404.html", locale="en-GB")
    on_day(web, page, 0)
    enter(page, "way_habits")
    first = rate(page, 0)
    assert bars(page, "now") == pytest.approx(first, abs=0.01)
    assert column(page, "session_now") == pytest.approx(first, abs=0.051)
    assert texts(page.get_by_role("row").locator("th[scope=row]")) == list(chapter_titles(page).values())
    expect(page.get_by_text(word("session_picture_last"))).to_have_count(0)
    work = listed(page, "session_work")
    expect(work).to_have_count(3)
    places = [urldefrag(link.get_attribute("href") or "") for link in work.get_by_role("link").all()]
    assert len({place.url for place in places}) == 3  # of three chapters
    expect(listed(page, "session_strongest")).to_have_count(3)
    expect(listed(page, "session_weakest")).to_have_count(5)
    on_day(web, page, 7, "#habits")
    press(page, "session_rate_anew")
    second = rate(page, 1)
    assert column(page, "session_now") == pytest.approx(second, abs=0.051)
    assert column(page, "session_last") == pytest.approx(first, abs=0.051)
    assert bars(page, "last") == pytest.approx(first, abs=0.04)  # the mark is 3 of 400 wide, and stays inside
    expect(page.get_by_text(word("session_picture_last"))).to_be_visible()


def test_habits_may_be_left_out_and_gone_back_to(web: Watched) -> None:
    page = web.open(QUIZ)
    enter(page, "way_habits")
    for step in range(1, 8):
        expect_place(page, step, 7)
        if step == 3:
            page.get_by_role("radio", name=word("session_often_1")).first.check()
            press(page, "next")
            press(page, "session_back")
            expect(page.get_by_role("radio", name=word("session_often_1")).first).to_be_checked()
        press(page, "session_profile" if step == 7 else "next")
    assert len(bars(page, "now")) == 1
    expect(listed(page, "session_work")).to_have_count(1)


def test_the_profile_is_printed_with_its_picture_and_table(web: Watched) -> None:
    page = web.open(QUIZ, locale="en-GB")
    enter(page, "way_habits")
    rate(page, 0)
    page.emulate_media(media="print")
    expect(page.get_by_role("img", name=word("session_picture"))).to_be_visible()
    paper = "".join(sheets(page))
    for text in [word("session_profile_title"), word("session_work"), *chapter_titles(page).values()]:
        assert squeezed(text) in paper


def rate_all(page: Page, often: str) -> None:
    """Rates the habits of the chapter that is shown, and goes on."""
    expect(page.locator(".session-habit").first).to_be_visible()
    for habit in page.locator(".session-habit").all():
        habit.get_by_label(often).check()
    page.get_by_role("button", name=re.compile("^(Next|See the profile)$")).click()


def chapter_count(page: Page) -> int:
    return len({entry["chapter"] for entry in bank(page)})


def test_a_profile_is_kept_when_something_is_rated_not_when_it_is_looked_at(web: Watched) -> None:
    page = web.open(QUIZ)
    page.clock.set_fixed_time(MONDAY)
    page.goto(web.address + QUIZ + "#habits")
    for _ in range(chapter_count(page)):
        rate_all(page, "Seldom")
    expect(page.locator(".session-picture .last")).to_have_count(0)
    page.clock.set_fixed_time(WEDNESDAY)
    page.reload()
    expect(page.get_by_role("heading", name="Your habits")).to_be_visible()
    assert len(stored(page)["profiles"]) == 1
    page.get_by_role("button", name="Rate them anew").click()
    rate_all(page, "Often")
    for _ in range(chapter_count(page) - 1):
        page.get_by_role("button", name=re.compile("^(Next|See the profile)$")).click()
    cells = page.locator(".session-table tbody tr").first.locator("td")
    expect(cells).to_have_text(["3.0", "1.0"])
    page.clock.set_fixed_time(datetime.datetime(2026, 3, 9, 18, 0))
    page.reload()
    expect(cells).to_have_text(["3.0", "1.0"])
    expect(page.get_by_text("The upright mark is where you stood last time.")).to_be_visible()
    assert [profile["day"] for profile in stored(page)["profiles"]] == [20514, 20516]


def test_a_chapter_left_out_is_named_in_the_table_and_left_out_of_the_picture(web: Watched) -> None:
    page = web.open(QUIZ + "#habits")
    count = chapter_count(page)
    page.get_by_role("button", name="Next").click()
    for _ in range(count - 1):
        rate_all(page, "Always")
    expect(page.locator(".session-table tbody tr")).to_have_count(count)
    expect(page.locator(".session-table tbody tr").first.locator("td").first).to_have_text("not rated")
    expect(page.locator(".session-picture text")).to_have_count(count - 1)
    expect(page.get_by_text("Nothing to work on here.")).to_be_visible()
    expect(page.get_by_role("heading", name="What to work on next")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 320])
def test_the_scale_breaks_no_word_and_fits_a_thumb(web: Watched, width: int) -> None:
    page = web.open(QUIZ + "#habits", width=width)
    expect(page.locator(".session-habit").first).to_be_visible()
    heights = page.locator(".session-habit label").evaluate_all("all => all.map((one) => one.offsetHeight)")
    assert min(heights) >= 44
    assert max(heights) < 60, "each on one line"
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_picture_is_readable_in_forced_colours(web: Watched) -> None:
    page = web.open(QUIZ + "#habits", forced_colors="active", color_scheme="dark")
    for _ in range(chapter_count(page)):
        rate_all(page, "Seldom")
    colour, text = page.locator(".session-picture text").first.evaluate(
        "element => [getComputedStyle(element).fill, getComputedStyle(document.body).color]"
    )
    assert colour == text


def test_without_storage_nothing_is_said_to_be_noted_for_the_card(web: Watched) -> None:
    page = web.open("404.html")
    page.context.add_init_script(BLOCKED)
    page.goto(web.address + QUIZ + "#tonight")
    place(page, "1 of 10")
    on(page, right=False)
    for at in range(2, 11):
        place(page, f"{at} of 10")
        page.get_by_role("button", name="Skip").click()
    page.get_by_role("button", name="Put these on my card").click()
    expect(page.locator(".session-stage .session-said")).to_contain_text("keeps nothing that you write")
