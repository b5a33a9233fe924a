"""In a session: one question at a time, by keyboard, back and forth, left and come back to, mixed, announced."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from playbook.kinds import KINDS as KINDS_OF_QUESTION
from support.browser import Watched, wait_until_told
from support.questions import answer, check, keys, options, others
from support.sessions import (
    QUIZ,
    SEEDED,
    asked,
    count,
    enter,
    expect_place,
    find,
    group,
    heading,
    press,
    question,
    turn,
    word,
)

KINDS = f"{QUIZ}#chapter-body-language"
"""A chapter that has every kind of question."""


CHAPTER = f"{QUIZ}#chapter-mistakes"
FOCUSED = "document.activeElement.matches('.is-answered [role=status]')"


def focus_on(page: Page, name: str, limit: int = 40) -> None:
    """Presses Tab until the control with this name has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        found = page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()")
        if found == name:
            return
    raise AssertionError(f"no tab stop {name!r}")


def focused(page: Page) -> Locator:
    return page.locator(":focus")


def by_keyboard(page: Page) -> None:
    """Answers a question with keys alone, rightly if it has options."""
    kind = question(page).evaluate("element => element.localName")
    if kind == "quiz-choice":
        for place in keys(question(page)):
            page.keyboard.press(str(place + 1))
        page.keyboard.press("Enter")
    elif kind == "quiz-recall":
        page.keyboard.press("Tab")
        page.keyboard.type("In my own words: 1, 2, 3")
        focus_on(page, word("compare"))
        page.keyboard.press("Enter")
        focus_on(page, word("had_it"))
        page.keyboard.press("Enter")
    elif kind == "quiz-matching":
        for place, found in enumerate(question(page).locator("select").all(), 1):
            page.keyboard.press("Tab")
            expect(found).to_be_focused()
            while found.input_value() != str(place):
                page.keyboard.press("ArrowDown")
        focus_on(page, word("check"))
        page.keyboard.press("Enter")
    else:
        focus_on(page, word("check"))
        page.keyboard.press("Space")


# by keyboard


def test_a_session_is_done_by_keyboard_alone_and_the_focus_is_where_one_reads_on(web: Watched) -> None:
    page = web.open("404.html")
    page.goto(web.address + KINDS)
    kinds = set()
    expect_place(page, 1, 22)
    while True:
        expect(group(page)).to_be_focused()
        old = question(page).get_attribute("id") or ""
        kinds.add(question(page).evaluate("element => element.localName"))
        by_keyboard(page)
        page.wait_for_function(FOCUSED)
        if page.get_by_role("button", name=word("session_end")).count():
            break
        page.keyboard.press("Enter")
        expect(question(page)).not_to_have_attribute("id", old)
    page.keyboard.press("Enter")
    expect(heading(page, "result_title")).to_be_focused()
    assert kinds == {kind.element for kind in KINDS_OF_QUESTION.values()}


def test_number_keys_choose_what_is_shown_and_enter_without_a_choice_says_so(web: Watched) -> None:
    page = web.open(CHAPTER)
    expect(group(page)).to_be_focused()
    page.keyboard.press("9")
    page.keyboard.press("Enter")
    question(page).get_by_role("link", name=word("choose_first")).press("Enter")
    expect(options(question(page)).nth(0).locator("input")).to_be_focused()
    for place in (2, 0):
        page.keyboard.press(str(place + 1))
        expect(options(question(page)).nth(place).locator("input")).to_be_checked()
    page.keyboard.press("Control+2")
    expect(options(question(page)).nth(0).locator("input")).to_be_checked()
    page.get_by_role("radio", name=word("session_sure_3")).focus()
    page.keyboard.press("2")
    expect(options(question(page)).nth(0).locator("input")).to_be_checked()
    expect(question(page).get_by_role("status")).to_be_empty()


def test_the_keys_of_a_text_stay_in_the_text(web: Watched) -> None:
    page = web.open(KINDS)
    find(page, "quiz-recall")
    field = question(page).get_by_role("textbox")
    field.press_sequentially("1 2 3")
    field.press("Enter")
    expect(field).to_have_value("1 2 3\n")
    expect(question(page)).not_to_have_class(re.compile("is-answered"))


def test_a_recalled_answer_is_compared_with_a_good_one(web: Watched) -> None:
    page = web.open(KINDS)
    find(page, "quiz-recall")
    expect(question(page).locator("details")).to_be_hidden()
    question(page).get_by_role("textbox", name=word("your_answer")).fill("I would ask about the train.")
    press(page, "compare")
    expect(question(page).locator("details")).to_have_attribute("open", "")
    expect(question(page).get_by_role("textbox")).to_have_value("I would ask about the train.")
    press(page, "had_it")
    expect(question(page).get_by_role("status")).to_contain_text(word("had_it"))


# back and forth


def test_one_looks_back_skips_and_finds_the_answers_where_they_were(web: Watched) -> None:
    page = web.open(CHAPTER)
    expect_place(page, 1, count("mistakes"))
    expect(page.get_by_role("button", name=word("session_back"), exact=True)).to_have_count(0)
    first = asked(page)
    turn(page, "session_skip")
    answer(question(page), right=False)
    told = question(page).get_by_role("status").inner_text()
    turn(page, "session_back")
    expect_place(page, 1, count("mistakes"))
    assert asked(page) == first
    expect(page.get_by_role("button", name=word("check"))).to_be_visible()
    answer(question(page))
    turn(page, "next")
    assert question(page).get_by_role("status").inner_text() == told
    expect(page.get_by_role("button", name=word("session_skip"))).to_have_count(0)
    turn(page, "next")
    expect_place(page, 3, count("mistakes"))


def test_one_leaves_and_comes_back_where_one_was(web: Watched) -> None:
    page = web.open(QUIZ)
    enter(page, "way_tonight")
    answer(question(page))
    answered = asked(page)
    turn(page, "next")
    turn(page, "session_skip")
    left = asked(page)
    page.get_by_role("link", name=word("session_leave")).click()
    go_on = page.get_by_role("link", name=word("session_go_on", way=word("way_tonight"), place=3, total=10))
    expect(
        go_on.or_(page.get_by_role("link", name=word("way_tonight"), exact=True)).and_(focused(page))
    ).to_be_visible()
    go_on.click()
    expect_place(page, 3, 10)
    expect(group(page)).to_be_focused()
    assert asked(page) == left
    page.reload()
    expect_place(page, 3, 10)
    expect(question(page)).to_have_id(f"q-{left}")
    page.goto(web.address + "404.html")
    page.goto(web.address + QUIZ)
    go_on.click()
    turn(page, "session_back")
    turn(page, "session_back")
    assert asked(page) == answered
    expect(question(page)).to_have_class(re.compile("is-answered"))


def test_a_session_that_goes_on_bears_the_name_of_its_way_in(web: Watched) -> None:
    page = web.open(QUIZ)
    enter(page, "way_tonight")
    turn(page, "session_skip")
    page.get_by_role("link", name=word("session_leave")).click()
    page.get_by_role("link", name=word("session_go_on", way=word("way_tonight"), place=2, total=10)).click()
    expect_place(page, 2, 10)
    assert page.get_by_role("heading", level=2).first.inner_text() == word("way_tonight")


def test_an_answer_of_another_day_does_not_answer_for_this_session(web: Watched) -> None:
    page = web.open("quiz/mistakes/")
    answer(page.locator(".quiz > *").first)
    page.goto(web.address + CHAPTER)
    expect_place(page, 1, count("mistakes"))
    expect(page.get_by_role("button", name=word("check"))).to_be_visible()


def test_the_browsers_back_leads_to_the_question_and_to_the_ways_in(web: Watched) -> None:
    page = web.open(QUIZ)
    enter(page, "way_tonight")
    answer(question(page), right=False)
    here = asked(page)
    question(page).get_by_role("link").last.click()
    page.wait_for_url("**/playbook/**")
    page.go_back()
    expect(question(page)).to_have_id(f"q-{here}")
    expect(question(page)).to_have_class(re.compile("is-answered"))
    turn(page, "next")
    page.go_back()
    expect(heading(page, "way_heading")).to_be_visible()
    expect(question(page)).to_have_count(0)
    page.go_forward()
    expect_place(page, 2, 10)


def test_a_page_out_of_the_back_forward_cache_knows_what_happened_since(web: Watched) -> None:
    page = web.open(QUIZ)
    other = page.context.new_page()
    other.goto(web.address + "quiz/mistakes/")
    answer(other.locator(".quiz > *").first, right=False)
    wait_until_told(page, by=other)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.get_by_text(word("session_due", count=1))).to_be_visible()


# mixed


def orders(page: Page, address: str, count: int) -> set[tuple[str, ...]]:
    """The orders in which the first question shows its options, beginning anew each time."""
    found = set()
    for seed in range(count):
        page.evaluate("seed => { localStorage.clear(); localStorage.setItem('seed', seed); }", 1000 + 7919 * seed)
        page.goto(f"{address}?{seed}#chapter-mistakes")
        expect(group(page)).to_be_focused()
        found.add(tuple(options(question(page)).all_text_contents()))
    return found


def fix(context: BrowserContext) -> None:
    """As if the author had written `options=fixed` for the questions of a chapter."""

    def reply(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=re.sub("(<quiz-choice [^>]+)", r"\1 data-fixed", response.text()))

    context.route("**/quiz/mistakes/", reply)


def test_options_are_mixed_but_where_they_must_not_be(web: Watched) -> None:
    page = web.open("quiz/mistakes/")
    written = tuple(options(page.locator(".quiz > *").first).all_text_contents())
    page.context.add_init_script(SEEDED)
    mixed = orders(page, web.address + QUIZ, 4)
    assert len(mixed) > 1
    assert {frozenset(order) for order in mixed} == {frozenset(written)}
    fix(page.context)
    assert orders(page, web.address + QUIZ, 2) == {written}


def test_a_mixed_option_is_explained_by_its_own_reason(web: Watched) -> None:
    page = web.open("quiz/mistakes/")
    plain = page.locator("quiz-choice").first
    pairs = dict(zip(options(plain).all_text_contents(), plain.locator("details li").all_text_contents(), strict=True))
    page.context.add_init_script(SEEDED)
    for seed in range(2):
        page.evaluate("seed => { localStorage.clear(); localStorage.setItem('seed', seed); }", 1000 + 7919 * seed)
        page.goto(f"{web.address}{QUIZ}?{seed}#chapter-mistakes")
        expect(group(page)).to_be_focused()
        option = options(question(page)).nth(others(question(page))[0])
        text = option.text_content() or ""
        option.click()
        check(question(page))
        expect(question(page).get_by_role("status")).to_contain_text(pairs[text])


# how sure


def test_what_one_was_certain_of_and_missed_is_marked_in_the_result(web: Watched) -> None:
    page = web.open("404.html")
    page.goto(web.address + f"{QUIZ}#chapter-your-people")
    total = 12
    sure = {1: (3, False), 2: (1, False), 3: (3, True)}
    stems = []
    for place in range(1, total + 1):
        expect_place(page, place, total)
        expect(group(page)).to_be_focused()
        how_sure = page.get_by_role("group", name=word("session_sure"))
        if sure and how_sure.count():
            degree, right = sure.pop(next(iter(sure)))
            how_sure.get_by_role("radio", name=word(f"session_sure_{degree}")).check()
            answer(question(page), right)
            expect(how_sure).to_be_hidden()
            stems.append(question(page).locator("legend").first.text_content() or "")
            key = "next"
        else:
            key = "session_skip"
        (press if place == total else turn)(page, key)
    certain = page.get_by_text(word("session_certain"))
    expect(certain).to_have_count(1)
    expect(page.get_by_role("listitem").filter(has=certain)).to_contain_text(stems[0])
    expect(page.get_by_role("listitem").filter(has_text=stems[1])).to_have_count(1)


# what is said


def test_a_status_that_was_there_before_says_what_became_of_an_answer(web: Watched) -> None:
    page = web.open(CHAPTER)
    status = question(page).get_by_role("status")
    expect(status).to_be_empty()
    before = status.element_handle()
    answer(question(page), right=False)
    expect(status).to_contain_text(word("not_quite"))
    assert before.evaluate("element => element.isConnected && element === document.activeElement")


def test_place_and_progress_are_read_out_with_the_question(web: Watched) -> None:
    page = web.open(CHAPTER)
    expect(group(page)).to_have_accessible_description(word("session_place", place=1, total=count("mistakes")))
    expect(group(page)).to_have_accessible_name(re.compile(r"\w+.*\?$"))
    turn(page, "session_skip")
    expect(group(page)).to_have_accessible_description(word("session_place", place=2, total=count("mistakes")))
    expect(page.get_by_role("progressbar", name=word("progress_label"))).to_have_attribute("value", "1")
