"""What a reader brings: odd languages, poor browsers, links with something behind, files and records of any shape."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from support.browser import Watched
from support.builder import CARD, MINE, fill, kept, press, preview, status
from support.sessions import ASSETS, MY_DATA, QUIZ, keep, of_kind, plan, put, question, word

FUZZ = (Path(__file__).parent / "fuzz_storage.js").read_text("utf-8")
LOCALES = ["C", "en_US", "en-US@posix", "en_US.UTF-8", ""]
LOCALE = """Object.defineProperty(navigator, 'language', { get: () => %s });
Object.defineProperty(navigator, 'languages', { get: () => [%s] });"""
LACKING = {
    "no segmenter": "delete Intl.Segmenter;",
    "no crypto": "Object.defineProperty(window, 'crypto', { value: undefined });",
    "throwing crypto": "Crypto.prototype.getRandomValues = () => { throw new Error('no'); };",
}


def opened(web: Watched, script: str, path: str) -> Page:
    """A page in a browser that is changed by a script."""
    page = web.open("404.html")
    page.context.add_init_script(script)
    page.goto(web.address + path)
    return page


# languages, and what a browser may lack


@pytest.mark.parametrize("locale", LOCALES)
def test_in_any_locale_cards_print_and_dates_are_told(web: Watched, locale: str) -> None:
    name = json.dumps(locale)
    page = opened(web, LOCALE % (name, name), "card/mistakes/")
    expect(page.locator(".card-bar button")).to_have_count(4)
    first = "Letter" if locale.startswith("en") else "A4"
    expect(page.locator(".card-bar button").first).to_contain_text(first)
    page.goto(web.address + CARD)
    fill(page, MINE)
    expect(preview(page).nth(1)).to_have_text("Friday, March 26, 2027 · Old mill")
    page.goto(web.address + QUIZ)
    expect(page.locator("#session-due")).to_be_visible()


@pytest.mark.parametrize("script", LACKING.values(), ids=LACKING)
def test_where_the_browser_lacks_something_the_card_works(web: Watched, script: str) -> None:
    page = opened(web, script, CARD)
    fill(page, MINE)
    expect(preview(page).first).to_have_text("Bakers' night")
    press(page, "Duplicate")
    assert [card["fields"] for card in kept(page)] == [MINE, MINE]
    with page.expect_download():
        press(page, "Picture")


# links


@pytest.mark.parametrize("behind", [".", ")", "),", "&utm_source=mail", "_", "%29"])
def test_a_link_with_something_behind_it_opens(web: Watched, behind: str) -> None:
    page = web.open(CARD)
    fill(page, {"goal": "Find a second oven"})
    press(page, "Link")
    link = page.locator(".builder-link").input_value()
    other = web.open("404.html")
    other.goto(link + behind)
    expect(other.locator(".builder-show")).to_contain_text("Find a second oven")
    other.goto(f"{web.address}404.html")
    other.goto(f"{web.address}{QUIZ}#tonight{behind}")
    expect(question(other)).to_be_visible()


# files


def cards(count: int, size: int = 0) -> bytes:
    found = [{"name": f"Card {at}", "fields": {"goal": "x" * size + str(at)}} for at in range(count)]
    return json.dumps({"format": "event-cards", "version": 1, "cards": found}).encode()


def bring(page: Page, selector: str, data: bytes) -> None:
    page.locator(selector).set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": data})


def test_two_hundred_cards_come_in_as_one_write_and_more_are_refused(web: Watched) -> None:
    page = web.open(CARD)
    page.evaluate(
        """() => {
          window.writes = 0;
          const { setItem } = Storage.prototype;
          Storage.prototype.setItem = function (...values) {
            window.writes += values[0] === 'playbook';
            return setItem.apply(this, values);
          };
        }"""
    )
    for data in (cards(201), cards(6000), cards(2, 600_000)):
        bring(page, "#builder-file", data)
        expect(status(page)).to_contain_text(word("data_large", count=200))
        assert page.evaluate("[writes, localStorage.getItem('playbook')]") == [0, None]
        fill(page, {"goal": ""})  # the next one is told anew
    bring(page, "#builder-file", cards(200))
    expect(status(page)).to_contain_text("Cards added: 200.")
    assert page.evaluate("writes") == 1
    assert [card["name"] for card in kept(page)] == [f"Card {at}" for at in range(200)]


def test_a_record_has_the_same_limits(web: Watched) -> None:
    page = web.open(MY_DATA)
    many = {"version": 1, "answers": {}, "cards": {"current": "", "list": [{}] * 201}}
    long = {"version": 1, "answers": {}, "later": ["x" * 1_000_000]}
    for found in (many, long):
        bring(page, "#data-file", json.dumps(found).encode())
        expect(page.locator(".data-said")).to_have_text(word("data_large", count=200))
        assert page.evaluate("localStorage.getItem('playbook')") is None
        page.reload()


# what the theme kept

ODD_THEME: list[Any] = [
    [],
    {},
    7,
    "x",
    True,
    {"index": "1"},
    {"index": 0.5},
    {"index": 1, "color": None},
    {"color": {}},
]


@pytest.mark.parametrize("value", ODD_THEME, ids=json.dumps)
def test_whatever_the_theme_kept_search_works_and_a_scheme_is_shown(web: Watched, value: Any) -> None:
    page = web.open("404.html")
    page.evaluate(
        "value => { for (const name of ['__palette', '__tabs']) localStorage.setItem(`/.${name}`, value); }",
        json.dumps(value),
    )
    page.goto(web.address)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.keyboard.press("/")
    page.keyboard.type("mistakes")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


# whatever is kept, on every page that reads it

PLACES = {
    "": "main h1",
    "playbook/mistakes/": "quiz-choice legend",
    "quiz/mistakes/": ".quiz legend",
    QUIZ: "#session-due",
    f"{QUIZ}#tonight": ".session-stage legend",
    f"{QUIZ}#due": ".session-stage :is(legend, h2)",
    f"{QUIZ}#retry": ".session-stage :is(legend, h2)",
    f"{QUIZ}#drill": ".session-stage :is(legend, h2, p)",
    f"{QUIZ}#habits": ".session-stage h2",
    MY_DATA: "my-data li",
    CARD: ".builder-preview",
}
"""Pages, and what has to be seen on each."""


def visit_all(web: Watched, count: int) -> None:
    """Every page with each of some hostile records, one page a record in turn; none complains."""
    page = web.open(QUIZ)
    texts = page.evaluate(FUZZ, [web.address + ASSETS, 8 * count, count])["texts"]
    assert len(texts) == count
    for at, text in enumerate(texts):
        path, seen = list(PLACES.items())[at % len(PLACES)]
        page.goto(web.address + "404.html")
        page.evaluate("localStorage.clear()")
        put(page, text)
        page.goto(web.address + path)
        expect(page.locator(seen).first, text[:300]).to_be_visible()
        assert web.complaints == [], (path, text[:300])


def test_a_hostile_record_leaves_no_page_blank(web: Watched) -> None:
    visit_all(web, len(PLACES))


def test_what_was_written_and_is_no_text_leaves_the_session_whole(web: Watched) -> None:
    page = web.open(QUIZ)
    recall = of_kind(page, "quiz-recall")
    odd: list[Any] = [{}, [], 7, {"toString": 1}, {"length": 3}]
    for text in odd:
        keep(page, sessions={"tonight": plan([recall], texts={recall: text})})
        page.goto(web.address + "404.html")
        page.goto(f"{web.address}{QUIZ}#tonight")
        expect(question(page).locator("legend").first).to_be_visible()


@pytest.mark.long
def test_many_hostile_records_leave_no_page_blank(web: Watched) -> None:
    visit_all(web, 100)


@pytest.mark.long
def test_many_hostile_files_leave_what_is_there(web: Watched) -> None:
    page = web.open(QUIZ)
    texts = page.evaluate(FUZZ, [web.address + ASSETS, 800, 100])["texts"]
    mine = {"hash": "h", "right": True, "chosen": [0]}
    for at, text in enumerate(texts):
        path, field, said = [(MY_DATA, "#data-file", ".data-said"), (CARD, "#builder-file", ".builder-status")][at % 2]
        page.goto(web.address + "404.html")
        put(page, {"version": 1, "answers": {"mine-alone": mine}})
        page.goto(web.address + path)
        page.wait_for_function("!document.querySelector(':not(:defined)')")
        bring(page, field, text.encode("utf-8", "replace"))
        expect(page.locator(said), text[:300]).not_to_be_empty()
        assert json.loads(page.evaluate("localStorage.playbook"))["answers"]["mine-alone"] == mine
        page.reload()
        expect(page.locator(PLACES[path]).first).to_be_visible()
        assert web.complaints == [], (path, text[:300])
