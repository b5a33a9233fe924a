"""*My data*: what is kept, in words; taken along as a file, taken in again, erased."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from support.browser import BLOCKED, Watched
from support.builder import CARD, fill
from support.questions import answer
from support.sessions import (
    MY_DATA,
    QUIZ,
    bank,
    enter,
    heading,
    keep,
    plan,
    press,
    put,
    question,
    stored,
    turn,
    with_record,
    word,
)


def said(page: Page) -> Locator:
    return page.locator("my-data").get_by_role("status")


def lines(page: Page) -> Locator:
    """What is kept, a line a part."""
    return page.locator("my-data").get_by_role("list").first.get_by_role("listitem")


def take_in(page: Page, data: bytes) -> None:
    file = {"name": "playbook.json", "mimeType": "application/json", "buffer": data}
    page.get_by_label(word("data_import")).set_input_files(file)  # type: ignore[arg-type]


def exported(page: Page) -> bytes:
    with page.expect_download() as download:
        press(page, "data_export")
    assert download.value.suggested_filename.endswith(".json")
    return Path(download.value.path()).read_bytes()


def erase(page: Page) -> None:
    press(page, "data_erase")
    press(page, "data_erase_sure")
    expect(said(page)).to_have_text(word("data_erased"))


def used(web: Watched) -> Page:
    """The page of a reader who has answered three questions, rated two habits and left a session."""
    page = web.open(QUIZ)
    enter(page, "way_tonight")
    for right in (True, False, True):
        answer(question(page), right)
        turn(page, "next")
    page.evaluate("location.hash = 'habits'")
    for at in range(2):
        page.get_by_role("radio", name=word("session_often_1")).nth(at).check()
    page.goto(web.address + MY_DATA)
    expect(heading(page, "data_title")).to_be_visible()
    return page


# in words


def test_what_is_kept_is_told_in_words_and_nothing_is_kept_at_first(web: Watched) -> None:
    page = web.open(MY_DATA)
    expect(lines(page)).to_have_text([word("data_empty")])
    page.context.close()
    page = used(web)
    for line in (word("data_answers", count=3, right=2), word("data_spacing", count=3), word("data_ratings", count=2)):
        expect(lines(page).filter(has_text=line)).to_have_count(1)
    assert lines(page).count() >= 4  # and the session
    put(
        page,
        {"version": 1, "answers": {}, "forCard": ["give-first"], "profiles": [{"day": 1, "means": {"mistakes": 1}}]},
    )
    page.reload()
    expect(lines(page)).to_have_text([word("data_profiles", count=1), word("data_card", count=1)])


def test_what_another_tab_does_is_shown(web: Watched) -> None:
    page = web.open(MY_DATA)
    other = page.context.new_page()
    other.goto(web.address + "quiz/mistakes/")
    answer(other.locator(".quiz > *").first, right=False)
    expect(lines(page)).to_have_text([word("data_answers", count=1, right=0)])


def test_what_changed_since_is_shown_when_the_page_comes_out_of_the_back_forward_cache(web: Watched) -> None:
    page = web.open(MY_DATA)
    put(page, {"version": 1, "answers": {"x": {"hash": "y", "right": True, "chosen": [0]}}})
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(lines(page)).to_have_text([word("data_answers", count=1, right=1)])


def test_where_nothing_can_be_kept_it_says_so(web: Watched) -> None:
    page = web.open("404.html")
    page.context.add_init_script(BLOCKED)
    page.goto(web.address + MY_DATA)
    expect(said(page)).to_have_text(word("not_saved"))
    expect(lines(page)).to_have_text([word("data_empty")])


def test_what_a_newer_version_wrote_is_saved_whole(web: Watched) -> None:
    page = web.open("404.html")
    newer = {"version": 2, "answers": {"x": {"hash": "y", "right": True, "chosen": [0]}}, "new": {"part": 1}}
    put(page, newer)
    page.goto(web.address + MY_DATA)
    expect(said(page)).to_have_text(word("not_saved_newer"))
    expect(lines(page).first).to_have_text(word("data_answers", count=1, right=1))
    assert json.loads(exported(page)) == newer


def test_what_another_tab_does_leaves_the_question_before_erasing_as_it_is(web: Watched) -> None:
    page = used(web)
    page.get_by_role("button", name=word("data_erase"), exact=True).click()
    page.evaluate("dispatchEvent(new StorageEvent('storage', { key: 'other' }))")
    expect(page.get_by_role("button", name=word("data_keep"))).to_be_focused()


def test_without_a_script_it_says_that_nothing_is_kept(web: Watched) -> None:
    page = web.open(MY_DATA, java_script_enabled=False)
    expect(page.get_by_text(word("way_data_without_script"))).to_be_visible()


# taken along, erased, taken in


def test_a_record_that_is_saved_erased_and_taken_in_again_is_the_same(web: Watched) -> None:
    page = used(web)
    record, told = stored(page), lines(page).all_text_contents()
    data = exported(page)
    assert json.loads(data) == record
    erase(page)
    expect(said(page)).to_be_focused()
    expect(lines(page)).to_have_text([word("data_empty")])
    assert page.evaluate("localStorage.getItem('playbook')") is None
    take_in(page, data)
    expect(said(page)).to_have_text(word("data_imported"))
    expect(said(page)).to_be_focused()
    assert {name: part for name, part in stored(page).items() if part != []} == record
    assert lines(page).all_text_contents() == told


def test_nothing_is_erased_before_one_has_said_so_twice(web: Watched) -> None:
    page = used(web)
    record = stored(page)
    press(page, "data_erase")
    expect(page.get_by_role("button", name=word("data_keep"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=word("data_erase"), exact=True)).to_be_focused()
    expect(page.get_by_role("button", name=word("data_erase_sure"))).to_have_count(0)
    assert stored(page) == record


def test_what_was_put_aside_is_erased_too(web: Watched) -> None:
    page = web.open(MY_DATA)
    put(page, "{{{")
    page.reload()
    expect(lines(page)).to_have_text([word("data_unreadable", count=3)])
    erase(page)
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('playbook'))") == []


def good(right: bool = True, **more: object) -> dict[str, Any]:
    return {"hash": "y", "right": right, "chosen": [0], **more}


def test_a_file_is_joined_with_what_is_here_and_counts_where_both_know_something(web: Watched) -> None:
    page = web.open(MY_DATA)
    put(page, {"version": 1, "answers": {"mine": good(), "both": good()}, "later": {"x": 1}, "forCard": ["a", "b"]})
    theirs = {"version": 1, "answers": {"theirs": good(), "both": good(right=False)}, "forCard": ["b", "c"]}
    take_in(page, json.dumps(theirs).encode())
    expect(said(page)).to_have_text(word("data_imported"))
    found = stored(page)
    assert found["answers"] == {"mine": good(), "both": good(right=False), "theirs": good()}
    assert found["forCard"] == ["a", "b", "c"]
    assert found["later"] == {"x": 1}


def test_cards_made_since_are_there_after_a_file_is_taken_in(web: Watched) -> None:
    page = web.open(CARD)
    fill(page, {"goal": "The first"})
    page.goto(web.address + MY_DATA)
    data = exported(page)
    page.goto(web.address + CARD)
    page.get_by_role("button", name=word("builder_new")).click()
    fill(page, {"goal": "The second"})
    page.goto(web.address + MY_DATA)
    take_in(page, data)
    expect(said(page)).to_have_text(word("data_imported"))
    goals = {card["fields"].get("goal") for card in stored(page)["cards"]["list"]}
    assert goals == {"The first", "The second"}


# bad files

DEEP = b'{"version":1,"answers":' + b"[" * 50_000 + b"]" * 50_000 + b"}"
BAD = {
    "empty": b"",
    "not JSON": b'{"version":1,"answers":{',
    "not text": b"\xff\xfe\x00\x01",
    "a list": b"[]",
    "null": b"null",
    "no version": b'{"answers":{}}',
    "no answers": b'{"version":1}',
    "answers of another type": b'{"version":1,"answers":[1]}',
    "version of another type": b'{"version":"1","answers":{}}',
    "a megabyte": b"x" * 1_000_000,
    "nearly a megabyte of JSON": json.dumps({"a": "x" * 999_000}).encode(),
    "deep": DEEP,
}


def test_a_bad_file_changes_nothing_and_it_says_so(web: Watched) -> None:
    page = web.open(MY_DATA)
    put(page, {"version": 1, "answers": {"mine": good()}})
    page.reload()
    record = stored(page)
    for name, data in BAD.items():
        press(page, "data_erase")  # what was said before goes
        press(page, "data_keep")
        take_in(page, data)
        expect(said(page), name).to_have_text(word("data_bad"))
        assert stored(page) == record, name
    take_in(page, b'{"version":2,"answers":{"x":1}}')
    expect(said(page)).to_have_text(word("data_newer"))
    take_in(page, json.dumps({"version": 1, "answers": {"a": "x" * 1_000_000}}).encode())
    expect(said(page)).to_have_text(word("data_large", count=200))
    assert stored(page) == record
    expect(lines(page)).to_have_text([word("data_answers", count=1, right=1)])


def test_of_a_file_in_part_bad_what_makes_sense_is_taken_and_the_rest_is_counted(web: Watched) -> None:
    page = web.open(QUIZ)
    known = bank(page)[0]
    page.goto(web.address + MY_DATA)
    put(page, {"version": 1, "answers": {"mine": good()}})
    answers = {known["id"]: good(hash=known["hash"]), "a": 1, "b": None, "c": good(chosen="x"), "d": good(hash=7)}
    theirs = {
        "version": 1,
        "answers": answers,
        "ratings": {"give-first": {"hash": "x", "rating": 5}, "prepare": {"hash": "x", "rating": 4}},
        "spacing": {"a": {"hash": "x", "gap": -1, "due": 5}},
        "forCard": ["a", 7, None],
        "profiles": [{"day": 1, "means": {}}, "x"],
    }
    take_in(page, json.dumps(theirs).encode())
    expect(said(page)).to_have_text(word("data_imported_partly", count=9))
    found = stored(page)
    assert set(found["answers"]) == {"mine", known["id"]}
    assert set(found["ratings"]) == {"prepare"}
    assert found["forCard"] == ["a"]
    assert found["profiles"] == [{"day": 1, "means": {}}]


def test_a_part_of_the_wrong_type_is_one_thing_left_out(web: Watched) -> None:
    page = web.open(MY_DATA)
    take_in(page, b'{"version":1,"answers":{},"ratings":"many of them"}')
    expect(said(page)).to_have_text(word("data_imported_partly", count=1))


def test_a_file_replaces_no_part_by_one_of_another_type(web: Watched) -> None:
    page = web.open(CARD)
    fill(page, {"goal": "Mine"})
    page.goto(web.address + MY_DATA)
    cards = stored(page)["cards"]
    take_in(page, b'{"version":1,"answers":{},"cards":[]}')
    expect(said(page)).to_be_focused()
    assert stored(page)["cards"] == cards


def test_a_file_of_another_guide_pollutes_nothing(web: Watched) -> None:
    page = web.open(MY_DATA)
    take_in(page, b'{"version":1,"answers":{"__proto__":{"hash":"x","right":true,"chosen":[]}},"__proto__":{"x":1}}')
    expect(said(page)).to_be_focused()
    assert not page.evaluate("'x' in {} || 'hash' in {}")
    page.goto(web.address + QUIZ)
    expect(heading(page, "way_heading")).to_be_visible()


CARDS = {"current": "a", "list": [{"id": "a", "name": "", "fields": {}}, {"id": "b", "name": "", "fields": {}}]}


def test_my_data_names_the_event_cards_and_says_that_they_go(web: Watched) -> None:
    page = with_record(web, "my-data/", cards=CARDS)
    expect(page.locator("my-data li")).to_have_text("Event cards: 2")
    page.get_by_role("button", name="Erase it all").click()
    expect(page.locator(".data-said")).to_contain_text("Your event cards go with it: 2.")
    page.get_by_role("button", name="No, keep it").click()
    expect(page.locator(".data-said")).to_be_empty()
    assert stored(page)["cards"] == CARDS
    page.get_by_role("button", name="Erase it all").click()
    page.get_by_role("button", name="Yes, erase it all").click()
    expect(page.locator(".data-said")).to_have_text("It is all erased.")
    assert stored(page) == {}


def test_a_saved_file_is_confirmed_and_taken_in_without_losing_cards_or_sessions(web: Watched) -> None:
    ids = ["one", "two"]
    theirs = plan(ids, at=1, answers={"one": {"hash": "x", "right": True, "chosen": [0]}})
    page = with_record(web, "my-data/", cards=CARDS, sessions={"all": {**theirs, "way": "all"}})
    with page.expect_download() as download:
        page.get_by_role("button", name="Save it as a file").click()
    expect(page.locator(".data-said")).to_have_text("The file is with your downloads.")
    mine = {"current": "c", "list": [{"id": "c", "name": "", "fields": {}}]}
    keep(page, cards=mine, sessions={"tonight": theirs})
    page.get_by_label("Take in a file").set_input_files(download.value.path())
    expect(page.locator(".data-said")).to_contain_text("The file is taken in and joined")
    kept = stored(page)
    assert [card["id"] for card in kept["cards"]["list"]] == ["c", "a", "b"]
    assert set(kept["sessions"]) == {"tonight", "all"}
