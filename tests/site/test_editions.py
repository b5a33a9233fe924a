"""Editions and other guides: nothing English is wired in, and nothing of this guide's subject."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from building import ROOT, build, digests
from playbook.cli.main import main
from playbook.read.files import Layout
from playbook.read.strings import read_words

Guide = Callable[[str], Path]


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


def test_an_edition_in_another_language_shows_no_english_word(guide: Guide, tmp_path: Path) -> None:
    project = guide("tiny")
    built = build(project, tmp_path / "site", "mkdocs.sv.yml")
    assert built.code == 0, built.log
    english = read_words(*Layout(ROOT, "en").words, "en")[0]
    swedish = read_words(*Layout(project, "sv").words, "sv")[0]
    foreign = {re.sub(r"\{\w+\}", "", word).strip(" :") for word in english.values()} - {""}
    for path in ("playbook/manners/", "quiz/manners/", "drill/manners/", "card/manners/"):
        html = built.text(f"{path}index.html")
        shown = words_of(html)
        assert [word for word in shown if word in foreign] == []
        data = re.search(r'id="playbook-words">(.*?)</script>', html)
        assert data
        assert not [word for word in foreign if f'"{word}"' in data[1]]
        assert '<html lang="sv"' in html
    assert swedish["self_check"] in words_of(built.text("playbook/manners/index.html"))
    assert "Vinka först" in words_of(built.text("playbook/manners/index.html"))


def test_a_translation_borrows_phase_and_evidence_by_id(guide: Guide, tmp_path: Path) -> None:
    built = build(guide("tiny"), tmp_path / "site", "mkdocs.sv.yml")
    html = built.text("playbook/manners/index.html")
    assert re.findall(r'class="phase phase--(\w+)"', html) == ["before", "during", "after"]
    assert re.findall(r"Vad forskningen säger · ([\w ]+)", html) == ["starkt stöd", "delade meningar", "erfarenhet"]


def test_a_missing_translation_is_a_problem(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    project = guide("tiny")
    page = project / "docs/sv/playbook/manners.md"
    page.write_text(page.read_text("utf-8").partition("## Säg hej då")[0], "utf-8")
    questions = project / "quiz/questions/sv/manners.md"
    questions.write_text(questions.read_text("utf-8").partition('## Vad betyder "Säg')[0], "utf-8")
    assert main(["check", str(project)]) == 1
    assert capsys.readouterr().out == (
        "docs/sv/playbook/manners.md:6: this edition lacks the principle `say-bye` "
        "(translate it from docs/en/playbook/manners.md:52)\n"
    )


def test_another_guide_gets_its_quiz_drill_and_cards(guide: Guide, tmp_path: Path) -> None:
    built = build(guide("bread"), tmp_path / "site")
    assert built.code == 0, built.log
    products = [f"{product}/{chapter}/" for product in ("card", "drill", "quiz") for chapter in ("dough", "oven")]
    assert set(products) <= set(built.pages())
    assert "Steam first, then dry heat." in words_of(built.text("card/oven/index.html"))
    assert "Fill a cup to the brim" in words_of(built.text("quiz/dough/index.html"))
    assert "Put the bowl on the scale first" in words_of(built.text("drill/dough/index.html"))
    assert 'href="quiz/dough/"' in built.text("index.html")
    assert "Two Pockets" not in built.text("card/oven/index.html")
    assert re.findall(r"<quiz-choice id=q-(\S+) [^>]*data-fixed>", built.text("quiz/dough/index.html")) == [
        "not-doubled"
    ]


def test_byte_order_mark_and_line_ends_make_no_difference(guide: Guide, tmp_path: Path) -> None:
    project = guide("bread")
    plain = build(project, tmp_path / "plain").digests()
    for path in [*project.glob("docs/en/playbook/*.md"), *project.glob("quiz/questions/en/*.md")]:
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert build(project, tmp_path / "marked").digests() == plain


def test_same_sources_same_bytes(guide: Guide, tmp_path: Path) -> None:
    project = guide("bread")
    before = digests(project)
    first = build(project, tmp_path / "one", TZ="UTC", PYTHONHASHSEED="1")
    warm = build(project, tmp_path / "two", TZ="Asia/Tokyo", PYTHONHASHSEED="2", LC_ALL="C")
    assert first.digests() == warm.digests()
    assert {path: digest for path, digest in digests(project).items() if ".cache" not in path} == before
