"""The self-assessment as a reader uses it: left and gone on with, on other days, in two tabs, offline, on paper."""

from __future__ import annotations

import itertools

import pytest
from playwright.sync_api import Page, expect
from test_quiz import BLOCKED, FULL, answer, keys, options, others

from conftest import Watched, wait_until_told
from sessions import QUIZ, bank, keep, leave, lines, on, place, plan, question, stored

TEN = "Ready for tonight?"


def stem(page: Page) -> str:
    expect(question(page).locator("legend").first).to_be_visible()
    return question(page).locator("legend").first.text_content() or ""


def with_record(web: Watched, path: str, **parts: object) -> Page:
    """A page opened by a reader on whose device these parts are kept."""
    page = web.open("404.html")
    keep(page, **parts)
    page.goto(web.address + path)
    return page


def first_ids(page: Page, count: int, chapter: int = 0) -> list[str]:
    """The ids of the first questions of a chapter, by its place."""
    names = list(dict.fromkeys(entry["chapter"] for entry in bank(page)))
    return [entry["id"] for entry in bank(page) if entry["chapter"] == names[chapter]][:count]


def opened(web: Watched, page: Page, ids: list[str]) -> Page:
    """The page with a session of these questions, open at its first."""
    keep(page, sessions={"tonight": plan(ids)})
    page.goto("about:blank")
    page.goto(web.address + QUIZ + "#tonight")
    place(page, f"1 of {len(ids)}")
    return page


def short(web: Watched, count: int) -> Page:
    """A session of a few questions."""
    page = web.open(QUIZ)
    return opened(web, page, first_ids(page, count))


def of_kind(page: Page, selector: str) -> str:
    """The id of the first question of this kind."""
    found: str = page.evaluate(
        """async (selector) => {
          const { load } = await import(new URL('../assets/playbook/questions.js', location.href));
          return (await load(new URL('mistakes/', location.href).href)).querySelector(selector).id.slice(2);
        }""",
        selector,
    )
    return found


# leaving and coming back


def test_another_way_in_leaves_the_unfinished_session_alone(web: Watched) -> None:
    page = web.open(QUIZ)
    page.get_by_role("link", name=TEN).click()
    place(page, "1 of 10")
    on(page)
    place(page, "2 of 10")
    asked = stem(page)
    leave(page)
    page.locator(".session-list a[href='#chapter-ground-rules']").click()
    expect(page.locator("#session-place")).to_contain_text("1 of")
    on(page)
    leave(page)
    title = page.locator(".session-list a[href='#chapter-ground-rules']").text_content()
    expect(lines(page).nth(0)).to_contain_text(f"Go on with “{title}”: 2 of")
    expect(lines(page).nth(1)).to_have_text(f"Go on with “{TEN}”: 2 of 10")
    lines(page).nth(1).click()
    place(page, "2 of 10")
    assert stem(page) == asked


def test_an_older_session_is_gone_on_with_and_unknown_parts_stay(web: Watched) -> None:
    page = web.open(QUIZ)
    ids = first_ids(page, 3)
    old = plan(ids, at=1, answers={ids[0]: {"hash": "x", "right": True, "chosen": [0]}})
    keep(page, sessions={"tonight": old, "later": "of another kind"}, other={"unknown": 1})
    page.reload()
    lines(page).click()
    place(page, "2 of 3")
    on(page)
    kept = stored(page)
    assert kept["sessions"]["tonight"]["at"] == 2
    assert kept["sessions"]["later"] == "of another kind"
    assert kept["other"] == {"unknown": 1}


def test_an_answer_to_what_was_asked_otherwise_does_not_count(web: Watched) -> None:
    page = web.open(QUIZ)
    ids = first_ids(page, 2)
    keep(page, sessions={"tonight": plan(ids, answers={ids[0]: {"hash": "old", "right": True, "chosen": [1]}})})
    page.goto("about:blank")
    page.goto(web.address + QUIZ + "#tonight")
    place(page, "1 of 2")
    page.get_by_role("button", name="Skip").click()
    place(page, "2 of 2")
    on(page)
    expect(page.locator(".quiz-score")).to_have_text("Right: 1 of 1")


def test_a_kept_answer_that_makes_no_sense_leaves_its_question_to_be_answered(web: Watched) -> None:
    page = web.open(QUIZ)
    first = bank(page)[0]
    senseless = {"hash": first["hash"], "right": True, "chosen": [99]}
    keep(page, sessions={"tonight": plan([first["id"], *first_ids(page, 1, 1)], answers={first["id"]: senseless})})
    page.goto("about:blank")
    page.goto(web.address + QUIZ + "#tonight")
    place(page, "1 of 2")
    expect(page.get_by_role("button", name="Skip")).to_be_visible()
    answer(question(page))
    expect(question(page)).to_have_class("is-answered")


def test_what_one_tab_begins_anew_another_does_not_throw_back(web: Watched) -> None:
    one = web.open(QUIZ)
    keep(one, sessions={"tonight": plan(first_ids(one, 2), mark=1)})
    two = one.context.new_page()
    for page in (one, two):
        page.goto("about:blank")
        page.goto(web.address + QUIZ + "#tonight")
        place(page, "1 of 2")
    one.bring_to_front()
    on(one)
    place(one, "2 of 2")
    on(one)
    one.get_by_role("button", name="Begin anew").click()
    place(one, "1 of 10")
    wait_until_told(two, by=one)
    two.bring_to_front()
    two.get_by_role("button", name="Skip").click()
    place(two, "2 of 2")
    assert len(stored(two)["sessions"]["tonight"]["ids"]) == 10


def test_looking_at_a_first_question_begins_nothing_worth_an_offer(web: Watched) -> None:
    page = web.open(QUIZ)
    page.get_by_role("link", name=TEN).click()
    place(page, "1 of 10")
    leave(page)
    expect(page.locator("#session-due")).to_be_visible()
    expect(lines(page)).to_have_count(0)
    page.goto(web.address + "my-data/")
    expect(page.locator("my-data li")).to_have_text("Nothing yet.")


def test_back_from_what_was_missed_shows_the_result_again_and_forward_the_questions(web: Watched) -> None:
    page = short(web, 2)
    on(page, right=False)
    place(page, "2 of 2")
    on(page)
    expect(page.get_by_role("heading", name="Where you stand")).to_be_focused()
    page.get_by_role("button", name="Try the missed ones again").click()
    place(page, "1 of 1")
    page.go_back()
    expect(page.get_by_role("heading", name="Where you stand")).to_be_visible()
    expect(page.locator(".quiz-score")).to_have_text("Right: 1 of 2")
    page.go_forward()
    place(page, "1 of 1")
    on(page)
    expect(page.locator(".quiz-score")).to_have_text("Right: 1 of 1")
    page.reload()
    expect(page.locator(".quiz-score")).to_have_text("Right: 1 of 1")


def test_a_finished_way_is_drawn_anew_when_it_is_chosen_again(web: Watched) -> None:
    page = short(web, 2)
    on(page)
    place(page, "2 of 2")
    on(page)
    page.get_by_role("link", name="Back to all ways in").click()
    page.get_by_role("link", name=TEN).click()
    place(page, "1 of 10")


def test_whoever_leaves_all_out_is_told_so_kindly_and_can_begin_anew(web: Watched) -> None:
    page = short(web, 2)
    for at in (1, 2):
        place(page, f"{at} of 2")
        page.get_by_role("button", name="Skip").click()
    expect(page.get_by_text("You left all of them out.")).to_be_visible()
    page.get_by_role("button", name="Begin anew").click()
    place(page, "1 of 10")


def test_two_tabs_in_one_session_lose_nothing_to_each_other(web: Watched) -> None:
    one = short(web, 3)
    two = one.context.new_page()
    two.goto(web.address + QUIZ + "#tonight")
    place(two, "1 of 3")
    one.bring_to_front()  # a page behind another one is slow to answer
    on(one)
    place(one, "2 of 3")
    on(one)
    place(one, "3 of 3")
    wait_until_told(two, by=one)
    two.bring_to_front()
    answer(question(two), right=False)
    wait_until_told(one, by=two)
    kept = stored(one)["sessions"]["tonight"]
    assert len(kept["answers"]) == 2
    assert kept["at"] == 2, "the tab that is further is not thrown back"
    one.bring_to_front()
    answer(question(one))
    assert len(stored(one)["sessions"]["tonight"]["answers"]) == 3


def test_what_one_tab_writes_the_other_does_not_wipe(web: Watched) -> None:
    one = web.open(QUIZ)
    opened(web, one, [of_kind(one, "quiz-recall"), *first_ids(one, 1)])
    two = one.context.new_page()
    two.goto(web.address + QUIZ + "#tonight")
    place(two, "1 of 2")
    question(one).get_by_role("textbox").fill("Half a thought")
    wait_until_told(two, by=one)
    two.get_by_role("button", name="Skip").click()
    place(two, "2 of 2")
    on(two)
    expect(two.locator(".quiz-score")).to_be_visible()
    assert list(stored(two)["sessions"]["tonight"]["texts"].values()) == ["Half a thought"]


def test_a_step_back_is_kept_although_it_lowers_the_place(web: Watched) -> None:
    page = short(web, 3)
    on(page)
    place(page, "2 of 3")
    page.get_by_role("button", name="Back").click()
    place(page, "1 of 3")
    page.reload()
    place(page, "1 of 3")
    expect(question(page)).to_have_class("is-answered")


def test_what_was_written_is_still_there_after_a_reload(web: Watched) -> None:
    page = web.open(QUIZ)
    opened(web, page, [of_kind(page, "quiz-recall"), *first_ids(page, 1)])
    question(page).get_by_role("textbox").fill("Half a thought")
    page.reload()
    place(page, "1 of 2")
    expect(question(page).get_by_role("textbox")).to_have_value("Half a thought")
    leave(page)
    expect(lines(page)).to_have_count(1)
    page.goto(web.address + "my-data/")
    expect(page.locator("my-data li")).to_have_text("Sessions, with what you answered and wrote in them: 1")


# keys


def test_keys_count_after_a_click_on_empty_page_but_not_in_other_controls(web: Watched) -> None:
    page = web.open(QUIZ)
    opened(web, page, [of_kind(page, "quiz-choice:has([type=radio])"), *first_ids(page, 1)])
    page.locator("h1").click()
    page.keyboard.press("Control+2")
    page.get_by_role("link", name="Leave it for now").press("2")
    expect(question(page).locator("fieldset > label input:checked")).to_have_count(0)
    page.locator("h1").click()
    page.keyboard.press("2")
    expect(options(question(page)).nth(1).locator("input")).to_be_checked()
    page.locator("h1").click()
    page.keyboard.press("Enter")
    expect(question(page)).to_have_class("is-answered")
    page.locator("h1").click()
    page.keyboard.press("Enter")
    place(page, "2 of 2")


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


# what cannot be loaded


@pytest.mark.parametrize(
    "part", ["session-run.js", "session-habits.js", "session-drill.js", "quiz-drill.js", "habits.js"]
)
def test_a_way_in_that_cannot_be_loaded_says_so_and_can_be_tried_again(web: Watched, part: str) -> None:
    page = web.open(QUIZ)
    page.context.route(f"**/{part}", lambda route: route.abort())
    way = "#tonight" if "run" in part else "#habits" if "habits" in part else "#drill"
    page.locator(f".session-list a[href='{way}']").click()
    expect(page.get_by_text("This could not be loaded.")).to_be_focused()
    expect(page.get_by_role("link", name="Back to all ways in")).to_be_visible()
    page.context.unroute(f"**/{part}")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("This could not be loaded.")).to_have_count(0)
    expect(
        page.locator(".session-stage :is(quiz-choice, quiz-order, quiz-recall, quiz-drill, .session-habit)").first
    ).to_be_visible()
    forgive(web)


def forgive(web: Watched) -> None:
    """What was cut off complains; nothing else may have."""
    assert all("ERR_" in complaint for complaint in web.complaints), web.complaints
    web.complaints.clear()


def test_a_result_that_cannot_be_loaded_says_so_and_can_be_tried_again(web: Watched) -> None:
    page = short(web, 1)
    page.context.route("**/session-result.js", lambda route: route.abort())
    on(page)
    expect(page.get_by_text("This could not be loaded.")).to_be_focused()
    page.context.unroute("**/session-result.js")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".quiz-score")).to_have_text("Right: 1 of 1")
    forgive(web)


# storage


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


# my data


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
    solved = dict(text.split(") ", 1) for text in key.locator("ol ol").first.locator("li").all_text_contents())
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
