"""Usable by everyone: what axe finds, where Tab leads, spacing that a reader may set."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

Scheme = Literal["light", "dark"]
WIDTHS = (1280, 390, 320)
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
"""Text spacing that a reader may set: WCAG 2.2, 1.4.12."""


TAB_STOP = (Path(__file__).parent / "tab_stop.js").read_text("utf-8")


def violations(page: Page) -> list[str]:
    """What axe finds, all rules on, one line each."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


def settled(page: Page) -> dict[str, Any] | None:
    """Where the focus is, looked at again for a moment if something is still opening."""
    stop: dict[str, Any] | None = {}
    for _ in range(20):
        stop = page.evaluate(TAB_STOP)
        if stop is None or (stop["seen"] and stop["marked"]):
            break
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return stop


def tab_stops(page: Page) -> list[dict[str, Any]]:
    """Where Tab leads from here, one stop after the other, until it leaves the page."""
    stops: list[dict[str, Any]] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = settled(page)
        if stop is None:
            break
        stops.append(stop)
    return stops
