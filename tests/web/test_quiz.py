"""The questions, as a reader uses them: mouse, keyboard, after a reload, with broken storage, without a script."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from conftest import Watched, wait_until_told

QUIZ = "quiz/mistakes/"
KINDS = "quiz/body-language/"
"""A chapter that has every kind of question among its first 25, which are live."""
BUFFET = "#q-team-lead-at-the-buffet"
RECALL = "#q-asked-straight-out"


def options(question: Locator) -> Locator:
    return question.locator("fieldset > label")


def keys(question: Locator) -> list[int]:
    """The places of the right options, from what the page itself says to a reader without a script."""
    return [at for at, found in enumerate(question.locator("details li").all()) if "key" in (found_class(found))]


def found_class(element: Locator) -> str:
    return element.get_attribute("class") or ""


def others(question: Locator) -> list[int]:
    return [at for at in range(options(question).count()) if at not in keys(question)]


def check(question: Locator) -> None:
    question.get_by_role("button", name="Check").click()


def answer(question: Locator, right: bool = True) -> None:
    """Answers a question of any kind, rightly or not."""
    tag = question.evaluate("element => element.localName")
    if tag == "quiz-recall":
        question.get_by_role("button", name="Compare").click()
        question.get_by_role("button", name="I had it" if right else "Not yet").click()
    elif tag == "quiz-order":
        into_order(question, right)
    else:
        for place in keys(question) if right else others(question)[:1]:
            options(question).nth(place).click()
        check(question)


def into_order(question: Locator, right: bool) -> None:
    """Moves the steps one by one with their buttons; they never stand in the right order at first."""
    count = question.locator("fieldset li").count()
    for place in range(1, count + 1 if right else 1):
        step = question.locator(f"fieldset li[data-place='{place}']")
        while step.evaluate("element => [...element.parentElement.children].indexOf(element)") > place - 1:
            step.get_by_role("button", name="Move up").click()
    check(question)


def kept(page: Page) -> dict[str, dict[str, object]]:
    """What is kept on the device."""
    found: dict[str, dict[str, object]] = json.loads(page.evaluate("localStorage.getItem('playbook')"))["answers"]
    return found


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
    question = web.open(QUIZ).locator(BUFFET)
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
    page = web.open(QUIZ)
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
@pytest.mark.parametrize("tag", ["quiz-order", "quiz-recall", "quiz-choice:has([type=checkbox])"])
def test_other_kinds_of_question(web: Watched, tag: str, right: bool) -> None:
    page = web.open(KINDS)
    question = page.locator(tag).first
    answer(question, right)
    expect(question).to_have_class("is-answered")
    identifier = (question.get_attribute("id") or "").removeprefix("q-")
    assert kept(page)[identifier]["right"] is right
    expect(question.get_by_role("button", name="Try again")).to_be_visible()
    if tag != "quiz-choice:has([type=checkbox])":
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
    page = web.open(QUIZ)
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
    assert page.evaluate("document.activeElement.closest('.quiz > *').id") == questions.first.get_attribute("id")


def intro_count(page: Page) -> int:
    """How many questions the page says that the chapter has."""
    found: str = page.get_by_text("situations. Choose what you would do").text_content() or ""
    return int(found.split()[0])


def test_a_page_counts_all_its_questions_also_those_that_wait(web: Watched) -> None:
    page = web.open(QUIZ)
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
    page = web.open(QUIZ)
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
    question = web.open(QUIZ).locator(RECALL)
    question.get_by_role("button", name="Compare").click()
    expect(question.locator("summary")).to_have_text("One good answer")
    expect(question.locator("details > summary + *")).to_be_focused()
    question.page.keyboard.press("Tab")
    question.page.keyboard.press("Tab")
    expect(question.get_by_role("button", name="I had it")).to_be_focused()


# by keyboard


def test_the_keyboard_alone_does_it(web: Watched) -> None:
    page = web.open(QUIZ)
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
    page = web.open(QUIZ)
    question = page.locator(BUFFET)
    options(question).nth(0).locator("input").focus()
    page.keyboard.press("3")
    expect(options(question).nth(2).locator("input")).to_be_checked()
    page.keyboard.press("Tab")
    expect(question.get_by_role("button", name="Check")).to_be_focused()
    page.keyboard.press("Space")
    expect(question).to_have_class("is-answered")


def test_a_group_of_options_is_one_tab_stop(web: Watched) -> None:
    page = web.open(QUIZ)
    question = page.locator(BUFFET)
    options(question).nth(1).locator("input").check()
    options(question).nth(1).locator("input").focus()
    page.keyboard.press("Shift+Tab")
    assert not page.evaluate(f"document.querySelector('{BUFFET}').contains(document.activeElement)")


def test_check_with_nothing_chosen_says_so_and_marks_nothing(web: Watched) -> None:
    page = web.open(QUIZ)
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


# what is kept


def test_answers_outlive_a_reload_and_are_shared_with_the_chapter_page(web: Watched) -> None:
    page = web.open(QUIZ)
    answer(page.locator(BUFFET), right=False)
    answer(page.locator(RECALL))
    page.reload()
    expect(page.locator(BUFFET)).to_have_class("is-answered")
    expect(page.locator(BUFFET).get_by_role("status")).to_contain_text("Better not.")
    expect(page.locator(RECALL)).to_have_class("is-answered")
    first = page.locator("#q-job-at-the-event")
    answer(first)
    page.goto(web.address + "playbook/mistakes/")
    expect(page.locator("#q-job-at-the-event")).to_have_class("is-answered")


def test_a_reload_moves_no_focus(web: Watched) -> None:
    page = web.open(QUIZ)
    answer(page.locator(BUFFET))
    page.reload()
    expect(page.locator(BUFFET)).to_have_class("is-answered")
    assert page.evaluate("document.activeElement === document.body")


def test_an_answer_to_a_question_that_has_changed_is_void_but_nothing_else_is(web: Watched) -> None:
    page = web.open(QUIZ)
    answer(page.locator(BUFFET))
    answer(page.locator(RECALL))
    page.evaluate(
        """() => {
          const record = JSON.parse(localStorage.playbook);
          record.answers['team-lead-at-the-buffet'].hash = 'other';
          record.answers['asked-long-ago'] = { hash: 'x', right: true, chosen: [0] };
          localStorage.playbook = JSON.stringify(record);
        }"""
    )
    page.reload()
    expect(page.locator(RECALL)).to_have_class("is-answered")
    expect(page.locator(BUFFET)).not_to_have_class("is-answered")
    answer(page.locator(BUFFET))
    assert "asked-long-ago" in kept(page)


def test_two_tabs_lose_nothing_to_each_other(web: Watched) -> None:
    one = web.open(QUIZ)
    two = one.context.new_page()
    two.goto(web.address + QUIZ)
    answer(one.locator(BUFFET))
    wait_until_told(two, by=one)
    answer(two.locator(RECALL))
    assert {"team-lead-at-the-buffet", "asked-straight-out"} <= set(kept(two))


UNREADABLE = ["{", "null", "[]", '{"version":1,"answers":[]}', '"text"', "0", '{"version":1,"answers":{"__proto__":1}}']


@pytest.mark.parametrize("text", UNREADABLE)
def test_an_unreadable_record_is_put_aside_and_the_quiz_works(web: Watched, text: str) -> None:
    page = web.open("404.html")
    page.evaluate("text => { localStorage.playbook = text; }", text)
    page.goto(web.address + QUIZ)
    if "answers" not in text or "[]" in text:
        expect(page.locator(".quiz-progress")).to_contain_text("could not be read. It was put aside")
    answer(page.locator(BUFFET))
    assert kept(page)["team-lead-at-the-buffet"]["right"] is True
    if "answers" not in text or "[]" in text:
        assert page.evaluate("localStorage.getItem('playbook-unreadable')") == text


@pytest.mark.parametrize("chosen", ["[99]", '["a"]', "[]", "[null]", "{}", '[{"x":1}]'])
def test_an_answer_that_makes_no_sense_leaves_its_question_usable(web: Watched, chosen: str) -> None:
    page = web.open(QUIZ)
    for identifier in (BUFFET, RECALL):
        answer(page.locator(identifier))
    page.evaluate(
        """chosen => {
          const record = JSON.parse(localStorage.playbook);
          for (const answer of Object.values(record.answers)) answer.chosen = JSON.parse(chosen);
          localStorage.playbook = JSON.stringify(record);
        }""",
        chosen,
    )
    page.reload()
    for identifier in (BUFFET, RECALL):
        question = page.locator(identifier)
        expect(question.locator(".quiz-bar button").first).to_be_visible()
        if again := question.get_by_role("button", name="Try again").all():
            again[0].click()
        answer(question)
        expect(question).to_have_class("is-answered")


def test_a_record_from_a_newer_version_is_left_alone(web: Watched) -> None:
    page = web.open("404.html")
    newer = '{"version":99,"answers":{"team-lead-at-the-buffet":1}}'
    page.evaluate("text => { localStorage.playbook = text; }", newer)
    page.goto(web.address + QUIZ)
    answer(page.locator(BUFFET))
    expect(page.locator(BUFFET)).to_have_class("is-answered")
    expect(page.locator(".quiz-progress")).to_contain_text("written by a newer version")
    assert page.evaluate("localStorage.playbook") == newer


BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


@pytest.mark.parametrize(
    ("broken", "said"),
    [(BLOCKED, "keeps nothing that you write"), (FULL, "has no more room")],
    ids=["blocked", "full"],
)
def test_without_storage_the_quiz_works_and_says_so_once(web: Watched, broken: str, said: str) -> None:
    page = web.open("404.html")
    page.context.add_init_script(broken)
    page.goto(web.address + QUIZ)
    for identifier in (BUFFET, RECALL):
        answer(page.locator(identifier))
        expect(page.locator(identifier)).to_have_class("is-answered")
    expect(page.locator(".quiz-progress")).to_contain_text("2 of")
    expect(page.get_by_text(said)).to_have_count(1)


# when something is missing


def test_without_a_script_every_question_is_readable_and_its_answer_reachable(web: Watched) -> None:
    page = web.open(QUIZ, java_script_enabled=False)
    expect(page.locator(".quiz > * > fieldset > legend").first).to_be_visible()
    for question in page.locator(".quiz > *").all():
        question.locator("summary").click()
        expect(question.locator("details")).to_have_attribute("open", "")
        expect(question.locator("details :is(li, p)").first).to_be_visible()
    assert page.get_by_role("button", name="Check").count() == 0


def test_one_part_that_fails_leaves_the_others_at_work(web: Watched) -> None:
    page = web.open("404.html")
    page.context.route("**/quiz-recall.js", lambda route: route.abort())
    page.goto(web.address + QUIZ)
    answer(page.locator(BUFFET))
    expect(page.locator(BUFFET)).to_have_class("is-answered")
    page.locator(RECALL).locator("summary").click()
    expect(page.locator(RECALL).locator("details p").first).to_be_visible()
    assert all("quiz-recall.js" in complaint or "ERR_FAILED" in complaint for complaint in web.complaints)
    web.complaints.clear()
