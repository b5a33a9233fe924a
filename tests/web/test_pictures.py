"""Pictures: on their pages, told in words, legible on a phone, and visible in every scheme and on paper."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from support.access import SPACING
from support.browser import Watched
from support.building import ROOT

FOLDER = ROOT / "docs" / "en" / "pictures"
ON = {
    "": ["evening"],
    "playbook/what-networking-is/": ["net", "evening"],
    "playbook/conversation/": ["seventy-twenty-ten"],
    "playbook/mistakes/": ["inner-circle"],
    "playbook/body-language/": ["personal-space"],
    "playbook/at-the-event/": ["two-pockets"],
}
"""Which pictures each page shows, in order."""

LOOK = (Path(__file__).parent / "pictures.js").read_text("utf-8")
SPREAD = "text => { const s = new CSSStyleSheet(); s.replaceSync(text); document.adoptedStyleSheets = [s]; }"


def looks(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(LOOK)
    return found


def luminance(colour: str) -> float:
    """The relative luminance of `rgb(…)`: WCAG 2.2."""
    parts = [int(part) / 255 for part in re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", colour).groups()]  # type: ignore[union-attr]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_every_picture_is_on_a_page() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == {name for names in ON.values() for name in names}


@pytest.mark.parametrize("path", ON)
def test_pictures_are_told_in_words_and_legible_on_a_narrow_screen(web: Watched, path: str) -> None:
    page = web.open(path, width=320)
    for spread in (False, True):
        if spread:
            page.evaluate(SPREAD, SPACING)
        found = looks(page)
        assert [look["name"] for look in found] == ON[path]
        assert [(look["out"], look["over"]) for look in found] == [([], [])] * len(found)
        assert min(look["smallest"] for look in found) >= 14
        assert all(look["kept"] for look in found)
    for name in ON[path]:
        title, story = told(name)
        assert page.get_by_role("img", name=f"{title} {story}", exact=True).count() == 1
    assert Axe().run(page, context=".picture").response["violations"] == []


def told(name: str) -> tuple[str, str]:
    """The title and the description in a picture's file."""
    root = Tree.parse(FOLDER / f"{name}.svg").getroot()  # noqa: S314 - the project's own file
    title, story = (root.findtext(f"{{http://www.w3.org/2000/svg}}{tag}") or "" for tag in ("title", "desc"))
    return " ".join(title.split()), " ".join(story.split())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_and_lines_stand_out_on_screen_and_on_paper(web: Watched, scheme: str) -> None:
    """Colours come with classes alone, and this picture has every class that draws."""
    page = web.open("playbook/body-language/", color_scheme=scheme, reduced_motion="reduce")
    shown = looks(page)[0]["colours"]
    assert len(shown) == 5
    behind = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert [colour for colour in shown if contrast(colour, behind) < 4.5] == []
    page.emulate_media(media="print")
    printed = looks(page)[0]["colours"]
    assert [colour for colour in printed if contrast(colour, "rgb(255, 255, 255)") < 4.5] == []


def test_forced_colours_reach_the_pictures(web: Watched) -> None:
    page = web.open("playbook/body-language/", forced_colors="active", color_scheme="dark")
    assert [look["colours"] for look in looks(page)] == [["rgb(255, 255, 255)"]]
