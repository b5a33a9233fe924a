"""A build after a change, with what an earlier one kept: the same as one that begins with nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.building import build, digests

PAGES = {
    "quiz": "<!-- playbook session -->",
    "cards": "<!-- playbook decks -->\n\n<!-- playbook list quiz -->",
    "research": "<!-- playbook grades -->\n\n<!-- playbook phases -->",
    "my-card": "<!-- playbook builder -->",
}
DECKS = "crust:\n  principles: [make-steam]\n"
DECK_WORDS = "crust:\n  title: Crust\n  about: For the kitchen table.\n"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("quiz/questions/en/oven.md", "in one sentence", "in two sentences"),
        ("quiz/questions/en/oven.md", "#what-steam-does", "#what-steam-is-for"),
        ("docs/strings/en.decks.yml", "Crust", "The crust"),
        ("docs/en/playbook/oven.md", "Steam first, then dry heat.", "Steam, and then dry heat."),
        ("docs/en/playbook/oven.md", "evidence=mixed", "evidence=lore"),
        ("docs/en/my-card.md", "", ""),
    ],
)
def test_nothing_of_an_earlier_build_is_left(
    guide: Callable[[str], Path], tmp_path: Path, path: str, old: str, new: str
) -> None:
    project = guide("bread")
    for name, text in PAGES.items():
        (project / f"docs/en/{name}.md").write_text(f"# {name}\n\n{text}\n", "utf-8")
    (project / "cards").mkdir(exist_ok=True)
    (project / "cards/decks.yml").write_text(DECKS, "utf-8")
    (project / "docs/strings/en.decks.yml").write_text(DECK_WORDS, "utf-8")
    assert build(project, tmp_path / "first").code == 0
    file = project / path
    assert old in file.read_text("utf-8")
    if old:
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    else:
        file.unlink()  # other pages link to it
    kept = build(project, tmp_path / "kept")
    shutil.rmtree(project / ".cache")
    fresh = build(project, tmp_path / "fresh")
    assert (kept.code, fresh.code) == (0, 0), kept.log
    assert digests(kept.folder) == digests(fresh.folder) != digests(tmp_path / "first")
