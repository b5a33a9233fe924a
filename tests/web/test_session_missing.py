"""A session where a part cannot be loaded, or comes late."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from support.browser import Watched
from support.sessions import (
    QUIZ,
    asked,
    bank,
    count,
    enter,
    expect_place,
    forgive,
    group,
    on,
    press,
    question,
    short,
    turn,
    word,
    work_through,
)

CHAPTER = f"{QUIZ}#chapter-mistakes"


# what cannot be loaded


@pytest.mark.parametrize(
    "part", ["session-run.js", "session-habits.js", "session-drill.js", "quiz-drill.js", "habits.js"]
)
def test_a_way_in_that_cannot_be_loaded_says_so_and_can_be_tried_again(web: Watched, part: str) -> None:
    page = web.open(QUIZ)
    page.context.route(f"**/{part}", lambda route: route.abort())
    way = "#tonight" if "run" in part else "#habits" if "habits" in part else "#drill"
    page.locator(f".session-list a[href='{way}']").click()
    expect(page.get_by_text("This could not be loaded.")).to_be_focused()
    expect(page.get_by_role("link", name="Back to all ways in")).to_be_visible()
    page.context.unroute(f"**/{part}")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("This could not be loaded.")).to_have_count(0)
    expect(page.locator(".session-stage :is([data-hash], quiz-drill, .session-habit)").first).to_be_visible()
    forgive(web)


def test_a_result_that_cannot_be_loaded_says_so_and_can_be_tried_again(web: Watched) -> None:
    page = short(web, 1)
    page.context.route("**/session-result.js", lambda route: route.abort())
    on(page)
    expect(page.get_by_text("This could not be loaded.")).to_be_focused()
    page.context.unroute("**/session-result.js")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".quiz-score")).to_have_text("Right: 1 of 1")
    forgive(web)


# when something is missing


@pytest.mark.parametrize(
    "taken", ["**/quiz/mistakes/", "**/session-run.js", "**/quiz-choice.js"], ids=["page", "part", "kind"]
)
def test_what_cannot_be_loaded_is_said_and_can_be_tried_again(web: Watched, taken: str) -> None:
    page = web.open("404.html")
    refuse: Callable[[Route], None] = lambda route: route.abort()  # noqa: E731
    page.context.route(taken, refuse)
    page.goto(web.address + CHAPTER)
    lost = page.get_by_role("button", name=word("again"))
    expect(lost).to_be_visible()
    page.context.unroute(taken, refuse)
    lost.click()
    expect_place(page, 1, count("mistakes"))
    expect(group(page)).to_be_focused()
    assert all("Failed to" in complaint for complaint in web.complaints)
    web.complaints.clear()


def test_while_the_next_question_is_on_its_way_the_last_one_takes_no_answers(web: Watched) -> None:
    page = web.open(QUIZ)
    enter(page, "way_tonight")
    expect(question(page)).to_be_visible()
    here = next(entry["chapter"] for entry in bank(page) if entry["id"] == asked(page))
    held: list[Route] = []
    pages = re.compile(rf"/quiz/(?!{here}/)[\w-]+/$")
    page.context.route(pages, lambda route: held.append(route))
    with page.expect_request(pages):
        page.reload()
    press(page, "session_skip")
    expect(question(page)).to_have_count(0)
    held[0].continue_()
    expect(group(page)).to_be_focused()


def test_paper_that_comes_late_does_not_take_the_place_of_a_session(web: Watched) -> None:
    page = web.open(QUIZ)
    held: list[Route] = []
    page.context.route("**/quiz/conversation/", lambda route: held.append(route))
    with page.expect_request("**/quiz/conversation/"):
        page.evaluate("location.hash = 'paper-conversation'")
    page.evaluate("location.hash = 'chapter-mistakes'")
    expect(group(page)).to_be_focused()
    with page.expect_response("**/quiz/conversation/"):
        held[0].continue_()
    expect_place(page, 1, count("mistakes"))
    expect(page.locator(".session-paper")).to_have_count(0)


def test_paper_that_cannot_be_loaded_says_so_and_can_be_tried_again(web: Watched) -> None:
    page = web.open(QUIZ)
    page.context.route("**/quiz/conversation/", lambda route: route.abort())
    page.evaluate("location.hash = 'paper-conversation'")
    expect(page.get_by_text(word("not_loaded"))).to_be_focused()
    page.context.unroute("**/quiz/conversation/")
    press(page, "again")
    expect(page.locator(".session-paper").first).to_be_visible()
    assert all("Failed to" in complaint for complaint in web.complaints)
    web.complaints.clear()


def test_a_session_of_questions_that_are_gone_goes_on_with_the_others(web: Watched) -> None:
    page = web.open(QUIZ)
    enter(page, "way_tonight")
    turn(page, "session_skip")
    here = asked(page)
    page.evaluate(
        """() => {
          const text = localStorage.getItem('playbook');
          const first = /"ids":\\["([^"]+)"/.exec(text)[1];
          localStorage.setItem('playbook', text.replaceAll(`"${first}"`, '"gone-long-ago"'));
        }"""
    )
    page.reload()
    expect_place(page, 1, 9)
    expect(question(page)).to_have_id(f"q-{here}")
    assert here in work_through(page, [True, *[None] * 8])
