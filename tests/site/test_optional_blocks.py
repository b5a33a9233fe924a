"""A guide that leaves blocks out: what would be made of them is simply not there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from support.building import build

OVEN = """---
description: Heat, steam and patience.
---

# Oven { #oven }

## Make steam { #make-steam phase=during evidence=mixed }

Steam in the first ten minutes gives the crust its shine.

!!! say "Doors"
    <!-- id: shy -->
    "May I keep the door shut?"
"""
PAGES = {
    "quiz": "<!-- playbook session -->",
    "cards": "<!-- playbook list card -->",
    "drills": "<!-- playbook list drill -->",
}


def sparse(project: Path) -> None:
    """Takes the demand and blocks out of a copy of the guide `bread`, and adds pages that list what is made."""
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").partition("extra:")[0], "utf-8")
    (project / "docs/en/playbook/oven.md").write_text(OVEN, "utf-8")
    dough = project / "docs/en/playbook/dough.md"
    dough.write_text(re.sub(r"!!! habit\n    .*\n", "", dough.read_text("utf-8")), "utf-8")
    for name, text in PAGES.items():
        (project / f"docs/en/{name}.md").write_text(f"# {name}\n\n{text}\n", "utf-8")


def test_what_is_made_of_a_missing_block_is_not_there(guide: Callable[[str], Path], tmp_path: Path) -> None:
    project = guide("bread")
    sparse(project)
    built = build(project, tmp_path / "site")
    assert (built.code, "WARNING" in built.log) == (0, False), built.log
    pages = built.pages()
    assert {"card/dough/", "drill/dough/", "quiz/dough/", "quiz/oven/"} <= set(pages)
    assert not {"card/oven/", "drill/oven/"} & set(pages)
    links = re.findall(
        r'<ul class="ways"><li>.*?</ul>', built.text("cards/index.html") + built.text("drills/index.html")
    )
    assert [re.findall(r'href="([^"]+)"', found) for found in links] == [["../card/dough/"], ["../drill/dough/"]]
    session = built.text("quiz/index.html")
    assert "drill/dough/" in session
    assert "drill/oven/" not in session
    assert 'data-live="#drill"' in session
    assert 'data-live="#habits"' not in session
    bank = json.loads(re.findall(r'id="playbook-bank">(.*?)</script>', session)[0])
    assert [(chapter["name"], chapter.get("drill", True)) for chapter in bank["chapters"]] == [
        ("dough", True),
        ("oven", False),
    ]
    exported = json.loads(built.text("exports/guide.json"))
    (steam,) = exported["chapters"][1]["principles"]
    assert set(steam) == {"id", "title", "url", "phase", "summary", "text", "say", "evidence"}
    assert steam["evidence"] == {"grade": "mixed"}
    assert "Make steam ·" not in built.text("exports/flashcards.tsv")


def test_a_pin_is_on_no_page_and_in_no_export(guide: Callable[[str], Path], tmp_path: Path) -> None:
    project = guide("bread")
    sparse(project)
    built = build(project, tmp_path / "site")
    page = built.text("playbook/oven/index.html")
    assert "May I keep the door shut?" in page
    assert "id: shy" not in page + built.text("exports/guide.json")
