"""Reads GIFT by the rules of Moodle's documentation of the format, to find out what Moodle would take from a file.

Questions stand between blank lines; `//` begins a comment; a backslash takes the meaning off `~ = # { } :`.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

_QUESTION = re.compile(r"::(?P<name>.*?)(?<!\\)::\[html\](?P<text>.*?)(?<!\\)\{(?P<body>.*)\}", re.DOTALL)
_ANSWER = re.compile(r"(?<!\\)([=~])")
_FEEDBACK = re.compile(r"(?<!\\)#")


@dataclass(frozen=True)
class Answer:
    """One answer: its share of the mark in per cent, its text and its feedback."""

    share: float
    text: str
    feedback: str


@dataclass(frozen=True)
class Item:
    """One question as Moodle would have it."""

    category: str
    tags: str
    name: str
    text: str
    answers: tuple[Answer, ...]
    general: str = field(default="")


def read(text: str) -> list[Item]:
    """The questions in a file."""
    items: list[Item] = []
    category = ""
    for block in re.split(r"\n\s*\n", text.strip()):
        if block.startswith("$CATEGORY:"):
            category = block.removeprefix("$CATEGORY:").strip()
            continue
        lines = block.split("\n")
        comments = [line for line in lines if line.startswith("//")]
        if comments == lines:
            continue
        items.append(_item(category, "".join(comments), "\n".join(lines[len(comments) :])))
    return items


def _item(category: str, tags: str, block: str) -> Item:
    found = _QUESTION.fullmatch(block)
    assert found, block
    body, *general = re.split(r"(?<!\\)####", found["body"])
    marks = _ANSWER.split(body)[1:]
    answers = tuple(_answer(mark, rest) for mark, rest in zip(marks[::2], marks[1::2], strict=True))
    return Item(category, tags, as_seen(found["name"]), as_seen(found["text"]), answers, as_seen("".join(general)))


def _answer(mark: str, rest: str) -> Answer:
    share = 100.0 if mark == "=" else 0.0
    if (weight := re.match(r"%(-?[\d.]+)%", rest)) and " -> " not in rest:  # pairs have no share
        share, rest = float(weight[1]), rest[weight.end() :]
    text, *feedback = _FEEDBACK.split(rest)
    return Answer(share, as_seen(text), as_seen("".join(feedback)))


def as_seen(markup: str) -> str:
    """Text as a reader sees it."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", unescaped(markup))).split())


def unescaped(text: str) -> str:
    """Text in which signs mean themselves again."""
    return re.sub(r"\\([~=#{}:\\])", r"\1", text)
