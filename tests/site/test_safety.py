"""Nothing that runs or loads from elsewhere is published, whatever the sources made Markdown take for code."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from playbook.cli.main import main
from support.building import build

EVIL = {
    "a-fence.md": " ```\n <script>alert(1)</script>\n ```",
    "an-info.md": "``` one two three\n\n<img src=x onerror=alert(1)>\n\n```",
    "brace.md": 'Text\n{: title="}" onclick="alert(1)" }',
    "code.md": "Text\n\n    ```\n\n<b onclick=alert(1)>x</b>\n\n    ```",
    "link.md": "[a][b]\n\n[b]:\n  javascript:alert(1)",
    "picture.md": "![a][b]\n\n[b]: https://example.org/a.png",
    "unread.markdown": "<script>alert(1)</script>",
    "linked/unread.md": "<script>alert(1)</script>",
    "description.md": "---\ndescription: 'x\" http-equiv=\"refresh'\n---\ntext",
    "named.md": "text",
    "title.md": "---\ntitle: <script>alert(1)</script>\n---\ntext",
}


def test_a_build_stops_with_what_is_active_on_any_page_and_publishes_nothing(
    guide: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = guide("bread")
    (project / "aside").mkdir()
    (project / "docs/en/linked").symlink_to(project / "aside")
    for name, text in EVIL.items():
        (project / "docs/en" / name).write_text(f"{text}\n", "utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("nav:\n  - <b onclick=alert(1)>: named.md\n")
    main(["check", str(project)])
    assert capsys.readouterr().out.startswith("no problems"), "these are what the source scan does not see"
    built = build(project, tmp_path / "site")
    assert built.code != 0
    assert "Traceback" not in built.log
    lines = re.findall(r"^docs/en/(\S+):1: `.*` (?:is not allowed|comes from another server) \(", built.log, re.M)
    assert set(lines) == set(EVIL)
    assert list(built.folder.rglob("*.html")) == []


EXTENSIONS = """\
markdown_extensions:
  - abbr
  - def_list
  - footnotes
  - md_in_html
  - tables
  - pymdownx.betterem
  - pymdownx.caret
  - pymdownx.critic
  - pymdownx.fancylists
  - pymdownx.highlight: {linenums: true, anchor_linenums: true, LINENUMS}
  - pymdownx.inlinehilite
  - pymdownx.keys
  - pymdownx.magiclink
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.snippets: {base_path: [SNIPPETS]}
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: STYLE}
  - pymdownx.tasklist: {custom_checkbox: STYLE, clickable_checkbox: STYLE}
  - pymdownx.tilde
  - pymdownx.blocks.caption
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
"""
PLENTY = """\
# Plenty { #plenty }

[TOC]

:material-heart: is drawn in the page, <https://example.org/> and <me@example.org> are links, and so is
[this](https://example.org/){ .md-button target=_blank rel=noopener }.

??? tip inline end "Fold"
    Text[^1]

[^1]: Note: below.

| a | b |
|:--|--:|
| 1 | 2 { .last } |

- [x] done
- [ ] not yet

``` html title="a.html" hl_lines="1"
<script>alert(1)</script>
```

`#!python print(1)` and ++ctrl+alt+del++, ==marked==, ^^new^^, ~~old~~, H~2~O, x^2^, {++more++}, {--less--}, {>>why<<}.

=== "One"

    Text

=== "Two"

    Text

Term
:   What it is

*[HTML]: Hypertext

HTML, and a) first.

<div class="grid cards" markdown>

- :material-clock: **Soon**

</div>

<figure markdown="span">
  ![A mark](assets/mark.svg){ width="300" loading=lazy align=left }
  <figcaption>The mark</figcaption>
</figure>

--8<-- "snippet.md"

/// caption
A caption
///
"""


@pytest.mark.parametrize(
    ("style", "linenums"),
    [("true", "linenums_style: table"), ("true", "line_spans: __span"), ("false", "linenums_style: pymdownx-inline")],
)
def test_what_extensions_make_and_code_in_titles_are_published(
    style: str, linenums: str, guide: Callable[[str], Path], tmp_path: Path
) -> None:
    project = guide("bread")
    settings, page = project / "mkdocs.yml", project / "docs/en/playbook/oven.md"
    extensions = EXTENSIONS.replace("STYLE", style).replace("LINENUMS", linenums).replace("SNIPPETS", str(project))
    settings.write_text(settings.read_text("utf-8").replace("markdown_extensions:\n", extensions), "utf-8")
    (project / "snippet.md").write_text("A *snippet*.\n", "utf-8")
    (project / "docs/en/assets").mkdir(exist_ok=True)
    (project / "docs/en/assets/mark.svg").write_text("<svg/>", "utf-8")
    (project / "docs/en/plenty.md").write_text(PLENTY, "utf-8")
    page.write_text(page.read_text("utf-8").replace("# Oven {", "# Oven `<img src=x onerror=alert(1)>` {", 1), "utf-8")
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    plenty = built.text("plenty/index.html")
    for made in MADE:
        assert made in plenty
    for path in ("playbook/oven/index.html", "quiz/oven/index.html", "card/oven/index.html"):
        assert "onerror" in built.text(path)
        assert "<img src=x" not in built.text(path)


MADE = (
    '<svg xmlns="http://www.w3.org/2000/svg"',
    'style="text-align: right;"',
    'class="last"',
    '<input type="checkbox"',
    'type="radio"',
    '<kbd class="key-control">',
    '<abbr title="Hypertext">',
    '<ins class="critic">',
    'class="footnote-ref"',
    'id="__codelineno-',
    "<em>snippet</em>",
    "<figcaption>",
    "<dt>Term</dt>",
    'loading="lazy"',
)

OTHERS = """
def on_page_markdown(markdown, page, config, files):
    page.meta["revised"] = '<span class="revised">yesterday</span>'


def on_page_content(html, page, config, files):
    return html + "<x-revised></x-revised>"
"""


def test_what_another_plugin_adds_is_its_own(guide: Callable[[str], Path], tmp_path: Path) -> None:
    project = guide("bread")
    settings = project / "mkdocs.yml"
    (project / "others.py").write_text(OTHERS, "utf-8")
    settings.write_text(settings.read_text("utf-8").replace("hooks:", "hooks:\n  - others.py"), "utf-8")
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    assert "<x-revised>" in built.text("index.html")
