"""What comes of the event card: the reminder, the link, the file and the picture."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from support.browser import Watched
from support.builder import CARD, MINE, fill, kept, press, status

DRAWN = (Path(__file__).parent / "draw_pictures.js").read_text("utf-8")
RECORD_TEXTS = """window.drawn = '';
const fillText = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, ...more) {
  drawn += ` ${text}`;
  return fillText.call(this, text, ...more);
};"""
CLOSED_SHEET = """() => {
  navigator.canShare = () => true;
  navigator.share = () => {
    setTimeout(() => (window.sheetClosed = true), 0);
    return Promise.reject(new DOMException('closed', 'AbortError'));
  };
}"""


def downloaded(page: Page, button: str) -> bytes:
    with page.expect_download() as download:
        press(page, button)
    return Path(download.value.path()).read_bytes()


# the reminder

ZONES = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Stockholm", "America/New_York", "Asia/Kathmandu"]
DAYS = {"2027-03-26": "2027-03-29", "2027-10-29": "2027-11-01", "2028-02-27": "2028-03-01", "2026-12-30": "2027-01-02"}
"""Over the change to summer time and back, over a leap day and a new year."""


@pytest.mark.parametrize("zone", ZONES)
def test_the_reminder_is_a_whole_day_three_days_later_everywhere(web: Watched, zone: str) -> None:
    page = web.open(CARD, timezone_id=zone)
    fill(
        page, {"event": "Fika; kaffe, bröd \\ åäö 👩‍🍳", "place": "Kvarnen, Ö", "who1": "Mjölnaren", "know1": "å" * 60}
    )
    identifiers = set()
    for date, later in DAYS.items():
        page.locator("[name=date]").fill(date)
        data = downloaded(page, "Reminder")
        assert all(len(line) <= 75 for line in data.split(b"\r\n"))
        assert data.count(b"\n") == data.count(b"\r\n")
        event: Any
        (event,) = Calendar.from_ical(data).walk("VEVENT")
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        assert start.isoformat() == later
        assert (end - start).days == 1
        assert event["SUMMARY"] == "Follow up: Fika; kaffe, bröd \\ åäö 👩‍🍳"
        assert event["DESCRIPTION"].splitlines()[1] == f"Mjölnaren: {'å' * 60}"
        assert event["DTSTAMP"].dt.utcoffset().total_seconds() == 0
        (alarm,) = event.walk("VALARM")
        assert alarm["TRIGGER"].dt.total_seconds() == 9 * 3600
        identifiers.add(str(event["UID"]))
    assert len(identifiers) == 1


def test_a_reminder_without_a_date_asks_for_it(web: Watched) -> None:
    page = web.open(CARD)
    press(page, "Reminder")
    expect(status(page)).to_be_focused()
    status(page).get_by_role("link").click()
    expect(page.locator("[name=date]")).to_be_focused()


# the link


def test_a_link_holds_the_card_and_opening_it_overwrites_nothing(web: Watched) -> None:
    page = web.open(CARD, permissions=["clipboard-read", "clipboard-write"])
    fill(page, MINE)
    press(page, "Copy a link")
    link = page.locator(".builder-link")
    expect(link).to_be_visible()
    address = link.input_value()
    assert page.evaluate("navigator.clipboard.readText()") == address
    assert len(urldefrag(address)[1]) < 500
    other = web.open(CARD)
    fill(other, {"goal": "Untouched"})
    for choice, count in (("Leave it", 1), ("Keep it", 2)):
        other.goto(web.address + "404.html")
        other.goto(address)
        dialog = other.get_by_role("dialog", name="A card somebody sent you")
        expect(dialog).to_contain_text("The miller")
        dialog.get_by_role("button", name=choice).click()
        expect(dialog).to_be_hidden()
        assert [card["fields"].get("goal") for card in kept(other)] == ["Untouched", MINE["goal"]][:count]
        expect(other).to_have_url(web.address + CARD)
    assert kept(other)[1]["fields"] == MINE


BAD_LINKS = ["", "A", "<img src=x onerror=alert(1)>", "%E0%A4%A", "__proto__", "A" * 100_000, "q1YqS8wpTVWyUgIA"]


def test_a_link_without_a_card_says_so_and_changes_nothing(web: Watched) -> None:
    page = web.open(CARD)
    fill(page, {"goal": "Untouched"})
    for fragment in BAD_LINKS:
        page.goto(web.address + "404.html")
        page.goto(f"{web.address}{CARD}#card={fragment}")
        expect(status(page)).to_contain_text("no card that can be read")
        expect(page.locator("[name=goal]")).to_have_value("Untouched")
        assert page.url.startswith(f"{web.address}{CARD}#card={fragment[:1]}".rstrip("<%"))  # it may be mended by hand
    assert len(kept(page)) == 1


# files and pictures


def test_cards_are_exported_and_imported_beside_those_that_are_there(web: Watched) -> None:
    page = web.open(CARD)
    fill(page, MINE)
    page.locator("#builder-name").fill("Bread")
    data = downloaded(page, "Export all cards")
    other = web.open(CARD)
    fill(other, {"goal": "Untouched"})
    file = other.locator("#builder-file")
    file.set_input_files({"name": "cards.json", "mimeType": "application/json", "buffer": data})
    expect(status(other)).to_contain_text("Cards added: 1")
    assert [card["fields"] for card in kept(other)] == [{"goal": "Untouched"}, MINE]
    assert kept(other)[1]["name"] == "Bread"
    for bad in (b"", b"[]", b"{", b'{"format":"event-cards"}', b"\xff\xfe", b'{"format":"event-cards","cards":[]}'):
        file.set_input_files({"name": "bad.json", "mimeType": "application/json", "buffer": bad})
        expect(status(other)).to_contain_text("no card in this file")
        other.locator("#builder-which").select_option(index=0)
    assert len(kept(other)) == 2


def test_the_picture_has_a_phones_size_and_leaves_the_top_free(web: Watched) -> None:
    page = web.open(CARD)
    fill(page, MINE)
    data = downloaded(page, "Save as lock-screen picture")
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", data[16:24]) == (1170, 2532)
    expect(status(page)).to_contain_text("saved")
    drawn = page.evaluate(DRAWN, f"{web.address}assets/playbook/")
    assert all(found["top"] >= 0.3 and found["bottom"] <= 0.92 for found in drawn)
    assert [found["complete"] for found in drawn] == [True, True, True, True, False]
    assert drawn[0]["last"] < 0.2
    assert drawn[1]["last"] > 0.7


def test_an_event_of_blanks_takes_nothing_from_the_picture(web: Watched) -> None:
    page = web.open(CARD)
    fill(page, {"event": " ", "goal": "Find an oven"})
    page.add_script_tag(content=RECORD_TEXTS)
    downloaded(page, "Save as lock-screen picture")
    assert "Find an oven" in page.evaluate("drawn")


@pytest.mark.parametrize("output", ["Save as lock-screen picture", "Reminder", "Export all cards"])
def test_whoever_closes_the_sheet_of_apps_is_not_told_that_it_is_saved(web: Watched, output: str) -> None:
    page = web.open(CARD, has_touch=True, is_mobile=True)
    fill(page, MINE)
    page.evaluate(CLOSED_SHEET)
    page.get_by_role("button", name=output).click()
    page.wait_for_function("window.sheetClosed")
    expect(status(page)).to_be_empty()


def test_without_a_clipboard_the_link_is_shown(web: Watched) -> None:
    page = web.open(CARD)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    fill(page, MINE)
    press(page, "Copy a link")
    expect(page.locator(".builder-link")).to_have_value(re.compile("#card="))


@pytest.mark.parametrize("output", ["Copy a link", "Save as lock-screen picture", "Export all cards", "Delete"])
def test_an_empty_card_is_said_to_be_empty(web: Watched, output: str) -> None:
    page = web.open(CARD)
    page.locator("[name=goal]").fill("  ")
    page.locator("[name=goal]").fill("")
    page.evaluate("localStorage.clear()")
    page.reload()
    press(page, output)
    expect(status(page)).to_contain_text("nothing on this card")
