"""Answers that are kept: after a reload, in two tabs, with records and storage that are broken."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from support.browser import BLOCKED, FULL, Watched, wait_until_told
from support.questions import BUFFET, MISTAKES, RECALL, answer, kept


def test_answers_outlive_a_reload_and_are_shared_with_the_chapter_page(web: Watched) -> None:
    page = web.open(MISTAKES)
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
    page = web.open(MISTAKES)
    answer(page.locator(BUFFET))
    page.reload()
    expect(page.locator(BUFFET)).to_have_class("is-answered")
    assert page.evaluate("document.activeElement === document.body")


def test_an_answer_to_a_question_that_has_changed_is_void_but_nothing_else_is(web: Watched) -> None:
    page = web.open(MISTAKES)
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
    one = web.open(MISTAKES)
    two = one.context.new_page()
    two.goto(web.address + MISTAKES)
    answer(one.locator(BUFFET))
    wait_until_told(two, by=one)
    answer(two.locator(RECALL))
    assert {"team-lead-at-the-buffet", "asked-straight-out"} <= set(kept(two))


UNREADABLE = ["{", "null", "[]", '{"version":1,"answers":[]}', '"text"', "0", '{"version":1,"answers":{"__proto__":1}}']


@pytest.mark.parametrize("text", UNREADABLE)
def test_an_unreadable_record_is_put_aside_and_the_quiz_works(web: Watched, text: str) -> None:
    page = web.open("404.html")
    page.evaluate("text => { localStorage.playbook = text; }", text)
    page.goto(web.address + MISTAKES)
    if "answers" not in text or "[]" in text:
        expect(page.locator(".quiz-progress")).to_contain_text("could not be read. It was put aside")
    answer(page.locator(BUFFET))
    assert kept(page)["team-lead-at-the-buffet"]["right"] is True
    if "answers" not in text or "[]" in text:
        assert page.evaluate("localStorage.getItem('playbook-unreadable')") == text


@pytest.mark.parametrize("chosen", ["[99]", '["a"]', "[]", "[null]", "{}", '[{"x":1}]'])
def test_an_answer_that_makes_no_sense_leaves_its_question_usable(web: Watched, chosen: str) -> None:
    page = web.open(MISTAKES)
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
    page.goto(web.address + MISTAKES)
    answer(page.locator(BUFFET))
    expect(page.locator(BUFFET)).to_have_class("is-answered")
    expect(page.locator(".quiz-progress")).to_contain_text("written by a newer version")
    assert page.evaluate("localStorage.playbook") == newer


@pytest.mark.parametrize(
    ("broken", "said"),
    [(BLOCKED, "keeps nothing that you write"), (FULL, "has no more room")],
    ids=["blocked", "full"],
)
def test_without_storage_the_quiz_works_and_says_so_once(web: Watched, broken: str, said: str) -> None:
    page = web.open("404.html")
    page.context.add_init_script(broken)
    page.goto(web.address + MISTAKES)
    for identifier in (BUFFET, RECALL):
        answer(page.locator(identifier))
        expect(page.locator(identifier)).to_have_class("is-answered")
    expect(page.locator(".quiz-progress")).to_contain_text("2 of")
    expect(page.get_by_text(said)).to_have_count(1)
