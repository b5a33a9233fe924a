"""The readers: what an author means is what is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace

import pytest

from playbook import Layout, open_guide
from playbook.hashes import content_hash
from playbook.lines import Row, blocks, first_paragraph, no_headings, rows_of, same_ids, sections, slug
from playbook.model import Source
from playbook.read.questions import parse_questions
from playbook.site.drill import statements
from playbook.text import decode, without_code
from support.building import GUIDES


def test_a_guide_is_read_as_its_author_means_it(golden: Callable[[str, str], None]) -> None:
    guide, problems = open_guide(Layout(GUIDES / "bread", "en"))
    assert problems == ()
    found = json.dumps(asdict(replace(guide, words={})), indent=1, ensure_ascii=False) + "\n"
    golden("bread.json", found)


def test_every_part_knows_its_line() -> None:
    guide, _ = open_guide(Layout(GUIDES / "bread", "en"))
    for chapter in guide.chapters:
        for principle in chapter.principles:
            assert line(principle.source).startswith(f"## {principle.title} {{ #{principle.id} ")
    for bank in guide.banks:
        for question in bank.questions:
            assert f"{{ #{question.id} " in line(question.source)


def line(source: Source) -> str:
    return (GUIDES / "bread" / source.path).read_text("utf-8").splitlines()[source.line - 1]


def test_statements_are_all_bullets_mixed() -> None:
    chapter = open_guide(Layout(GUIDES / "bread", "en"))[0].chapters[0]
    found = statements(chapter)
    bullets = [text for principle in chapter.principles for text in (*principle.do, *principle.avoid)]
    assert sorted(statement.text for statement in found) == sorted(bullets)
    assert [statement.text for statement in found] != bullets
    assert len({statement.id for statement in found}) == len(found)


QUESTION = b"## Stem? { #one principle=p }\n\n- [x] Yes\n\n    Because.\n\n- [ ] No\n\n    But no.\n"


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        (b"Because.", b"Since it is so.", True),  # a better explanation leaves saved answers valid
        (b"- [x] Yes", b"- [ ] Yes", False),
        (b"Stem?", b"Another stem?", False),
        (b"No\n", b"Never\n", False),
    ],
)
def test_saved_answers_are_void_when_what_was_asked_changes(old: bytes, new: bytes, is_same: bool) -> None:
    before, after = (parse_questions("q.md", data)[0].questions[0] for data in (QUESTION, QUESTION.replace(old, new)))
    assert (content_hash(before) == content_hash(after)) is is_same


@pytest.mark.parametrize("fence", ["```", "~~~~"])
def test_headings_in_code_are_code(fence: str) -> None:
    rows, problems = rows_of("a.md", f"# A\n{fence}text\n# B\n{fence}\n# C")
    assert problems == []
    assert [row.is_code for row in rows] == [False, True, True, True, False]


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("`a` b", "    b"),
        ("``a`b`` c", "        c"),
        ("`a b", "`a b"),
        (r"\`a` b", r"\`a` b"),
        (r"\\`a` b", r"\\    b"),
        (r"`a\` b", "     b"),
        ("`a ``b` c", "        c"),
    ],
)
def test_code_spans_are_blanked_out(line: str, rest: str) -> None:
    assert without_code(line) == rest


BLANKS = " " * 60_000


def test_long_lines_are_read_in_one_go() -> None:
    """Each of these took minutes where what matches was tried out from every character."""
    ticks = " ".join("`" * length for length in range(1, 600))
    assert without_code(ticks) == ticks
    found = sections("a.md", [Row(1, f"### a{BLANKS}x{BLANKS}{{ #b }}", is_code=False)], ())[0][-1]
    assert (found.title, found.id) == (f"a{BLANKS}x", "b")
    assert blocks("a.md", [Row(1, f"!!! do{BLANKS}?", is_code=False)])[1] == []
    stem = "## Stem? { #one principle=p"
    options = f"{stem} }}\n\n- [x] Yes{BLANKS}!\n\n    Because.\n\n- [ ] No\n\n    No.\n\n{BLANKS}x\n"
    assert parse_questions("q.md", options.encode())[0].questions[0].options[0].text == f"Yes{BLANKS}!"
    steps = f"{stem} kind=order }}\n\n1. Mix{BLANKS}!\n2. Rest\n\n> Why.\n"
    assert parse_questions("q.md", steps.encode())[0].questions[0].options[0].text == f"Mix{BLANKS}!"


def test_a_slug_for_a_hint_is_a_valid_id() -> None:
    assert slug("Can you ask for a job?") == "can-you-ask-for-a"
    assert slug("???") == "some-id"
    assert slug("Κήπος", otherwise="") == ""
    assert slug("Don't be a crème-brûlée Größe") == "dont-be-a-creme-brulee"


def test_a_fence_is_closed_by_its_own_sign_alone() -> None:
    """A line with an info string, a shorter fence and one of the other sign are code, like the rest."""
    inside = ["``` python", "```", "~~~~", "code"]
    rows, problems = rows_of("a.md", "\n".join(["````", *inside, "``````  ", "text"]))
    assert problems == []
    assert [row.is_code for row in rows] == [True] * 6 + [False]
    rows, problems = rows_of("a.md", "```\n``` python\n# B\n")
    assert [str(problem).partition(" (")[0] for problem in problems] == ["a.md:1: this code block is never closed"]
    assert all(row.is_code for row in rows)


FENCED = """\
# Page { #page }

## Real { #real }

```
## Not one { #not-one }
#Nor this
{ #real }
!!! do
    - Nothing
```

!!! do
    - Something

###### Deep { #deep #second }
"""


def test_what_stands_in_code_is_no_structure_and_no_slip() -> None:
    rows, _ = rows_of("a.md", FENCED)
    found, problems = sections("a.md", rows, ())
    assert [(section.level, section.id) for section in found] == [(0, ""), (1, "page"), (2, "real"), (6, "deep")]
    assert [problem.code for problem in problems] == ["two-ids"], "of two ids the first counts"
    assert no_headings("a.md", rows) == []
    assert same_ids("a.md", rows) == []
    prose, opened, problems = blocks("a.md", found[2].rows)
    assert [[row.text for row in block.rows] for block in opened] == [["- Something"]]
    assert problems == []
    assert first_paragraph(prose) == "", "a principle that begins with code has no summary"
    assert first_paragraph([Row(1, "Two", is_code=False), Row(2, "lines", is_code=False)]) == "Two lines"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("\U0001f3f3\ufe0f\u200d\U0001f308 \U0001f469\u200d\U0001f373", []),  # what joins emoji is a part of them
        ("\u2764\ufe0f", []),
        ("a\u200db", ["character"]),
        ("\u200d", ["character"]),
    ],
)
def test_what_joins_emoji_is_no_slip_and_elsewhere_it_is(text: str, codes: list[str]) -> None:
    assert [problem.code for problem in decode("a.md", text.encode())[1]] == codes
