"""Nothing that runs or loads from elsewhere is published: one list, asked of the source and of what became of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from justhtml import Element, JustHTML
from markdown import Markdown

from playbook import Layout, open_guide
from playbook.check.safety.allowed import DRAWING, PAGE, PIECE, Allowed
from playbook.check.safety.rendered import active, active_pieces, active_values, faults_of_drawing
from playbook.check.safety.source import unsafe
from playbook.cli.main import main
from playbook.markdown import Markup
from playbook.model import Option, Question, Source
from support.attacks import FRAGMENTS, HTML_ATTACKS, MARKDOWN_ATTACKS

HERE = Source("docs/en/index.md", 1)


def told(html: str, allowed: Allowed = PAGE) -> list[str]:
    return [found.message for found in active(HERE, html, allowed)]


def told_of_source(text: str) -> list[tuple[int, str]]:
    found = unsafe("a.md", list(enumerate(text.split("\n"), 1)))
    return [(problem.source.line, problem.message) for problem in found]


# what is refused once it is rendered


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
        ("<p style='text-align: left'>", "style="),
        ("<a href=' java&#x0A;script&colon;alert(1)'>", "javascript:"),
        ("<a href=DATA:text/html,x>", "data:"),
        ("<img src=data:image/png;base64,x>", "data:"),
        ("<button formaction='vbscript:x'>", "<button>"),
        ("<meta http-equiv=refresh>", "http-equiv="),
        ("<img srcset='a.png 1x, b.png 2x'>", "srcset="),
        ("<a href='a/' ping='https://example.org/'>", "ping="),
        ("<svg><use href='#a'></use></svg>", "<use>"),
        ("<svg><a xlink:href='a/'></a></svg>", "xlink:href="),
        ("<svg><path fill='url(https://example.org/a.svg#b)'/></svg>", "url(https://example.org/a.svg#b)"),
        ("<svg><path fill='u\\72l(//example.org/a)'/></svg>", "u\\72l(//example.org/a)"),
        ("<p id='__config'>{}</p>", "id=__config"),
        ("<a href='https://example.org/' data-md-component='source'>", "data-md-component="),
        ("<quiz-session data-live=1></quiz-session>", "<quiz-session>"),
    ],
)
def test_what_a_browser_would_run_is_not_allowed(html: str, what: str) -> None:
    assert f"`{what}` is not allowed" in told(html)


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("<img src=//example.org/a.png>", "//example.org/a.png"),
        (r"<img src='\\example.org/a.png'>", r"\\example.org/a.png"),
        ("<img src='/\t/example.org/a.png'>", "/\t/example.org/a.png"),
        ("<img src=https:a.png>", "https:a.png"),
        ("<video poster='http://example.org/a.png'></video>", "http://example.org/a.png"),
        ("<audio src='HTTPS://example.org/a.mp3'></audio>", "HTTPS://example.org/a.mp3"),
        ('<pre class="mermaid"><code>graph TD</code></pre>', "mermaid"),
    ],
)
def test_what_would_be_loaded_from_elsewhere_is_named(html: str, what: str) -> None:
    assert told(html) == [f"`{what}` comes from another server"]


@pytest.mark.parametrize(
    "html",
    [
        '<p title="a &lt; b">1 &lt; 2 and 2 > 1, onclick=x, javascript:x</p>',
        '<th style="text-align: right;">Weight</th>',
        '<a class="md-button" href="https://example.org/">read</a> <a href="mailto:a@example.org">write</a>',
        '<a href="tel:+4687000">call</a> <a href="../a/?b=c:d#e">see</a> <q cite="https://example.org/">so</q>',
        '<img alt="on the table" src="../a.png" width=300 loading="lazy">',
        '<span class="twemoji"><svg viewBox="0 0 24 24"><path d="M1 1z"></path></svg></span>',
        "<!-- playbook list quiz -->",
        '<label><input type="checkbox" disabled checked> done</label>',
        '<h2 id="oven" data-search-exclude>Oven</h2>',
        '<a id="__codelineno-0-1" name="__codelineno-0-1"></a>',
    ],
)
def test_what_only_shows_something_is_fine(html: str) -> None:
    assert told(html) == []


def test_pages_hold_what_extensions_make_and_pieces_do_not() -> None:
    for html in ("<svg></svg>", "<input>", "<label></label>"):
        assert told(html, PAGE) == []
        assert told(html, PIECE) == [f"`{html.partition('>')[0]}>` is not allowed"]
    assert told('<td style="text-align: left">', PIECE) == ["`style=` is not allowed"]


def test_each_piece_of_a_question_is_held_to_the_list_of_pieces() -> None:
    good = Question("a", "b", "single", "A", "B", (Option("C", True, "D"),), "E", HERE)
    assert active_pieces([good]) == []
    option = replace(good.options[0], prompt="<svg></svg>")
    for bad in (
        replace(good, stem="<svg></svg>"),
        replace(good, answer="<svg></svg>"),
        replace(good, options=(option,)),
    ):
        assert [found.source for found in active_pieces([bad])] == [HERE]


def test_front_matter_is_read_as_a_theme_puts_it_in() -> None:
    assert active_values(HERE, ['They said "on time", "time = money" and a < b', 3, ["x"]]) == []
    found = active_values(HERE, ["</title><script>x</script>", '0;url=//example.org" http-equiv="refresh'])
    assert [problem.message for problem in found] == ["`<script>` is not allowed", "`http-equiv=` is not allowed"]
    for value, message in {
        '" ONCLICK = x': "`onclick=` is not allowed",
        '" style=x': "`style=` is not allowed",
        '" href=" javascript:x': "`javascript:` is not allowed",
        '" src="//example.org/a.png': "`//example.org/a.png` comes from another server",
    }.items():
        assert [problem.message for problem in active_values(HERE, [value])] == [message]


def test_a_tag_that_goes_on_and_on_is_read_once() -> None:
    assert told("<p title='" + "<p " * 60_000) == ["`<p` is not allowed"]
    assert told_of_source("a " + "<p " * 60_000) == []


# what is refused in the source, and where


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a\n<img\nsrc=x\nonerror=x>", 2, "onerror="),
        ("a <iframe src=x> b", 1, "<iframe>"),
        ("a <b title='>' onclick=x>b</b>", 1, "onclick="),
        ("<div\n\nonclick=x>", 1, "onclick="),
        ("<script", 1, "<script>"),
        ("write to <name>", 1, "<name>"),
        ("[a](b){ onclick=x }", 1, "onclick="),
        ("[a](b){ href=javascript:x }", 1, "javascript:"),
        ("*a*{: style='x: y' }", 1, "style="),
        ("text\n{ srcset=x }", 2, "srcset="),
        ("_a_{ onclick=x } `b`{ c=d }", 1, "onclick="),
        ("| a { onclick=x } | b |", 1, "onclick="),
        ("[a]( <JAVA&#115;cript:x> )", 1, "javascript:"),
        ("[a](java\tscript&colon;x)", 1, "javascript:"),
        ("[![a](b.png)](vbscript:x)", 1, "vbscript:"),
        ("> [a]: javascript:x", 1, "javascript:"),
        ("[a](](javascript:x)", 1, "javascript:"),
        ("## A {#a onclick=x }", 1, "onclick="),
        ("<javascript://%0aalert(1)>", 1, "javascript:"),
        ("![a](data:image/png;base64,x)", 1, "data:"),
        ("[a](file:///etc/passwd)", 1, "file:"),
    ],
)
def test_the_source_names_the_line(text: str, line: int, what: str) -> None:
    assert (line, f"`{what}` is not allowed") in told_of_source(text)


@pytest.mark.parametrize(
    "text",
    [
        "1 <2, a < b, n<m, a <b and so on",
        "`<script>` and ``a ` <b onclick=x>``",
        "<https://example.org/?a=b> <me@example.org> <mailto:me@example.org>",
        "[a](../b.md#c) [d](https://example.org/) [e](mailto:f@example.org 'On: time') [g](tel:+4687000)",
        "## A { #a phase=before }\n## B {: #b phase=before }",
        "[^1]: Note: a footnote\n[b]: https://example.org/ 'Title: x'\n[c]: Note: prose",
        "*a*{ .b #c title='on: time' } [d](e){ .md-button target=_blank rel=noopener }\n{: .f data-search-exclude }",
        "the set {x = 1}, \\frac{a=b}{c}, x^{i=1}, {{ macro(a=1) }}\n{% set a=1 %}\n{{ macro(a=1) }}",
        '<div class="grid cards" markdown>\n<details open><summary>a</summary>b</details>\n<br/><kbd>c</kbd>',
        '<video controls src="a.mp4" poster="b.png"><track src="c.vtt" kind="captions"></video>',
    ],
)
def test_what_an_honest_author_writes_is_fine(text: str) -> None:
    assert told_of_source(text) == []


# drawings: XML to who draws, HTML to who looks

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t">'


@pytest.mark.parametrize(
    ("drawing", "what"),
    [
        ("<script>x</script>", "<script>"),
        ('<path style="fill: red"/>', "style="),
        ('<path filter="url(#f)"/>', "filter="),
        ('<use href="#a"/>', "href="),
        ('<path marker-end="url(//example.org/a#b)"/>', "url(//example.org/a#b)"),
        ("<?x ><img src=x onerror=alert(1)> ?>", "<img>"),
        ("<title><![CDATA[<img src=x onerror=alert(1)>]]></title>", "<img>"),
    ],
)
def test_what_a_drawing_must_not_hold(drawing: str, what: str) -> None:
    assert what in faults_of_drawing(f"{HEAD}{drawing}</svg>")


def test_what_html_finds_in_a_document_type_counts() -> None:
    hidden = '<!DOCTYPE svg [<!ENTITY a "><img src=x onerror=alert(1)>">]>'
    assert faults_of_drawing(f"{hidden}{HEAD}</svg>") == ["<img>", "src=", "onerror="]


def test_what_a_drawing_may_hold() -> None:
    drawn = (
        '<title id="t">A</title><defs><marker id="m" orient="auto" markerWidth="4"><path d="M0 0z"/></marker></defs>'
        '<g fill="none" stroke="currentColor"><path d="M0 0" marker-end="url(#m)" transform="scale(2)"/></g>'
        '<text x="1" y="2" text-anchor="middle" xml:space="preserve"><tspan dx="1">a</tspan></text>'
    )
    assert faults_of_drawing(f"{HEAD}{drawn}</svg>") == []


# pieces of a guide

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
        "(delete it, or show it between backticks: pages hold text, and nothing that runs or loads)"
    )
    assert main(["check", str(project)]) == 1
    assert capsys.readouterr().out == f"{problem}\n"
    assert [str(found) for found in open_guide(Layout(project, "en"))[1]] == [problem], "exports read this"


# whatever is written, a parser that knows nothing of the looks finds no more than is on the list

EXTENSIONS = ["admonition", "attr_list", "md_in_html", "tables", "def_list", "footnotes", "pymdownx.details"]
PLAIN = Markup()
EXTENDED = Markdown(extensions=EXTENSIONS, output_format="html")
RENDERERS = {
    "piece": (PLAIN.block, PIECE),
    "page": (lambda text: EXTENDED.reset().convert(text), PAGE),
}


def beyond(html: str, allowed: Allowed) -> list[str]:
    """Elements and attributes outside of the list, as an independent parser of the HTML standard finds them."""
    return [found for element in _elements(html) for found in _beyond(element, allowed)]


def _elements(html: str) -> Iterator[Element]:
    nodes = [JustHTML(html, fragment=True, sanitize=False).root]
    while nodes:
        node = nodes.pop()
        nodes += node.children or []
        if isinstance(node, Element):
            yield node


def _beyond(element: Element, allowed: Allowed) -> Iterator[str]:
    own = allowed.elements.get(element.name.lower())
    if own is None:
        yield element.name
    for name, value in element.attrs.items():
        if name.lower() not in (own or ()) and not allowed.everywhere.fullmatch(name.lower()):
            yield name
        address = re.sub(r"[\x00-\x20]", "", value or "").lower()
        if name == "href" and address.startswith(("javascript:", "data:", "vbscript:", "file:")):
            yield address
        if name in {"src", "poster"} and urlsplit(address.replace("\\", "/"))[:2] != ("", ""):
            yield address


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("attack", [*HTML_ATTACKS, *MARKDOWN_ATTACKS])
def test_an_attack_is_refused_or_becomes_text(attack: str, renderer: str) -> None:
    render, allowed = RENDERERS[renderer]
    html = render(attack)
    assert told(html, allowed) or beyond(html, allowed) == []


@pytest.mark.parametrize("attack", HTML_ATTACKS)
def test_an_attack_that_markdown_lets_through_is_refused(attack: str) -> None:
    assert told(attack, PIECE)
    assert told(attack, PAGE)


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=4), max_size=12).map("".join))
@pytest.mark.parametrize("renderer", RENDERERS)
def test_what_passes_is_on_the_list(renderer: str, text: str) -> None:
    render, allowed = RENDERERS[renderer]
    for html in (render(text), text):
        if not told(html, allowed):
            assert beyond(html, allowed) == []


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=4), max_size=12).map("".join))
def test_the_source_can_be_any_text(text: str) -> None:
    assert all(1 <= line <= text.count("\n") + 1 for line, _ in told_of_source(text))


def test_nothing_on_the_list_runs_or_loads_by_itself() -> None:
    known = {*PAGE.elements, *DRAWING.elements}
    assert known.isdisjoint("script style iframe object embed form base meta link template noscript math".split())
    assert known.isdisjoint("foreignobject animate set image feimage handler listener textarea xmp plaintext".split())
