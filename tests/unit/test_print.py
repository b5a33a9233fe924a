"""What is printed, and what is kept of it: sides, problems, a server that waits for nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from playbook.cache import Cache
from playbook.model import Deck, Guide, Line, Source
from playbook.print.cards import chapter_deck, items, sides
from playbook.print.papers import FORMATS
from playbook.print.press import Press
from playbook.site.deck_pages import print_path, printed
from playbook.site.site import Site
from support.building import ROOT
from support.decks import FOOT, NOTES, deck_of


def test_a_server_publishes_what_is_kept_and_waits_for_nothing(guide_model: Guide, tmp_path: Path) -> None:
    kept = Cache(tmp_path)
    waiting = Site(guide_model, FOOT, kept, Press(ROOT / "cards", kept, makes=False))
    assert waiting.prints == {}
    assert waiting.finish("<!-- playbook prints openers -->", "../../") == ""
    openers = deck_of(guide_model, "openers")
    printed(Press(ROOT / "cards", kept), [openers], guide_model.words, "en", FOOT)
    idle = Press(ROOT / "cards", kept, makes=False)
    found = Site(guide_model, FOOT, kept, idle)
    assert set(found.prints) == {print_path("openers", form.name) for form in FORMATS}
    assert found.finish("<!-- playbook prints openers -->", "../../").count("<a ") == len(FORMATS)
    changed = replace(openers, title="First words")
    assert printed(idle, [changed], guide_model.words, "en", FOOT)[0] == {}


def test_a_deck_that_does_not_fit_or_lacks_letters_is_a_problem_not_a_bad_print(guide_model: Guide) -> None:
    deck = deck_of(guide_model, "ten-rules")
    first, *rest = deck.principles
    bad = [
        replace(deck, principles=(replace(first, card="سلام"), *rest)),
        replace(deck, principles=tuple(replace(one, card="word " * 60) for one in deck.principles)),
        replace(deck, shows="titles", principles=tuple(replace(one, title="word " * 40) for one in deck.principles)),
        replace(deck, about="word " * 200),
    ]
    for one in bad:
        found, problems = printed(Press(ROOT / "cards", Cache(None)), [one], guide_model.words, "en", FOOT)
        assert found == {}
        assert [problem.source.path for problem in problems] == ["cards/decks.yml"]
        assert str(problems[0]).startswith(
            f"cards/decks.yml:{deck.source.line}: the deck `ten-rules` cannot be printed: "
        )


def test_items_are_spread_evenly_and_a_side_left_over_is_ruled(guide_model: Guide) -> None:
    def counts(name: str) -> list[int]:
        return [len(side.items) for side in sides(deck_of(guide_model, name), NOTES)]

    assert counts("before-the-door") == [7, 0]
    assert counts("in-the-room") == [6, 6]
    assert counts("what-not-to-do") == [5, 4]
    assert sum(counts("openers")) == 7
    assert all(count <= 2 for count in counts("openers"))
    conversation = next(chapter for chapter in guide_model.chapters if chapter.name == "conversation")
    chapter = chapter_deck(conversation, guide_model.words)
    assert [item.text for side in sides(chapter, NOTES) for item in side.items] == [
        principle.card for principle in chapter.principles
    ]


def test_what_people_can_say_keeps_its_follow_ups_and_drops_the_announcement(guide_model: Guide) -> None:
    first, *_, last = items(deck_of(guide_model, "openers"))
    assert first.title == "Alone at a table"
    assert first.text.startswith("\"I'm on my way to the bar.")
    assert len(first.more) == 3
    assert last.text == ""
    assert len(last.more) == 3
    assert not any(text.endswith(":") for item in (first, last) for text in (item.text, *item.more))


@pytest.mark.parametrize(("shows", "holds"), [("lines", 8), ("titles", 6), ("say", 2)])
def test_a_side_holds_what_can_be_read_at_arms_length(guide_model: Guide, shows: str, holds: int) -> None:
    one = guide_model.chapters[0].principles[0]
    said = replace(one, say=(Line("A", "Hello.", "a"),))

    def deck(count: int) -> Deck:
        return Deck("deck", "Deck", "About.", shows, (said,) * count, Source("cards/decks.yml", 1))

    assert [len(side.items) for side in sides(deck(holds), NOTES)] == [holds, 0]
    assert sum(len(side.items) for side in sides(deck(holds + 1), NOTES)) == holds + 1
    assert all(0 < len(side.items) <= holds for side in sides(deck(holds + 1), NOTES))
