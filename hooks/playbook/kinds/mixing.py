"""Options in an order that gives nothing away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..hashes import fingerprint
from ..model import Option, Question


def mixed(question: Question) -> tuple[tuple[int, Option], ...]:
    """The options of a question, each behind its place, from 1, in an order that is not the author's and is the same at
    every build."""
    options = tuple(enumerate(question.options, 1))
    found = tuple(sorted(options, key=lambda option: fingerprint(f"{question.id} {option[1].text}")))
    return found if found != options else (*found[1:], *found[:1])


def mixed_view(question: Question) -> Mapping[str, Any]:
    """The same for a template, as `mixed`."""
    return {"mixed": [{"text": option.text, "place": place} for place, option in mixed(question)]}
