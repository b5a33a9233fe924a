"""Questions and statements as a reader answers them, with mouse and buttons."""

from __future__ import annotations

import json

from playwright.sync_api import Locator, Page

MISTAKES = "quiz/mistakes/"
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
    elif tag == "quiz-matching":
        into_pairs(question, right)
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


def into_pairs(question: Locator, right: bool) -> None:
    """Chooses for each prompt what goes with it, or the same for all."""
    for place, found in enumerate(question.locator("select").all(), 1):
        found.select_option(value=str(place if right else 1))
    check(question)


def kept(page: Page) -> dict[str, dict[str, object]]:
    """What is kept on the device."""
    found: dict[str, dict[str, object]] = json.loads(page.evaluate("localStorage.getItem('playbook')"))["answers"]
    return found


def intro_count(page: Page) -> int:
    """How many questions the page says that the chapter has."""
    found: str = page.get_by_text("situations. Choose what you would do").text_content() or ""
    return int(found.split()[0])


def says_do(page: Page) -> bool:
    return page.locator("quiz-drill li").get_attribute("data-do") == "1"


def choose(page: Page, right: bool = True) -> None:
    name = "Do" if says_do(page) is right else "Don't"
    page.get_by_role("button", name=name, exact=True).click()
