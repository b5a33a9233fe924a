"""Pairs: how they are read, and what others get of them."""

from __future__ import annotations

import pytest

from playbook.hashes import content_hash
from playbook.kinds import KINDS
from playbook.kinds.mixing import mixed
from playbook.markdown import Markup
from playbook.model import Option, Question
from playbook.read.questions import parse_questions
from support import gift

SOURCE = """## Which goes where? { #pairs principle=weigh-it kind=matching }

In the kitchen.

- The dough *sticks*

    > "Wait."

    Time does it.

- It is too hot -> or so it seems

    > "Open the {window}"

    Air helps.

    So does shade.

- The bread is done

    > "Let it rest; then cut."

    It goes on baking.
"""


def parsed(text: str = SOURCE) -> tuple[Question, list[str]]:
    bank, problems = parse_questions("q.md", text.encode())
    return bank.questions[0], [f"{problem.source.line}: {problem.code}" for problem in problems]


def test_pairs_are_read_as_they_stand() -> None:
    question, problems = parsed()
    assert problems == []
    assert (question.kind, question.situation, question.answer) == ("matching", "In the kitchen.", "")
    assert question.options[1] == Option(
        '"Open the {window}"', True, "Air helps.\n\nSo does shade.", "It is too hot -> or so it seems"
    )
    assert [option.prompt for option in question.options][2] == "The bread is done"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('\n- The bread is done\n\n    > "Let it rest; then cut."\n\n    It goes on baking.\n', "", ["1: pairs-few"]),
        ("- The dough *sticks*", "-", ["5: pair-empty"]),
        ('    > "Wait."\n', "", ["5: pair-line"]),
        ("    Time does it.\n", "", ["5: pair-reason"]),
        ("    Time does it.", "Time does it.", ["9: pair-form"]),
        ("- The bread is done", "* The bread is done", ["19: pair-form", "1: pairs-few"]),
        ('"Wait."', '"let it rest; then cut."', ["19: pair-same"]),
        ("The bread is done", "the dough *sticks*", ["19: pair-same"]),
    ],
)
def test_what_would_vanish_or_mislead_is_a_problem(old: str, new: str, told: list[str]) -> None:
    assert old in SOURCE
    assert sorted(parsed(SOURCE.replace(old, new))[1]) == told


def test_another_prompt_or_line_is_another_question_and_another_reason_is_not() -> None:
    hashes = {content_hash(parsed(SOURCE.replace(*change))[0]) for change in (("sticks", "runs"), ("Wait", "Stay"))}
    assert len(hashes | {content_hash(parsed()[0])}) == 3
    assert content_hash(parsed(SOURCE.replace("Time does it.", "It needs time."))[0]) == content_hash(parsed()[0])


def test_lines_never_stand_in_the_order_of_their_prompts() -> None:
    for number in range(200):
        question = parsed(SOURCE.replace("#pairs", f"#pairs-{number}"))[0]
        places = [place for place, _ in mixed(question)]
        assert sorted(places) == [1, 2, 3]
        assert places != [1, 2, 3]


def test_moodle_gets_pairs_and_all_reasons_in_the_end() -> None:
    question, _ = parsed()
    kind = KINDS["matching"]
    body = "\n".join(kind.gift(question, {}, Markup()))
    told = kind.feedback(question, Markup())
    pairs = [answer.text for answer in gift.read(f"::pairs::[html]Which?{{\n{body}\n\t####x\n}}")[0].answers]
    assert pairs == [
        'The dough sticks -> "Wait."',
        'It is too hot → or so it seems -> "Open the {window}"',
        'The bread is done -> "Let it rest; then cut."',
    ]
    assert "Air helps." in told
    assert "So does shade." in told


def test_a_flashcard_asks_for_all_and_tells_each_with_its_reason() -> None:
    asked, told = KINDS["matching"].flashcard(parsed()[0], {})
    assert asked.startswith("1. The dough sticks 2. It is too hot -> or so it seems 3. The bread is done / ")
    assert told.startswith('1. "Wait.": Time does it. 2. "Open the {window}": Air helps. So does shade. 3. ')
