"""The self-assessment: ten questions, a chapter, the result, paper; drawn from all the questions there are."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Locator, Page, expect

from support.browser import Watched
from support.building import Built
from support.pdfs import squeezed
from support.questions import options
from support.sessions import (
    ASSETS,
    QUIZ,
    bank,
    cells,
    chapter_titles,
    enter,
    expect_place,
    heading,
    press,
    question,
    sheets,
    texts,
    turn,
    word,
    work_through,
)

HERE = Path(__file__).parent
COUNT_PRINTS = "window.prints = 0; window.print = () => { window.prints += 1; }; true;"
TEN = [True, False, None, True, True, False, True, True, True, True]
"""Seven right, two missed, one left out."""


# ready for tonight


def test_ten_questions_and_then_where_one_stands(web: Watched) -> None:
    page = web.open(QUIZ, width=390)
    enter(page, "way_tonight")
    ids = work_through(page, TEN)
    assert len(set(ids)) == 10
    expect(page.get_by_text(word("result", right=7, total=9), exact=True)).to_be_visible()
    expect(page.get_by_text(word("session_left_out", count=1), exact=True)).to_be_visible()
    by_id = {entry["id"]: entry for entry in bank(page)}
    given = [name for name, right in zip(ids, TEN, strict=True) if right is not None]
    rows = {row[0]: (int(row[1]), int(row[2])) for row in map(cells, page.get_by_role("row").all()[1:])}
    asked_in = {title: sum(by_id[name]["chapter"] == chapter for name in given) for chapter, title in titles(page)}
    assert {title: total for title, (_, total) in rows.items()} == {t: n for t, n in asked_in.items() if n}
    assert sum(right for right, _ in rows.values()) == 7
    missed = listed_missed(page)
    expect(missed).to_have_count(2)
    links = {urldefrag(item.get_by_role("link").last.get_attribute("href") or "") for item in missed.all()}
    wanted = [by_id[name] for name in (ids[1], ids[5])]
    expected = {(f"{web.address}playbook/{entry['chapter']}/", entry["principle"]) for entry in wanted}
    assert {(link.url, link.fragment) for link in links} == expected
    for judgement in ("failed", "passed", "Failed", "Passed"):
        expect(page.locator("quiz-session")).not_to_contain_text(judgement)


def titles(page: Page) -> list[tuple[str, str]]:
    return list(chapter_titles(page).items())


def listed_missed(page: Page) -> Locator:
    return page.get_by_text(word("result_missed"), exact=True).locator("xpath=following-sibling::ul[1]/li")


def test_a_draw_is_spread_over_chapters_phases_and_principles_and_reaches_every_question(web: Watched) -> None:
    page = web.open(QUIZ)
    found = page.evaluate((HERE / "fuzz_draw.js").read_text("utf-8"), [web.address + ASSETS, 3000])
    assert found["sizes"] == [10]
    assert found["strangers"] == 0
    assert found["all"] == {"chapter": 7, "phase": 4, "principle": 43}
    assert found["fewest"]["chapter"] >= 6
    assert found["fewest"]["phase"] == 4
    assert found["fewest"]["principle"] >= 9
    assert found["never"] == []
    assert found["firsts"] > 100


# by chapter, and the whole playbook


def test_a_chapter_asks_each_of_its_questions_once_in_their_order(web: Watched) -> None:
    page = web.open(QUIZ)
    wanted = [entry["id"] for entry in bank(page) if entry["chapter"] == "your-people"]
    page.get_by_role("heading", name=word("way_chapters")).locator("xpath=following-sibling::ul[1]").get_by_role(
        "link", name=chapter_titles(page)["your-people"], exact=True
    ).click()
    assert work_through(page, [None] * (len(wanted) - 1) + [True]) == wanted
    expect(page.get_by_text(word("result_clean"), exact=True)).to_be_visible()
    expect(page.get_by_text(word("session_left_out", count=len(wanted) - 1), exact=True)).to_be_visible()


def test_the_whole_playbook_holds_one_question_at_a_time(web: Watched) -> None:
    page = web.open(QUIZ)
    total = len(bank(page))
    enter(page, "way_all")
    for place in range(1, 5):
        expect_place(page, place, total)
        expect(question(page)).to_have_count(1)
        turn(page, "session_skip")
    assert page.locator("fieldset").count() < 5


# at the end


def test_what_was_missed_is_asked_again_alone(web: Watched) -> None:
    page = web.open(QUIZ)
    enter(page, "way_tonight")
    ids = work_through(page, [False, True, False, *[None] * 7])
    press(page, "retry_missed")
    again = work_through(page, [True, True])
    assert set(again) == {ids[0], ids[2]}
    expect(page.get_by_text(word("result", right=2, total=2), exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=word("retry_missed"))).to_have_count(0)


def test_one_begins_anew_with_other_questions(web: Watched) -> None:
    page = web.open(QUIZ)
    enter(page, "way_tonight")
    ids = work_through(page, [*[None] * 9, True])
    press(page, "session_anew")
    expect_place(page, 1, 10)
    assert work_through(page, [*[None] * 9, True]) != ids


def test_what_was_missed_goes_onto_the_card(web: Watched) -> None:
    page = web.open(QUIZ)
    enter(page, "way_tonight")
    ids = work_through(page, [False, False, *[None] * 7, True])
    principles = {entry["principle"] for entry in bank(page) if entry["id"] in ids[:2]}
    press(page, "session_to_card")
    said = page.get_by_role("status").filter(has_text=word("session_noted", count=len(principles)))
    said.get_by_role("link", name=word("session_card")).click()
    page.wait_for_url("**/my-card/*")
    handed = word("builder_handed", count=len(principles))
    expect(page.get_by_role("status").filter(has_text=handed).first).to_be_visible()
    kept = page.evaluate("JSON.parse(localStorage.getItem('playbook'))['cards'].list")
    assert {name for card in kept for name in card["fields"]["principles"]} == principles


def test_a_link_holds_scores_alone_and_says_so(web: Watched) -> None:
    page = web.open(QUIZ, permissions=["clipboard-read", "clipboard-write"])
    enter(page, "way_tonight")
    ids = work_through(page, TEN)
    rows = [cells(row) for row in page.get_by_role("row").all()[1:]]
    page.get_by_text(word("session_share"), exact=True).click()
    expect(page.get_by_text(word("session_share_about"))).to_be_visible()
    link = page.get_by_role("textbox", name=word("session_share")).input_value()
    press(page, "session_copy")
    expect(page.get_by_role("status").filter(has_text=word("session_copied"))).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == link
    address, fragment = urldefrag(link)
    assert address == web.address + QUIZ
    assert re.fullmatch(r"score=[a-z-]+:\d+-\d+(,[a-z-]+:\d+-\d+)*", fragment)
    assert not any(name in fragment for name in ids)
    other = web.open(f"{QUIZ}#{fragment}")
    expect(heading(other, "session_shared")).to_be_focused()
    expect(other.get_by_text(word("result", right=7, total=9), exact=True)).to_be_visible()
    assert [cells(row) for row in other.get_by_role("row").all()[1:]] == rows
    assert other.evaluate("localStorage.getItem('playbook')") is None
    other.get_by_role("link", name=word("session_try")).click()
    expect_place(other, 1, 10)


# on paper


def test_the_result_is_printed_without_what_belongs_to_the_screen(web: Watched) -> None:
    page = web.open("404.html")
    page.context.add_init_script(COUNT_PRINTS)
    page.goto(web.address + QUIZ)
    enter(page, "way_tonight")
    work_through(page, TEN)
    press(page, "session_print")
    page.wait_for_function("window.prints === 1")
    missed = texts(listed_missed(page).locator("strong").first)
    paper = "".join(sheets(page))
    for text in [word("result_title"), word("result", right=7, total=9), *missed]:
        assert squeezed(text) in paper
    for key in ("session_ways", "session_share_about", "session_anew", "way_tonight_about"):
        assert squeezed(word(key)) not in paper


@pytest.mark.parametrize("way", ["tonight", "ground-rules"])
def test_sheet_and_key_are_pages_of_their_own_under_the_same_numbers(web: Watched, way: str) -> None:
    page = web.open(f"{QUIZ}#paper-{way}")
    page.evaluate(COUNT_PRINTS)
    expect(page.get_by_role("heading", level=2).first).to_be_focused()
    sheet, key = page.locator("quiz-session section").all()
    press(page, "session_print")
    page.wait_for_function("window.prints === 1")
    items, answers = sheet.locator(":scope > ol > li"), key.locator(":scope > ol > li")
    total = 10 if way == "tonight" else sum(entry["chapter"] == way for entry in bank(page))
    expect(items).to_have_count(total)
    expect(answers).to_have_count(total)
    for item, found in zip(items.all(), answers.all(), strict=True):
        boxes = [text.split(")", 1)[-1].strip() for text in texts(item.locator("ul > li"))]
        assert not boxes or any(box in text for box in boxes for text in texts(found))
    expect_paper(sheets(page), texts(items.locator("strong").first), squeezed(key.get_by_role("heading").inner_text()))


def expect_paper(pages: list[str], stems: list[str], key: str) -> None:
    """Every question under its number, in order, before the page that begins with the key's heading."""
    first = next(at for at, text in enumerate(pages) if text.startswith(key))
    front = "".join(pages[:first])
    assert key not in front
    places = [front.index(f"{number}.{squeezed(stem)}") for number, stem in enumerate(stems, 1)]
    assert places == sorted(places)
    assert not any(squeezed(stem) in text for stem in stems for text in pages[first:])


def test_ten_others_are_drawn_for_paper(web: Watched) -> None:
    page = web.open(QUIZ)
    enter(page, "way_paper_tonight")
    stems = page.locator("quiz-session section").first.locator(":scope > ol > li > strong")
    expect(stems).to_have_count(10)
    before = texts(stems)
    press(page, "session_paper_others")
    expect(stems).not_to_have_text(before)
    expect(stems).to_have_count(10)


# without a script


def test_without_a_script_the_page_leads_to_each_chapters_questions(web: Watched, site: Built) -> None:
    page = web.open(QUIZ, java_script_enabled=False)
    chapter_pages = [path for path in site.pages() if re.fullmatch(r"quiz/[a-z-]+/", path)]
    assert len(chapter_pages) == 7
    for path in chapter_pages:
        page.goto(web.address + QUIZ)
        page.locator(f"quiz-session a[href='../{path}']:visible").click()
        expect(options(page.locator(".quiz > *").first).first).to_be_visible()
    page.goto(web.address + QUIZ)
    for key in ("way_tonight", "way_due", "way_habits", "way_all", "way_paper_tonight"):
        expect(page.get_by_role("link", name=word(key), exact=True)).to_have_count(0)
