"""Exports as the site offers them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from playbook.exports import EXPORTS
from support.building import Built, build, exported


def test_the_page_offers_every_export_with_its_size_and_date(site: Built) -> None:
    html = site.text("take-with-you/index.html")
    for export in EXPORTS:
        data = (site.folder / "exports" / export.file).read_bytes()
        row = re.search(rf'<li><a href="\.\./exports/{re.escape(export.file)}".*?</li>', html)
        assert row, export.file
        assert f"{-(-len(data) // 1000)} kB" in row[0]
        assert '<time datetime="2025-01-01">' in row[0]


def test_another_guide_has_its_exports_in_its_own_language(tmp_path: Path, guide: Callable[[str], Path]) -> None:
    built = build(guide("tiny"), tmp_path / "site", "mkdocs.sv.yml")
    assert built.code == 0, built.log
    found = json.loads(built.text("exports/guide.json"))
    assert found["language"] == "sv"
    assert {principle["phase"] for chapter in found["chapters"] for principle in chapter["principles"]} >= {"during"}


def test_the_command_writes_what_the_site_offers(site: Built, tmp_path: Path) -> None:
    done = exported(str(tmp_path / "out"), "--date", "2025-01-01")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == [str(tmp_path / "out" / export.file) for export in EXPORTS]
    for export in EXPORTS:
        assert (tmp_path / "out" / export.file).read_bytes() == (site.folder / export.path).read_bytes()
