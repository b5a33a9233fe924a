"""The ways into the self-assessment, each as a new reader takes it, and what stands at its end."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Locator, Page, expect

from building import Built
from conftest import Watched
from pdfs import read, squeezed
from sessions import (
    ASSETS,
    QUIZ,
    asked,
    bank,
    enter,
    expect_place,
    group,
    heading,
    listed,
    on_day,
    press,
    question,
    turn,
    word,
    work_through,
)
from test_drill import choose, says_do
from test_quiz import answer, options

HERE = Path(__file__).parent
COUNT_PRINTS = "window.prints = 0; window.print = () => { window.prints += 1; }; true;"
TEN = [True, False, None, True, True, False, True, True, True, True]
"""Seven right, two missed, one left out."""


def chapters(page: Page) -> dict[str, str]:
    """The titles of the chapters, by name."""
    found: dict[str, str] = page.evaluate(
        "Object.fromEntries(JSON.parse(document.getElementById('playbook-bank').textContent)"
        ".chapters.map(({ name, title }) => [name, title]))"
    )
    return found


def texts(found: Locator) -> list[str]:
    return [" ".join(text.split()) for text in found.all_text_contents()]


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
    return list(chapters(page).items())


def cells(row: Locator) -> list[str]:
    return texts(row.locator("th, td"))


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
        "link", name=chapters(page)["your-people"], exact=True
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


# do or don't


def progress(page: Page, done: int, total: int) -> None:
    expect(page.locator("quiz-drill").get_by_text(word("progress", done=done, total=total), exact=True)).to_be_visible()


def test_the_drill_by_keyboard_each_line_with_its_reason(web: Watched) -> None:
    page = web.open(QUIZ)
    page.get_by_role("link", name=word("way_drill"), exact=True).first.click()
    drill = page.locator("quiz-drill")
    for done in range(20):
        progress(page, done, 20)
        keys = ("1", "2") if done % 2 else ("ArrowLeft", "ArrowRight")
        is_wrong = done in (3, 8)
        page.keyboard.press(keys[says_do(page) is is_wrong])
        expect(drill.get_by_role("status")).to_have_text(re.compile(r"\w{3}.*\w{3}"))
        expect(drill.get_by_role("status").get_by_role("link")).to_be_visible()
        page.keyboard.press("Enter")
    status = drill.get_by_role("status")
    expect(status).to_contain_text(word("result", right=18, total=20))
    expect(status).to_be_focused()
    press(page, "retry_missed")
    for done in range(2):
        progress(page, done, 2)
        choose(page, right=True)
        press(page, "next")
    expect(status).to_contain_text(word("result", right=2, total=2))
    press(page, "session_more")
    progress(page, 0, 20)


SWIPE = """(element, across) => {
  const send = (type, x) => element.dispatchEvent(
    new PointerEvent(type, { clientX: x, clientY: 300, pointerType: 'touch', bubbles: true }));
  send('pointerdown', 200);
  send('pointerup', 200 + across);
}"""


def test_a_swipe_is_an_answer_and_a_touch_is_not(web: Watched) -> None:
    page = web.open(QUIZ, width=390, has_touch=True)
    enter(page, "way_drill")
    item = page.locator("quiz-drill li")
    item.evaluate(SWIPE, 20)
    progress(page, 0, 20)
    item.evaluate(SWIPE, -120 if says_do(page) else 120)
    progress(page, 1, 20)
    expect(item).to_have_class(re.compile("is-right"))


# my habits


def rate(page: Page, shift: int) -> list[float]:
    """Rates every habit, chapter by chapter, up to the profile; gives each chapter's mean."""
    means = []
    for place in range(1, 8):
        expect_place(page, place, 7)
        groups = page.get_by_role("group").all()
        ratings = [min(4, (place + at) % 4 + shift) for at in range(len(groups))]
        for found, rating in zip(groups, ratings, strict=True):
            found.get_by_role("radio", name=word(f"session_often_{rating}"), exact=True).check()
        means.append(sum(ratings) / len(ratings))
        press(page, "session_profile" if place == 7 else "next")
    expect(heading(page, "session_profile_title")).to_be_focused()
    return means


def column(page: Page, key: str) -> list[float]:
    heads = texts(page.get_by_role("columnheader"))
    return [float(cells(row)[heads.index(word(key))]) for row in page.get_by_role("row").all()[1:]]


def bars(page: Page, name: str) -> list[float]:
    """Where the bars of the picture end, or its marks stand, on the scale from 0 to 4."""
    picture = page.get_by_role("img", name=word("session_picture"))
    what = "width" if name == "now" else "x"
    widths = [float(bar.get_attribute(what) or "nan") for bar in picture.locator(f"rect.{name}").all()]
    full = float(picture.locator("rect.track").first.get_attribute("width") or "nan")
    return [width / full * 4 for width in widths]


def test_habits_are_rated_shown_as_a_picture_and_a_table_and_compared_with_last_time(web: Watched) -> None:
    page = web.open("404.html", locale="en-GB")
    on_day(web, page, 0)
    enter(page, "way_habits")
    first = rate(page, 0)
    assert bars(page, "now") == pytest.approx(first, abs=0.01)
    assert column(page, "session_now") == pytest.approx(first, abs=0.051)
    assert texts(page.get_by_role("row").locator("th[scope=row]")) == list(chapters(page).values())
    expect(page.get_by_text(word("session_picture_last"))).to_have_count(0)
    work = listed(page, "session_work")
    expect(work).to_have_count(3)
    places = [urldefrag(link.get_attribute("href") or "") for link in work.get_by_role("link").all()]
    assert len({place.url for place in places}) == 3  # of three chapters
    expect(listed(page, "session_strongest")).to_have_count(3)
    expect(listed(page, "session_weakest")).to_have_count(5)
    on_day(web, page, 7, "#habits")
    press(page, "session_rate_anew")
    second = rate(page, 1)
    assert column(page, "session_now") == pytest.approx(second, abs=0.051)
    assert column(page, "session_last") == pytest.approx(first, abs=0.051)
    assert bars(page, "last") == pytest.approx(first, abs=0.04)  # the mark is 3 of 400 wide, and stays inside
    expect(page.get_by_text(word("session_picture_last"))).to_be_visible()


def test_habits_may_be_left_out_and_gone_back_to(web: Watched) -> None:
    page = web.open(QUIZ)
    enter(page, "way_habits")
    for place in range(1, 8):
        expect_place(page, place, 7)
        if place == 3:
            page.get_by_role("radio", name=word("session_often_1")).first.check()
            press(page, "next")
            press(page, "session_back")
            expect(page.get_by_role("radio", name=word("session_often_1")).first).to_be_checked()
        press(page, "session_profile" if place == 7 else "next")
    assert len(bars(page, "now")) == 1
    expect(listed(page, "session_work")).to_have_count(1)


# due again


def expect_due(page: Page, count: int) -> None:
    text = word("session_due", count=count) if count else word("session_due_none")
    expect(page.locator("quiz-session")).to_contain_text(text)


def test_missed_comes_tomorrow_and_then_waits_longer_each_time(web: Watched) -> None:
    page = web.open("404.html")
    on_day(web, page, 0)
    expect_due(page, 0)
    enter(page, "way_tonight")
    answer(question(page), right=False)
    missed = asked(page)
    turn(page, "next")
    answer(question(page))
    known = asked(page)
    on_day(web, page, 0)
    expect_due(page, 0)
    for day, count, wanted in ((1, 1, missed), (4, 1, missed), (6, 1, known), (10, 1, missed), (18, 1, known)):
        on_day(web, page, day - 1)
        expect_due(page, 0)
        on_day(web, page, day)
        expect_due(page, count)
        enter(page, "way_due")
        assert asked_alone(page) == wanted
        answer(question(page))
        press(page, "session_end")
        on_day(web, page, day)
        expect_due(page, 0)


def test_what_is_due_is_asked_though_an_earlier_session_was_left_at_its_last_answer(web: Watched) -> None:
    page = web.open("404.html")
    on_day(web, page, 0, "#tonight")
    answer(question(page), right=False)
    for day in (1, 4):
        on_day(web, page, day)
        expect_due(page, 1)
        enter(page, "way_due")
        asked_alone(page)
        expect(question(page)).not_to_have_class(re.compile("is-answered"))
        answer(question(page))


def asked_alone(page: Page) -> str:
    expect_place(page, 1, 1)
    expect(group(page)).to_be_focused()
    return asked(page)


def test_what_was_missed_on_a_chapters_page_is_due_and_nothing_due_is_said_kindly(web: Watched) -> None:
    page = web.open("quiz/mistakes/")
    missed = page.locator(".quiz > *").first
    name = (missed.get_attribute("id") or "").removeprefix("q-")
    answer(missed, right=False)
    page.goto(web.address + QUIZ)
    expect_due(page, 1)
    enter(page, "way_due")
    assert asked_alone(page) == name
    answer(question(page))
    press(page, "session_end")
    page.get_by_role("link", name=word("session_ways")).click()
    expect_due(page, 0)
    enter(page, "way_due")
    expect(page.get_by_text(word("session_nothing"))).to_be_visible()
    expect(page.get_by_role("link", name=word("session_ways"))).to_be_visible()


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


def sheets(page: Page) -> list[str]:
    """The text of each page of paper, without spaces."""
    return [squeezed(sheet.extract_text()) for sheet in read(page.pdf(format="A4")).pages]


def test_the_result_is_printed_without_what_belongs_to_the_screen(web: Watched) -> None:
    page = web.open("404.html")
    page.context.add_init_script(COUNT_PRINTS)
    page.goto(web.address + QUIZ)
    enter(page, "way_tonight")
    work_through(page, TEN)
    press(page, "session_print")
    assert page.evaluate("window.prints") == 1
    missed = texts(listed_missed(page).locator("strong").first)
    paper = "".join(sheets(page))
    for text in [word("result_title"), word("result", right=7, total=9), *missed]:
        assert squeezed(text) in paper
    for key in ("session_ways", "session_share_about", "session_anew", "way_tonight_about"):
        assert squeezed(word(key)) not in paper


def test_the_profile_is_printed_with_its_picture_and_table(web: Watched) -> None:
    page = web.open(QUIZ, locale="en-GB")
    enter(page, "way_habits")
    rate(page, 0)
    page.emulate_media(media="print")
    expect(page.get_by_role("img", name=word("session_picture"))).to_be_visible()
    paper = "".join(sheets(page))
    for text in [word("session_profile_title"), word("session_work"), *chapters(page).values()]:
        assert squeezed(text) in paper


@pytest.mark.parametrize("way", ["tonight", "ground-rules"])
def test_sheet_and_key_are_pages_of_their_own_under_the_same_numbers(web: Watched, way: str) -> None:
    page = web.open(f"{QUIZ}#paper-{way}")
    page.evaluate(COUNT_PRINTS)
    expect(page.get_by_role("heading", level=2).first).to_be_focused()
    sheet, key = page.locator("quiz-session section").all()
    press(page, "session_print")
    assert page.evaluate("window.prints") == 1
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
