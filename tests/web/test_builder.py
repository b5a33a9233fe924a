"""The event card: filled in, shown at once, found again, shown on the phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from support.browser import Watched, wait_until_told
from support.builder import CARD, MINE, fill, kept, press, preview, record, status

# filled in and kept


def test_a_card_is_filled_in_shown_at_once_and_found_again(web: Watched) -> None:
    page = web.open(CARD, locale="en-GB")
    fill(page, MINE)
    day = re.compile("^Friday,? 26 March 2027 · Old mill$")  # the comma is the browser's
    rest = [MINE[key] for key in ("first", "opener1", "offer", "plan", "exit")]
    shown: list[str | re.Pattern[str]] = ["Bakers' night", day, "Find a second oven", "The miller Grinds rye", *rest]
    expect(preview(page)).to_have_text(shown)
    expect(page.locator("#n-first")).to_have_text("Words: 10. To say: about 4 s.")
    expect(page.locator("#builder-which option")).to_have_text(["Bakers' night"])
    page.reload()
    expect(preview(page)).to_have_text(shown)
    assert {key: page.locator(f"[name={key}]").input_value() for key in MINE} == MINE
    fill(page, dict.fromkeys(MINE, ""))
    expect(preview(page)).to_have_count(0)
    assert kept(page)[0]["fields"] == {}


def test_openers_come_from_the_guide_by_situation_or_are_ones_own(web: Watched) -> None:
    page = web.open(CARD)
    field, pick = page.locator("[name=opener2]"), page.locator("#pick2")
    field.fill("My own line")
    pick.select_option(label="After a talk")
    expect(field).to_have_value("How did you like the talk?")
    page.reload()
    expect(pick.locator("option:checked")).to_have_text("After a talk")
    field.fill("Mine again")
    expect(pick).to_have_value("")
    pick.select_option(label="In the queue")
    pick.select_option(index=0)
    expect(field).to_have_value("Mine again")
    assert "To get away kindly" not in pick.locator("option").all_text_contents()


def test_an_example_fills_what_is_empty_and_can_be_undone(web: Watched) -> None:
    page = web.open(CARD)
    page.locator("[name=goal]").fill("Mine")
    press(page, "Fill in an example")
    expect(page.locator("[name=goal]")).to_have_value("Mine")
    assert all(field.input_value() for field in page.locator(".builder-form [name]").all())
    expect(page.locator(".builder-over:visible")).to_have_count(0)
    status(page).get_by_role("button", name="Undo").click()
    expect(page.locator("[name=event]")).to_have_value("")
    assert kept(page)[0]["fields"] == {"goal": "Mine"}


def test_an_example_is_taken_out_again_where_it_was_put_in_and_nowhere_else(web: Watched) -> None:
    page = web.open(CARD)
    fill(page, {"goal": "Mine"})
    press(page, "New card")
    press(page, "Fill in an example")
    page.locator("#builder-which").select_option(index=0)
    expect(status(page)).to_be_empty()
    page.locator("#builder-which").select_option(index=1)
    page.locator("[name=event]").fill("")
    press(page, "Fill in an example")
    other = page.context.new_page()
    other.goto(web.address + CARD)
    wait_until_told(other, by=page)
    fill(other, {"goal": "From the other tab"})
    expect(page.locator("[name=goal]")).to_have_value("From the other tab")
    wait_until_told(page, by=other)
    status(page).get_by_role("button", name="Undo").click()
    expect(page.locator("[name=event]")).to_have_value("")
    assert kept(page)[0]["fields"] == {"goal": "Mine"}
    assert kept(page)[1]["fields"]["goal"] == "From the other tab"


def test_a_card_deleted_in_another_tab_gives_no_other_one_what_is_typed_on(web: Watched) -> None:
    page = web.open(CARD)
    fill(page, {"goal": "One"})
    press(page, "New card")
    page.locator("[name=goal]").fill("Two")
    other = page.context.new_page()
    other.goto(web.address + CARD)
    wait_until_told(other, by=page)
    press(other, "Delete")
    expect(status(page)).to_contain_text("deleted elsewhere")
    expect(status(page)).to_be_focused()
    page.keyboard.type(" typed on")
    expect(page.locator("[name=goal]")).to_have_value("One")


def test_printing_does_not_take_away_the_way_back_to_a_deleted_card(web: Watched) -> None:
    page = web.open(CARD)
    page.evaluate("window.print = () => {}")
    fill(page, {"goal": "Gone"})
    press(page, "Delete")
    page.locator("[data-format=a6]").click()
    status(page).get_by_role("button", name="Undo").click()
    expect(page.locator("[name=goal]")).to_have_value("Gone")
    press(page, "Duplicate")
    status(page).get_by_role("button", name="Close").press("Enter")
    expect(status(page)).to_be_focused()


def test_several_cards_are_kept_named_duplicated_and_deleted_with_undo(web: Watched) -> None:
    page = web.open(CARD)
    which, goal = page.locator("#builder-which"), page.locator("[name=goal]")
    goal.fill("First")
    page.locator("#builder-name").fill("One")
    press(page, "New card")
    expect(goal).to_have_value("")
    goal.fill("Second")
    press(page, "Duplicate")
    expect(which.locator("option")).to_have_text(["One", "Card without a name", "Card without a name (copy)"])
    goal.fill("Third")
    which.select_option(label="One")
    expect(goal).to_have_value("First")
    press(page, "Delete")
    expect(status(page)).to_contain_text("Deleted: One")
    expect(which.locator("option")).to_have_count(2)
    status(page).get_by_role("button", name="Undo").click()
    expect(goal).to_have_value("First")
    assert [card["fields"].get("goal") for card in kept(page)] == ["First", "Second", "Third"]
    for _ in range(3):
        press(page, "Delete")
    expect(goal).to_have_value("")
    assert kept(page) == []


def test_what_is_said_goes_with_the_next_change_but_a_deleted_card_can_come_back(web: Watched) -> None:
    page = web.open(CARD)
    press(page, "Fill in an example")
    expect(status(page)).to_be_focused()
    page.locator("[name=goal]").fill("Mine now")
    expect(status(page)).to_be_empty()
    press(page, "New card")
    page.locator("[name=goal]").fill("Second")
    press(page, "Delete")
    page.locator("[name=offer]").fill("Meanwhile")
    status(page).get_by_role("button", name="Undo").click()
    expect(page.locator("[name=goal]")).to_have_value("Second")
    status(page).get_by_role("button", name="Close").click()
    expect(status(page)).to_be_empty()


def test_the_quiz_hands_principles_over_once(web: Watched) -> None:
    page = web.open("404.html")
    page.evaluate('localStorage.playbook = \'{"version":1,"answers":{},"forCard":["openers","gone",7,"openers"]}\'')
    page.goto(web.address + CARD)
    chosen = page.locator(".builder-chosen li span")
    expect(chosen).to_have_text(["An easy question first. Then one about the answer."])
    expect(preview(page)).to_have_text(["An easy question first. Then one about the answer."])
    expect(status(page)).to_contain_text("Handed over by the quiz: 1.")
    assert "forCard" not in record(page)
    page.locator("#builder-add").select_option(value="prepare")
    expect(chosen).to_have_count(1)  # with the keyboard, one passes by others before
    press(page, "Add")
    expect(preview(page).locator("p")).to_have_count(2)
    page.get_by_role("button", name="Remove: An easy").click()
    expect(chosen).to_have_text(["One person looked up, one question ready."])
    page.reload()
    expect(chosen).to_have_count(1)


def test_all_that_the_quiz_hands_over_arrives_however_much_it_is(web: Watched) -> None:
    page = web.open(CARD)
    ids = page.locator("#builder-add option").evaluate_all("all => all.map((one) => one.value).filter(Boolean)")
    page.evaluate("ids => localStorage.playbook = JSON.stringify({ version: 1, answers: {}, forCard: ids })", ids)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator(".builder-chosen li")).to_have_count(len(ids))
    expect(status(page)).to_contain_text(f"Handed over by the quiz: {len(ids)}.")
    assert len(ids) > 40


@pytest.mark.parametrize(
    ("text", "said"), [("{", "could not be read"), ('{"version":99}', "newer version")], ids=["corrupt", "newer"]
)
def test_what_is_wrong_with_what_is_kept_is_said_here_too(web: Watched, text: str, said: str) -> None:
    page = web.open("404.html")
    page.evaluate("text => { localStorage.playbook = text; }", text)
    page.goto(web.address + CARD)
    fill(page, {"goal": "Mine"})
    expect(page.locator(".builder-note")).to_contain_text(said)


# on the phone

WAKE = """
  window.held = 0;
  Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => {
    window.held += 1;
    return { release: () => { window.held -= 1; } };
  } } });
"""


def test_the_card_is_shown_in_large_type_and_the_screen_stays_on(web: Watched) -> None:
    page = web.open("404.html", width=390)
    page.context.add_init_script(WAKE)
    page.goto(f"{web.address}{CARD}#show")
    dialog = page.locator("dialog")
    expect(dialog).to_contain_text("There is nothing on this card yet.")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page).to_have_url(web.address + CARD)
    fill(page, MINE)
    press(page, "Show the card")
    expect(dialog.get_by_role("heading", name="Bakers' night")).to_be_focused()
    expect(dialog).to_contain_text("The screen stays on")
    assert page.evaluate("window.held") == 1
    assert (
        dialog.locator("p", has_text="What do you bake?").evaluate("p => parseFloat(getComputedStyle(p).fontSize)")
        >= 24
    )
    dialog.get_by_role("button", name="Back to the form").click()
    expect(dialog).to_be_hidden()
    page.wait_for_function("window.held === 0")  # let go with the event that follows the closing


def test_the_card_that_is_shown_is_one_that_holds_something(web: Watched) -> None:
    page = web.open(CARD, width=390)
    fill(page, {"event": "Tonight's"})
    press(page, "New card")
    page.goto(f"{web.address}")
    page.get_by_role("link", name="Show my card").click()
    expect(page.locator("dialog").get_by_role("heading", name="Tonight's")).to_be_focused()
    page.locator("dialog").get_by_role("button", name="Close").click()
    expect(page.locator("[name=event]")).to_have_value("Tonight's")
