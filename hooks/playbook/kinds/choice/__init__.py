"""Options to choose from: one that is right (`single`), or one or more (`multiple`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from ..kind import Kind
from .exports import anki, flashcard, multiple_gift, single_gift
from .read import RULES, read_multiple, read_single

_WORDS: Final = ("right", "not_quite", "check", "choose_first", "others", "feedback_key", "feedback_partly")
_SHARED: Final[dict[str, Any]] = {
    "element": "quiz-choice",
    "folder": Path(__file__).parent,
    "skeleton": ("- [ ]", "", "- [ ]", "", "- [ ]"),
    "gaps": frozenset({"empty-option", "no-explanation", "no-key"}),
    "rules": RULES,
    "anki": anki,
    "flashcard": flashcard,
    "words": _WORDS,
    "has_choice": True,
}
_RIGHT: Final = {"contains": {"properties": {"right": {"const": True}}}}
_OPTIONS: Final = {"minItems": 2, "items": {"properties": {"explanation": {"minLength": 1}}}, **_RIGHT}

KINDS: Final = (
    Kind(
        name="single",
        read=read_single,
        gift=single_gift,
        term="Multiple choice",
        about="one right option",
        schema={"options": {**_OPTIONS, "maxContains": 1}},
        is_default=True,
        **_SHARED,
    ),
    Kind(
        name="multiple",
        read=read_multiple,
        gift=multiple_gift,
        term="Checkbox",
        about="one or more right options",
        schema={"options": _OPTIONS},
        **_SHARED,
    ),
)
