"""The self-assessment as a reader meets it: by its words and roles, one question after the other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from playwright.sync_api import Locator, Page, expect

from playbook.read.files import Layout
from playbook.read.strings import read_words
from support.browser import Watched
from support.building import ROOT
from support.pdfs import read, squeezed
from support.questions import answer

QUIZ: Final = "quiz/"
MY_DATA: Final = "my-data/"
ASSETS: Final = "assets/playbook/"
WORDS: Final[Mapping[str, str]] = read_words(*Layout(ROOT, "en").words, "en")[0]
TROUBLES: Final = [text for key, text in WORDS.items() if key.startswith("not_saved") or key == "not_read"]
"""What is said where nothing can be kept, or what was kept could not be read."""


SEEDED: Final = """
  let seed = Number(localStorage.getItem('seed') ?? 1);
  Math.random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
"""
"""Makes chance repeatable: before a page's own scripts; the seed stands in the storage."""


def word(key: str, **values: object) -> str:
    """A word of the interface, with what goes into it."""
    return WORDS[key].format(**values)


def count(chapter: str) -> int:
    """How many questions a chapter has."""
    return len(re.findall(r"(?m)^## ", (ROOT / f"quiz/questions/en/{chapter}.md").read_text("utf-8")))


def enter(page: Page, key: str) -> None:
    """Takes a way in, by the word on its link."""
    page.get_by_role("link", name=word(key), exact=True).first.click()


def press(page: Page, key: str) -> None:
    page.get_by_role("button", name=word(key), exact=True).click()


def heading(page: Page, key: str) -> Locator:
    return page.get_by_role("heading", name=word(key), exact=True)


def listed(page: Page, key: str) -> Locator:
    """The items of the list below a heading."""
    return heading(page, key).locator("xpath=following-sibling::ul[1]").get_by_role("listitem")


def question(page: Page) -> Locator:
    """The question that is asked; there is only one on the page."""
    return page.locator("quiz-session [data-hash]")


def asked(page: Page) -> str:
    """Its id."""
    return (question(page).get_attribute("id") or "").removeprefix("q-")


def group(page: Page) -> Locator:
    """What has the focus where a question begins."""
    return question(page).get_by_role("group").first


def expect_place(page: Page, place: int, total: int) -> None:
    expect(page.get_by_text(word("session_place", place=place, total=total), exact=True)).to_be_visible()


def place(page: Page, text: str) -> None:
    """Waits until the question at this place is asked, `4 of 10`."""
    expect(page.locator("#session-place")).to_have_text(text)
    expect(question(page)).to_have_count(1)


def on(page: Page, right: bool = True) -> None:
    """Answers the question and goes on."""
    answer(question(page), right)
    page.get_by_role("button", name=re.compile("^(Next|See where you stand)$")).click()


def leave(page: Page) -> None:
    """Goes back to the ways in."""
    page.get_by_role("link", name="Leave it for now").click()
    expect(page.get_by_role("heading", name="Where would you like to start?")).to_be_visible()


def lines(page: Page) -> Locator:
    """The offers to go on, on the page of the ways in."""
    return page.locator(".session-on a")


def turn(page: Page, key: str) -> None:
    """Presses what leads to another question, and waits until it is there."""
    old = question(page).get_attribute("id") or ""
    press(page, key)
    expect(question(page)).not_to_have_attribute("id", old)


def work_through(page: Page, rights: Iterable[bool | None]) -> list[str]:
    """Answers the questions of a session, rightly or not, or leaves them out (None), up to its result.

    Gives their ids.
    """
    answers = list(rights)
    ids = []
    for place, right in enumerate(answers, 1):
        expect_place(page, place, len(answers))
        expect(group(page)).to_be_focused()
        ids.append(asked(page))
        if right is not None:
            answer(question(page), right)
        is_last = place == len(answers)
        key = "session_skip" if right is None else "session_end" if is_last else "next"
        (press if is_last else turn)(page, key)
    expect(heading(page, "result_title")).to_be_focused()
    return ids


def bank(page: Page) -> list[dict[str, str]]:
    """All questions that the page knows: id, hash, chapter, principle and phase."""
    address = page.url.split(QUIZ)[0] + ASSETS
    found: list[dict[str, str]] = page.evaluate(
        "async (folder) => (await import(`${folder}draw.js`)).readBank().entries", address
    )
    return found


def put(page: Page, record: object) -> None:
    """Sets what is kept on the device: a record, or any text."""
    text = record if isinstance(record, str) else json.dumps(record)
    page.evaluate("text => localStorage.setItem('playbook', text)", text)


def stored(page: Page) -> dict[str, Any]:
    """The record on the device."""
    found: dict[str, Any] = json.loads(page.evaluate("localStorage.getItem('playbook') ?? '{}'"))
    return found


def keep(page: Page, **parts: object) -> None:
    """Sets what is kept to a record with these parts."""
    put(page, {"version": 1, "answers": {}, **parts})


def plan(ids: list[str], way: str = "tonight", **more: object) -> dict[str, Any]:
    """A session as it is kept, at its first question unless told."""
    return {"way": way, "day": 1, "ids": ids, "at": 0, "answers": {}, **more}


def on_day(web: Watched, page: Page, day: int, fragment: str = "") -> None:
    """Opens the page anew, at noon some days later."""
    page.clock.set_fixed_time(datetime(2027, 3, 1, 12, tzinfo=UTC) + timedelta(days=day))
    page.goto(f"{web.address}{QUIZ}?day={day}{fragment}")


def find(page: Page, tag: str) -> None:
    """Skips to the next question of a kind."""
    expect(question(page)).to_be_visible()
    while question(page).evaluate("element => element.localName") != tag:
        turn(page, "session_skip")


def chapter_titles(page: Page) -> dict[str, str]:
    """The titles of the chapters, by name."""
    found: dict[str, str] = page.evaluate(
        "Object.fromEntries(JSON.parse(document.getElementById('playbook-bank').textContent)"
        ".chapters.map(({ name, title }) => [name, title]))"
    )
    return found


def texts(found: Locator) -> list[str]:
    return [" ".join(text.split()) for text in found.all_text_contents()]


def cells(row: Locator) -> list[str]:
    return texts(row.locator("th, td"))


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


def forgive(web: Watched) -> None:
    """What was cut off complains; nothing else may have."""
    assert all("ERR_" in complaint for complaint in web.complaints), web.complaints
    web.complaints.clear()


def sheets(page: Page) -> list[str]:
    """The text of each page of paper, without spaces."""
    return [squeezed(sheet.extract_text()) for sheet in read(page.pdf(format="A4")).pages]
