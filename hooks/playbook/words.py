"""The words of the interface: one YAML file a language, flat keys, `{name}` where something is put in.

Neither code nor templates hold a word that a reader sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

import yaml

from . import text
from .frontmatter import DuplicateKeyError, load_yaml
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
        # the self-assessment
        "quiz_part": ("first", "last", "count"),
        "way_heading": (),
        "way_tonight": (),
        "way_tonight_about": (),
        "way_due": (),
        "way_due_about": (),
        "way_drill": (),
        "way_drill_about": (),
        "way_habits": (),
        "way_habits_about": (),
        "way_all": (),
        "way_all_about": (),
        "way_chapters": (),
        "way_page": (),
        "way_paper": (),
        "way_data_without_script": (),
        "session_place": ("place", "total"),
        "session_back": (),
        "session_skip": (),
        "session_leave": (),
        "session_ways": (),
        "session_end": (),
        "session_go_on": ("way", "place", "total"),
        "session_due": ("count",),
        "session_due_none": (),
        "session_nothing": (),
        "session_lost": (),
        "session_sure": (),
        "session_sure_1": (),
        "session_sure_2": (),
        "session_sure_3": (),
        "session_certain": (),
        "session_left_out": ("count",),
        "session_chapter": (),
        "session_right": (),
        "session_asked": (),
        "session_to_card": (),
        "session_noted": ("count",),
        "session_card": (),
        "session_print": (),
        "session_anew": (),
        "session_share": (),
        "session_share_about": (),
        "session_copy": (),
        "session_copied": (),
        "session_shared": (),
        "session_shared_about": (),
        "session_try": (),
        "way_paper_tonight": (),
        "session_often_0": (),
        "session_often_1": (),
        "session_often_2": (),
        "session_often_3": (),
        "session_often_4": (),
        "session_profile": (),
        "session_profile_title": (),
        "session_picture": (),
        "session_picture_last": (),
        "session_scale": (),
        "session_now": (),
        "session_last": (),
        "session_work": (),
        "session_strongest": (),
        "session_weakest": (),
        "session_rate_anew": (),
        "session_unrated": (),
        "session_drill": (),
        "session_more": (),
        "session_paper": (),
        "session_paper_all": (),
        "session_paper_others": (),
        "session_key": ("title",),
        "data_title": (),
        "data_empty": (),
        "data_answers": ("count", "right"),
        "data_spacing": ("count",),
        "data_ratings": ("count",),
        "data_profiles": ("count",),
        "data_card": ("count",),
        "data_session": ("place", "total"),
        "data_other": ("name", "count"),
        "data_unreadable": ("count",),
        "data_export": (),
        "data_import": (),
        "data_erase": (),
        "data_erase_sure": (),
        "data_keep": (),
        "data_erased": (),
        "data_imported": (),
        "data_imported_partly": ("count",),
        "data_bad": (),
        "data_newer": (),
        "session_shared_none": (),
        # the card
        "card_title": ("chapter",),
        "card_description": ("chapter",),
        "card_intro": (),
        "card_link": (),
        "card_print_a6": (),
        "card_print_a4": (),
        "card_print_letter": (),
        "card_without_script": (),
        # the theme
        "menu": (),
        "copy": (),
        "copied": (),
        "not_found": (),
        "not_found_more": (),
    }
)
"""Every key, and the names that its text has to hold in braces."""

OPTIONAL: Final = ("translates",)
"""Keys that are data, not words: `translates` names the edition that this one translates."""


def read_words(path: str, data: bytes) -> tuple[Mapping[str, str], list[Problem]]:
    """The words in a strings file, and what is wrong with it: every edition has the same keys."""
    body, problems = text.decode(path, data)
    try:
        found: Any = load_yaml(body) or {}
    except DuplicateKeyError as error:
        return {}, [*problems, problem(Source(path, error.line + 1), "front-matter-key", key=error.key)]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        detail = getattr(error, "problem", None) or "unreadable"
        return {}, [*problems, problem(Source(path, mark.line + 1 if mark else 1), "front-matter", detail=detail)]
    if not isinstance(found, dict):
        return {}, [*problems, problem(Source(path, 1), "front-matter", detail="it is no list of keys and values")]
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
