"""Names of files: of any that is taken, working pages and exports are made; any other is refused."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, unquote

import pytest

from playbook.cli.main import main
from playbook.pipeline import open_guide
from playbook.read.files import Layout, editions, updated
from playbook.read.settings import Settings
from playbook.slots import as_name, is_name
from support import gift
from support.building import Built, build, copy_guide
from support.publishing import MAKERS, published

Guide = Callable[[str], Path]
Printed = pytest.CaptureFixture[str]
NAMES = [
    "first_season",
    "v1.5",
    "Plot-TWO",
    "premi\u00e8re-saison",
    unicodedata.normalize("NFD", "\u00e9t\u00e9"),
    "\u7b2c\u4e00\u5b63",
    "\u0939\u093f\u0928\u094d\u0926\u0940",
    "a--b-",
    "2",
]
URL = "https://example.org/guide/"


def add_chapter(project: Path, name: str, number: int) -> None:
    """The chapter `oven` once more, under another name and with ids of its own."""
    for folder in ("docs/en/playbook", "quiz/questions/en"):
        text = (project / folder / "oven.md").read_text("utf-8")
        text = re.sub(r"(#|principle=)([a-z-]+)(?=[ }])", rf"\1\2-{number}", text)
        (project / folder / f"{name}.md").write_text(text, "utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A guide with a chapter of each name, built."""
    folder = tmp_path_factory.mktemp("names")
    project = copy_guide("bread", folder / "bread")
    config = project / "mkdocs.yml"
    config.write_text(re.sub(r"(?m)^site_url:.*\n|^nav:\n(?:[ -].*\n)*", "", config.read_text("utf-8")), "utf-8")
    config.write_text(f"site_url: {URL}\n{config.read_text('utf-8')}", "utf-8")
    for number, name in enumerate(NAMES, 1):
        add_chapter(project, name, number)
    (project / "docs/en/quiz.md").write_text("# Quiz\n\n<!-- playbook session -->\n", "utf-8")
    (project / "docs/en/cards.md").write_text("# Cards\n\n<!-- playbook list card -->\n", "utf-8")
    (project / "docs/en/my own page (1).md").write_text("# Mine\n\n<!-- playbook list quiz -->\n", "utf-8")
    done = build(project, folder / "site")
    assert done.code == 0, done.log
    return done


def addresses(html: str, page: Path) -> Iterator[Path]:
    """The files that a page's own links lead to."""
    for href in re.findall(r'href="?([^" >]+)', html):
        path = unquote(href.partition("#")[0])
        if path and ":" not in path and not path.startswith("/"):
            target = (page.parent / path).resolve()
            yield target / "index.html" if path.endswith(("/", "..", ".")) else target


@pytest.mark.parametrize("number", range(1, len(NAMES) + 1), ids=NAMES)
def test_a_chapter_of_any_name_has_pages_with_something_on_them(built: Built, number: int) -> None:
    name = NAMES[number - 1]
    made = {"playbook": 'class="self-check"', "quiz": "<quiz-", "drill": "<quiz-drill>", "card": "<card-sheet"}
    for product, mark in made.items():
        path = built.folder / product / name / "index.html"
        html = path.read_text("utf-8")
        assert mark in html, product
        assert "<!-- playbook" not in html
        dead = [target for target in addresses(html, path) if not target.exists()]
        assert dead == []
        assert f'<link rel="canonical" href="{URL}{product}/{quote(name)}/">' in html


@pytest.mark.parametrize("page", ["quiz", "cards", "my own page (1)"])
def test_lists_lead_to_all_of_them(built: Built, page: str) -> None:
    path = built.folder / page / "index.html"
    found = set(addresses(path.read_text("utf-8"), path))
    product = "card" if page == "cards" else "quiz"
    assert {built.folder / product / name / "index.html" for name in NAMES} <= found
    assert all(target.exists() for target in found)


def test_the_session_knows_them_by_name(built: Built) -> None:
    data = re.search(r'id="playbook-bank">(.*?)</script>', built.text("quiz/index.html"))
    assert data
    assert set(NAMES) <= {chapter["name"] for chapter in json.loads(data[1])["chapters"]}


def test_exports_hold_their_questions_and_encoded_addresses(built: Built) -> None:
    found = json.loads(built.text("exports/guide.json"))
    urls = {chapter["name"]: chapter["url"] for chapter in found["chapters"]}
    assert {name: urls[name] for name in NAMES} == {name: f"{URL}playbook/{quote(name)}/" for name in NAMES}
    text = built.text("llms.txt")
    assert all(f"({URL}quiz/{quote(name)}/)" in text for name in NAMES)
    assert all(f"({URL}playbook/{quote(name)}/)" in text for name in NAMES)
    assert (built.folder / "exports/anki.apkg").stat().st_size > 1000
    assert len(gift.read(built.text("exports/questions.gift.txt"))) == len(found["questions"]) > len(NAMES)
    for name in NAMES:
        picture = f"assets/previews/playbook/{name}.png"
        assert (built.folder / picture).is_file()
        assert Settings("", url=URL).at(picture) == f"{URL}assets/previews/playbook/{quote(name)}.png"


REFUSING = "cannot be part of an address"
HINT = "letters of any script, digits, and within them `_`, `-` and `.`"
THERE = "what would have its address is there already"
REFUSED = [
    (
        "first season",
        f"the name of the file, `first season.md`, {REFUSING} (rename it to `first-season.md`: {HINT})",
    ),
    ("a#b", f"the name of the file, `a#b.md`, {REFUSING} (rename it to `a-b.md`: {HINT})"),
    ("100%", f"the name of the file, `100%.md`, {REFUSING} (rename it to `100.md`: {HINT})"),
    (
        '"q" & <a>',
        f'the name of the file, `"q" & <a>.md`, {REFUSING} (rename it to `q-a.md`: {HINT})',
    ),
    (
        "__init__",
        f"the name of the file, `__init__.md`, {REFUSING} (rename it to `init__.md`: {HINT})",
    ),
    (
        "\U0001f35e",
        f"the name of the file, `\U0001f35e.md`, {REFUSING} (rename it to `some-name.md`: {HINT})",
    ),
    ("index", f"a chapter cannot be called `index` (rename its file, such as `oven-1.md`: {THERE})"),
    ("README", f"a chapter cannot be called `README` (rename its file, such as `oven-1.md`: {THERE})"),
    ("tonight", f"a chapter cannot be called `tonight` (rename its file, such as `oven-1.md`: {THERE})"),
]


@pytest.mark.parametrize(("name", "told"), REFUSED, ids=[name for name, _ in REFUSED])
def test_any_other_name_is_refused(name: str, told: str, guide: Guide, capsys: Printed) -> None:
    project = guide("bread")
    add_chapter(project, name, 1)
    assert main(["check", str(project)]) == 1
    assert capsys.readouterr().out == f"docs/en/playbook/{name}.md:1: {told}\n"


def test_what_a_hint_proposes_is_taken() -> None:
    for text in ("a b", "...", "\u0301", "_-.", "a\tb", "\u0301a", "\udce9", "", "x" * 300, "- a -"):
        assert is_name(as_name(text)), text


def test_a_question_in_the_wrong_file_is_sent_to_the_right_one(guide: Guide, capsys: Printed) -> None:
    """Also where the chapter's name stands in the path of the folder, too."""
    project = guide("bread")
    for folder in ("docs/en/playbook", "quiz/questions/en"):
        (project / folder / "oven.md").rename(project / folder / "en.md")
    bank = project / "quiz/questions/en/en.md"
    bank.write_text(
        f"{bank.read_text('utf-8')}\n## When? {{ #when principle=weigh-it kind=recall }}\n\n> Now.\n", "utf-8"
    )
    assert main(["check", str(project)]) == 1
    assert "(move the question to quiz/questions/en/dough.md)" in capsys.readouterr().out


def test_a_picture_has_a_name_of_the_same_kind(guide: Guide, capsys: Printed) -> None:
    project = guide("bread")
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t"><title id="t">Loaf</title></svg>'
    pictures = project / "docs/en/pictures"
    pictures.mkdir()
    (pictures / "Pain_\u00e9.svg").write_text(drawing, "utf-8")
    (project / "docs/en/loaf.md").write_text("# Loaf\n\n<!-- playbook picture Pain_\u00e9 -->\n", "utf-8")
    assert main(["check", str(project)]) == 0, capsys.readouterr().out
    (pictures / "a loaf.svg").write_text(drawing, "utf-8")
    capsys.readouterr()
    assert main(["check", str(project)]) == 1
    told = f"the name of the file, `a loaf.svg`, {REFUSING} (rename it to `a-loaf.svg`: {HINT})"
    assert capsys.readouterr().out == f"docs/en/pictures/a loaf.svg:1: {told}\n"


def test_files_that_mkdocs_leaves_out_for_their_dot_are_not_read(guide: Guide) -> None:
    project = guide("bread")
    layout = Layout(project, "en")
    before, date = open_guide(layout), updated(layout)
    for path in (
        "docs/en/playbook/._dough.md",
        "docs/en/playbook/.ipynb_checkpoints/dough-checkpoint.md",
        "docs/en/.obsidian/notes.md",
        "docs/.git/playbook/x.md",
        "docs/en/pictures/._net.svg",
        "quiz/questions/en/._dough.md",
        "cards/.DS_Store",
    ):
        file = project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"\x00\xff # \xfe")
    assert open_guide(layout) == before
    assert editions(project) == ["en"]
    assert updated(layout) == date


@pytest.mark.parametrize("written", [-(1 << 33), 1 << 34], ids=["before 1970", "in centuries"])
def test_a_wrong_clock_stops_no_export(written: int, guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    project = guide("bread")
    for path in project.rglob("*.md"):
        os.utime(path, (written, written))
    seconds = updated(Layout(project, "en"))
    assert 0 <= seconds < 1 << 32
    assert MAKERS["guide"](dataclasses.replace(published(project), updated=seconds))
