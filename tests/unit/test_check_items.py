"""The item report: small banks that give their answers away, banks that do not, and the project's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from playbook.check.advice import ADVICE, report_items
from playbook.check.items import AIM, Report, Tally, Words, measure, said, words_of, words_watched
from playbook.cli.main import main
from playbook.model import Bank, Guide, Option, Question, Source
from playbook.read.files import Layout
from playbook.read.guide import read_guide
from playbook.read.strings import read_words
from support.building import ROOT

LONG, MIDDLE, SHORT = "wait until she has come to the end", "wait until she has ended", "wait for the end"


def question(*options: str, kind: str = "single", stem: str = "What now?") -> Question:
    """A question whose right options begin with `*`."""
    made = tuple(Option(text.removeprefix("*"), text.startswith("*"), "") for text in options)
    return Question("an-id", "a-principle", kind, stem, "", made, "", Source("bank.md", 1))


def guide_of(*questions: Question) -> Guide:
    return Guide((), (Bank("bank", questions, Source("bank.md", 1)),))


def tallies(report: Report, kind: str = "single") -> dict[str, Tally]:
    measures = next(measures for measures in report.measures if measures.kind == kind)
    return {tally.rule.name: tally for tally in measures.tallies}


def uneven(*questions: Question, words: Words | None = None) -> list[str]:
    """The warnings about whole rules, without path and hint."""
    report = report_items(guide_of(*questions), words or Words())
    return [warning.message for warning in report.warnings if warning.code == "rule"]


def balanced() -> list[Question]:
    """Nine questions: each length is right three times, in each place once."""
    rest = {LONG: (MIDDLE, SHORT), MIDDLE: (SHORT, LONG), SHORT: (LONG, MIDDLE)}
    made = []
    for key, others in rest.items():
        for place in range(3):
            options = list(others)
            options.insert(place, f"*{key}")
            made.append(question(*options))
    return made


def test_a_balanced_bank_is_not_flagged() -> None:
    assert uneven(*balanced()) == []
    assert {tally.points for tally in tallies(measure(guide_of(*balanced()))).values()} == {0}


def test_a_bank_where_the_longest_is_right_is_flagged_and_the_other_lengths_with_it() -> None:
    places = [(f"*{LONG}", MIDDLE, SHORT), (MIDDLE, f"*{LONG}", SHORT), (MIDDLE, SHORT, f"*{LONG}")]
    assert uneven(*(question(*options) for options in places * 3)) == [
        "picking the longest is right in 100 % of 9 single questions, chance 33 %",
        "picking the middle length is right in 0 % of 9 single questions, chance 33 %",
        "picking the shortest is right in 0 % of 9 single questions, chance 33 %",
    ]


def test_a_place_that_is_right_too_seldom_is_flagged_as_one_that_is_right_too_often() -> None:
    same = "wait here", "wait outside", "wait below"
    found = uneven(*(question(*(f"*{text}" if n == 0 else text for n, text in enumerate(same))) for _ in range(6)))
    assert "picking option 1 is right in 100 % of 6 single questions, chance 33 %" in found
    assert "picking option 2 is right in 0 % of 6 single questions, chance 33 %" in found


def test_a_tie_scores_what_a_pick_among_the_tied_would() -> None:
    found = tallies(measure(guide_of(question("*abcd", "efgh", "ij"))))
    assert [found[name].hits for name in ("the longest", "the middle length", "the shortest")] == [0.5, 0.5, 0]
    assert found["the longest"].chance == pytest.approx(1 / 3)


def test_markdown_marks_do_not_make_an_option_longer() -> None:
    found = tallies(measure(guide_of(question("*[ab](https://example.org)", "abc", "*" * 2 + "d**"))))
    assert found["the longest"].hits == 0


def test_a_pick_in_multiple_is_right_if_it_is_one_of_the_right_ones() -> None:
    found = tallies(measure(guide_of(question("*abcd", "*abc", "ab", "a", kind="multiple"))), "multiple")
    assert (found["the longest"].hits, found["option 3"].hits, found["option 3"].chance) == (1, 0, 0.5)
    assert found["the middle length"].hits == 0.5


def test_options_of_different_number_have_a_last_place_too() -> None:
    found = tallies(measure(guide_of(question("a", "*b"), question("a", "b", "*c"))))
    assert (found["the last"].hits, found["option 3"].questions, found["the last"].chance) == (2, 1, 0.5 + 1 / 3)


def test_absolute_words_count_where_some_options_have_one_and_are_the_editions_own() -> None:
    tell = question("*wait for her", "always go to her", "never go to her")
    plain = question("*wait for her", "go to her", "turn to her")
    assert "one without absolutes" not in tallies(measure(guide_of(tell)))
    words = Words(absolute=frozenset({"always", "never"}))
    found = tallies(measure(guide_of(tell, plain), words))["one without absolutes"]
    assert (found.questions, found.hits) == (1, 1)
    assert "picking one without absolutes is right in 100 % of 2 single questions, chance 33 %" in uneven(
        tell, tell, words=words
    )


WATCHED_WORDS = (
    "absolute_words: always never\nnegations: not no\nreason_words: so_that\nasking_words: ask ?\n"
    "joining_words: ''\nexact_words: ''\n"
)
WATCHED = words_watched(
    {
        "reason_words": "so_that ,_for since",
        "asking_words": "ask ?",
        "joining_words": "and",
        "exact_words": "two Monday",
    }
)


@pytest.mark.parametrize(
    ("rule", "options"),
    [
        ("one without a reason", ("*wait for her", "wait, for she is late", "wait so that she can sit")),
        ("one that asks", ("*ask her to wait", "wait for her", "tell her to wait")),
        ("one that asks", ("*\u201cWill you wait?\u201d", "\u201cI will wait.\u201d", "\u201cDo wait.\u201d")),
        ("one that joins", ("*wait, and sit down", "wait for her", "hand her the bread")),
        ("one with a number", ("*wait until monday", "wait until then", "wait until she comes")),
    ],
)
def test_a_rule_goes_by_words_where_they_tell_options_apart(rule: str, options: tuple[str, ...]) -> None:
    alike = question("*wait", "sit down", "go home")
    found = tallies(measure(guide_of(question(*options), alike), WATCHED))[rule]
    assert (found.questions, found.hits) == (1, 1)
    assert found.chance == pytest.approx(1 / 3)


def test_a_word_that_right_and_wrong_options_share_scores_what_picking_blindly_would() -> None:
    even = question("*wait, since she is late", "go home, since she is late", "sit down", "*lie down")
    found = tallies(measure(guide_of(even), WATCHED))
    assert {tally.points for tally in found.values() if tally.rule.name == "one without a reason"} == {0}
    assert [found[name].questions for name in ("one that asks", "one that joins", "one with a number")] == [0, 0, 0]


def test_an_edition_without_words_is_measured_without_their_rules() -> None:
    named = {"one without a reason", "one that asks", "one that joins", "one with a number"}
    bank = guide_of(*balanced())
    assert named & set(tallies(measure(bank, words_watched({})))) == set()
    assert named <= set(tallies(measure(bank, WATCHED)))


def test_phrases_are_whole_words_and_marks_count_as_words() -> None:
    phrases = frozenset({"so that", ", for", "and", "?"})
    assert said("**So that** she, for once, may sit", phrases) == {"so that", ", for"}
    assert said("wait for a band, so she sits: that is that", phrases) == set()


def test_less_than_one_question_is_no_tell() -> None:
    assert uneven(question(f"*{LONG}", MIDDLE, SHORT)) == []


def test_words_are_whole_words() -> None:
    assert words_of("**Don\u2019t** justify it") == {"don't", "justify", "it"}


def test_every_warning_reads_as_it_should(
    guide: Callable[[str], Path], capsys: pytest.CaptureFixture[str], golden: Callable[[str, str], None]
) -> None:
    project = guide("bread")
    strings = project / "docs/strings/en.yml"
    strings.write_text(strings.read_text("utf-8") + WATCHED_WORDS, "utf-8")
    with (project / "quiz/questions/en/dough.md").open("a", encoding="utf-8") as file:
        file.write(
            "\n## The dough has not doubled after three hours. What now? { #three-hours principle=give-it-time }\n"
            "\n- [x] Feed it a little sugar, so that it wakes up within the hour\n\n    Sugar.\n"
            "\n- [ ] Never wait for such a dough\n\n    Never.\n"
            "\n- [ ] Never wait long for such a dough\n\n    Long.\n"
        )
    assert main(["items", str(project)]) == 1
    printed = capsys.readouterr().out
    golden("items.txt", printed)
    for code, (message, _) in ADVICE.items():
        longest_part = max(message.replace("}", "{").split("{")[::2], key=len)
        assert longest_part in printed, f"nothing breaks {code}"


def test_a_bank_with_problems_is_not_measured(guide: Callable[[str], Path], capsys: pytest.CaptureFixture[str]) -> None:
    project = guide("bread")
    bank = project / "quiz/questions/en/oven.md"
    bank.write_text(bank.read_text("utf-8").replace("kind=recall", "kind=recal"), "utf-8")
    assert main(["check", str(project)]) == 1
    complaints = capsys.readouterr().out
    assert main(["items", str(project)]) == 1
    assert capsys.readouterr().out == complaints


def test_no_edition_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["items", str(tmp_path)]) == 2
    assert "no edition found" in capsys.readouterr().err


def test_each_edition_has_a_report_of_its_own(guide: Callable[[str], Path], capsys: pytest.CaptureFixture[str]) -> None:
    main(["items", str(guide("tiny"))])
    heads = [line for line in capsys.readouterr().out.splitlines() if line.startswith("Edition")]
    assert [head.partition(":")[0] for head in heads] == ["Edition en", "Edition sv"]


def test_the_projects_own_bank_is_within_its_aim(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["items", str(ROOT)])
    assert (code, capsys.readouterr().out.splitlines()[-1]) == (0, "no warnings")
    layout = Layout(ROOT, "en")
    words = words_watched(read_words(*layout.words, layout.edition)[0])
    report = measure(read_guide(layout.sources())[0], words)
    assert [measures.kind for measures in report.measures] == ["single", "multiple"]
    for measures in report.measures:
        assert measures.questions > 20
        for tally in measures.tallies:
            if tally.questions > 20:
                assert abs(tally.points) <= 100 * AIM, f"{measures.kind}: {tally.rule.name}"


@pytest.mark.parametrize(
    ("shared", "different", "is_alike"), [(13, 7, True), (65, 35, True), (9, 5, False), (64, 36, False), (0, 0, False)]
)
def test_questions_are_near_duplicates_that_share_sixty_five_of_a_hundred_words(
    shared: int, different: int, is_alike: bool
) -> None:
    same = [f"same{number}" for number in range(shared)]
    stems = [" ".join([*same, *(f"own{number}" for number in range(different))]), " ".join(same)]
    bank = guide_of(*(question("*wait", "go", stem=stem) for stem in stems), question(f"*{stems[0]}", stems[1]))
    codes = {warning.code for warning in report_items(bank, Words()).warnings}
    assert ("alike" in codes, "options-alike" in codes) == (is_alike, is_alike)


@pytest.mark.parametrize(
    ("right", "wrong", "stands_out"), [(20, 12, False), (21, 12, True), (115, 100, False), (116, 100, True)]
)
def test_a_right_option_stands_out_by_a_word_and_by_its_share_of_the_length(
    right: int, wrong: int, stands_out: bool
) -> None:
    found = report_items(guide_of(question(f"*{'a' * right}", "b" * wrong, "c" * wrong)), Words())
    assert ("ratio" in {warning.code for warning in found.warnings}) == stands_out


@pytest.mark.parametrize(("count", "is_brief"), [(9, True), (10, False)])
def test_an_explanation_says_why_in_ten_words(count: int, is_brief: bool) -> None:
    told = Option("Wait", True, " ".join(["word"] * count))
    asked = Question("an-id", "a-principle", "single", "Stem?", "", (told,), "", Source("bank.md", 1))
    found = report_items(guide_of(asked), Words())
    assert ("brief" in {warning.code for warning in found.warnings}) == is_brief
