"""The event card where storage is broken, and in two tabs."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from support.browser import BLOCKED, FULL, Watched, wait_until_told
from support.builder import CARD, MINE, check_paper, fill, kept, press, preview, printed, record


@pytest.mark.parametrize(
    ("broken", "said"), [(BLOCKED, "keeps nothing"), (FULL, "has no more room")], ids=["blocked", "full"]
)
def test_without_storage_the_card_works_and_says_that_it_is_not_kept(web: Watched, broken: str, said: str) -> None:
    page = web.open("404.html")
    page.context.add_init_script(broken)
    page.goto(web.address + CARD)
    fill(page, MINE)
    press(page, "Duplicate")
    expect(page.locator("#builder-which option")).to_have_count(2)
    expect(preview(page).first).to_have_text("Bakers' night")
    expect(page.locator(".builder-note")).to_contain_text(said)
    assert "Bakers' night" in check_paper(printed(page), "a6")


ODD = [
    *("7", "[]", '"text"', "null", '{"list":7}', '{"list":[7,null,{},{"id":"x"},{"id":["a"]}],"current":{}}'),
    '{"list":[{"id":"0123456789abcdef01234567","name":{},"fields":[]}],"current":"__proto__"}',
    '{"list":[{"id":"0123456789abcdef01234567","fields":{"goal":7,"date":"soon","__proto__":{"x":1},"principles":{"a":1}}}]}',
]


@pytest.mark.parametrize("cards", ODD)
def test_a_corrupt_section_is_no_obstacle_and_answers_stay(web: Watched, cards: str) -> None:
    page = web.open("404.html")
    before = f'{{"version":1,"answers":{{"kept":{{"hash":"1"}}}},"cards":{cards}}}'
    page.evaluate("text => { localStorage.playbook = text; }", before)
    page.goto(web.address + CARD)
    fill(page, {"goal": "Works"})
    page.reload()
    expect(page.locator("[name=goal]")).to_have_value("Works")
    found = record(page)
    assert found["answers"] == {"kept": {"hash": "1"}}
    if not isinstance(json.loads(cards), dict) or not isinstance(json.loads(cards)["list"], list):
        assert found["cardsUnreadable"] == json.loads(cards)


def test_two_tabs_lose_nothing_to_each_other(web: Watched) -> None:
    one = web.open(CARD)
    fill(one, {"event": "Shared"})
    two = one.context.new_page()
    two.goto(web.address + CARD)
    wait_until_told(two, by=one)
    fill(two, {"goal": "From two"})
    expect(one.locator("[name=goal]")).to_have_value("From two")
    fill(one, {"offer": "From one"})
    wait_until_told(two, by=one)
    press(two, "New card")
    fill(two, {"goal": "Another"})
    wait_until_told(one, by=two)
    fill(one, {"exit": "Bye"})
    assert [card["fields"] for card in kept(one)] == [
        {"event": "Shared", "goal": "From two", "offer": "From one", "exit": "Bye"},
        {"goal": "Another"},
    ]
