"""Editions and other guides: nothing English is wired in, and nothing of this guide's subject."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playbook.read.files import Layout
from playbook.read.strings import read_words
from support.building import ROOT, build, digests
from support.pages import words_of

Guide = Callable[[str], Path]


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
