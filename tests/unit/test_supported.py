"""The list of settings: CONTRIBUTING has it, and each is told as it says."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from playbook.check import supported
from playbook.check.settings import check_settings, tag_problems
from playbook.read.settings import settings_document
from support.building import ROOT

PROBES = ['"><img src=x onerror=alert(1)>', "</script><script>alert(1)</script>", "javascript:alert(1)"]
ADDRESSES = ["nav: [{X: V}]", "repo_url: V", "edit_uri: V", "extra_css: [V]", "extra_javascript: [V]", "site_url: V"]
ADDRESSES += ["extra: {scope: V}", "extra: {social: [{icon: a, link: V}]}", "extra: {alternate: [{link: V}]}"]
ADDRESSES += ["theme: {favicon: V}", "theme: {logo: V}", "extra_javascript: [{path: V}]"]
WORDS = ["theme: {palette: {scheme: V}}", "theme: {palette: [{primary: V}]}", "theme: {palette: [{accent: V}]}"]
WORDS += ["theme: {palette: [{media: V}]}", "theme: {palette: [{toggle: {icon: V}}]}", "theme: {direction: V}"]
WORDS += ["theme: {language: V}", "theme: {icon: {logo: V}}", "theme: {icon: {repo: V}}", "theme: {features: [V]}"]
WORDS += ["extra: {social: [{icon: V}]}", "extra: {alternate: [{lang: V}]}"]


def told(text: str) -> list[tuple[int, str]]:
    document, bad = settings_document("mkdocs.yml", text.encode())
    assert bad == []
    return [(found.source.line, found.code) for found in check_settings(document)]


@pytest.mark.parametrize("probe", PROBES)
@pytest.mark.parametrize("setting", ADDRESSES + WORDS)
def test_a_probe_in_a_setting_that_is_an_address_or_a_name_is_refused(setting: str, probe: str) -> None:
    found = told("site_name: A\n" + setting.replace("V", "'" + probe + "'") + "\n")
    assert {line for line, _ in found} == {2}, "let through, or told elsewhere"


@pytest.mark.parametrize("value", ["https://example.org/?a=1", "a page.md", "mailto:a@example.org", "tel:+46"])
def test_addresses_that_may_stand_in_a_menu_are_let_through(value: str) -> None:
    assert told(f"nav: [{{X: '{value}'}}]\n") == []


@pytest.mark.parametrize(
    "tag", ["!!python/name:os.system", "!!python/object/apply:os.getcwd", "!shell", "!!python/none"]
)
def test_tags_that_run_something_are_told_and_those_of_mkdocs_are_not(tag: str) -> None:
    text = f"site_name: !ENV [A, b]\ndocs_dir: !relative $docs_dir\nextra:\n  a: [1, {tag} '']\n"
    assert [(found.source.line, found.message) for found in tag_problems("mkdocs.yml", text.encode())] == [
        (4, f"the tag `{tag}` runs what it names")
    ]


def rows(prefix: str, table: Mapping[str, str], end: str = "") -> list[str]:
    return [f"| `{prefix}{name}` | {about}{end} |" for name, about in table.items()]


def tables() -> list[str]:
    """The rows of the tables, as CONTRIBUTING has to have them."""
    settings = {".".join(way): todo for way, todo in supported.NO_SETTINGS.items()}
    return [
        *rows("", supported.SETTINGS),
        *rows("", supported.FEATURES),
        *rows("plugins: ", supported.PLUGINS),
        *rows("markdown_extensions: ", supported.NEEDED_EXTENSIONS, "; needed"),
        *rows("", supported.NO_FEATURES),
        *rows("", settings),
        *rows("plugins: ", supported.NO_PLUGINS),
    ]


def test_the_tables_in_contributing_are_those_of_the_code() -> None:
    lines = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Settings\n")[2].partition("\n## ")[0]
    assert [line for line in lines.splitlines() if line.startswith("| `")] == tables()


@pytest.mark.parametrize("feature", supported.FEATURES)
def test_features_that_work_are_not_told(feature: str) -> None:
    assert told(f"theme: {{features: [{feature}]}}\n") == []


@pytest.mark.parametrize("feature", supported.NO_FEATURES)
def test_features_that_do_nothing_are_told(feature: str) -> None:
    assert told(f"theme:\n  features:\n    - {feature}\n") == [(3, "settings-nothing")]
