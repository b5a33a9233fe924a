"""The head of each page, and the pictures that it names."""

from __future__ import annotations

import re
from html import unescape

from playbook.cache import Cache
from playbook.exports import EXPORTS
from playbook.markdown import plain
from playbook.model import Deck, Guide
from playbook.print.press import Press
from playbook.read.settings import Settings
from playbook.share.head import Discovery
from support.building import ROOT, Built
from support.pages import ABOUT, LICENCE, LOOK, MARK, NAME, SITE, metadata, page_file, png_size


def test_every_page_has_its_head_and_a_picture(site: Built, guide_model: Guide, decks: dict[str, Deck]) -> None:
    own = {f"playbook/{chapter.name}/": plain(chapter.title) for chapter in guide_model.chapters}
    own |= {f"card/{name}/": deck.title for name, deck in decks.items()}
    seen = set()
    for path in site.pages():
        html = site.text(page_file(path))
        meta = metadata(html)
        title = re.search(r"<title>(.*?)</title>", html)
        assert title
        assert meta["og:title"] == unescape(title[1]).removesuffix(f" · {NAME}")
        assert meta["og:description"] == meta["description"]
        assert (meta["og:site_name"], meta["og:locale"]) == (NAME, "en_GB")
        assert meta["og:type"] == ("article" if path else "website")
        assert meta["twitter:card"] == "summary_large_image"
        assert meta.get("og:url") == (None if path == "404.html" else SITE + path)
        assert meta["og:image"].startswith(f"{SITE}assets/previews/")
        assert meta["og:image:alt"] == (f"{own[path]} · {NAME}" if path in own else NAME)
        picture = (site.folder / meta["og:image"].removeprefix(SITE)).read_bytes()
        assert png_size(picture) == (1200, 630) == (int(meta["og:image:width"]), int(meta["og:image:height"]))
        seen.add(meta["og:image"])
    assert len(seen) == 1 + len(own), "one of the site, one a chapter, one a deck"


def test_what_was_drawn_is_the_same_when_it_is_drawn_again(site: Built, guide_model: Guide) -> None:
    settings = Settings(NAME, ABOUT, SITE, LICENCE, look=LOOK, mark=MARK)
    again = Discovery(guide_model, settings, Press(ROOT / "cards", Cache(None)), [export.path for export in EXPORTS])
    assert len(again.files) == 1 + 7 + 7 + 5 + 3, "pictures, icons, and the files at fixed addresses"
    for path, data in again.files.items():
        assert (site.folder / path).read_bytes() == data, path


def test_every_page_links_manifest_and_touch_icon(site: Built) -> None:
    for path in site.pages():
        up = "/" if path == "404.html" else "../" * path.count("/")
        html = site.text(page_file(path))
        assert f'<link rel="manifest" href="{up}manifest.webmanifest">' in html
        assert f'<link rel="apple-touch-icon" href="{up}assets/icons/touch-180.png">' in html
