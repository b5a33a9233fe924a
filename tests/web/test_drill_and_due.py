"""The drill and what is due again, as ways of the self-assessment, on other days."""

from __future__ import annotations

import datetime
import re

from playwright.sync_api import Page, expect

from support.browser import Watched
from support.questions import answer, choose, says_do
from support.sessions import (
    QUIZ,
    asked,
    bank,
    enter,
    expect_place,
    group,
    keep,
    leave,
    lines,
    on_day,
    press,
    question,
    turn,
    word,
)

# do or don't


def progress(page: Page, done: int, total: int) -> None:
    expect(page.locator("quiz-drill").get_by_text(word("progress", done=done, total=total), exact=True)).to_be_visible()


def test_the_drill_by_keyboard_each_line_with_its_reason(web: Watched) -> None:
    page = web.open(QUIZ)
    page.get_by_role("link", name=word("way_drill"), exact=True).first.click()
    drill = page.locator("quiz-drill")
    for done in range(20):
        progress(page, done, 20)
        keys = ("1", "2") if done % 2 else ("ArrowLeft", "ArrowRight")
        is_wrong = done in (3, 8)
        page.keyboard.press(keys[says_do(page) is is_wrong])
        expect(drill.get_by_role("status")).to_have_text(re.compile(r"\w{3}.*\w{3}"))
        expect(drill.get_by_role("status").get_by_role("link")).to_be_visible()
        page.keyboard.press("Enter")
    status = drill.get_by_role("status")
    expect(status).to_contain_text(word("result", right=18, total=20))
    expect(status).to_be_focused()
    press(page, "retry_missed")
    for done in range(2):
        progress(page, done, 2)
        choose(page, right=True)
        press(page, "next")
    expect(status).to_contain_text(word("result", right=2, total=2))
    press(page, "session_more")
    progress(page, 0, 20)


SWIPE = """(element, across) => {
  const send = (type, x) => element.dispatchEvent(
    new PointerEvent(type, { clientX: x, clientY: 300, pointerType: 'touch', bubbles: true }));
  send('pointerdown', 200);
  send('pointerup', 200 + across);
}"""


def test_a_swipe_is_an_answer_and_a_touch_is_not(web: Watched) -> None:
    page = web.open(QUIZ, width=390, has_touch=True)
    enter(page, "way_drill")
    item = page.locator("quiz-drill li")
    item.evaluate(SWIPE, 20)
    progress(page, 0, 20)
    item.evaluate(SWIPE, -120 if says_do(page) else 120)
    progress(page, 1, 20)
    expect(item).to_have_class(re.compile("is-right"))


# due again


def expect_due(page: Page, count: int) -> None:
    text = word("session_due", count=count) if count else word("session_due_none")
    expect(page.locator("quiz-session")).to_contain_text(text)


def test_missed_comes_tomorrow_and_then_waits_longer_each_time(web: Watched) -> None:
    page = web.open("404.html")
    on_day(web, page, 0)
    expect_due(page, 0)
    enter(page, "way_tonight")
    answer(question(page), right=False)
    missed = asked(page)
    turn(page, "next")
    answer(question(page))
    known = asked(page)
    on_day(web, page, 0)
    expect_due(page, 0)
    for day, count, wanted in ((1, 1, missed), (4, 1, missed), (6, 1, known), (10, 1, missed), (18, 1, known)):
        on_day(web, page, day - 1)
        expect_due(page, 0)
        on_day(web, page, day)
        expect_due(page, count)
        enter(page, "way_due")
        assert asked_alone(page) == wanted
        answer(question(page))
        press(page, "session_end")
        on_day(web, page, day)
        expect_due(page, 0)


def test_what_is_due_is_asked_though_an_earlier_session_was_left_at_its_last_answer(web: Watched) -> None:
    page = web.open("404.html")
    on_day(web, page, 0, "#tonight")
    answer(question(page), right=False)
    for day in (1, 4):
        on_day(web, page, day)
        expect_due(page, 1)
        enter(page, "way_due")
        asked_alone(page)
        expect(question(page)).not_to_have_class(re.compile("is-answered"))
        answer(question(page))


def asked_alone(page: Page) -> str:
    expect_place(page, 1, 1)
    expect(group(page)).to_be_focused()
    return asked(page)


def test_what_was_missed_on_a_chapters_page_is_due_and_nothing_due_is_said_kindly(web: Watched) -> None:
    page = web.open("quiz/mistakes/")
    missed = page.locator(".quiz > *").first
    name = (missed.get_attribute("id") or "").removeprefix("q-")
    answer(missed, right=False)
    page.goto(web.address + QUIZ)
    expect_due(page, 1)
    enter(page, "way_due")
    assert asked_alone(page) == name
    answer(question(page))
    press(page, "session_end")
    page.get_by_role("link", name=word("session_ways")).click()
    expect_due(page, 0)
    enter(page, "way_due")
    expect(page.get_by_text(word("session_nothing"))).to_be_visible()
    expect(page.get_by_role("link", name=word("session_ways"))).to_be_visible()


MONDAY = datetime.datetime(2026, 3, 2, 18, 0)
WEDNESDAY = datetime.datetime(2026, 3, 4, 18, 0)


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


def test_the_drill_keeps_its_place_and_what_was_missed(web: Watched) -> None:
    page = web.open(QUIZ + "#drill")
    expect(page.locator(".drill-count")).to_have_text("0 of 20 answered")
    expect(page.get_by_role("button", name="Twenty others")).to_be_hidden()
    choose(page, right=False)
    page.get_by_role("button", name="Next").click()
    asked = page.locator("quiz-drill li p").nth(1).text_content() or ""
    page.reload()
    expect(page.locator("quiz-drill li p").nth(1)).to_have_text(asked)
    expect(page.locator(".drill-count")).to_have_text("1 of 20 answered")
    leave(page)
    lines(page).get_by_text("Go on with “Do or don't?”: 2 of 20").click()
    for at in range(1, 20):
        expect(page.locator(".drill-count")).to_have_text(f"{at} of 20 answered")
        choose(page)
        page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("button", name="Twenty others")).to_be_visible()
    page.goto("about:blank")
    page.go_back()
    expect(page.locator(".quiz-score")).to_have_text("Right: 19 of 20")
    page.get_by_role("button", name="Try the missed ones again").click()
    page.reload()
    expect(page.locator(".drill-count")).to_have_text("0 of 1 answered")
    choose(page)
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Twenty others").click()
    expect(page.locator(".drill-count")).to_have_text("0 of 20 answered")
    expect(page.get_by_role("button", name="Twenty others")).to_be_hidden()


def test_an_answered_statement_stays_answered_after_a_reload(web: Watched) -> None:
    page = web.open(QUIZ + "#drill")
    choose(page, right=False)
    page.reload()
    expect(page.locator("quiz-drill [role=status] strong")).to_contain_text("Not quite")
    expect(page.get_by_role("button", name="Next")).to_be_focused()
