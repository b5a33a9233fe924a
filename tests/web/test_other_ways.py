"""What stands beside the questions as a reader uses it: what is due, the drill and the habits, on other days."""

from __future__ import annotations

import datetime
import re

import pytest
from playwright.sync_api import Page, expect
from test_quiz import BLOCKED

from conftest import Watched
from sessions import QUIZ, bank, keep, leave, lines, on, place, stored

MONDAY = datetime.datetime(2026, 3, 2, 18, 0)
WEDNESDAY = datetime.datetime(2026, 3, 4, 18, 0)


# what is due


def test_where_nothing_is_due_the_next_day_is_named(web: Watched) -> None:
    page = web.open(QUIZ)
    *first, last = [(entry["id"], entry["hash"]) for entry in bank(page)[:4]]
    spacing = {name: {"hash": digest, "gap": 6, "due": 20518} for name, digest in first}
    keep(page, spacing={**spacing, last[0]: {"hash": last[1], "gap": 12, "due": 20520}})
    page.clock.set_fixed_time(MONDAY)
    page.reload()
    said = "Nothing is due now. Next: 3, on Friday, March 6."
    expect(page.locator("#session-due")).to_have_text(said)
    page.get_by_role("link", name="Due again").click()
    expect(page.get_by_role("heading", name="There is nothing to ask here today.")).to_be_focused()
    expect(page.locator(".session-stage")).to_contain_text(said)
    page.clock.set_fixed_time(datetime.datetime(2026, 3, 6, 18, 0))
    page.get_by_role("link", name="Back to all ways in").click()
    expect(page.locator("#session-due")).to_have_text("Due now: 3.")


# the drill


def says_do(page: Page) -> bool:
    return page.locator("quiz-drill li").get_attribute("data-do") == "1"


def drilled(page: Page, right: bool = True) -> None:
    name = "Do" if says_do(page) is right else "Don't"
    page.get_by_role("button", name=name, exact=True).click()


def test_the_drill_keeps_its_place_and_what_was_missed(web: Watched) -> None:
    page = web.open(QUIZ + "#drill")
    expect(page.locator(".drill-count")).to_have_text("0 of 20 answered")
    expect(page.get_by_role("button", name="Twenty others")).to_be_hidden()
    drilled(page, right=False)
    page.get_by_role("button", name="Next").click()
    asked = page.locator("quiz-drill li p").nth(1).text_content() or ""
    page.reload()
    expect(page.locator("quiz-drill li p").nth(1)).to_have_text(asked)
    expect(page.locator(".drill-count")).to_have_text("1 of 20 answered")
    leave(page)
    lines(page).get_by_text("Go on with “Do or don't?”: 2 of 20").click()
    for at in range(1, 20):
        expect(page.locator(".drill-count")).to_have_text(f"{at} of 20 answered")
        drilled(page)
        page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("button", name="Twenty others")).to_be_visible()
    page.goto("about:blank")
    page.go_back()
    expect(page.locator(".quiz-score")).to_have_text("Right: 19 of 20")
    page.get_by_role("button", name="Try the missed ones again").click()
    page.reload()
    expect(page.locator(".drill-count")).to_have_text("0 of 1 answered")
    drilled(page)
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Twenty others").click()
    expect(page.locator(".drill-count")).to_have_text("0 of 20 answered")
    expect(page.get_by_role("button", name="Twenty others")).to_be_hidden()


def test_an_answered_statement_stays_answered_after_a_reload(web: Watched) -> None:
    page = web.open(QUIZ + "#drill")
    drilled(page, right=False)
    page.reload()
    expect(page.locator("quiz-drill [role=status] strong")).to_contain_text("Not quite")
    expect(page.get_by_role("button", name="Next")).to_be_focused()


# habits


def rate(page: Page, often: str) -> None:
    """Rates the habits of the chapter that is shown, and goes on."""
    expect(page.locator(".session-habit").first).to_be_visible()
    for habit in page.locator(".session-habit").all():
        habit.get_by_label(often).check()
    page.get_by_role("button", name=re.compile("^(Next|See the profile)$")).click()


def chapters(page: Page) -> int:
    return len({entry["chapter"] for entry in bank(page)})


def test_a_profile_is_kept_when_something_is_rated_not_when_it_is_looked_at(web: Watched) -> None:
    page = web.open(QUIZ)
    page.clock.set_fixed_time(MONDAY)
    page.goto(web.address + QUIZ + "#habits")
    for _ in range(chapters(page)):
        rate(page, "Seldom")
    expect(page.locator(".session-picture .last")).to_have_count(0)
    page.clock.set_fixed_time(WEDNESDAY)
    page.reload()
    expect(page.get_by_role("heading", name="Your habits")).to_be_visible()
    assert len(stored(page)["profiles"]) == 1
    page.get_by_role("button", name="Rate them anew").click()
    rate(page, "Often")
    for _ in range(chapters(page) - 1):
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
    count = chapters(page)
    page.get_by_role("button", name="Next").click()
    for _ in range(count - 1):
        rate(page, "Always")
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
    for _ in range(chapters(page)):
        rate(page, "Seldom")
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
