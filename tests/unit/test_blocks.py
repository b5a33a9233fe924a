"""Blocks of a principle: which may be missing, and what a line to say is known by."""

from __future__ import annotations

import pytest

from playbook.blocks import BLOCKS
from playbook.model import Chapter, Line, Problem
from playbook.read.chapters import parse_page

HEAD = """---
description: For the tests.
---

# Oven { #oven }

## Steam { #steam phase=during evidence=lore }

First.
"""


def parsed(*blocks: str, demands: tuple[str, ...] = ()) -> tuple[Chapter, list[Problem]]:
    text = "\n".join([HEAD, *blocks])
    _, chapter, problems = parse_page("oven.md", text.encode(), demands=demands)
    assert chapter
    return chapter, problems


def said(*blocks: str) -> list[Line]:
    chapter, problems = parsed(*blocks)
    assert problems == []
    return list(chapter.principles[0].say)


def test_a_block_may_be_missing_unless_the_guide_demands_it() -> None:
    assert parsed("!!! do\n    - Steam it")[1] == []
    missing = parsed("!!! do\n    - Steam it", demands=("do", "card", "habit"))[1]
    assert [problem.message for problem in missing] == [
        "the principle `steam` has no block `card`",
        "the principle `steam` has no block `habit`",
    ]


def test_the_line_of_a_card_has_sixty_characters_at_most() -> None:
    assert BLOCKS["card"].limit == 60
    assert parsed(f"!!! card\n    {'x' * 60}")[1] == []
    assert [problem.code for problem in parsed(f"!!! card\n    {'x' * 61}")[1]] == ["card-long"]


def test_a_line_is_known_by_its_title_and_its_number_among_those_with_the_same() -> None:
    lines = said(
        '!!! say "Shy"\n    "A?"', '!!! say "Online: at once"\n    "B?"', '!!! say "Shy"\n    "C?"', '!!! say\n    "D?"'
    )
    assert [(line.id, line.text) for line in lines] == [
        ("shy", '"A?"'),
        ("online: at once", '"B?"'),
        ("shy/2", '"C?"'),
        ("", '"D?"'),
    ]


@pytest.mark.parametrize("pin", ["online: at once", "at-once", "shy/2"])
def test_a_pinned_line_keeps_its_id_when_its_title_changes(pin: str) -> None:
    (line,) = said(f'!!! say "Another title"\n    <!-- id: {pin} -->\n    "May I?"\n\n    - "Or now?"')
    assert line == Line("Another title", '"May I?"\n\n- "Or now?"', pin)


@pytest.mark.parametrize("pin", ["<!--id: shy-->", "<!-- ID: shy -->", "<!-- id shy -->", "<!-- id: -->"])
def test_a_pin_in_another_form_is_a_problem_and_no_text(pin: str) -> None:
    _, problems = parsed(f'!!! say "Shy"\n    {pin}\n    "May I?"')
    assert [(problem.code, problem.source.line) for problem in problems] == [("pin-form", 12)]


def test_a_pin_may_be_written_as_the_title_was() -> None:
    assert [line.id for line in said('!!! say "New"\n    <!-- id: To write down -->\n    "Yes."')] == ["to write down"]
