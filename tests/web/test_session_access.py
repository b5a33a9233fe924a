"""The self-assessment and *My data* for everyone: axe in every state, narrow screens, thumbs, what is read out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, Route, expect

from support.access import SPACING, Scheme, tab_stops, violations
from support.browser import Watched
from support.building import Built, build, copy_guide
from support.questions import answer, check
from support.sessions import (
    MY_DATA,
    QUIZ,
    SEEDED,
    enter,
    expect_place,
    find,
    group,
    heading,
    press,
    put,
    question,
    turn,
    word,
    work_through,
)

CONTROLS = (
    "main quiz-session button, main my-data button, main quiz-session fieldset label, main quiz-session .md-button, "
    ".session-list > li > a, main quiz-session summary, main my-data input"
)


@dataclass(frozen=True)
class State:
    """A state of a page: its address and what the reader does there."""

    name: str
    path: str
    act: Callable[[Page], object]


def nothing(page: Page) -> None:
    """What is there at first."""
    expect(page.get_by_role("heading", level=2).first).to_be_visible()


def to(tag: str) -> Callable[[Page], None]:
    return lambda page: find(page, tag)


def answered(tag: str, right: bool) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        find(page, tag)
        answer(question(page), right)

    return act


def unchecked(page: Page) -> None:
    find(page, "quiz-choice")
    check(question(page))


def compared(page: Page) -> None:
    find(page, "quiz-recall")
    press(page, "compare")


def result(page: Page) -> None:
    certain = page.get_by_role("radio", name=word("session_sure_3"))
    expect(group(page)).to_be_focused()
    if certain.count():
        certain.check()
        group(page).focus()
    work_through(page, [False, True, False, None, *[None] * 6])
    press(page, "session_to_card")
    page.get_by_text(word("session_share"), exact=True).click()


def profile(page: Page) -> None:
    put(page, {"version": 1, "answers": {}, "profiles": [{"day": 1, "means": {"ground-rules": 3, "mistakes": 1.5}}]})
    for place in range(1, 8):
        expect_place(page, place, 7)
        page.get_by_role("radio", name=word(f"session_often_{place % 5}")).first.check()
        press(page, "session_profile" if place == 7 else "next")
    expect(heading(page, "session_profile_title")).to_be_focused()


def drilled(page: Page) -> None:
    page.get_by_role("button", name=word("drill_do"), exact=True).click()
    expect(page.get_by_role("button", name=word("next"), exact=True)).to_be_focused()


def drill_done(page: Page) -> None:
    expect(page.get_by_role("button", name=word("drill_do"), exact=True)).to_be_visible()
    for _ in range(20):
        page.keyboard.press("1")
        page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile(word("result", right=r"\d+", total=20)))).to_be_visible()


def erasing(page: Page) -> None:
    put(page, {"version": 1, "answers": {"x": {"hash": "y", "right": True, "chosen": [0]}}, "later": {"a": 1}})
    page.reload()
    press(page, "data_erase")


KINDS = f"{QUIZ}#chapter-body-language"
STATES = [
    State("ways", QUIZ, nothing),
    State("choice", KINDS, to("quiz-choice")),
    State("nothing chosen", KINDS, unchecked),
    State("right", KINDS, answered("quiz-choice", right=True)),
    State("wrong", KINDS, answered("quiz-choice", right=False)),
    State("recall", KINDS, to("quiz-recall")),
    State("recall compared", KINDS, compared),
    State("recall judged", KINDS, answered("quiz-recall", right=False)),
    State("order", KINDS, to("quiz-order")),
    State("order wrong", KINDS, answered("quiz-order", right=False)),
    State("matching", KINDS, to("quiz-matching")),
    State("matching wrong", KINDS, answered("quiz-matching", right=False)),
    State("result", f"{QUIZ}#tonight", result),
    State("habits", f"{QUIZ}#habits", nothing),
    State("profile", f"{QUIZ}#habits", profile),
    State("drill", f"{QUIZ}#drill", drilled),
    State("drill done", f"{QUIZ}#drill", drill_done),
    State("paper", f"{QUIZ}#paper-your-people", nothing),
    State("score", f"{QUIZ}#score=mistakes:3-4,conversation:0-2", nothing),
    State("no score", f"{QUIZ}#score=", nothing),
    State("nothing due", f"{QUIZ}#due", nothing),
    State("my data", MY_DATA, nothing),
    State("my data, erasing", MY_DATA, erasing),
]
LOOKS: list[tuple[Scheme, int]] = [("light", 1280), ("dark", 1280), ("light", 390), ("dark", 390)]


def by_name(*names: str) -> list[State]:
    return [state for state in STATES if state.name in names]


def visit(web: Watched, page: Page, state: State) -> None:
    """Opens a state anew, as a reader who has nothing kept."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(web.address + "404.html")
    page.evaluate("localStorage.clear()")
    page.goto(web.address + state.path)
    state.act(page)


@pytest.fixture
def phone(web: Watched) -> Iterator[Page]:
    page = web.open("404.html", width=390, reduced_motion="reduce")
    page.context.add_init_script(SEEDED)
    yield page
    page.close()


@pytest.mark.parametrize("part", range(4))
def test_axe_finds_nothing_in_any_state_and_it_fits_every_screen(web: Watched, phone: Page, part: int) -> None:
    """Also: no sideways scrolling at 320 px, and main controls of 44 px."""
    found: list[str] = []
    for state in STATES[part::4]:
        visit(web, phone, state)
        for scheme, width in LOOKS:
            phone.emulate_media(color_scheme=scheme)
            phone.set_viewport_size({"width": width, "height": 844})
            found += [f"{state.name} {scheme} {width} {rule}" for rule in violations(phone)]
        found += [f"{state.name} {control}" for control in small(phone)]
        phone.set_viewport_size({"width": 320, "height": 844})
        wide = phone.evaluate("document.documentElement.scrollWidth")
        found += [f"{state.name} is {wide} px wide"] if wide > 320 else []
    assert found == []


def small(page: Page) -> list[str]:
    """Main controls that are too small for a thumb."""
    found: list[str] = page.evaluate(
        """(controls) => [...document.querySelectorAll(controls)]
          .map((control) => [control, control.getBoundingClientRect()])
          .filter(([, box]) => box.width && (box.width < 43.9 || box.height < 43.9))
          .map(([control, box]) => `${control.localName} ${control.textContent} ${box.width} x ${box.height}`)""",
        CONTROLS,
    )
    return found


def test_wider_text_spacing_fits_the_narrowest_screen(web: Watched, phone: Page) -> None:
    found = []
    for state in by_name("ways", "wrong", "order", "result", "profile", "my data, erasing"):
        visit(web, phone, state)
        phone.set_viewport_size({"width": 320, "height": 844})
        phone.evaluate(
            "text => { const s = new CSSStyleSheet(); s.replaceSync(text); document.adoptedStyleSheets = [s]; }",
            SPACING,
        )
        if phone.evaluate("document.documentElement.scrollWidth") > 320:
            found.append(state.name)
    assert found == []


@pytest.mark.parametrize("name", ["wrong", "result", "profile", "my data, erasing"])
def test_every_tab_stop_is_on_screen_and_marked(web: Watched, phone: Page, name: str) -> None:
    visit(web, phone, *by_name(name))
    phone.evaluate("document.activeElement.blur()")
    stops = tab_stops(phone)
    assert [stop for stop in stops if not (stop["seen"] and stop["marked"])] == []
    assert len(stops) > 2


# what is read out


@pytest.fixture(scope="module")
def bakery(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A small guide of the tests with a self-assessment: its questions stay as they are."""
    folder = tmp_path_factory.mktemp("bakery")
    guide = copy_guide("bread", folder / "bread")
    (guide / "docs" / "en" / "quiz.md").write_text(
        "---\ndescription: Small questions about bread.\n---\n\n# Try yourself\n\n<!-- playbook session -->\n"
    )
    built = build(guide, folder / "site")
    assert built.code == 0, built.log
    return built


def serve(web: Watched, page: Page, built: Built) -> str:
    """Puts another site below the address of this one."""

    def reply(route: Route) -> None:
        path = built.folder / route.request.url.removeprefix(web.address + "bakery/").split("?")[0]
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    page.context.route(f"{web.address}bakery/**", reply)
    return f"{web.address}bakery/{QUIZ}"


def test_what_is_read_out_is_as_it_was(
    web: Watched, phone: Page, bakery: Built, golden: Callable[[str, str], None]
) -> None:
    """If it is meant to change: `pytest --accept`, then read the difference."""
    phone.goto(serve(web, phone, bakery) + "#tonight")
    read = []
    expect_place(phone, 1, 5)
    for place in range(1, 6):
        expect(group(phone)).to_be_focused()
        read.append(phone.locator("quiz-session").aria_snapshot())
        answer(question(phone), right=place % 2 == 0)
        read.append(phone.locator("quiz-session").aria_snapshot())
        if place < 5:
            turn(phone, "next")
    press(phone, "session_end")
    expect(heading(phone, "result_title")).to_be_focused()
    read.append(phone.locator("quiz-session").aria_snapshot())
    found = re.sub(r"http://[^/]+/bakery/", "/", "\n\n".join(read)) + "\n"
    golden("session.txt", found)
    enter(phone, "session_ways")
    expect(heading(phone, "way_heading")).to_be_visible()
