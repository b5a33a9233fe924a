"""What the self-assessment keeps: random and hostile records, blocked, full and foreign storage, odd fragments."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from support.browser import BLOCKED, FULL, Watched, wait_until_told
from support.questions import answer
from support.sessions import (
    ASSETS,
    MY_DATA,
    QUIZ,
    TROUBLES,
    asked,
    bank,
    count,
    enter,
    expect_place,
    group,
    heading,
    on,
    place,
    put,
    question,
    stored,
    turn,
    word,
    work_through,
)

TEN = "Ready for tonight?"
HERE = Path(__file__).parent
FUZZ = (HERE / "fuzz_storage.js").read_text("utf-8")
FRAGMENTS = (HERE / "fuzz_fragments.js").read_text("utf-8")


def answered(page: Page) -> None:
    expect(question(page)).to_have_class(re.compile("is-answered"))


def expect_trouble(page: Page) -> None:
    """One line, and no more, says what is wrong with the storage."""
    line = page.get_by_text(re.compile("|".join(map(re.escape, TROUBLES))))
    expect(line).to_have_count(1)


# random states


@pytest.mark.parametrize("records", [100, pytest.param(1000, marks=pytest.mark.long)])
def test_random_records_break_nothing_and_nothing_in_them_is_lost(web: Watched, records: int) -> None:
    page = web.open(QUIZ)
    page.set_default_timeout(60_000)
    found = page.evaluate(FUZZ, [web.address + ASSETS, records, 0])
    assert found["kinds"] == [], json.dumps(found["bad"], indent=1)
    assert all(count > records // 50 for count in found["tally"].values()), found["tally"]
    assert sum(found["tally"].values()) == records


@pytest.mark.parametrize("samples", [4, pytest.param(20, marks=pytest.mark.long)])
def test_with_a_hostile_record_a_question_can_be_answered_and_other_views_open(web: Watched, samples: int) -> None:
    page = web.open(QUIZ)
    texts = page.evaluate(FUZZ, [web.address + ASSETS, 300, samples])["texts"]
    assert len(texts) == samples
    for at, text in enumerate(texts):
        put(page, text)
        page.goto(f"{web.address}{QUIZ}?{at}#chapter-{('mistakes', 'conversation')[at % 2]}")
        expect(question(page)).to_be_visible()
        if page.locator(".is-answered").count() == 0:
            answer(question(page))
        answered(page)
        if at % 4 == 0:
            page.goto(web.address + MY_DATA)
            expect(heading(page, "data_title")).to_be_visible()
        elif at % 4 == 1:
            page.evaluate("location.hash = 'habits'")
            expect(page.locator("quiz-session").get_by_role("heading", name=word("way_habits"))).to_be_visible()
        page.evaluate("localStorage.clear()")


ODD_MEANS: list[dict[str, Any]] = [{"mistakes": "x"}, {"mistakes": {}}, {"mistakes": [1, 2]}, {"mistakes": None}]


@pytest.mark.parametrize("means", ODD_MEANS, ids=json.dumps)
def test_an_earlier_profile_that_makes_no_sense_spoils_no_picture(web: Watched, means: dict[str, Any]) -> None:
    page = web.open(QUIZ)
    enter(page, "way_habits")
    for _ in range(5):
        page.get_by_role("button", name=word("next"), exact=True).click()
    page.get_by_role("radio", name=word("session_often_3")).first.check()
    record = stored(page)
    put(page, {**record, "profiles": [{"day": 1, "means": means}]})
    page.get_by_role("button", name=word("next"), exact=True).click()
    page.get_by_role("button", name=word("session_profile"), exact=True).click()
    expect(page.get_by_role("img", name=word("session_picture"))).to_be_visible()
    places = [bar.get_attribute("x") or "" for bar in page.locator("quiz-session rect").all()]
    assert all(0 <= float(place) <= 400 for place in places)
    assert web.complaints == []


NO_NUMBER = {"toString": 1}
"""JavaScript throws where it is compared with a number."""


UNCOMPARABLE: dict[str, dict[str, Any]] = {
    "version": {"version": NO_NUMBER},
    "gap": {"spacing": {"asked-long-ago": {"hash": "x", "due": 1, "gap": NO_NUMBER}}},
    "place": {"session": {"way": "all", "day": 1, "ids": ["x"], "at": NO_NUMBER, "answers": {}}},
}


@pytest.mark.parametrize("part", UNCOMPARABLE)
def test_what_cannot_be_compared_with_a_number_is_passed_over(web: Watched, part: str) -> None:
    page = web.open(QUIZ)
    put(page, {"version": 1, "answers": {}, **UNCOMPARABLE[part]})
    page.goto(f"{web.address}{QUIZ}?#chapter-mistakes")
    expect(group(page)).to_be_focused()
    answer(question(page))
    answered(page)


def test_an_id_that_is_a_name_in_javascript_is_an_id(web: Watched) -> None:
    page = web.open("quiz/mistakes/")
    answer(page.locator(".quiz > *").first)
    record = stored(page)
    record["answers"]["constructor"] = {"hash": "x", "right": True, "chosen": [0]}
    put(page, record)
    page.reload()
    answer(page.locator(".quiz > *").nth(1))
    assert set(record["answers"]) < set(stored(page)["answers"])


# storage that fails


@pytest.mark.parametrize("broken", [BLOCKED, FULL], ids=["blocked", "full"])
def test_without_storage_a_session_works_and_one_line_says_so(web: Watched, broken: str) -> None:
    page = web.open("404.html")
    page.context.add_init_script(broken)
    page.goto(web.address + QUIZ)
    enter(page, "way_tonight")
    expect_trouble(page)
    ids = work_through(page, [True, False, *[None] * 8])
    assert len(set(ids)) == 10
    expect(page.get_by_text(word("result", right=1, total=2), exact=True)).to_be_visible()
    page.get_by_role("link", name=word("session_ways")).click()
    expect(heading(page, "way_heading")).to_be_visible()


@pytest.mark.parametrize("text", ["{", "null", '"text"', '{"version":1,"answers":[]}'])
def test_what_cannot_be_read_is_put_aside_and_told_on_my_data(web: Watched, text: str) -> None:
    page = web.open(QUIZ)
    put(page, text)
    page.goto(f"{web.address}{QUIZ}?#tonight")
    answer(question(page))
    assert asked(page) in stored(page)["answers"]
    assert page.evaluate("localStorage.getItem('playbook-unreadable')") == text
    page.goto(web.address + MY_DATA)
    expect(page.get_by_text(word("data_unreadable", count=len(text)))).to_be_visible()


def test_what_a_newer_version_wrote_is_left_alone_and_one_line_says_so(web: Watched) -> None:
    page = web.open(QUIZ)
    newer = '{"version":99,"answers":{"x":1},"session":{"y":2}}'
    put(page, newer)
    page.goto(f"{web.address}{QUIZ}?#tonight")
    expect_trouble(page)
    answer(question(page))
    turn(page, "next")
    turn(page, "session_back")
    answered(page)
    page.goto(web.address + MY_DATA)
    expect(page.get_by_role("status")).to_have_text(re.compile("newer version"))
    assert page.evaluate("localStorage.getItem('playbook')") == newer


# records of other days and other tabs


def test_an_older_record_counts_as_far_as_its_questions_are_the_same(web: Watched) -> None:
    page = web.open(QUIZ)
    first, second, third = bank(page)[:3]
    missed = {"right": False, "chosen": [0]}
    answers = {
        first["id"]: {"hash": first["hash"], **missed},
        second["id"]: {"hash": "other", **missed},
        "asked-long-ago": {"hash": "x", **missed},
    }
    put(page, {"answers": answers, "later": {"x": [1]}})
    page.goto(f"{web.address}{QUIZ}?")
    expect(page.get_by_text(word("session_due", count=1))).to_be_visible()
    enter(page, "way_due")
    expect_place(page, 1, 1)
    expect(question(page)).to_have_id(f"q-{first['id']}")
    page.goto(f"{web.address}{QUIZ}?again#chapter-{third['chapter']}")
    expect(group(page)).to_be_focused()
    answer(question(page))
    turn(page, "next")
    answer(question(page))
    found = stored(page)
    assert found["answers"]["asked-long-ago"] == answers["asked-long-ago"]
    assert found["answers"][second["id"]]["hash"] == second["hash"]
    assert found["later"] == {"x": [1]}


def test_two_tabs_lose_no_answer_to_each_other(web: Watched) -> None:
    one, two = two_tabs(web)
    given = set()
    for page, other in ((one, two), (two, one)) * 2:
        page.bring_to_front()
        expect(group(page)).to_be_focused()
        given.add(asked(page))
        answer(question(page))
        turn(page, "next")
        wait_until_told(other, by=page)
    assert given == set(stored(one)["answers"])
    assert given == set(stored(one)["spacing"])


def test_two_tabs_each_go_on_with_their_session(web: Watched) -> None:
    one, two = two_tabs(web)
    for page, other in ((one, two), (two, one)):
        page.bring_to_front()
        expect(group(page)).to_be_focused()
        turn(page, "session_skip")
        wait_until_told(other, by=page)
    for page, total in ((one, count("mistakes")), (two, count("conversation"))):
        page.bring_to_front()
        page.reload()
        place = word("session_place", place=2, total=total)
        expect(page.get_by_text(place, exact=True)).to_be_visible()


def two_tabs(web: Watched) -> tuple[Page, Page]:
    """Two sessions side by side, of one reader."""
    one = web.open(f"{QUIZ}#chapter-mistakes")
    two = one.context.new_page()
    two.goto(f"{web.address}{QUIZ}#chapter-conversation")
    expect(question(two)).to_be_visible()
    wait_until_told(one, by=two)
    return one, two


def test_a_profile_of_a_day_to_come_is_not_lost_when_the_clock_is_put_back(web: Watched) -> None:
    page = web.open(QUIZ)
    later = {"day": 40_000, "means": {"mistakes": 2}}
    put(page, {"version": 1, "answers": {}, "profiles": [later, {"day": 10, "means": {"mistakes": 1}}]})
    page.goto(f"{web.address}{QUIZ}?#habits")
    page.get_by_role("radio", name=word("session_often_3")).first.check()
    for step in range(1, 8):
        page.get_by_role("button", name=word("session_profile" if step == 7 else "next"), exact=True).click()
    expect(page.get_by_role("img", name=word("session_picture"))).to_be_visible()
    assert later in stored(page)["profiles"]


# fragments


def test_ten_thousand_random_fragments_lead_somewhere(web: Watched) -> None:
    page = web.open(QUIZ)
    found = page.evaluate(FRAGMENTS, [web.address + ASSETS, 10_000])
    assert found["bad"] == []
    assert all(count > 50 for count in found["tally"].values()), found["tally"]
    assert not found["polluted"]


def test_hostile_fragments_show_the_ways_in_or_shared_scores(web: Watched) -> None:
    page = web.open(QUIZ)
    samples = page.evaluate(FRAGMENTS, [web.address + ASSETS, 2000])["samples"]
    assert len(samples) == 30
    for at, fragment in enumerate(samples):
        if at % 10 == 0:
            page.goto(f"{web.address}{QUIZ}?{at}#due")
        page.evaluate("fragment => { location.hash = fragment; }", fragment)
        key = "session_shared" if fragment.startswith("#score=") else "way_heading"
        expect(heading(page, key)).to_be_visible()
        if key == "session_shared":
            none, score = page.get_by_text(word("session_shared_none")), page.get_by_role("table")
            expect(none.or_(score)).to_have_count(1)
    page.goto(f"{web.address}{QUIZ}#score={'mistakes:1-1,' * 50_000}")
    expect(page.get_by_text(word("result", right=1, total=1), exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("broken", "said"), [(BLOCKED, "keeps nothing that you write"), (FULL, "has no more room")], ids=["blocked", "full"]
)
def test_without_storage_a_session_works_and_says_why_once(web: Watched, broken: str, said: str) -> None:
    page = web.open("404.html")
    page.context.add_init_script(broken)
    page.goto(web.address + QUIZ + "#tonight")
    place(page, "1 of 10")
    on(page)
    place(page, "2 of 10")
    expect(page.get_by_text(said)).to_have_count(1)
    expect(page.get_by_text(said)).to_be_visible()


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "could not be read. It was put aside"), ('{"version":99,"answers":{}}', "written by a newer version")],
    ids=["corrupt", "newer"],
)
def test_what_cannot_be_read_is_said_in_one_line(web: Watched, text: str, said: str) -> None:
    page = web.open("404.html")
    page.evaluate("text => { localStorage.playbook = text; }", text)
    page.goto(web.address + QUIZ)
    expect(page.get_by_text(said)).to_have_count(1)
    page.get_by_role("link", name=TEN).click()
    place(page, "1 of 10")
    on(page)
    expect(page.get_by_text(said)).to_have_count(1)
