"""The result of a session, its way onto paper, and the page of ways in."""

from __future__ import annotations

import itertools

import pytest
from playwright.sync_api import expect

from support.browser import Watched
from support.questions import keys, options, others
from support.sessions import QUIZ, leave, on, question, short

# the result


def test_the_result_says_what_was_chosen_what_works_and_why(web: Watched) -> None:
    page = short(web, 1)
    item = question(page)
    wrong, key = others(item)[0], keys(item)[0]
    chosen, right = options(item).nth(wrong).text_content() or "", options(item).nth(key).text_content() or ""
    why = item.locator("details li").nth(wrong).text_content() or ""
    on(page, right=False)
    told = page.locator(".session-missed > li")
    expect(told.locator("p").nth(0)).to_have_text(f"Your answer: {chosen} {why}")
    expect(told.locator("p").nth(1)).to_contain_text(f"This is what works: {right}")
    expect(told.locator("ol")).to_have_count(0)
    expect(told.get_by_role("link", name="Read:")).to_be_visible()


def test_what_goes_on_the_card_is_one_tap_away(web: Watched) -> None:
    page = short(web, 1)
    on(page, right=False)
    page.get_by_role("button", name="Put these on my card").click()
    page.get_by_role("link", name="To my card").click()
    page.wait_for_url("**/my-card/#builder-principles")
    expect(page.locator("#builder-principles")).to_be_in_viewport()


def test_the_menu_at_the_foot_is_not_taken_for_the_next_question(web: Watched) -> None:
    page = short(web, 1)
    expect(page.locator(".md-footer__inner")).to_be_hidden()
    leave(page)
    expect(page.locator(".md-footer__inner")).to_be_visible()


# on paper


def test_the_ways_in_are_printed_with_their_titles(web: Watched) -> None:
    page = web.open(QUIZ)
    page.emulate_media(media="print")
    for link in page.locator(".session-list > li > a").all():
        expect(link).to_be_visible()
    expect(page.locator(".session-chapters p").first).to_be_hidden()


def test_on_paper_steps_have_letters_and_blanks_and_the_key_explains_every_option(web: Watched) -> None:
    page = web.open(QUIZ + "#paper-body-language")
    sheet, key = page.locator(".session-paper").nth(0), page.locator(".session-key")
    steps = sheet.locator(".session-steps").first
    expect(steps).to_be_visible()
    count = steps.locator("li").count()
    expect(steps.locator("+ .session-blanks span")).to_have_text([f"{at}." for at in range(1, count + 1)])
    lettered = dict(text.split(") ", 1) for text in steps.locator("li").all_text_contents())
    solved = dict(
        text.split(") ", 1) for text in key.locator("ol ol:not(.matching-key)").first.locator("li").all_text_contents()
    )
    assert solved == lettered
    assert list(solved) != sorted(solved), "the steps on the sheet are mixed"
    options = sheet.locator("> ol > li").first.locator(".session-boxes li").count()
    expect(key.locator("> ol > li").first.locator("> p")).to_have_count(options)
    expect(key.locator("> ol > li").first.locator("> p.is-key > strong + br + b")).to_have_count(1)


# everyone


@pytest.mark.parametrize("width", [1280, 390])
def test_what_one_taps_on_the_page_of_ways_is_large_enough(web: Watched, width: int) -> None:
    page = web.open(QUIZ, width=width)
    boxes = [link.bounding_box() for link in page.locator(".session-ways a").all() if link.is_visible()]
    assert [box for box in boxes if box and box["height"] < 44] == []


@pytest.mark.parametrize("width", [1280, 390])
def test_the_boxes_of_the_ways_in_stand_apart(web: Watched, width: int) -> None:
    page = web.open(QUIZ, width=width)
    found = [box.bounding_box() for box in page.locator(".session-list").first.locator("> li").all()]
    boxes = [(box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]) for box in found if box]
    assert len(boxes) == 5
    for one, other in itertools.combinations(boxes, 2):
        assert one[2] + 6 < other[0] or other[2] + 6 < one[0] or one[3] + 6 < other[1] or other[3] + 6 < one[1]
