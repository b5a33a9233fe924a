"""Settings as they are read."""

from __future__ import annotations

import pytest

from playbook.read.settings import read_settings
from playbook.read.yaml import Document


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/", "https://example.org/"),
        ("https://example.org/a/b", "https://example.org/a/b/"),
        ("https://example.org/a//", "https://example.org/a/"),
        ("", ""),
        (None, ""),
    ],
)
def test_an_address_ends_with_one_slash(written: str | None, read: str) -> None:
    settings, problems = read_settings(Document("mkdocs.yml", {"site_name": "A", "site_url": written}, {}))
    assert (settings.url, problems) == (read, [])
    assert settings.at("quiz/") == (f"{read}quiz/" if read else "")


@pytest.mark.parametrize(
    ("colour", "is_one"), [("#0d5549", True), ("#fff", False), ("#0d55490", False), ("black", False)]
)
def test_a_colour_has_six_digits(colour: str, is_one: bool) -> None:
    document = Document("mkdocs.yml", {"site_name": "A", "extra": {"look": {"ink": colour}}}, {})
    settings, problems = read_settings(document)
    assert (settings.look.ink == colour) == is_one
    assert [problem.code for problem in problems] == ([] if is_one else ["look"])
