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
  - tables
  - pymdownx.superfences
  - pymdownx.tasklist:
      custom_checkbox: true
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
"""


PLENTY = """\
# Plenty

:material-heart: is drawn in the page, and <https://example.org/> is a link.

| a | b |
|:--|--:|
| 1 | 2 |

- [x] done

``` html
<script>alert(1)</script>
```
"""


def test_what_extensions_make_and_code_in_titles_are_published(guide: Callable[[str], Path], tmp_path: Path) -> None:
    project = guide("bread")
    settings, page = project / "mkdocs.yml", project / "docs/en/playbook/oven.md"
    settings.write_text(settings.read_text("utf-8").replace("markdown_extensions:\n", EXTENSIONS), "utf-8")
    (project / "docs/en/plenty.md").write_text(PLENTY, "utf-8")
    page.write_text(page.read_text("utf-8").replace("# Oven {", "# Oven `<img src=x onerror=alert(1)>` {", 1), "utf-8")
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    plenty = built.text("plenty/index.html")
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in plenty
    assert 'style="text-align: right;"' in plenty
    for path in ("playbook/oven/index.html", "quiz/oven/index.html", "card/oven/index.html"):
        assert "onerror" in built.text(path)
        assert "<img src=x" not in built.text(path)
