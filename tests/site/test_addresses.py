"""Addresses are promises: links, bookmarks and other programs lead to them. None of them changes unseen."""

from __future__ import annotations

import re
from collections.abc import Callable

from support.building import Built
from support.pages import page_file

OF_THE_THEME = re.compile(r"assets/(?:images|javascripts|stylesheets)/|.*\.map$")
OF_PAGES = re.compile(r"assets/playbook/|.*\.(?:css|js)$|search/")
"""Files that nothing but the pages beside them asks for."""


def test_no_address_changes_unseen(site: Built, golden: Callable[[str, str], None]) -> None:
    """If one is meant to change: `pytest --accept`, then read the difference. Whoever comes by the old one finds
    nothing."""
    files = [path.removesuffix("index.html") for path in site.digests() if not path.endswith("/index.html")]
    files = [path for path in files if not OF_THE_THEME.match(path) and not OF_PAGES.match(path)]
    parts = [f"{page}#{part}" for page in site.pages() for part in places(site.text(page_file(page)))]
    golden("addresses.txt", "".join(f"/{address}\n" for address in sorted({*files, *site.pages(), *parts})))


def places(html: str) -> list[str]:
    """The places on a page: headings that somebody gave an id, and questions."""
    return re.findall(r'<(?:h[1-6]|quiz-\w+) id="?([\w-]+)', html)
