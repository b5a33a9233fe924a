"""How much of our script a page loads."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from playbook.kinds import KINDS
from support.browser import Watched
from support.building import Built
from support.questions import answer


def test_scripts_for_questions_weigh_little(web: Watched, site: Built) -> None:
    files = loaded(web.open("playbook/mistakes/"))
    assert {"define.js", "quiz-choice.js", "item.js", "store.js", "dom.js"} <= files
    assert weight(site, files) <= 4096, f"{weight(site, files)} bytes: {files}"


def test_scripts_that_run_a_session_weigh_little(web: Watched, site: Built) -> None:
    """Its own part: the kinds of question are those of the chapters' pages, and the result is loaded when wanted."""
    page = web.open("quiz/#tonight")
    answer(page.locator(".session-stage .quiz > *"))
    page.get_by_role("button", name="Next").click()
    expect(page.locator("#session-place")).to_have_text("2 of 10")
    kinds = {f"{kind.element}.js" for kind in KINDS.values()}
    own = loaded(page) - {"define.js", "item.js", "store.js", "dom.js"} - kinds
    assert {"quiz-session.js", "session-run.js", "record.js", "draw.js", "questions.js"} <= own
    assert weight(site, own) <= 8192, f"{weight(site, own)} bytes: {own}"


def loaded(page: Page) -> set[str]:
    """The names of our scripts that the page has loaded."""
    names = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    return {Path(name).name for name in names if re.search(r"playbook/[\w-]+\.js", name)}


def weight(site: Built, files: set[str]) -> int:
    """Bytes, each file compressed for itself, as it is served."""
    return sum(len(gzip.compress((site.folder / "assets/playbook" / name).read_bytes(), 9)) for name in files)
