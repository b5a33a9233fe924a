"""The questions, as a reader uses them: mouse, keyboard, without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from support.browser import Watched
from support.questions import BUFFET, MISTAKES, RECALL, answer, check, intro_count, kept, keys, options, others

KINDS = "quiz/body-language/"
"""A chapter that has every kind of question among its first 25, which are live."""


# with the mouse


def test_a_part_of_what_fits_is_said_to_be_a_part(web: Watched) -> None:
    page = web.open("quiz/body-language/")
    question = page.locator("quiz-choice:has([type=checkbox])").first
    some, *rest = keys(question)
    options(question).nth(some).click()
    check(question)
    said = question.get_by_role("status").locator("> *")
    expect(said.first).to_have_text("Not quite right yet.")
    expect(said.nth(1)).to_contain_text("Works well.")
    expect(said.nth(2)).to_contain_text("This is what works:")
    assert rest
    question.get_by_role("button", name="Try again").click()
    for place in [some, *rest]:
        options(question).nth(place).click()
    check(question)
    expect(said.first).to_contain_text("Works well.")


def test_a_wrong_choice_is_explained_and_so_is_the_right_one(web: Watched) -> None:
    question = web.open(MISTAKES).locator(BUFFET)
    wrong, key = others(question)[0], keys(question)[0]
    why = question.locator("details li").all_text_contents()
    options(question).nth(wrong).click()
    check(question)
    status = question.get_by_role("status")
    expect(status).to_contain_text("Better not.")
    expect(status).to_contain_text(why[wrong])
    expect(status).to_contain_text(why[key].removeprefix("Works well."))
    expect(options(question).nth(wrong)).to_have_class("is-wrong")
    expect(options(question).nth(key)).to_have_class("is-missed")
    question.get_by_text("Why not the others?").click()
    left = [text for at, text in enumerate(why) if at not in (wrong, key)]
    expect(question.locator("details li:visible")).to_have_text(left)


def test_the_right_choice_is_confirmed_and_leads_to_its_principle(web: Watched) -> None:
    page = web.open(MISTAKES)
    question = page.locator(BUFFET)
    answer(question)
    expect(question.get_by_role("status")).to_contain_text("Works well.")
    question.get_by_role("status").get_by_role("link").click()
    page.wait_for_url("**/playbook/mistakes/#asking-for-a-job")
    expect(page.locator("#asking-for-a-job")).to_be_in_viewport()


def test_whoever_asks_about_a_job_learns_what_to_say_instead(web: Watched) -> None:
    page = web.open("playbook/mistakes/")
    question = page.locator("#q-job-at-the-event")
    expect(question.locator("legend")).to_have_text("Can you ask for a job at the event?")
    answer(question)
    expect(question.get_by_role("status")).to_contain_text("Where would you look first?")


@pytest.mark.parametrize("right", [True, False])
@pytest.mark.parametrize("tag", ["quiz-order", "quiz-recall", "quiz-matching", "quiz-choice:has([type=checkbox])"])
def test_other_kinds_of_question(web: Watched, tag: str, right: bool) -> None:
    page = web.open(KINDS)
    question = page.locator(tag).first
    answer(question, right)
    expect(question).to_have_class("is-answered")
    identifier = (question.get_attribute("id") or "").removeprefix("q-")
    assert kept(page)[identifier]["right"] is right
    expect(question.get_by_role("button", name="Try again")).to_be_visible()
    if tag in {"quiz-order", "quiz-recall"}:  # the others tell each part where it stands
        expect(question.locator("details")).to_have_attribute("open", "")


def test_a_step_says_where_it_went_and_keeps_the_focus(web: Watched) -> None:
    question = web.open(KINDS).locator("quiz-order").first
    second = question.locator("fieldset li").nth(1)
    name = second.evaluate("element => element.firstChild.textContent")
    mover = second.get_by_role("button", name="Move up")
    mover.focus()
    mover.press("Enter")
    expect(question.get_by_role("status")).to_contain_text(f"{name}: now 1 of")
    expect(question.locator("fieldset li").first.get_by_role("button", name="Move up")).to_be_focused()


def test_a_result_stands_at_the_end_and_only_what_was_missed_is_asked_again(web: Watched) -> None:
    page = web.open(MISTAKES)
    questions = page.locator(".quiz > *")
    total = questions.count()
    for at in range(total):
        answer(questions.nth(at), right=at > 1)
    result = page.locator("quiz-result")
    expect(result).to_contain_text(f"Right: {total - 2} of {total}")
    expect(result.locator("ul li")).to_have_count(2)
    whole = intro_count(page)
    expect(page.locator(".quiz-progress progress")).to_have_attribute("value", str(total))
    expect(page.locator(".quiz-progress progress")).to_have_attribute("max", str(whole))
    result.get_by_role("button", name="Try the missed ones again").click()
    expect(page.locator(".quiz > .is-answered")).to_have_count(total - 2)
    expect(page.locator(".quiz-progress")).to_contain_text(f"{total - 2} of {whole} answered")
    expect(questions.first.locator(":focus")).to_have_count(1)


def test_a_page_counts_all_its_questions_also_those_that_wait(web: Watched) -> None:
    page = web.open(MISTAKES)
    whole = intro_count(page)
    assert whole > page.locator(".quiz > *").count(), "a chapter with more than one part"
    expect(page.locator(".quiz-progress")).to_contain_text(f"0 of {whole} answered")
    first = page.locator(".quiz > *").first
    before = first.get_attribute("id") or ""
    page.get_by_role("button", name="Show questions").click()
    expect(first).not_to_have_id(before)
    answer(first)
    expect(page.locator(".quiz-progress")).to_contain_text(f"1 of {whole} answered")
    page.reload()
    expect(page.locator(".quiz-progress")).to_contain_text(f"1 of {whole} answered")


@pytest.mark.parametrize("right", [True, False])
def test_each_step_says_whether_it_stands_in_its_place(web: Watched, right: bool) -> None:
    page = web.open(KINDS, forced_colors="active")
    question = page.locator("quiz-order").first
    answer(question, right)
    for at, step in enumerate(question.locator("fieldset li").all(), 1):
        place = step.get_attribute("data-place")
        told = "In its place" if place == str(at) else f"Belongs at {place}"
        expect(step.locator(".quiz-mark")).to_have_text(told)
        icon = step.locator(".quiz-mark").evaluate("element => getComputedStyle(element, '::before').content")
        assert ("✓" if place == str(at) else "✕") in icon
    question.get_by_role("button", name="Try again").click()
    expect(question.locator(".quiz-mark")).to_have_count(0)


def test_a_part_that_cannot_be_loaded_says_so_and_can_be_tried_again(web: Watched) -> None:
    page = web.open(MISTAKES)
    whole, more = intro_count(page), page.get_by_role("button", name="Show questions")
    page.context.route("**/quiz/mistakes/", lambda route: route.abort())
    more.click()
    expect(page.get_by_text("This could not be loaded.")).to_be_focused()
    page.context.unroute("**/quiz/mistakes/")
    more.click()
    expect(page.locator(".quiz > *")).to_have_count(whole - 25)
    expect(page.get_by_text("This could not be loaded.")).to_have_count(0)
    assert all("ERR_FAILED" in complaint for complaint in web.complaints)
    web.complaints.clear()


def test_the_model_answer_gets_the_focus_and_its_heading_fits(web: Watched) -> None:
    question = web.open(MISTAKES).locator(RECALL)
    question.get_by_role("button", name="Compare").click()
    expect(question.locator("summary")).to_have_text("One good answer")
    expect(question.locator("details > summary + *")).to_be_focused()
    question.page.keyboard.press("Tab")
    question.page.keyboard.press("Tab")
    expect(question.get_by_role("button", name="I had it")).to_be_focused()


# by keyboard


def test_the_keyboard_alone_does_it(web: Watched) -> None:
    page = web.open(MISTAKES)
    question = page.locator(BUFFET)
    options(question).nth(0).locator("input").focus()
    for _ in range(keys(question)[0]):
        page.keyboard.press("ArrowDown")
    if keys(question)[0] == 0:
        page.keyboard.press("Space")
    expect(question.locator("input:checked")).to_have_count(1)
    expect(question.get_by_role("status")).to_be_empty()  # an arrow key is not an answer
    page.keyboard.press("Enter")
    expect(question.get_by_role("status")).to_contain_text("Works well.")
    expect(question.get_by_role("status")).to_be_focused()
    page.keyboard.press("Tab")
    expect(question.get_by_role("status").get_by_role("link")).to_be_focused()


def test_number_keys_choose_and_check_is_one_tab_away(web: Watched) -> None:
    page = web.open(MISTAKES)
    question = page.locator(BUFFET)
    options(question).nth(0).locator("input").focus()
    page.keyboard.press("3")
    expect(options(question).nth(2).locator("input")).to_be_checked()
    page.keyboard.press("Tab")
    expect(question.get_by_role("button", name="Check")).to_be_focused()
    page.keyboard.press("Space")
    expect(question).to_have_class("is-answered")


def test_a_group_of_options_is_one_tab_stop(web: Watched) -> None:
    page = web.open(MISTAKES)
    question = page.locator(BUFFET)
    options(question).nth(1).locator("input").check()
    options(question).nth(1).locator("input").focus()
    page.keyboard.press("Shift+Tab")
    assert not page.evaluate(f"document.querySelector('{BUFFET}').contains(document.activeElement)")


def test_check_with_nothing_chosen_says_so_and_marks_nothing(web: Watched) -> None:
    page = web.open(MISTAKES)
    question = page.locator(BUFFET)
    check(question)
    message = question.locator(".quiz-message")
    expect(message).to_have_text("Choose an answer first.")
    expect(message).to_be_focused()
    described = question.locator("fieldset").get_attribute("aria-describedby")
    assert described == message.get_attribute("id")
    expect(question.locator(".is-right, .is-wrong, .is-missed")).to_have_count(0)
    message.get_by_role("link").click()
    expect(options(question).nth(0).locator("input")).to_be_focused()
    answer(question)
    expect(message).to_be_hidden()
    assert question.locator("fieldset").get_attribute("aria-describedby") is None


# when something is missing


def test_without_a_script_every_question_is_readable_and_its_answer_reachable(web: Watched) -> None:
    page = web.open(MISTAKES, java_script_enabled=False)
    expect(page.locator(".quiz > * > fieldset > legend").first).to_be_visible()
    for question in page.locator(".quiz > *").all():
        question.locator("summary").click()
        expect(question.locator("details")).to_have_attribute("open", "")
        expect(question.locator("details :is(li, p)").first).to_be_visible()
    assert page.get_by_role("button", name="Check").count() == 0


def test_one_part_that_fails_leaves_the_others_at_work(web: Watched) -> None:
    page = web.open("404.html")
    page.context.route("**/quiz-recall.js", lambda route: route.abort())
    page.goto(web.address + MISTAKES)
    answer(page.locator(BUFFET))
    expect(page.locator(BUFFET)).to_have_class("is-answered")
    page.locator(RECALL).locator("summary").click()
    expect(page.locator(RECALL).locator("details p").first).to_be_visible()
    assert all("quiz-recall.js" in complaint or "ERR_FAILED" in complaint for complaint in web.complaints)
    web.complaints.clear()
