"""A guide as the exports take it, and a question that holds whatever means something to somebody."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from playbook.exports import EXPORTS, Publication
from playbook.model import Sources
from playbook.pipeline import checked
from playbook.read.files import Layout
from playbook.read.settings import Settings
from playbook.read.strings import read_words

URL = "https://example.org/"
LICENCE = "https://example.org/licence"
MAKERS = {export.name: export.make for export in EXPORTS}
ODD = b"""\
## Is {this} = 1 ~ # a: "question" \\\\ of `x < 1` & *two*? { #odd principle=weigh-it }

A tab	and ::colons::, "quotes" -> arrows; [a link](https://example.org/?a=1#b).

- [ ] =SUM(1) // {none}

    # no heading: ~nothing~ of \\#that

- [x] ~%50% half & `<b>`

    One => "two".
    And more.

    A second paragraph: = } {

- [ ] Caf\xc3\xa9 \xc3\xa5\xc3\xa4\xc3\xb6 \xf0\x9f\x8d\x9e

    \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d
"""


def published(root: Path, url: str = URL, **changed: bytes) -> Publication:
    """The English edition in a folder; `changed` are question files with other content, by chapter."""
    layout = Layout(root, "en")
    words, _, _ = read_words(*layout.words, layout.edition)
    found = layout.sources()
    questions = {**found.questions, **{f"{found.folders.questions}{name}.md": data for name, data in changed.items()}}
    sources = Sources(**{**as_fields(found), "questions": questions})
    guide, problems = checked(sources, words)
    assert problems == []
    return Publication(Settings("Two Pockets", url=url, licence=LICENCE), 1_700_000_000, guide)


def as_fields(sources: Sources) -> dict[str, Any]:
    return {field.name: getattr(sources, field.name) for field in dataclasses.fields(sources)}
