"""Pairs, as a reader puts them together: chosen, half chosen, answered, kept, in a result and on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from support.browser import Watched
from support.questions import check, into_pairs, kept
from support.sessions import question as asked
from support.sessions import word

PAGE = "quiz/ground-rules/"
ITEM = "#q-goals-and-evenings"
EIGHT = "Have one conversation, and be on the bus at eight"


def item(web: Watched, **options: object) -> Locator:
    return web.open(PAGE, **options).locator(ITEM)  # type: ignore[arg-type]


def prompts(found: Locator) -> Locator:
    return found.locator(".pairs > li")


def chosen(page: Page) -> object:
    return kept(page)[ITEM.removeprefix("#q-")]["chosen"]


def test_each_prompt_takes_a_line_and_tells_why(web: Watched) -> None:
    found = item(web, width=390)
    into_pairs(found, right=True)
    status = found.get_by_role("status")
    expect(status).to_be_focused()
    expect(status).to_contain_text(word("right"))
    expect(prompts(found).first).to_contain_text("Ask one question about the first year")
    expect(prompts(found).first).to_contain_text("Somebody is there who has been through it.")
    expect(found.locator(".is-right")).to_have_count(5)
    expect(status.get_by_role("link")).to_be_visible()


def test_what_was_put_wrongly_is_told_with_what_works(web: Watched) -> None:
    found = item(web)
    into_pairs(found, right=False)
    expect(found.get_by_role("status")).to_contain_text(word("feedback_partly"))
    expect(prompts(found).nth(0)).to_have_class("is-right")
    expect(prompts(found).nth(1)).to_have_class("is-wrong")
    expect(prompts(found).nth(1)).to_contain_text(f"{word('feedback_key')} Find one group")
    assert chosen(found.page) == [1, 1, 1, 1]


def test_a_prompt_without_a_line_is_asked_for_and_gets_the_focus(web: Watched) -> None:
    found = item(web)
    found.locator("select").nth(0).select_option(value="2")
    check(found)
    message = found.get_by_role("link", name=word("matching_all"))
    expect(message).to_be_visible()
    message.click()
    expect(found.locator("select").nth(1)).to_be_focused()


def test_a_line_that_is_longer_than_its_list_is_shown_in_full(web: Watched) -> None:
    found = item(web, width=390)
    line = prompts(found).nth(0).locator(".matching-line")
    expect(line).to_be_hidden()
    found.locator("select").nth(0).select_option(value="1")
    expect(line).to_have_text("Ask one question about the first year, and write down the answer")


def test_an_answer_is_there_after_a_reload_and_can_be_given_again(web: Watched) -> None:
    found = item(web)
    into_pairs(found, right=False)
    found.page.reload()
    expect(prompts(found).nth(1)).to_have_class("is-wrong")
    found.get_by_role("button", name=word("again")).click()
    expect(found.locator("select").nth(0)).to_be_focused()
    assert [select.input_value() for select in found.locator("select").all()] == [""] * 4


@pytest.mark.parametrize("odd", [[], [1], [1, 2, 3, 9], ["1", None, {}, 4], [0, 0, 0, 0]])
def test_an_answer_that_makes_no_sense_leaves_the_question_unanswered(web: Watched, odd: list[object]) -> None:
    found = item(web)
    answer = {"hash": found.get_attribute("data-hash"), "right": True, "chosen": odd}
    record = {"version": 1, "answers": {ITEM.removeprefix("#q-"): answer}}
    found.page.evaluate("record => localStorage.setItem('playbook', JSON.stringify(record))", record)
    found.page.reload()
    expect(found.locator("select")).to_have_count(4)
    expect(found.get_by_role("button", name=word("check"))).to_be_visible()


def test_without_a_script_prompts_lines_and_the_answer_can_be_read(web: Watched) -> None:
    found = item(web, java_script_enabled=False)
    expect(found.locator(".pairs > li")).to_have_count(4)
    expect(found.locator(".lines > li")).to_have_count(4)
    found.locator("summary").click()
    expect(found.locator("details > ol > li").nth(2)).to_contain_text(
        "Have one conversation, and be on the bus at eight"
    )


def test_what_was_begun_in_a_session_is_there_when_one_comes_back(web: Watched) -> None:
    page = web.open("quiz/#chapter-ground-rules")
    while asked(page).get_attribute("id") != ITEM.removeprefix("#"):
        old = asked(page).get_attribute("id") or ""
        page.get_by_role("button", name=word("session_skip")).click()
        expect(asked(page)).not_to_have_attribute("id", old)
    asked(page).locator("select").nth(2).select_option(value="3")
    page.get_by_role("button", name=word("session_skip")).click()
    expect(asked(page)).not_to_have_attribute("id", ITEM.removeprefix("#"))
    page.get_by_role("button", name=word("session_back")).click()
    expect(asked(page).locator("select").nth(2)).to_have_value("3")


def test_on_paper_lines_have_letters_and_the_key_names_them(web: Watched) -> None:
    page = web.open("quiz/#paper-ground-rules")
    sheet = page.locator(".session-paper").nth(0).locator("> ol > li", has_text="Four evenings, four goals")
    expect(sheet.locator(".matching-blank")).to_have_count(4)
    lines = [line.text_content() or "" for line in sheet.locator(".matching-lines li").all()]
    assert [line[:3] for line in lines] == ["a) ", "b) ", "c) ", "d) "]
    letters = {line[3:]: line[0] for line in lines}
    place = (
        page.locator(".session-paper")
        .nth(0)
        .locator("> ol > li")
        .evaluate_all("(items) => items.findIndex((item) => item.textContent.includes('Four evenings, four goals'))")
    )
    key = page.locator(".session-key > ol > li").nth(place)
    told = [letter.text_content() for letter in key.locator("ol > li > strong").all()]
    assert told[2] == f"{letters[EIGHT]}) {EIGHT}"
    assert sorted(text[:1] for text in told if text) == ["a", "b", "c", "d"]
