"""What others see of the site: structured data, pictures to share, icons, the manifest, the sitemap, `llms.txt`."""

from __future__ import annotations

import gzip
import json
import re
import struct
import subprocess
import sys
from collections.abc import Callable
from html import escape, unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree  # what the build itself has written

import pytest
import yaml
from playwright.sync_api import Page

from building import HOOK, ROOT, Built, build
from conftest import Watched
from playbook.cache import Cache
from playbook.exports import EXPORTS
from playbook.markdown import plain
from playbook.model import Deck, Guide
from playbook.pipeline import open_guide
from playbook.print.press import Press
from playbook.read.decks import read_decks
from playbook.read.files import Layout
from playbook.read.settings import Look, Settings, read_look
from playbook.read.yaml import Document
from playbook.share.fixed_addresses import robots
from playbook.share.head import Discovery

SITE = "http://127.0.0.1:8000/"
NAME = "Two Pockets"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
MARK = (ROOT / "docs/overrides/assets/mark.svg").read_text("utf-8")
SETTINGS: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
ABOUT: str = SETTINGS["site_description"]
LOOK = Look(**SETTINGS["extra"]["look"])

Guides = Callable[[str], Path]


@pytest.fixture(scope="module")
def guide_model() -> Guide:
    """The project's own guide, read from its sources."""
    found, problems = open_guide(Layout(ROOT, "en"))
    assert problems == ()
    return found


@pytest.fixture(scope="module")
def decks(guide_model: Guide) -> dict[str, Deck]:
    return read_decks(Layout(ROOT, "en").sources(), guide_model.chapters)[0]


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


# structured data


def test_the_home_page_names_the_playbook_and_its_chapters(site: Built, guide_model: Guide) -> None:
    assert the_data(site, "") == {
        "@context": "https://schema.org",
        "@type": ["WebSite", "LearningResource"],
        "@id": SITE,
        "url": SITE,
        "name": NAME,
        "description": ABOUT,
        "learningResourceType": "Guide",
        "inLanguage": "en",
        "license": LICENCE,
        "hasPart": [
            {"@type": "LearningResource", "@id": f"{SITE}playbook/{chapter.name}/", "name": plain(chapter.title)}
            for chapter in guide_model.chapters
        ],
    }


def test_a_chapter_says_what_it_teaches_and_where_it_belongs(site: Built, guide_model: Guide) -> None:
    assert len(guide_model.chapters) == 7
    for position, chapter in enumerate(guide_model.chapters, 1):
        title, address = plain(chapter.title), f"{SITE}playbook/{chapter.name}/"
        assert chapter.description
        assert the_data(site, f"playbook/{chapter.name}/") == {
            "@context": "https://schema.org",
            "@type": "LearningResource",
            "@id": address,
            "url": address,
            "name": title,
            "description": chapter.description,
            "learningResourceType": "Chapter",
            "inLanguage": "en",
            "license": LICENCE,
            "teaches": [plain(principle.title) for principle in chapter.principles],
            "isPartOf": {"@type": ["WebSite", "LearningResource"], "@id": SITE, "name": NAME},
            "position": position,
            "hasPart": [
                {"@type": "Quiz", "@id": f"{SITE}quiz/{chapter.name}/", "name": f"Check yourself: {title}"},
            ],
        }


def test_a_quiz_page_lists_its_questions_by_their_places(site: Built, guide_model: Guide) -> None:
    kinds = {
        "single": "Multiple choice",
        "multiple": "Checkbox",
        "order": "Ordering",
        "recall": "Open ended",
    }
    for chapter in guide_model.chapters:
        address = f"quiz/{chapter.name}/"
        quiz, html = the_data(site, address), site.text(page_file(address))
        bank = guide_model.bank(chapter.name)
        assert bank is not None
        assert quiz["@type"] == "Quiz"
        assert quiz["@id"] == quiz["url"] == SITE + address
        assert quiz["assesses"] == [plain(principle.title) for principle in chapter.principles]
        assert quiz["isPartOf"]["@id"] == f"{SITE}playbook/{chapter.name}/"
        assert len(quiz["hasPart"]) == len(bank.questions) > 0
        for data, question in zip(quiz["hasPart"], bank.questions, strict=True):
            assert data["@type"] == "Question"
            assert data["eduQuestionType"] == kinds[question.kind]
            assert data["@id"] == f"{SITE}{address}#q-{question.id}"
            assert f"id=q-{question.id} " in html
            assert data["text"].startswith(plain(question.stem))
            assert data["text"].endswith(plain(" ".join(question.situation.split())))


def test_other_pages_have_no_structured_data(site: Built, guide_model: Guide) -> None:
    names = [chapter.name for chapter in guide_model.chapters]
    expected = {"", *(f"{folder}/{name}/" for folder in ("playbook", "quiz") for name in names)}
    assert {path for path in site.pages() if data_of(site.text(page_file(path)))} == expected


THING = {"@type", "@id", "name", "description", "url"}
WORK = THING | {"inLanguage", "license", "isPartOf", "hasPart", "position", "text"}
RESOURCE = WORK | {"learningResourceType", "teaches", "assesses"}
VOCABULARY = {
    "LearningResource": RESOURCE,
    "WebSite": WORK,
    "Quiz": RESOURCE,
    "Question": WORK | {"eduQuestionType", "acceptedAnswer", "suggestedAnswer"},
}
"""Types of schema.org and what each may have, read at schema.org/LearningResource, /Quiz, /Question, /WebSite; those of
the classes above them are included."""


def things(data: Any) -> list[dict[str, Any]]:
    """All things in structured data, nested ones included."""
    if isinstance(data, list):
        return [thing for part in data for thing in things(part)]
    if not isinstance(data, dict):
        return []
    return [data, *(thing for value in data.values() for thing in things(value))]


def test_types_and_properties_are_those_of_the_vocabulary(site: Built) -> None:
    used = set()
    for path in site.pages():
        for thing in things(data_of(site.text(page_file(path)))):
            kinds = thing["@type"] if isinstance(thing["@type"], list) else [thing["@type"]]
            known = set().union(*(VOCABULARY[kind] for kind in kinds)) | {"@context"}
            assert set(thing) <= known
            assert all(thing.values())
            used.update(kinds)
    assert used == set(VOCABULARY)


# pictures


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


def preview(press: Press, title: str, about: str = "") -> bytes | None:
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


@pytest.mark.parametrize(
    "title",
    [
        "No",
        'Tom & Jerry\'s <best> "lines"',
        "A long title that goes on about what to say to somebody who does not want to hear it at all",
        "Socialdepartementsutredningsbetänkande",
        "Ποιον γνωρίζεις;",
    ],
)
def test_titles_of_any_length_get_a_picture_of_the_same_size(title: str) -> None:
    made = preview(Press(ROOT / "cards", Cache(None)), title, "What it is about, in a sentence of some length. " * 2)
    assert made
    assert png_size(made) == (1200, 630)


WARM = """
import sys
sys.modules["typst"] = None  # importing it now fails
sys.path[:0] = [sys.argv[2], sys.argv[2] + "/site"]
from pathlib import Path
from playbook.cache import Cache
from playbook.print.press import Press
from test_discovery import preview
press = Press(Path(sys.argv[3]), Cache(Path(sys.argv[1])))
print([len(preview(press, title) or b"") > 0 for title in ("Kept", "word " * 90, "漢字")])
"""


def test_what_cannot_be_drawn_is_left_out_and_remembered_without_loading_typst(tmp_path: Path) -> None:
    press = Press(ROOT / "cards", Cache(tmp_path))
    assert [preview(press, title) is None for title in ("Kept", "word " * 90, "漢字")] == [False, True, True]
    command = [sys.executable, "-c", WARM, str(tmp_path), str(ROOT / "tests"), str(ROOT / "cards")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[True, False, False]\n", "")


def test_a_server_shows_the_pictures_that_are_kept_and_refers_to_no_others(tmp_path: Path, guide_model: Guide) -> None:
    settings, kept = Settings(NAME, ABOUT, SITE, look=LOOK, mark=MARK), Cache(tmp_path)
    idle = Press(ROOT / "cards", kept, makes=False)
    waiting = Discovery(guide_model, settings, idle)
    assert set(waiting.files) == {"manifest.webmanifest", "robots.txt", "llms.txt", "assets/icons/icon.svg"}
    assert waiting.head("index.md")["image"] == waiting.head("playbook/mistakes.md")["touch"] == ""
    icons = json.loads(waiting.files["manifest.webmanifest"])["icons"]
    assert [icon["src"] for icon in icons] == ["assets/icons/icon.svg"]
    assert Discovery(guide_model, settings, Press(ROOT / "cards", kept)).files
    found = Discovery(guide_model, settings, idle)
    assert found.head("playbook/mistakes.md")["image"] == f"{SITE}assets/previews/playbook/mistakes.png"
    assert found.head("playbook/mistakes.md")["touch"] == "assets/icons/touch-180.png"


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


PIXELS = """async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const [width, height] = [image.width || 512, image.height || 512];
  const canvas = new OffscreenCanvas(width, height).getContext('2d');
  canvas.drawImage(image, 0, 0, width, height);
  const { data } = canvas.getImageData(0, 0, width, height);
  let [opaque, sign, reach] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    opaque += data[at + 3] === 255;
    if (data[at + 3] < 255 || data[at] < 200) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    sign += 1;
    reach = Math.max(reach, Math.hypot(x - width / 2, y - height / 2) / width);
  }
  return { opaque: opaque / width / height, sign: sign / width / height, reach };
}"""
"""How much of an icon is opaque, how much is its light sign, and how far from the middle the sign reaches."""


@pytest.mark.parametrize(
    ("icon", "whole", "reach"),
    [
        ("icon-192.png", False, 0.5),
        ("icon-512.png", False, 0.5),
        ("icon.svg", False, 0.5),
        ("maskable-512.png", True, 0.4),
        ("touch-180.png", True, 0.5),
    ],
)
def test_icons_show_the_mark_and_survive_being_cut(web: Watched, icon: str, whole: bool, reach: float) -> None:
    found = web.open("about/").evaluate(PIXELS, f"../assets/icons/{icon}")
    assert (found["opaque"] == 1) == whole
    assert 0.1 < found["sign"] < 0.3
    assert 0.2 < found["reach"] < reach


def test_every_page_links_manifest_and_touch_icon(site: Built) -> None:
    for path in site.pages():
        up = "/" if path == "404.html" else "../" * path.count("/")
        html = site.text(page_file(path))
        assert f'<link rel="manifest" href="{up}manifest.webmanifest">' in html
        assert f'<link rel="apple-touch-icon" href="{up}assets/icons/touch-180.png">' in html


# colours

FRAME = """() => {
  const meta = [...document.querySelectorAll('meta[name="theme-color"]')].find((one) => matchMedia(one.media).matches);
  const probe = Object.assign(document.createElement('i'), { hidden: true });
  probe.style.color = meta.content;
  document.body.append(probe);
  return [getComputedStyle(probe).color, getComputedStyle(document.querySelector('.md-header')).backgroundColor];
}"""
"""The colour of a browser's frame, and that of the page's header."""


def frame(page: Page) -> tuple[str, str]:
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")
    first, second = page.evaluate(FRAME)
    return first, second


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_browsers_frame_has_the_colour_of_the_header(web: Watched, scheme: str) -> None:
    page = web.open("about/", color_scheme=scheme)
    before, header = frame(page)
    assert before == header
    page.locator(".md-header__option label:visible").click()
    after, header = frame(page)
    assert after == header != before
    page.reload()
    assert frame(page) == (after, header)


def test_the_settings_have_the_colours_of_the_style_sheet() -> None:
    css = (ROOT / "docs/overrides/assets/site.css").read_text("utf-8")
    light, dark = css.partition('[data-md-color-scheme="slate"]')[::2]
    names = {"paper": "--md-default-bg-color", "soft": "--tp-soft", "line": "--tp-line"}
    names |= {"ink": "--md-default-fg-color", "mark": "--tp-mark", "warm": "--tp-warm"}
    for key, name in names.items():
        assert re.findall(rf"{name}: (#\w+)", light)[:1] == [getattr(LOOK, key)], key
    assert re.findall(r"--md-default-bg-color: (#\w+)", dark)[:1] == [LOOK.paper_dark]
    assert LOOK.mark in MARK


def test_what_is_no_colour_is_a_problem_and_the_build_says_where(guide: Guides, tmp_path: Path) -> None:
    project = guide("bread")
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + 'extra:\n  look:\n    paper: "#fcfaf5"\n    ink: black\n', "utf-8")
    built = build(project, tmp_path / "site")
    assert built.code != 0
    assert "Traceback" not in built.log
    line = config.read_text("utf-8").splitlines().index("    ink: black") + 1
    known = "paper, paper_dark, soft, line, ink, mark, warm"
    assert (
        f"mkdocs.yml:{line}: `ink: black` in `look` is no colour of a site "
        f"(known here: {known}, each like `'#0d5549'`)" in built.log
    )
    look, problems = read_look(Document("mkdocs.yml", {}, {}), {"sky": "#aaccff", "mark": "#AACCFF"})
    assert look == Look(mark="#AACCFF")
    assert [problem.source.line for problem in problems] == [1]


def test_settings_of_the_wrong_kind_are_problems_told_at_once(guide: Guides, tmp_path: Path) -> None:
    project = guide("bread")
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8").replace("  font: false\n", "  font: false\n  favicon: mark.svg\n")
    config.write_text(f"{text}extra:\n  look: abc\n  licence: [a]\n", "utf-8")
    (project / "docs/en/mark.svg").write_bytes(
        b'<svg xmlns="http://www.w3.org/2000/svg">\n<title>Br\xf6d</title></svg>'
    )
    built = build(project, tmp_path / "site")
    assert built.code != 0
    assert "Traceback" not in built.log
    count = len(text.splitlines())
    for told in (
        f"mkdocs.yml:{count + 2}: `look` holds no settings (",
        f"mkdocs.yml:{count + 3}: the setting `licence` is not text (",
        "docs/en/mark.svg:2: the file is not UTF-8 (byte 0xF6) (",
    ):
        assert told in built.log


@pytest.mark.parametrize("epoch", ["soon", "\u00b2", "99999999999"])
def test_a_date_that_is_none_is_said_without_a_traceback(epoch: str, guide: Guides, tmp_path: Path) -> None:
    built = build(guide("bread"), tmp_path / "site", SOURCE_DATE_EPOCH=epoch)
    assert built.code != 0
    assert f"SOURCE_DATE_EPOCH is `{epoch}`: it has to be a number of seconds since 1970" in built.log
    assert "Traceback" not in built.log


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


# other guides


def dressed(project: Path, **settings: object) -> Path:
    """Gives a guide of the tests the project's own settings and theme, but for `settings`."""
    (project / "mkdocs.yml").unlink(missing_ok=True)
    theme = {"custom_dir": str(ROOT / "docs/overrides"), "language": "sv"}
    shared = {"INHERIT": str(ROOT / "mkdocs.yml"), "docs_dir": "docs/sv", "nav": None, "hooks": [str(HOOK)]}
    (project / "mkdocs.yml").write_text(yaml.safe_dump({**shared, "theme": theme, **settings}), "utf-8")
    return project


def test_without_an_address_nothing_pretends_to_one(guide: Guides, tmp_path: Path) -> None:
    project = dressed(guide("tiny"), site_url="", site_description=None)
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    assert not re.search(r"(?i)warning|error", built.log), built.log
    assert not [name for name in ("robots.txt", "llms.txt", "sitemap.xml") if (built.folder / name).exists()]
    for path in built.pages():
        html = built.text(page_file(path))
        meta = metadata(html)
        assert not {"og:url", "og:image", "og:image:alt"} & set(meta)
        assert meta["twitter:card"] == "summary"
        assert all(not {"@id", "url"} & set(thing) for thing in things(data_of(html)))
        assert "None" not in meta.values()
    assert "description" not in metadata(built.text("index.html"))
    assert the_data(built, "playbook/manners/")["teaches"] == ["Vinka först", "Fråga efter namn", "Säg hej då"]
    manifest = json.loads(built.text("manifest.webmanifest"))
    assert (manifest["lang"], [one["name"] for one in manifest["shortcuts"]]) == ("sv", ["Pröva dig själv"])
    assert "description" not in manifest
    assert all((built.folder / icon["src"]).is_file() for icon in manifest["icons"])


def test_marks_of_html_in_titles_are_text_everywhere(guide: Guides, tmp_path: Path) -> None:
    title, name = 'Folk & "vett" </script> 1 < 2', 'Två "fickor" & <mer>'
    project = dressed(guide("tiny"), site_name=name, site_url="https://example.test/sv/", site_description='<i> & "j"')
    page = project / "docs/sv/playbook/manners.md"
    head = json.dumps({"title": title, "description": title})
    body = page.read_text("utf-8").split("---\n")[2].replace("# Folkvett", f"# {escape(title)}", 1)
    page.write_text(f"---\n{head}\n---\n{body}", "utf-8")
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    meta = metadata(built.text("playbook/manners/index.html"))
    assert (meta["og:title"], meta["og:description"], meta["description"]) == (title, title, title)
    assert (meta["og:site_name"], meta["og:image:alt"]) == (name, f"{title} · {name}")
    chapter, quiz = the_data(built, "playbook/manners/"), the_data(built, "quiz/manners/")
    assert (chapter["name"], chapter["description"], quiz["isPartOf"]["name"]) == (title, title, title)
    assert metadata(built.text("quiz/manners/index.html"))["og:title"] == quiz["name"] == f"Pröva dig själv: {title}"
    assert the_data(built, "")["name"] == json.loads(built.text("manifest.webmanifest"))["name"] == name
    for path in built.pages():
        html = built.text(page_file(path))
        assert "<mer>" not in html
        assert title not in html.partition("<article")[0], "head, header and menu escape it"
    assert built.text("llms.txt").startswith(f'# {name}\n\n> <i> & "j"\n')


def test_a_guide_with_the_plain_theme_gets_data_lists_and_a_manifest_in_its_language(
    guide: Guides, tmp_path: Path
) -> None:
    built = build(guide("tiny"), tmp_path / "site", "mkdocs.sv.yml")
    assert built.code == 0, built.log
    base = "http://127.0.0.1:8000/sv/"
    assert the_data(built, "")["learningResourceType"] == "Handbok"
    assert the_data(built, "quiz/manners/")["hasPart"][0]["@id"].startswith(f"{base}quiz/manners/#q-")
    assert built.text("llms.txt").startswith(
        "# Två fickor\n\n> En handbok i att nätverka\n\n"
        f"## Kapitlen\n\n- [Folkvett]({base}playbook/manners/): Tre små vanor, påhittade för testerna.\n\n"
        "## Frågor, kapitel för kapitel\n\n"
        f"- [Pröva dig själv: Folkvett]({base}quiz/manners/): Frågor om Folkvett\n"
    )
    manifest = json.loads(built.text("manifest.webmanifest"))
    assert (manifest["name"], manifest["lang"], manifest.get("icons")) == ("Två fickor", "sv", None)


def test_an_authors_own_robots_txt_counts(guide: Guides, tmp_path: Path) -> None:
    project = guide("bread")
    (project / "docs/en/robots.txt").write_text("User-agent: *\nDisallow: /drill/\n", "utf-8")
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    assert built.text("robots.txt") == "User-agent: *\nDisallow: /drill/\n"


def test_the_same_sources_give_the_same_bytes(guide: Guides, tmp_path: Path) -> None:
    first = build(dressed(guide("tiny")), tmp_path / "one", TZ="UTC", PYTHONHASHSEED="1")
    assert "manifest.webmanifest" in first.digests()
    (tmp_path / "other").mkdir()
    project = dressed(Path(guide("bread")).rename(tmp_path / "other" / "bread"), docs_dir="docs/en")
    cold = build(project, tmp_path / "two", TZ="Asia/Tokyo", PYTHONHASHSEED="2", LC_ALL="C")
    warm = build(project, tmp_path / "three", TZ="UTC", PYTHONHASHSEED="3")
    assert cold.code == 0, cold.log
    assert cold.digests() == warm.digests()
