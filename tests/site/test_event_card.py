"""The page of the event card, built."""

from __future__ import annotations

from pathlib import Path

from support.building import Built, build, copy_guide


def test_a_guide_without_openers_has_its_card_too(tmp_path: Path) -> None:
    project = copy_guide("bread", tmp_path / "bread")
    (project / "docs/en/my-card.md").write_text("# My card\n\n<!-- playbook builder -->\n", "utf-8")
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    html = built.text("my-card/index.html")
    assert "data-pick" not in html
    assert "Steam first, then dry heat." in html
    assert "Two Pockets" not in html
    assert "style=" not in html


def test_the_words_of_the_form_are_on_its_page_alone(site: Built) -> None:
    assert "builder_undo" in site.text("my-card/index.html")
    assert "builder_" not in site.text("quiz/mistakes/index.html")
