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
        "card_notes": (),
        "pdf_title": (),
        "pdf_intro": (),
        "pdf_a6": (),
        "pdf_a6_bleed": (),
        "pdf_one_a4": (),
        "pdf_one_letter": (),
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
        "builder_add_from": (),
        "builder_see": (),
        "builder_close": (),
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
        # exports
        "export_size": ("size",),
        "export_anki": (),
        "export_anki_about": (),
        "export_gift": (),
        "export_gift_about": (),
        "export_flashcards": (),
        "export_flashcards_about": (),
        "export_table": (),
        "export_table_about": (),
        "export_guide": (),
        "export_guide_about": (),
        "export_schema": (),
        "export_schema_about": (),
        # for others: catalogues, and lists that programs read
        "kind_guide": (),
        "kind_chapter": (),
        "kind_quiz": (),
        "list_chapters": (),
        "list_quizzes": (),
        "list_decks": (),
        "list_exports": (),
        # the theme
        "menu": (),
        "copy": (),
        "copied": (),
        "not_found": (),
        "not_found_more": (),
    }
)
"""Every key, and the names that its text has to hold in braces."""

FOLDS: Final = ("fold_1", "fold_2", "fold_3", "fold_4", "fold_5")
"""The steps of folding a booklet, in their order."""

OPTIONAL: Final = ("translates", "locale", "absolute_words", "negations")
"""Keys that are data, not words: `translates` names the edition that this one translates, `locale` its language and the
country whose spelling it has (`en_GB`); the others are words, with blanks between them, that the item report watches
for in options and in questions."""

CUT: Final = re.compile(r"""(\w+):\s+[^\s"'#|>].*\s#""")
"""A value without quotes that YAML cuts where it takes ` #` for the beginning of a comment: seen in the line alone."""


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
    for number, line in enumerate(body.split("\n"), 1):
        if cut := CUT.match(line):
            yield problem(Source(path, number), "strings-cut", key=cut[1])
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
