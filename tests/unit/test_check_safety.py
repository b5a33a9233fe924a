"""Nothing that runs or loads from elsewhere: what the reader of HTML finds and what it lets through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from playbook import Layout, open_guide
from playbook.check.safety import active, active_values
from playbook.cli.main import main
from playbook.model import Source

HERE = Source("docs/en/index.md", 1)


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("<SCRIPT>alert(1)</SCRIPT>", "<script>"),
        ("<svg/onload=alert(1)>", "onload="),
        ("<p title='\"' onclick=x>", "onclick="),
        ('<p x==" onclick=x ">', "onclick="),  # the value is `="`
        ('<p x="a"onclick=x>', "onclick="),
        ("<img\nalt=''\n\tonerror\n=\nx", "onerror="),
        ("<!--><img onerror=x> -->", "onerror="),
        ("<![CDATA[><img onerror=x>]]>", "onerror="),
        ("<? > <img onerror=x> ?>", "onerror="),
        ("<noscript><p title='</noscript><img onerror=x>'>", "<noscript>"),
        ("<p title='<img onerror=x>'>", "<img"),
        ("<p style='position: fixed'>", "style="),
        ("<td style='text-align: left; position: fixed'>", "style="),
        ("<a href=' java&#x0A;script&colon;alert(1)'>", "javascript:"),
        ("<a href=DATA:text/html,x>", "data:"),
        ("<button formaction='vbscript:x'>", "vbscript:"),
        ("<meta http-equiv=refresh>", "http-equiv="),
    ],
)
def test_what_a_browser_would_run_is_not_allowed(html: str, what: str) -> None:
    assert f"`{what}` is not allowed" in [found.message for found in active(HERE, html)]


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("<img src=//example.org/a.png>", "//example.org/a.png"),
        (r"<img src='\\example.org/a.png'>", r"\\example.org/a.png"),
        ("<img srcset='a.png 1x, HTTPS://example.org/a.png 2x'>", "a.png 1x, HTTPS://example.org/a.png 2x"),
        ("<video poster='http://example.org/a.png'></video>", "http://example.org/a.png"),
        ("<svg><use xlink:href='https://example.org/a.svg#b'></use></svg>", "https://example.org/a.svg#b"),
        ("<a href='a/' ping='https://example.org/'>", "https://example.org/"),
    ],
)
def test_what_would_be_loaded_from_elsewhere_is_named(html: str, what: str) -> None:
    assert [found.message for found in active(HERE, html)] == [f"`{what}` comes from another server"]


@pytest.mark.parametrize(
    "html",
    [
        '<p title="a &lt; b">1 &lt; 2 and 2 > 1, onclick=x, javascript:x</p>',
        '<th style="text-align: right;">Weight</th>',
        '<a class="md-button" href="https://example.org/">read</a> <a href="mailto:a@example.org">write</a>',
        '<img alt="on the table" src="../a.png" srcset="a.png 1x, b.png 2x">',
        '<span class="twemoji"><svg viewBox="0 0 24 24"><path d="M1 1z"></path></svg></span>',
        "<!-- playbook list quiz -->",
        '<label><input type="checkbox" disabled checked> done</label>',
    ],
)
def test_what_only_shows_something_is_fine(html: str) -> None:
    assert active(HERE, html) == []


def test_front_matter_is_read_as_a_theme_puts_it_in() -> None:
    assert active_values(HERE, ['They said "on time" and a < b', 3, ["x"]]) == []
    found = active_values(HERE, ["</title><script>x</script>", '0;url=//example.org" http-equiv="refresh'])
    assert [problem.message for problem in found] == [
        "`<script` is not allowed",
        "`<script>` is not allowed",
        "`http-equiv=` is not allowed",
    ]


def test_a_tag_that_goes_on_and_on_is_read_once() -> None:
    assert [found.message for found in active(HERE, "<p x='" + "<p " * 60_000)] == ["`<p` is not allowed"]


FENCED = """\
## What makes the crust shine? { #shine principle=make-steam }

- [x] Steam

    It keeps the crust soft:

    ```

    <img src=x onerror=alert(1)>

    ```

- [ ] Butter

    It would brown too soon.
"""


def test_what_is_active_in_a_question_once_it_is_rendered_is_a_problem(
    guide: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    project = guide("bread")
    (project / "quiz/questions/en/oven.md").write_text(FENCED, "utf-8")
    problem = (
        "quiz/questions/en/oven.md:1: `onerror=` is not allowed "
        "(delete it: pages hold text, and nothing that runs or loads)"
    )
    assert main(["check", str(project)]) == 1
    assert capsys.readouterr().out == f"{problem}\n"
    assert [str(found) for found in open_guide(Layout(project, "en"))[1]] == [problem], "exports read this"
