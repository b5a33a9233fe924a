"""The *do or don't* drill."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from conftest import Watched

DRILL = "drill/mistakes/"


def says_do(page: Page) -> bool:
    return page.locator("quiz-drill li").get_attribute("data-do") == "1"


def choose(page: Page, right: bool) -> None:
    name = "Do" if says_do(page) is right else "Don't"
    page.get_by_role("button", name=name, exact=True).click()


def test_one_statement_at_a_time_each_with_its_reason(web: Watched) -> None:
    page = web.open(DRILL, width=390)
    expect(page.locator("quiz-drill li")).to_have_count(1)
    choose(page, right=False)
    expect(page.locator("quiz-drill [role=status]")).to_contain_text("Rather")
    expect(page.locator("quiz-drill [role=status] a")).to_be_visible()
    expect(page.get_by_role("button", name="Next")).to_be_focused()


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
