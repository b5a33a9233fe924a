"""Pieces of Markdown as HTML, and as plain text."""

from __future__ import annotations

import pytest

from playbook.markdown import Markup, ended, plain


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("Tea & cake < coffee", "Tea &amp; cake &lt; coffee"),
        ("Two\nlines", "Two lines"),
        ("So *soft*", "So <em>soft</em>"),
        ("`<b>`", "<code>&lt;b&gt;</code>"),
        ("1. One\n2. Two", "<ol>\n<li>One</li>\n<li>Two</li>\n</ol>"),
    ],
)
def test_pieces_of_markdown(source: str, html: str) -> None:
    assert Markup().inline(source) == html


def test_plain_text_of_a_card_line() -> None:
    assert plain("Say *thanks*, see [this](x.md#y) and `that`") == "Say thanks, see this and that"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("Bring them into order", "Bring them into order."), ("Until 5", "Until 5."), ("Why?", "Why?"), ("", "")],
)
def test_a_text_that_another_sentence_follows_has_an_end(text: str, sentence: str) -> None:
    assert ended(text) == sentence
