"""A session that is left and gone on with, in two tabs and after a reload."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from support.browser import Watched, wait_until_told
from support.questions import answer, options
from support.sessions import (
    QUIZ,
    bank,
    first_ids,
    keep,
    leave,
    lines,
    of_kind,
    on,
    opened,
    place,
    plan,
    question,
    short,
    stored,
)

TEN = "Ready for tonight?"


def stem(page: Page) -> str:
    expect(question(page).locator("legend").first).to_be_visible()
    return question(page).locator("legend").first.text_content() or ""


# leaving and coming back


def test_another_way_in_leaves_the_unfinished_session_alone(web: Watched) -> None:
    page = web.open(QUIZ)
    page.get_by_role("link", name=TEN).click()
    place(page, "1 of 10")
    on(page)
    place(page, "2 of 10")
    asked = stem(page)
    leave(page)
    page.locator(".session-list a[href='#chapter-ground-rules']").click()
    expect(page.locator("#session-place")).to_contain_text("1 of")
    on(page)
    leave(page)
    title = page.locator(".session-list a[href='#chapter-ground-rules']").text_content()
    expect(lines(page).nth(0)).to_contain_text(f"Go on with “{title}”: 2 of")
    expect(lines(page).nth(1)).to_have_text(f"Go on with “{TEN}”: 2 of 10")
    lines(page).nth(1).click()
    place(page, "2 of 10")
    assert stem(page) == asked


def test_an_older_session_is_gone_on_with_and_unknown_parts_stay(web: Watched) -> None:
    page = web.open(QUIZ)
    ids = first_ids(page, 3)
    old = plan(ids, at=1, answers={ids[0]: {"hash": "x", "right": True, "chosen": [0]}})
    keep(page, sessions={"tonight": old, "later": "of another kind"}, other={"unknown": 1})
    page.reload()
    lines(page).click()
    place(page, "2 of 3")
    on(page)
    kept = stored(page)
    assert kept["sessions"]["tonight"]["at"] == 2
    assert kept["sessions"]["later"] == "of another kind"
    assert kept["other"] == {"unknown": 1}


def test_an_answer_to_what_was_asked_otherwise_does_not_count(web: Watched) -> None:
    page = web.open(QUIZ)
    ids = first_ids(page, 2)
    keep(page, sessions={"tonight": plan(ids, answers={ids[0]: {"hash": "old", "right": True, "chosen": [1]}})})
    page.goto("about:blank")
    page.goto(web.address + QUIZ + "#tonight")
    place(page, "1 of 2")
    page.get_by_role("button", name="Skip").click()
    place(page, "2 of 2")
    on(page)
    expect(page.locator(".quiz-score")).to_have_text("Right: 1 of 1")


def test_a_kept_answer_that_makes_no_sense_leaves_its_question_to_be_answered(web: Watched) -> None:
    page = web.open(QUIZ)
    first = bank(page)[0]
    senseless = {"hash": first["hash"], "right": True, "chosen": [99]}
    keep(page, sessions={"tonight": plan([first["id"], *first_ids(page, 1, 1)], answers={first["id"]: senseless})})
    page.goto("about:blank")
    page.goto(web.address + QUIZ + "#tonight")
    place(page, "1 of 2")
    expect(page.get_by_role("button", name="Skip")).to_be_visible()
    answer(question(page))
    expect(question(page)).to_have_class("is-answered")


def test_what_one_tab_begins_anew_another_does_not_throw_back(web: Watched) -> None:
    one = web.open(QUIZ)
    keep(one, sessions={"tonight": plan(first_ids(one, 2), mark=1)})
    two = one.context.new_page()
    for page in (one, two):
        page.goto("about:blank")
        page.goto(web.address + QUIZ + "#tonight")
        place(page, "1 of 2")
    one.bring_to_front()
    on(one)
    place(one, "2 of 2")
    on(one)
    one.get_by_role("button", name="Begin anew").click()
    place(one, "1 of 10")
    wait_until_told(two, by=one)
    two.bring_to_front()
    two.get_by_role("button", name="Skip").click()
    place(two, "2 of 2")
    assert len(stored(two)["sessions"]["tonight"]["ids"]) == 10


def test_looking_at_a_first_question_begins_nothing_worth_an_offer(web: Watched) -> None:
    page = web.open(QUIZ)
    page.get_by_role("link", name=TEN).click()
    place(page, "1 of 10")
    leave(page)
    expect(page.locator("#session-due")).to_be_visible()
    expect(lines(page)).to_have_count(0)
    page.goto(web.address + "my-data/")
    expect(page.locator("my-data li")).to_have_text("Nothing yet.")


def test_back_from_what_was_missed_shows_the_result_again_and_forward_the_questions(web: Watched) -> None:
    page = short(web, 2)
    on(page, right=False)
    place(page, "2 of 2")
    on(page)
    expect(page.get_by_role("heading", name="Where you stand")).to_be_focused()
    page.get_by_role("button", name="Try the missed ones again").click()
    place(page, "1 of 1")
    page.go_back()
    expect(page.get_by_role("heading", name="Where you stand")).to_be_visible()
    expect(page.locator(".quiz-score")).to_have_text("Right: 1 of 2")
    page.go_forward()
    place(page, "1 of 1")
    on(page)
    expect(page.locator(".quiz-score")).to_have_text("Right: 1 of 1")
    page.reload()
    expect(page.locator(".quiz-score")).to_have_text("Right: 1 of 1")


def test_a_finished_way_is_drawn_anew_when_it_is_chosen_again(web: Watched) -> None:
    page = short(web, 2)
    on(page)
    place(page, "2 of 2")
    on(page)
    page.get_by_role("link", name="Back to all ways in").click()
    page.get_by_role("link", name=TEN).click()
    place(page, "1 of 10")


def test_whoever_leaves_all_out_is_told_so_kindly_and_can_begin_anew(web: Watched) -> None:
    page = short(web, 2)
    for at in (1, 2):
        place(page, f"{at} of 2")
        page.get_by_role("button", name="Skip").click()
    expect(page.get_by_text("You left all of them out.")).to_be_visible()
    page.get_by_role("button", name="Begin anew").click()
    place(page, "1 of 10")


def test_two_tabs_in_one_session_lose_nothing_to_each_other(web: Watched) -> None:
    one = short(web, 3)
    two = one.context.new_page()
    two.goto(web.address + QUIZ + "#tonight")
    place(two, "1 of 3")
    one.bring_to_front()  # a page behind another one is slow to answer
    on(one)
    place(one, "2 of 3")
    on(one)
    place(one, "3 of 3")
    wait_until_told(two, by=one)
    two.bring_to_front()
    answer(question(two), right=False)
    wait_until_told(one, by=two)
    kept = stored(one)["sessions"]["tonight"]
    assert len(kept["answers"]) == 2
    assert kept["at"] == 2, "the tab that is further is not thrown back"
    one.bring_to_front()
    answer(question(one))
    assert len(stored(one)["sessions"]["tonight"]["answers"]) == 3


def test_what_one_tab_writes_the_other_does_not_wipe(web: Watched) -> None:
    one = web.open(QUIZ)
    opened(web, one, [of_kind(one, "quiz-recall"), *first_ids(one, 1)])
    two = one.context.new_page()
    two.goto(web.address + QUIZ + "#tonight")
    place(two, "1 of 2")
    question(one).get_by_role("textbox").fill("Half a thought")
    wait_until_told(two, by=one)
    two.get_by_role("button", name="Skip").click()
    place(two, "2 of 2")
    on(two)
    expect(two.locator(".quiz-score")).to_be_visible()
    assert list(stored(two)["sessions"]["tonight"]["texts"].values()) == ["Half a thought"]


def test_a_step_back_is_kept_although_it_lowers_the_place(web: Watched) -> None:
    page = short(web, 3)
    on(page)
    place(page, "2 of 3")
    page.get_by_role("button", name="Back").click()
    place(page, "1 of 3")
    page.reload()
    place(page, "1 of 3")
    expect(question(page)).to_have_class("is-answered")


def test_what_was_written_is_still_there_after_a_reload(web: Watched) -> None:
    page = web.open(QUIZ)
    opened(web, page, [of_kind(page, "quiz-recall"), *first_ids(page, 1)])
    question(page).get_by_role("textbox").fill("Half a thought")
    page.reload()
    place(page, "1 of 2")
    expect(question(page).get_by_role("textbox")).to_have_value("Half a thought")
    leave(page)
    expect(lines(page)).to_have_count(1)
    page.goto(web.address + "my-data/")
    expect(page.locator("my-data li")).to_have_text("Sessions, with what you answered and wrote in them: 1")


# keys


def test_keys_count_after_a_click_on_empty_page_but_not_in_other_controls(web: Watched) -> None:
    page = web.open(QUIZ)
    opened(web, page, [of_kind(page, "quiz-choice:has([type=radio])"), *first_ids(page, 1)])
    page.locator("h1").click()
    page.keyboard.press("Control+2")
    page.get_by_role("link", name="Leave it for now").press("2")
    expect(question(page).locator("fieldset > label input:checked")).to_have_count(0)
    page.locator("h1").click()
    page.keyboard.press("2")
    expect(options(question(page)).nth(1).locator("input")).to_be_checked()
    page.locator("h1").click()
    page.keyboard.press("Enter")
    expect(question(page)).to_have_class("is-answered")
    page.locator("h1").click()
    page.keyboard.press("Enter")
    place(page, "2 of 2")
