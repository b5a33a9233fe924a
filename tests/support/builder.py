"""The event card as a reader fills it in, and its paper."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page
from pypdf import PdfReader

CARD = "my-card/"
FORMATS = {
    "a6": (105, 148, 2, 1),
    "a5": (148, 210, 2, 1),
    "a4": (210, 297, 2, 4),
    "letter": (215.9, 279.4, 2, 4),
    "zine_a4": (297, 210, 1, 1),
    "zine_letter": (279.4, 215.9, 1, 1),
}
"""Width and height in mm, pages, and how often each text stands on the paper."""


MINE = {
    "event": "Bakers' night",
    "date": "2027-03-26",
    "place": "Old mill",
    "goal": "Find a second oven",
    "who1": "The miller",
    "know1": "Grinds rye",
    "first": "I bake at night and I would like to sleep.",
    "opener1": "What do you bake?",
    "offer": "My sourdough",
    "plan": "go to the bread",
    "exit": "My dough is waiting.",
}


NAMES = {"longest": "x" * 500, "words": "word " * 100, "emoji": "👩‍🍳🏳️‍🌈" * 90, "hebrew": "שלום עולם " * 50}
"""Texts that are too long in any font; where none has an emoji, something narrow stands for it."""


def fill(page: Page, fields: dict[str, str]) -> None:
    for key, text in fields.items():
        page.locator(f"[name={key}]").fill(text)


def preview(page: Page) -> Locator:
    return page.locator(".builder-preview .row.is-filled .text")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()


def status(page: Page) -> Locator:
    return page.locator(".builder-status")


def record(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.evaluate("localStorage.getItem('playbook')"))
    return found


def kept(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = record(page)["cards"]["list"]
    return found


def printed(page: Page) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=False)))


def check_paper(pdf: PdfReader, paper: str) -> str:
    """Asserts pages and sizes, and gives back the text."""
    width, height, pages, _ = FORMATS[paper]
    assert len(pdf.pages) == pages
    for found in pdf.pages:
        size = [float(side) / 72 * 25.4 for side in (found.mediabox.width, found.mediabox.height)]
        assert size == pytest.approx([width, height], abs=0.5)
        assert found.extract_text().strip()
    return " ".join(" ".join(found.extract_text() for found in pdf.pages).split())
