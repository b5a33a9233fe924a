"""The site as files: links, ids, nothing inline, nothing from elsewhere, and the same bytes again."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from support.building import ROOT, Built, build

BASE = "http://site.test/"
DATA = {"application/json", "application/ld+json"}
"""Types of `<script>` that no browser runs."""


class _Page(HTMLParser):
    """Collects ids, addresses, and whatever is inline."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.inline: list[str] = []
        self.loads: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids += [found["id"]] if found.get("id") else []
        self.links += [found["href"]] if tag == "a" and "href" in found else []
        if tag in {"script", "img", "source", "iframe"} and "src" in found:
            self.loads.append(found["src"])
        if tag == "link" and found.get("rel") != "canonical":
            self.loads.append(found["href"])
        if tag == "style" or (tag == "script" and "src" not in found and found.get("type") not in DATA):
            self.inline.append(tag)
        self.inline += [name for name in found if name == "style" or name.startswith("on")]


@pytest.fixture(scope="module")
def pages(site: Built) -> dict[str, _Page]:
    assert site.code == 0, site.log
    return {
        path: _Page(site.text(f"{path}index.html" if path.endswith("/") or not path else path)) for path in site.pages()
    }


def test_the_build_warns_of_nothing(site: Built) -> None:
    assert not re.search(r"(?i)warning|error", site.log), site.log


def test_no_page_has_an_id_twice(pages: dict[str, _Page]) -> None:
    assert {path: sorted({i for i in page.ids if page.ids.count(i) > 1}) for path, page in pages.items()} == {
        path: [] for path in pages
    }


def leads(address: str, pages: dict[str, _Page], site: Built) -> bool:
    """Whether a reader who follows this link finds what it promises; links to other sites are not tried."""
    address, fragment = urldefrag(address)
    if not address.startswith(BASE):
        return True
    target = address.removeprefix(BASE)
    if target not in pages:
        return (site.folder / target).is_file()
    return not fragment or unquote(fragment) in pages[target].ids


def test_every_link_and_anchor_leads_somewhere(pages: dict[str, _Page], site: Built) -> None:
    broken = []
    for path, page in pages.items():
        for link in page.links:
            if not leads(urljoin(BASE + path, link), pages, site):
                broken.append((path, link))
    assert broken == []


def test_links_that_leave_are_encrypted_and_few_kinds(pages: dict[str, _Page]) -> None:
    outside = {link for page in pages.values() for link in page.links if re.match(r"[a-z]+:", link)}
    assert {link.partition(":")[0] for link in outside} <= {"https", "mailto"}


def test_nothing_is_inline_and_nothing_is_loaded_from_elsewhere(pages: dict[str, _Page]) -> None:
    assert {path: page.inline for path, page in pages.items() if page.inline} == {}
    assert [load for page in pages.values() for load in page.loads if re.match(r"(https?:)?//", load)] == []


def test_only_pages_with_something_to_do_load_our_script(pages: dict[str, _Page]) -> None:
    with_script = {path for path, page in pages.items() if any("assets/playbook" in load for load in page.loads)}
    assert with_script
    assert {path.split("/")[0] for path in with_script} <= {"playbook", "quiz", "drill", "card", "my-card", "my-data"}
    for path in ("", "404.html"):
        assert path not in with_script


def test_a_question_weighs_less_than_a_kilobyte_without_its_text(site: Built) -> None:
    """The text is the author's; what we add to it is bounded here, the whole is measured by `make bench`."""
    html = site.text("quiz/mistakes/index.html")
    found = re.findall(r"<quiz-(?:choice|order|recall) .*?</quiz-\w+>", html, re.DOTALL)
    assert found
    for question in found:
        words = re.sub(r"<[^>]*>", "", question)
        assert len(question.encode()) - len(words.encode()) < 700


def test_options_are_not_in_the_search_index(site: Built) -> None:
    index = site.text("search/search_index.json")
    assert "Asking for a job" in index
    assert "Ask if there will be an opening in spring" not in index


def test_the_project_builds_to_the_same_bytes_warm_and_cold(site: Built, tmp_path: Path) -> None:
    again = build(ROOT, tmp_path / "again", TZ="Pacific/Auckland", PYTHONHASHSEED="7")
    assert again.digests() == site.digests()
