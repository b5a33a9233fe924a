"""Steps to be brought into their right order."""

from __future__ import annotations

from ...hashes import fingerprint
from ...model import Option, Question


def mixed_steps(question: Question) -> tuple[tuple[int, Option], ...]:
    """The steps of an `order` question, each behind its right place, in an order that is not the right one and is the
    same at every build."""
    steps = tuple(enumerate(question.options, 1))
    mixed = tuple(sorted(steps, key=lambda step: fingerprint(f"{question.id} {step[1].text}")))
    return mixed if mixed != steps else (*mixed[1:], *mixed[:1])
