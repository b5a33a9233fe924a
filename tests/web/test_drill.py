"""The *do or don't* drill."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from support.browser import Watched
from support.questions import choose, says_do

DRILL = "drill/mistakes/"


def mark(page: Page, selector: str) -> str:
    """What a style sheet sets before an element."""
    found: str = page.locator(selector).evaluate("element => getComputedStyle(element, '::before').content")
    return found


def test_one_statement_at_a_time_each_with_its_reason(web: Watched) -> None:
    page = web.open(DRILL, width=390)
    expect(page.locator("quiz-drill li")).to_have_count(1)
    choose(page, right=False)
    expect(page.locator("quiz-drill [role=status]")).to_contain_text("Not quite: rather")
    expect(page.locator("quiz-drill [role=status] a")).to_be_visible()
    expect(page.get_by_role("button", name="Next")).to_be_focused()


def test_a_verdict_is_said_and_marked_not_only_coloured(web: Watched) -> None:
    page = web.open(DRILL, forced_colors="active")
    right = "Right: do." if says_do(page) else "Right: don't."
    choose(page, right=True)
    expect(page.locator("quiz-drill [role=status] strong")).to_have_text(right)
    assert "✓" in mark(page, "quiz-drill p.is-right")
    page.get_by_role("button", name="Next").click()
    wrong = "Not quite: rather do it." if says_do(page) else "Not quite: rather not."
    choose(page, right=False)
    expect(page.locator("quiz-drill [role=status] strong")).to_have_text(wrong)
    assert "✕" in mark(page, "quiz-drill p.is-wrong")


def test_each_statement_stands_below_its_principle(web: Watched) -> None:
    page = web.open(DRILL)
    title = page.locator("quiz-drill li .drill-of").text_content() or ""
    choose(page, right=False)
    expect(page.locator("quiz-drill [role=status] a")).to_have_text(f"Read: {title}")


def test_keys_count_after_a_click_on_empty_page(web: Watched) -> None:
    page = web.open(DRILL)
    page.locator("h1").click()
    page.keyboard.press("1")
    expect(page.locator("quiz-drill [role=status] strong")).to_be_visible()
    page.locator("h1").click()
    page.keyboard.press("Enter")
    expect(page.locator(".drill-count")).to_contain_text("1 of")
    page.keyboard.press("Control+ArrowLeft")
    page.get_by_role("searchbox").or_(page.get_by_role("textbox")).first.press("1")
    expect(page.get_by_role("button", name="Do", exact=True)).to_be_visible()


def test_the_end_has_the_score_then_what_was_missed_then_what_to_do(web: Watched) -> None:
    page = web.open(DRILL)
    total = int((page.locator(".drill-count").text_content() or "").split()[2])
    for at in range(total):
        choose(page, right=at > 0)
        page.get_by_role("button", name="Next").click()
    expect(page.locator("quiz-drill li")).to_have_count(1)
    expect(page.locator(".quiz-score + p")).to_have_text("Worth another look:")
    places = page.evaluate(
        """() => ['.quiz-score', '.quiz-score + p', 'quiz-drill li details[open]', '.quiz-bar button']
             .map((selector) => document.querySelector(selector).getBoundingClientRect().top)"""
    )
    assert places == sorted(places)


def test_the_whole_drill_by_keyboard_and_what_was_missed_again(web: Watched) -> None:
    page = web.open(DRILL)
    total = int((page.locator(".drill-count").text_content() or "").split()[2])
    page.locator("quiz-drill button").first.focus()
    for at in range(total):
        if at == 0:
            page.keyboard.press("2" if says_do(page) else "1")
        else:
            page.keyboard.press("ArrowLeft" if says_do(page) else "ArrowRight")
        page.keyboard.press("Enter")
    status = page.locator("quiz-drill > [role=status]")
    expect(status).to_contain_text(f"Right: {total - 1} of {total}")
    expect(status).to_be_focused()
    page.get_by_role("button", name="Try the missed ones again").click()
    expect(page.locator(".drill-count")).to_contain_text("0 of 1")
    choose(page, right=True)
    page.get_by_role("button", name="Next").click()
    expect(status).to_contain_text("Right: 1 of 1")


def test_without_a_script_every_statement_has_its_answer(web: Watched) -> None:
    page = web.open(DRILL, java_script_enabled=False)
    for statement in page.locator("quiz-drill li").all():
        statement.locator("summary").click()
        expect(statement.locator("details p").first).to_be_visible()
