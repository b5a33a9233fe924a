"""What others see of other guides: without an address, with odd titles, in another language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import escape
from pathlib import Path

import yaml

from support.building import HOOK, ROOT, build
from support.pages import data_of, metadata, page_file, the_data, things

Guides = Callable[[str], Path]


def dressed(project: Path, **settings: object) -> Path:
    """Gives a guide of the tests the project's own settings and theme, but for `settings`."""
    (project / "mkdocs.yml").unlink(missing_ok=True)
    theme = {"custom_dir": str(ROOT / "docs/overrides"), "language": "sv"}
    shared = {"INHERIT": str(ROOT / "mkdocs.yml"), "docs_dir": "docs/sv", "nav": None, "hooks": [str(HOOK)]}
    (project / "mkdocs.yml").write_text(yaml.safe_dump({**shared, "theme": theme, **settings}), "utf-8")
    return project


def test_without_an_address_nothing_pretends_to_one(guide: Guides, tmp_path: Path) -> None:
    project = dressed(guide("tiny"), site_url="", site_description=None)
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    assert not re.search(r"(?i)warning|error", built.log), built.log
    assert not [name for name in ("robots.txt", "llms.txt", "sitemap.xml") if (built.folder / name).exists()]
    for path in built.pages():
        html = built.text(page_file(path))
        meta = metadata(html)
        assert not {"og:url", "og:image", "og:image:alt"} & set(meta)
        assert meta["twitter:card"] == "summary"
        assert all(not {"@id", "url"} & set(thing) for thing in things(data_of(html)))
        assert "None" not in meta.values()
    assert "description" not in metadata(built.text("index.html"))
    assert the_data(built, "playbook/manners/")["teaches"] == ["Vinka först", "Fråga efter namn", "Säg hej då"]
    manifest = json.loads(built.text("manifest.webmanifest"))
    assert (manifest["lang"], [one["name"] for one in manifest["shortcuts"]]) == ("sv", ["Pröva dig själv"])
    assert "description" not in manifest
    assert all((built.folder / icon["src"]).is_file() for icon in manifest["icons"])


def test_marks_of_html_in_titles_are_text_everywhere(guide: Guides, tmp_path: Path) -> None:
    title, name = 'Folk & "vett" </script> 1 < 2', 'Två "fickor" & <mer>'
    project = dressed(guide("tiny"), site_name=name, site_url="https://example.test/sv/", site_description='<i> & "j"')
    page = project / "docs/sv/playbook/manners.md"
    head = json.dumps({"title": title, "description": title})
    body = page.read_text("utf-8").split("---\n")[2].replace("# Folkvett", f"# {escape(title)}", 1)
    page.write_text(f"---\n{head}\n---\n{body}", "utf-8")
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    meta = metadata(built.text("playbook/manners/index.html"))
    assert (meta["og:title"], meta["og:description"], meta["description"]) == (title, title, title)
    assert (meta["og:site_name"], meta["og:image:alt"]) == (name, f"{title} · {name}")
    chapter, quiz = the_data(built, "playbook/manners/"), the_data(built, "quiz/manners/")
    assert (chapter["name"], chapter["description"], quiz["isPartOf"]["name"]) == (title, title, title)
    assert metadata(built.text("quiz/manners/index.html"))["og:title"] == quiz["name"] == f"Pröva dig själv: {title}"
    assert the_data(built, "")["name"] == json.loads(built.text("manifest.webmanifest"))["name"] == name
    for path in built.pages():
        html = built.text(page_file(path))
        assert "<mer>" not in html
        assert title not in html.partition("<article")[0], "head, header and menu escape it"
    assert built.text("llms.txt").startswith(f'# {name}\n\n> <i> & "j"\n')


def test_a_guide_with_the_plain_theme_gets_data_lists_and_a_manifest_in_its_language(
    guide: Guides, tmp_path: Path
) -> None:
    built = build(guide("tiny"), tmp_path / "site", "mkdocs.sv.yml")
    assert built.code == 0, built.log
    base = "http://127.0.0.1:8000/sv/"
    assert the_data(built, "")["learningResourceType"] == "Handbok"
    assert the_data(built, "quiz/manners/")["hasPart"][0]["@id"].startswith(f"{base}quiz/manners/#q-")
    assert built.text("llms.txt").startswith(
        "# Två fickor\n\n> En handbok i att nätverka\n\n"
        f"## Kapitlen\n\n- [Folkvett]({base}playbook/manners/): Tre små vanor, påhittade för testerna.\n\n"
        "## Frågor, kapitel för kapitel\n\n"
        f"- [Pröva dig själv: Folkvett]({base}quiz/manners/): Frågor om Folkvett\n"
    )
    manifest = json.loads(built.text("manifest.webmanifest"))
    assert (manifest["name"], manifest["lang"], manifest.get("icons")) == ("Två fickor", "sv", None)


def test_the_same_sources_give_the_same_bytes(guide: Guides, tmp_path: Path) -> None:
    first = build(dressed(guide("tiny")), tmp_path / "one", TZ="UTC", PYTHONHASHSEED="1")
    assert "manifest.webmanifest" in first.digests()
    (tmp_path / "other").mkdir()
    project = dressed(Path(guide("bread")).rename(tmp_path / "other" / "bread"), docs_dir="docs/en")
    cold = build(project, tmp_path / "two", TZ="Asia/Tokyo", PYTHONHASHSEED="2", LC_ALL="C")
    warm = build(project, tmp_path / "three", TZ="UTC", PYTHONHASHSEED="3")
    assert cold.code == 0, cold.log
    assert cold.digests() == warm.digests()
