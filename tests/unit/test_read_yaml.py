"""YAML with its lines: every place is found where it stands, and whatever else a text holds ends well."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.read.settings import settings_document, settings_of
from playbook.read.yaml import Document, read_document

TEXT = """\
# a file
first:
  title: "A: b"   # said
  list:
    - one
    - {key: deep}
"title": [a,
  b]
2024: a year
plain: begins here
  and goes on # or is cut
quoted: 'all # of it'
empty: # nothing
block: |
  text # of a block
"""


def read(text: str, first_line: int = 1) -> Document:
    document, problems = read_document("a.yml", text, first_line)
    assert problems == []
    return document


@pytest.mark.parametrize(
    ("way", "line"),
    [
        ((), 1),
        (("first",), 2),
        (("first", "title"), 3),
        (("first", "list"), 4),
        (("first", "list", 1), 6),
        (("first", "list", 1, "key"), 6),
        (("title",), 7),
        (("title", 1), 8),
        ((2024,), 9),
        (("first", "nowhere", "at all"), 2),
        (("nowhere",), 1),
    ],
)
def test_a_place_is_where_it_stands_or_where_what_should_hold_it_does(way: tuple[object, ...], line: int) -> None:
    assert read(TEXT).at(*way).line == line
    assert read(TEXT, 5).at(*way).line == line + 4


def test_a_value_is_cut_where_a_comment_follows_what_has_no_quotes() -> None:
    assert read(TEXT).cut == {("plain",)}


def test_what_an_alias_repeats_is_gone_through_once() -> None:
    document = read("a: &a\n  x: 1\nb: *a\nc: &c [*c]\n")
    assert document.found["b"] == {"x": 1}
    assert document.at("b", "x").line == 3
    rows = ["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))]
    assert len(read("\n".join(rows)).lines) == 1 + 12 + 1 + 11 * 9


def test_what_is_merged_stands_where_it_was_written() -> None:
    assert read("a: &a\n  x: 1\nb:\n  <<: *a\n  y: 2\n").at("b", "x").line == 2


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "{}"])
def test_nothing_is_no_keys(text: str) -> None:
    assert read(text).found == {}


@pytest.mark.parametrize("text", ["- a\n", "text\n", "? [a]\n: b\n", "a: b\n---\nc: d\n", "a: \x00\n"])
def test_what_is_not_keys_and_values_is_a_problem(text: str) -> None:
    document, problems = read_document("a.yml", text)
    assert document.found == {}
    assert [found.code for found in problems] == ["front-matter"]


def test_settings_may_hold_what_only_their_generator_understands(tmp_path: Path) -> None:
    settings = (
        "\ufeffsite_name: A\nmarkdown_extensions:\n  - x: {y: !!python/name:a.b }\nextra: {licence: !ENV [A, b]}\n"
    )
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    found, problems = settings_of(tmp_path / "mkdocs.yml")
    assert (found.name, found.licence, problems) == ("A", "", ())


@pytest.mark.parametrize("data", [b"a: " + b"[" * 5000, b"a: &a [*a]\n", b"!x a: 1\n", b"\xff\xfea"])
def test_settings_never_end_in_a_traceback(data: bytes) -> None:
    document, problems = settings_document("mkdocs.yml", data)
    assert bool(document.found) != bool(problems)
