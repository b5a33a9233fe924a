"""What the page *My event card* needs of the guide: lines to work on, and openers to pick from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from ..markdown import plain
from ..model import Chapter, Line

OPENERS: Final = "openers"
"""The principle whose `say` blocks are the openers that a reader can pick from."""

_QUOTES: Final = '"“”„‟«» '


def builder_data(chapters: Iterable[Chapter]) -> str:
    """Principles and openers as the JSON of a `<script type="application/json">`."""
    data = {"principles": _principles(chapters), "openers": openers(chapters)}
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


def openers(chapters: Iterable[Chapter]) -> list[dict[str, str]]:
    """What can be said first, by situation: of each `say` block that begins with a sentence, that sentence."""
    found = [line for chapter in chapters for p in chapter.principles if p.id == OPENERS for line in p.say]
    return [{"title": line.title, "text": first_sentence(line)} for line in found if first_sentence(line)]


def first_sentence(line: Line) -> str:
    """The first paragraph without its quotation marks; nothing if the block begins with a list."""
    first = " ".join(line.text.split("\n\n")[0].split())
    return "" if first.startswith(("- ", "* ", "+ ")) else plain(first).strip(_QUOTES)


def examples(chapters: Iterable[Chapter], words: Mapping[str, str]) -> dict[str, str]:
    """An example for each field by its key: words of the edition, and the guide's own openers."""
    found = {
        key: words[f"builder_{key}_example"] for key in ("event", "place", "goal", "first", "offer", "plan", "exit")
    }
    for number in (1, 2, 3):
        found[f"who{number}"] = words[f"builder_who_example_{number}"]
        found[f"know{number}"] = words[f"builder_know_example_{number}"]
    return found | {f"opener{at}": line["text"] for at, line in enumerate(openers(chapters)[:3], 1)}


def _principles(chapters: Iterable[Chapter]) -> list[dict[str, Any]]:
    return [
        {
            "id": principle.id,
            "title": plain(principle.title),
            "card": plain(principle.card),
            "chapter": plain(chapter.title),
        }
        for chapter in chapters
        for principle in chapter.principles
        if principle.card
    ]
