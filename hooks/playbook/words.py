"""The words of the interface: one YAML file a language, flat keys, `{name}` where something is put in.

Neither code nor templates hold a word that a reader sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from . import text
from .frontmatter import read_mapping
from .model import Problem, Source
from .problems import guess, problem

PLACES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        # the chapter page
        "block_do": (),
        "block_avoid": (),
        "block_say": (),
        "block_say_titled": ("title",),
        "block_card": (),
        "block_evidence": ("grade",),
        "phase_always": (),
        "phase_before": (),
        "phase_during": (),
        "phase_after": (),
        "evidence_strong": (),
        "evidence_moderate": (),
        "evidence_mixed": (),
        "evidence_lore": (),
        "contents": (),
        "self_check": (),
        "chapter_more": (),
        # the quiz
        "quiz_title": ("chapter",),
        "quiz_description": ("chapter",),
        "quiz_intro": ("count",),
        "quiz_link": (),
        "answer": (),
        "right": (),
        "not_quite": (),
        "read_more": ("principle",),
        "model_answer": (),
        "order_answer": (),
        "check": (),
        "choose_first": (),
        "others": (),
        "compare": (),
        "your_answer": (),
        "had_it": (),
        "missed_it": (),
        "move_up": ("item",),
        "move_down": ("item",),
        "moved": ("item", "place", "count"),
        "feedback_key": (),
        "feedback_partly": (),
        "again": (),
        "progress": ("done", "total"),
        "progress_label": (),
        "result": ("right", "total"),
        "result_title": (),
        "result_clean": (),
        "result_missed": (),
        "retry_missed": (),
        "start_over": (),
        "not_saved": (),
        # the drill
        "drill_title": ("chapter",),
        "drill_description": ("chapter",),
        "drill_intro": ("count",),
        "drill_link": (),
        "drill_do": (),
        "drill_avoid": (),
        "drill_right_do": (),
        "drill_right_avoid": (),
        "drill_wrong_do": (),
        "drill_wrong_avoid": (),
        "next": (),
        # the card
        "card_title": ("chapter",),
        "card_description": ("chapter",),
        "card_intro": (),
        "card_link": (),
        "card_print_a6": (),
        "card_print_a4": (),
        "card_print_letter": (),
        "card_without_script": (),
        "card_notes": (),
        "pdf_title": (),
        "pdf_intro": (),
        "pdf_a6": (),
        "pdf_a6_bleed": (),
        "pdf_a4": (),
        "pdf_letter": (),
        "pdf_small_a4": (),
        "pdf_small_letter": (),
        "pdf_booklet_a4": (),
        "pdf_booklet_letter": (),
        "fold": (),
        "fold_1": (),
        "fold_2": (),
        "fold_3": (),
        "fold_4": (),
        "fold_5": (),
        "deck_back": (),
        # the theme
        "menu": (),
        "copy": (),
        "copied": (),
        "not_found": (),
        "not_found_more": (),
    }
)
"""Every key, and the names that its text has to hold in braces."""

OPTIONAL: Final = ("translates", "absolute_words", "negations")
"""Keys that are data, not words: `translates` names the edition that this one translates; the others are words, with
blanks between them, that the item report watches for in options and in questions."""


def read_words(path: str, data: bytes) -> tuple[Mapping[str, str], list[Problem]]:
    """The words in a strings file, and what is wrong with it: every edition has the same keys."""
    body, problems = text.decode(path, data)
    found, bad = read_mapping(path, body)
    if bad:
        return {}, [*problems, *bad]
    problems += _problems(path, body, found)
    return MappingProxyType({key: str(value) for key, value in found.items()}), problems


def _problems(path: str, body: str, found: dict[Any, Any]) -> Iterator[Problem]:
    lines = {line.split(":")[0]: number for number, line in enumerate(body.split("\n"), 1)}
    for key in PLACES:
        if key not in found:
            yield problem(Source(path, 1), "strings", key=key)
    for key, value in found.items():
        source = Source(path, lines.get(str(key), 1))
        if key not in PLACES and key not in OPTIONAL:
            yield problem(source, "strings-unknown", key=key, guess=guess(str(key), PLACES))
        elif not isinstance(value, str):
            yield problem(source, "strings-text", key=key)
        else:
            names = set(re.findall(r"\{(\w*)\}", value))
            missing = [name for name in PLACES.get(key, ()) if name not in names]
            yield from (problem(source, "strings-place", key=key, name=name) for name in missing)


def put(template: str, **values: object) -> str:
    """The text with `{name}` replaced by its value; no other brace means anything."""
    return re.sub(r"\{(\w+)\}", lambda found: str(values.get(found[1], found[0])), template)
