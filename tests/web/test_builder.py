"""My event card: filled in, kept, printed; with odd texts, broken storage, without a script."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader
from test_access import WIDTHS, settled, violations

from building import Built, build, copy_guide
from conftest import Watched, wait_until_told
from playbook.model import Line
from playbook.site.event_card import builder_data, first_sentence

CARD = "my-card/"
FORMATS = {
    "a6": (105, 148, 2, 1),
    "a4": (210, 297, 2, 4),
    "letter": (215.9, 279.4, 2, 4),
    "zine_a4": (297, 210, 1, 1),
    "zine_letter": (279.4, 215.9, 1, 1),
}
"""Width and height in mm, pages, and how often each text stands on the paper."""

MINE = {
    "event": "Bakers' night",
    "date": "2027-03-26",
    "place": "Old mill",
    "goal": "Find a second oven",
    "who1": "The miller",
    "know1": "Grinds rye",
    "first": "I bake at night and I would like to sleep.",
    "opener1": "What do you bake?",
    "offer": "My sourdough",
    "plan": "go to the bread",
    "exit": "My dough is waiting.",
}
NAMES = {"longest": "x" * 500, "words": "word " * 100, "emoji": "👩‍🍳🏳️‍🌈" * 40, "hebrew": "שלום עולם " * 50}


def fill(page: Page, fields: dict[str, str]) -> None:
    for key, text in fields.items():
        page.locator(f"[name={key}]").fill(text)


def preview(page: Page) -> Locator:
    return page.locator(".builder-preview .row.is-filled .text")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()


def status(page: Page) -> Locator:
    return page.locator(".builder-status")


def record(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.evaluate("localStorage.getItem('playbook')"))
    return found


def kept(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = record(page)["cards"]["list"]
    return found


def printed(page: Page) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=False)))


def check_paper(pdf: PdfReader, paper: str) -> str:
    """Asserts pages and sizes, and gives back the text."""
    width, height, pages, _ = FORMATS[paper]
    assert len(pdf.pages) == pages
    for found in pdf.pages:
        size = [float(side) / 72 * 25.4 for side in (found.mediabox.width, found.mediabox.height)]
        assert size == pytest.approx([width, height], abs=0.5)
        assert found.extract_text().strip()
    return " ".join(" ".join(found.extract_text() for found in pdf.pages).split())


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


# on paper


@pytest.mark.parametrize("paper", FORMATS)
def test_a_card_is_printed_as_the_preview_shows_it(web: Watched, paper: str) -> None:
    page = web.open(CARD, locale="en-GB")
    page.evaluate("window.print = () => {}")  # the dialogue would wait for a person
    fill(page, MINE)
    page.locator(f"[data-format={paper}]").click()
    text = check_paper(printed(page), paper)
    for line in page.locator(".builder-preview .row.is-filled .text p").all_text_contents():
        assert text.count(line) == FORMATS[paper][3], line
    assert "Print" not in text
    assert "undefined" not in text
    expect(status(page)).to_be_empty()


PANELS = """() => {
  const sheet = document.getElementById('print-root').shadowRoot.querySelector('.sheet--zine');
  const { left, top, width, height } = sheet.getBoundingClientRect();
  return [...sheet.querySelectorAll('.panel')].map((panel) => {
    const box = panel.getBoundingClientRect();
    const { a, d } = new DOMMatrix(getComputedStyle(panel).transform);
    const place = { column: Math.round((box.left - left) / width * 4), row: Math.round((box.top - top) / height * 2) };
    return { ...place, isTurned: Math.round(a) === -1 && Math.round(d) === -1, text: panel.textContent };
  });
}"""
"""Where the panels of the sheet lie, in the order in which they are read: cover first."""


@pytest.mark.parametrize("paper", ["zine_a4", "zine_letter"])
def test_the_panels_of_the_booklet_are_in_order_when_folded(web: Watched, paper: str) -> None:
    page = web.open(CARD, locale="en-GB")
    page.evaluate("window.print = () => {}")
    fill(page, MINE)
    page.locator(f"[data-format={paper}]").click()
    page.emulate_media(media="print")
    found = page.evaluate(PANELS)
    assert [(row["column"], row["row"]) for row in found] == [
        (1, 1),
        (2, 1),
        (3, 1),
        (3, 0),
        (2, 0),
        (1, 0),
        (0, 0),
        (0, 1),
    ]
    assert [row["isTurned"] for row in found] == [row["row"] == 0 for row in found]
    texts = [*(MINE[key] for key in ("event", "goal", "know1", "first", "opener1", "offer", "exit")), "What I work on"]
    assert all(text in row["text"] for text, row in zip(texts, found, strict=True))


@pytest.mark.parametrize("paper", FORMATS)
def test_without_a_script_the_blank_card_is_there_to_print(web: Watched, paper: str) -> None:
    page = web.open(CARD, java_script_enabled=False, width=320)
    expect(page.locator(".builder-form")).to_be_hidden()
    expect(page.locator(".builder-blank .face:visible")).to_have_count(2)
    page.locator(f"[value={paper}]").check()
    text = check_paper(printed(page), paper)
    assert text.count("My one goal") == FORMATS[paper][3]
    assert "The blank card" not in text


def test_an_empty_card_is_printed_as_lines_to_write_on(web: Watched) -> None:
    page = web.open(CARD)
    text = check_paper(printed(page), "a6")
    assert text.startswith("Event Date · Place My one goal")
    assert "undefined" not in text
    rules = page.locator(".builder-preview .row .rules i")
    assert rules.count() == 28
    assert all(rule.is_visible() for rule in rules.all())


@pytest.mark.parametrize("name", NAMES)
def test_what_does_not_fit_says_so_beside_its_field_and_harms_no_other(web: Watched, name: str) -> None:
    page = web.open(CARD, width=390)
    page.evaluate("window.print = () => {}")
    fill(page, MINE)
    over = page.locator(".builder-over:visible")
    expect(over).to_have_count(0)
    fill(page, {"event": NAMES[name], "who1": NAMES[name], "know1": NAMES[name]})
    expect(page.locator("#o-person1")).to_contain_text("Too long")
    expect(page.locator("#o-goal")).to_be_empty()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("[data-format=a6]").click()
    text = check_paper(printed(page), "a6")
    assert MINE["goal"] in text
    assert MINE["first"] in text
    page.locator("[data-format=zine_a4]").click()
    check_paper(printed(page), "zine_a4")
    expect(status(page)).to_contain_text("too long")
    fill(page, {"event": "Short", "who1": "Short", "know1": "Short"})
    expect(over).to_have_count(0)


ROWS = """() => {
  const root = document.getElementById('print-root').shadowRoot;
  const faces = [...root.querySelectorAll('.face')].filter((face) => face.checkVisibility());
  const box = (element) => element.getBoundingClientRect();
  return faces.flatMap((face) => {
    const rows = [...face.querySelectorAll('.row')];
    return rows.slice(1).map((row, at) => box(row).top - box(rows[at].querySelector('.text')).bottom);
  });
}"""
"""How far each row is below the text of the one before, on the paper to be printed."""


@pytest.mark.parametrize("length", [4, 6, 22])
def test_a_long_place_keeps_to_its_rows_on_paper_too(web: Watched, length: int) -> None:
    page = web.open(CARD)
    fill(page, {**MINE, "place": "Behind the old mill, " * length})
    page.emulate_media(media="print")
    gaps = page.evaluate(ROWS)
    assert len(gaps) > 8
    assert min(gaps) >= -1


def test_type_gets_smaller_before_anything_is_cut_off(web: Watched) -> None:
    page = web.open(CARD)
    face = page.locator(".builder-preview .face").first
    press(page, "Fill in an example")
    for place in (3, 8, 12, 20):
        page.locator("#builder-add").select_option(index=place)
        press(page, "Add")
    expect(page.locator(".builder-over:visible")).to_have_count(0)
    expect(face).to_have_attribute("data-type", re.compile("medium|small"))
    press(page, "New card")
    expect(face).to_have_attribute("data-type", "large")
    page.locator("[name=know1]").fill("endless " * 100)
    expect(page.locator("#o-person1")).to_contain_text("Too long")
    expect(face).to_have_attribute("data-type", "small")  # it shows the most
    page.locator("[name=know1]").fill("")
    expect(face).to_have_attribute("data-type", "large")


def test_of_too_many_lines_those_that_fit_are_whole_and_the_same_on_paper(web: Watched) -> None:
    page = web.open(CARD)
    press(page, "Fill in an example")
    for place in range(1, 10):
        page.locator("#builder-add").select_option(index=place)
        press(page, "Add")
    expect(page.locator("#o-principles")).to_contain_text("Too long")
    shown = page.locator(".builder-preview .row--list p").evaluate_all(
        "all => all.map((one) => [one.textContent, one.offsetLeft < one.parentElement.clientWidth])"
    )
    text = " ".join(printed(page).pages[1].extract_text().split())
    assert [line in text for line, _ in shown] == [fits for _, fits in shown]
    assert 3 < sum(fits for _, fits in shown) < 9
    expect(page.locator(".builder-over:visible")).to_have_count(1)


def test_a_text_from_right_to_left_runs_from_right_to_left(web: Watched) -> None:
    page = web.open(CARD)
    fill(page, {"goal": "שלום עולם", "event": "Plain"})
    directions = page.locator(".builder-preview .is-filled .text p").evaluate_all(
        "lines => lines.map((line) => getComputedStyle(line).direction)"
    )
    assert directions == ["ltr", "rtl"]


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


# broken storage

BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


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


# usable by everyone


def states(page: Page) -> Iterator[str]:
    """Brings the page into its states, one after the other, and names them."""
    yield "empty"
    press(page, "Fill in an example")
    page.locator("#builder-add").select_option(index=2)
    press(page, "Add")
    yield "filled in, with undo"
    fill(page, {"who1": NAMES["words"], "know1": NAMES["longest"]})
    press(page, "Copy a link")
    expect(page.locator(".builder-link")).to_be_visible()
    yield "too long, with a link"
    press(page, "Show the card")
    yield "shown"
    page.keyboard.press("Escape")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(web: Watched, scheme: str) -> None:
    page = web.open(CARD, color_scheme=scheme, reduced_motion="reduce")
    for state in states(page):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert violations(page) == [], (state, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (state, width)


def test_every_tab_stop_is_on_screen_and_large_enough(web: Watched) -> None:
    page = web.open(CARD, width=320, reduced_motion="reduce")
    press(page, "Fill in an example")
    page.locator("#builder-which").focus()
    stops, bad = 0, []
    for _ in range(60):
        stop = settled(page)
        if stop is None:
            break
        stops += 1
        box = page.evaluate("document.activeElement.closest('main') && document.activeElement.getBoundingClientRect()")
        if not (stop["seen"] and stop["marked"]) or (box and min(box["width"], box["height"]) < 44):
            bad.append(stop)
        page.keyboard.press("Tab")
    assert bad == []
    assert stops > 40


# the build


def test_only_what_begins_with_a_sentence_is_an_opener() -> None:
    assert first_sentence(Line("A", '"Hello\nthere," *he* said.\n\n- "No"')) == 'Hello there," he said.'
    assert first_sentence(Line("A", '"How are you?"')) == "How are you?"
    assert first_sentence(Line("A", '- "One"\n- "Two"')) == ""
    assert json.loads(builder_data([])) == {"principles": [], "openers": []}


def test_a_guide_without_openers_has_its_card_too(tmp_path: Path) -> None:
    project = copy_guide("bread", tmp_path / "bread")
    (project / "docs/en/my-card.md").write_text("# My card\n\n<!-- playbook builder -->\n", "utf-8")
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    html = built.text("my-card/index.html")
    assert "data-pick" not in html
    assert "Steam first, then dry heat." in html
    assert "Two Pockets" not in html
    assert "style=" not in html


def test_the_words_of_the_form_are_on_its_page_alone(site: Built) -> None:
    assert "builder_undo" in site.text("my-card/index.html")
    assert "builder_" not in site.text("quiz/mistakes/index.html")
