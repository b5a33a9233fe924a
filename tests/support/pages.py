"""Pages of a site as others read them: words, structured data, metadata, pictures; and what this site is called."""

from __future__ import annotations

import json
import re
import struct
from html import unescape
from html.parser import HTMLParser
from typing import Any

import yaml

from playbook.print.press import Press
from playbook.read.settings import Look
from support.building import ROOT, Built

SITE = "http://127.0.0.1:8000/"
NAME = "Two Pockets"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
MARK = (ROOT / "docs/overrides/assets/mark.svg").read_text("utf-8")
SETTINGS: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
ABOUT: str = SETTINGS["site_description"]
LOOK = Look(**SETTINGS["extra"]["look"])


def page_file(address: str) -> str:
    """The file of the page at an address in the site."""
    return address if address.endswith(".html") else f"{address}index.html"


def data_of(html: str) -> list[dict[str, Any]]:
    """The structured data of a page."""
    return [json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)]


def the_data(site: Built, address: str) -> dict[str, Any]:
    (found,) = data_of(site.text(page_file(address)))
    return found


def metadata(html: str) -> dict[str, str]:
    """The `<meta>` of a page's head, by name or property; that of light for a theme colour."""
    found: dict[str, str] = {}
    for key, value in re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', html.partition("</head>")[0]):
        found.setdefault(key, unescape(value))
    return found


def png_size(data: bytes) -> tuple[int, int]:
    """Width and height in the head of a PNG."""
    assert data[:16] == b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def things(data: Any) -> list[dict[str, Any]]:
    """All things in structured data, nested ones included."""
    if isinstance(data, list):
        return [thing for part in data for thing in things(part)]
    if not isinstance(data, dict):
        return []
    return [data, *(thing for value in data.values() for thing in things(value))]


class _Words(HTMLParser):
    """Collects what a reader sees or hears: text, and the attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.skipped = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.skipped = tag if tag in {"script", "style"} else self.skipped
        self.found += [
            value or "" for name, value in attrs if name in {"aria-label", "title", "placeholder", "content"}
        ]

    def handle_endtag(self, tag: str) -> None:
        self.skipped = "" if tag == self.skipped else self.skipped

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.found.append(data.strip())


def words_of(html: str) -> list[str]:
    parser = _Words()
    parser.feed(html)
    return [words for words in parser.found if words]


def preview(press: Press, title: str, about: str = "") -> bytes | None:
    """The picture of a page with this title."""
    look = {
        "paper": "#ffffff",
        "soft": "#eeeeee",
        "line": "#dddddd",
        "ink": "#000000",
        "mark": "#004400",
        "warm": "#aa8800",
    }
    content = {"title": title, "about": about, "site": NAME, "sign": "", "language": "en", "look": look}
    return press.png("preview", content)
