"""`check` tells what a build tells, and of what it is content with, everything can be made."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.cache import Cache
from playbook.cli.main import main
from playbook.exports import EXPORTS, Publication
from playbook.kinds import KINDS
from playbook.kinds.choice.exports import letter
from playbook.model import Guide
from playbook.pipeline import checked, open_guide
from playbook.print.papers import FORMATS
from playbook.print.press import Press, content_of
from playbook.read.files import Layout
from playbook.read.settings import Settings
from playbook.share.head import Discovery
from playbook.site.site import Site
from support import gift, pdfs
from support.building import GUIDES, ROOT, build
from support.publishing import MAKERS, published
from support.strategies import odd_words

Printed = pytest.CaptureFixture[str]
BREAD = Layout(GUIDES / "bread", "en")
BANK = "quiz/questions/en/dough.md"


def replaced(path: str, *pairs: tuple[str, str]) -> Callable[[Path], None]:
    """A change of a file: each text by another."""

    def change(project: Path) -> None:
        text = (project / path).read_text("utf-8")
        for before, after in pairs:
            assert before in text
            text = text.replace(before, after, 1)
        (project / path).write_text(text, "utf-8")

    return change


def no_utf_8(project: Path) -> None:
    (project / "docs/en/assets/mark.svg").write_bytes(b"<svg>\n\xff</svg>")


CHAPTER = "docs/en/playbook/first-season.md"
UNPRINTABLE = "(its cards take Latin, Greek and Cyrillic letters, and no more text than fits)"
TOLD = [
    (
        replaced(CHAPTER, ("One bed, looked after.", "One bed, \u0633\u0644\u0627\u0645.")),
        "cards/decks.yml:7: the deck `shed-door` cannot be printed: ",
    ),
    (replaced("mkdocs.yml", ("site_name: First Plot", "site_name: \u7b2c\u4e00\u5b63")), "cannot be printed: "),
    (replaced("mkdocs.yml", ("site_name: First Plot", f"site_name: {'First Plot ' * 90}")), "cannot be printed: "),
    (
        no_utf_8,
        "docs/en/assets/mark.svg:2: the file is not UTF-8 (byte 0xFF) (save it with the encoding UTF-8)",
    ),
]


@pytest.mark.parametrize(("change", "told"), TOLD, ids=["letters", "name in other letters", "name too long", "icon"])
def test_check_tells_what_used_to_show_in_a_build_alone(
    change: Callable[[Path], None], told: str, guide: Callable[[str], Path], tmp_path: Path, capsys: Printed
) -> None:
    project = guide("allotment")
    change(project)
    assert main(["check", str(project)]) == 1
    found = capsys.readouterr().out.splitlines()
    assert found
    assert all(told in line for line in found)
    assert all(line.endswith(UNPRINTABLE) for line in found if "printed" in line)
    built = build(project, tmp_path / "site")
    assert built.code != 0
    assert [line for line in built.log.splitlines() if line in found] == found
    assert "Traceback" not in built.log


def test_check_tells_of_a_date_that_a_build_would_not_take(
    guide: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    project = guide("bread")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    told = "SOURCE_DATE_EPOCH is `yesterday`: it has to be a number of seconds since 1970"
    assert main(["check", str(project)]) == 2
    assert capsys.readouterr() == ("", f"{told}\n")
    built = build(project, tmp_path / "site", SOURCE_DATE_EPOCH="yesterday")
    assert built.code != 0
    assert told in built.log


LANGUAGES = {
    "en": "en",
    "pt-BR": "pt",
    "zh-Hant": "zh",
    "de_CH": "de",
    "EN": "en",
    "english": "und",
    "x": "und",
    "": "und",
}


@pytest.mark.parametrize(("edition", "language"), LANGUAGES.items())
def test_an_edition_of_any_code_has_printed_cards(edition: str, language: str) -> None:
    found, _ = open_guide(Layout(ROOT, "en"))
    press = Press(ROOT / "cards", Cache(None))
    content = content_of(found.decks[0], found.words, edition, "Two Pockets")
    pdf = pdfs.read(press.pdf(FORMATS[0], content) or b"")
    root: Any = pdf.trailer["/Root"]
    assert root["/Lang"] == language


def options(count: int, keys: int) -> str:
    return "".join(f"- [{'x' if at < keys else ' '}] Loaf {at}\n\n    Because of {at}.\n\n" for at in range(count))


@pytest.mark.parametrize("count", [10, 11, 26, 27, 60])
def test_a_choice_has_as_many_options_as_its_author_wants(count: int) -> None:
    text = f"## Which loaf? {{ #which principle=weigh-it }}\n\n{options(count, 1)}"
    found = published(BREAD.root, dough=text.encode() + BANK_TEXT)
    cards = MAKERS["flashcards"](found).decode().splitlines()
    assert cards[0].startswith("Which loaf? A) Loaf 0 B) Loaf 1 ")
    assert f" {letter(count - 1)}) Loaf {count - 1}\tA) Loaf 0: Because of 0." in cards[0]
    assert len(gift.read(MAKERS["gift"](found).decode())[0].answers) == count
    assert len(json.loads(MAKERS["guide"](found))["questions"][0]["options"]) == count
    assert MAKERS["anki"](found)


BANK_TEXT = (BREAD.root / BANK).read_bytes()


def test_letters_go_on_as_in_lists_of_html() -> None:
    assert [letter(place) for place in (0, 9, 10, 25, 26, 51, 52, 701, 702)] == "A J K Z AA AZ BA ZZ AAA".split()


@pytest.mark.parametrize("keys", [10, 11])
def test_so_many_right_options_as_moodle_knows_parts_for(
    keys: int, guide: Callable[[str], Path], capsys: Printed
) -> None:
    project = guide("bread")
    text = f"## Which loaf? {{ #which principle=make-steam kind=multiple }}\n\n{options(keys + 1, keys)}"
    (project / "quiz/questions/en/oven.md").write_text(text, "utf-8")
    code = main(["check", str(project)])
    told = (
        "quiz/questions/en/oven.md:1: the question `which` has 11 right answers "
        "(leave 10 or fewer: Moodle knows no smaller part of a mark)"
    )
    assert (code, capsys.readouterr().out.splitlines()[0]) == (
        (0, "no problems (chapters: 2, questions: 5)") if keys == 10 else (1, told)
    )


# whatever an author writes


lines = odd_words.map(lambda text: " ".join(text.split())).filter(bool)


@st.composite
def banks(draw: st.DrawFn) -> str:
    """A question file in the right form with any texts in it; its reader may find some of them wrong."""
    parts = ["## Last? { #last principle=give-it-time kind=recall }\n\n> Time.\n"]
    for at in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(list(KINDS)))
        count = draw(st.integers(2, 30))
        texts = [f"{draw(lines)} {number}" for number in range(count)]
        head = f"## {draw(lines)} {{ #q-{at} principle=weigh-it kind={kind} }}\n\n{draw(lines)}\n\n"
        parts.append(head + BODIES[kind](texts) + "\n")
    return "\n".join(parts)


def ticked(keys: Callable[[int], bool]) -> Callable[[list[str]], str]:
    return lambda texts: "".join(
        f"- [{'x' if keys(at) else ' '}] {text}\n\n    {text}\n\n" for at, text in enumerate(texts)
    )


BODIES: dict[str, Callable[[list[str]], str]] = {
    "single": ticked(lambda at: at == 0),
    "multiple": ticked(lambda at: at % 3 == 0),
    "order": lambda texts: "".join(f"1. {text}\n" for text in texts) + f"\n> {texts[0]}\n",
    "recall": lambda texts: f"> {texts[0]}\n",
    "matching": lambda texts: "".join(f"- {text}\n\n    > so {text}\n\n    {text}\n\n" for text in texts),
}


@given(banks(), lines, st.sampled_from(["", "https://example.org/"]))
def test_whatever_check_is_content_with_can_be_made(words: dict[str, str], bank: str, title: str, url: str) -> None:
    sources = BREAD.sources()
    page = sources.pages["docs/en/playbook/dough.md"].replace(b"# Dough {", f"# {title} {{".encode())
    changed = dataclasses.replace(
        sources,
        questions={**sources.questions, BANK: bank.encode()},
        pages={**sources.pages, "docs/en/playbook/dough.md": page},
    )
    guide, problems = checked(changed, words)
    if not problems:
        make_all(guide, Settings(title, url=url), changed.pages)


@pytest.fixture(scope="module")
def words() -> dict[str, str]:
    return dict(open_guide(BREAD)[0].words)


def make_all(guide: Guide, settings: Settings, texts: dict[str, bytes]) -> None:
    """All exports, all pages with what is put into them, and what others ask for."""
    publication = Publication(settings, 0, guide)
    assert all(export.make(publication) for export in EXPORTS)
    press = Press(ROOT / "cards", Cache(None), makes=False)
    site, others = Site(guide, settings.name, Cache(None), press), Discovery(guide, settings, press)
    assert others.files
    pages = {path.removeprefix("docs/en/"): data.decode() for path, data in texts.items()}
    for uri, text in {**site.pages, **pages}.items():
        filled = others.finish(site.finish(site.prepare(uri, text), "../../"), uri)
        assert "<!-- playbook" not in filled
