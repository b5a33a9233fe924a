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
