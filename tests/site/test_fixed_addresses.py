"""Files that others look for at fixed addresses: manifest, sitemap, robots, the list for language models."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as Tree

from playbook.exports import EXPORTS
from playbook.model import Deck, Guide
from playbook.read.settings import Settings
from playbook.share.fixed_addresses import robots
from support.building import Built, build
from support.pages import ABOUT, LOOK, NAME, SITE, metadata, page_file, png_size

Guides = Callable[[str], Path]


# icons and the manifest


def test_the_manifest_names_icons_of_their_stated_sizes(site: Built) -> None:
    manifest = json.loads(site.text("manifest.webmanifest"))
    assert (manifest["name"], manifest["short_name"], manifest["description"]) == (NAME, NAME, ABOUT)
    assert (manifest["lang"], manifest["dir"], manifest["display"]) == ("en", "auto", "standalone")
    assert manifest["start_url"] == manifest["scope"] == "./"
    assert manifest["theme_color"] == manifest["background_color"] == LOOK.paper
    sizes = [(icon["sizes"], icon.get("purpose", "any")) for icon in manifest["icons"]]
    assert sizes == [("192x192", "any"), ("512x512", "any"), ("512x512", "maskable"), ("any", "any")]
    for icon in manifest["icons"]:
        data = (site.folder / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            width, height = png_size(data)
            assert icon["sizes"] == f"{width}x{height}"
        else:
            root = Tree.fromstring(data)  # noqa: S314
            assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert png_size((site.folder / "assets/icons/touch-180.png").read_bytes()) == (180, 180)


def test_the_manifest_leads_to_the_quiz_and_to_the_readers_own_card(site: Built) -> None:
    shortcuts = json.loads(site.text("manifest.webmanifest"))["shortcuts"]
    assert [(one["url"], one["name"]) for one in shortcuts] == [
        ("quiz/", "Check yourself"),
        ("my-card/#show", "Show the card"),
    ]
    for one in shortcuts:
        assert one["url"].partition("#")[0] in site.pages()
        assert all((site.folder / icon["src"]).is_file() for icon in one["icons"])


# lists


def test_the_sitemap_holds_every_page_once_and_no_other(site: Built) -> None:
    text = site.text("sitemap.xml")
    spaced = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = Tree.fromstring(text.encode())  # noqa: S314
    found = [element.text for element in root.iter(f"{spaced}loc")]
    assert sorted(map(str, found)) == sorted(SITE + path for path in site.pages() if path != "404.html")
    assert gzip.decompress((site.folder / "sitemap.xml.gz").read_bytes()).decode() == text


def test_robots_are_told_where_the_sitemap_is(site: Built) -> None:
    rows = site.text("robots.txt").splitlines()
    assert rows == ["User-agent: *", "Allow: /", "", f"Sitemap: {SITE}sitemap.xml"]
    assert robots(Settings(NAME, url="https://example.test/pockets/")) == "", "nobody asks for it there"


def test_the_list_for_language_models_leads_to_every_chapter_quiz_and_deck(
    site: Built, guide_model: Guide, decks: dict[str, Deck]
) -> None:
    text = site.text("llms.txt")
    assert text.startswith(f"# {NAME}\n\n> {ABOUT}\n\n## ")
    assert re.findall(r"(?m)^## (.+)$", text) == [
        "Chapters",
        "Questions, by chapter",
        "Cards to print",
        "For other programs",
    ]
    links = re.findall(r"(?m)^- \[(.+?)\]\((.+?)\): (.+)$", text)
    names = [chapter.name for chapter in guide_model.chapters]
    pages = [f"playbook/{name}/" for name in names] + [f"quiz/{name}/" for name in names]
    pages += [f"card/{name}/" for name in decks]
    assert [link[1] for link in links] == [SITE + path for path in [*pages, *(export.path for export in EXPORTS)]]
    assert all((site.folder / export.path).is_file() for export in EXPORTS)
    for name, address, about in links[: len(pages)]:
        html = site.text(page_file(address.removeprefix(SITE)))
        assert (metadata(html)["og:title"], metadata(html)["description"]) == (name, about)
    assert len(re.findall(r"(?m)^- ", text)) == len(links)


def test_an_authors_own_robots_txt_counts(guide: Guides, tmp_path: Path) -> None:
    project = guide("bread")
    (project / "docs/en/robots.txt").write_text("User-agent: *\nDisallow: /drill/\n", "utf-8")
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    assert built.text("robots.txt") == "User-agent: *\nDisallow: /drill/\n"
