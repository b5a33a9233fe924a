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
        # my event card
        "builder_cards": (),
        "builder_saves": (),
        "builder_which": (),
        "builder_name": (),
        "builder_new": (),
        "builder_duplicate": (),
        "builder_delete": (),
        "builder_fill": (),
        "builder_example": ("text",),
        "builder_front": (),
        "builder_back": (),
        "builder_preview_front": (),
        "builder_preview_back": (),
        "builder_event": (),
        "builder_event_example": (),
        "builder_date": (),
        "builder_place": (),
        "builder_place_example": (),
        "builder_goal": (),
        "builder_goal_example": (),
        "builder_people": (),
        "builder_who": ("number",),
        "builder_know": ("number",),
        "builder_who_example_1": (),
        "builder_know_example_1": (),
        "builder_who_example_2": (),
        "builder_know_example_2": (),
        "builder_who_example_3": (),
        "builder_know_example_3": (),
        "builder_first": (),
        "builder_first_example": (),
        "builder_openers": (),
        "builder_opener": ("number",),
        "builder_pick": ("number",),
        "builder_own": (),
        "builder_offer": (),
        "builder_offer_example": (),
        "builder_plan": (),
        "builder_plan_example": (),
        "builder_exit": (),
        "builder_exit_example": (),
        "builder_principles": (),
        "builder_principles_none": (),
        "builder_add": (),
        "builder_add_none": (),
        "builder_remove": ("item",),
        "builder_count": ("words", "seconds"),
        "builder_over": (),
        "builder_unnamed": (),
        "builder_copy_of": ("name",),
        "builder_created": (),
        "builder_duplicated": (),
        "builder_deleted": ("name",),
        "builder_filled": (),
        "builder_undo": (),
        "builder_undone": (),
        "builder_handed": ("count",),
        "builder_not_kept": (),
        "builder_failed": (),
        "builder_take": (),
        "builder_print": (),
        "builder_print_hint": (),
        "builder_print_a6": (),
        "builder_print_a4": (),
        "builder_print_letter": (),
        "builder_print_zine_a4": (),
        "builder_print_zine_letter": (),
        "builder_zine_hint": (),
        "builder_print_cut": (),
        "builder_blank": (),
        "builder_format": (),
        "builder_phone": (),
        "builder_show": (),
        "builder_picture": (),
        "builder_picture_saved": (),
        "builder_picture_cut": (),
        "builder_reminder": (),
        "builder_reminder_date": (),
        "builder_reminder_saved": (),
        "builder_reminder_title": ("event",),
        "builder_reminder_text": (),
        "builder_share": (),
        "builder_link": (),
        "builder_link_hint": (),
        "builder_link_copied": (),
        "builder_link_shown": (),
        "builder_link_long": (),
        "builder_link_bad": (),
        "builder_export": (),
        "builder_import": (),
        "builder_exported": (),
        "builder_imported": ("count",),
        "builder_import_bad": (),
        "builder_back_to_form": (),
        "builder_nothing": (),
        "builder_awake": (),
        "builder_shared": (),
        "builder_keep": (),
        "builder_leave": (),
        "builder_kept": (),
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
