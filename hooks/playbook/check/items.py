"""The item report: what a reader would score who has not read the guide and goes by the look of the options.

A rule ("the longest", "the first") picks options by their form alone. In a good bank no rule does better, or worse,
than chance. Where a rule picks several options, as with a tie, it scores the share of them that is right; of several
right options any will do. Only kinds of question in which one picks are measured.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median_high, median_low
from typing import Final

from ..kinds import KINDS
from ..markdown import plain
from ..model import Guide, Option, Problem, Question
from ..read.strings import WATCHED

AIM: Final = 0.05
"""How far from chance a rule may be, as a share of the questions."""

Options = Sequence[Option]


@dataclass(frozen=True, slots=True)
class Words:
    """The words and phrases that an edition watches for, in small letters; none where it names none. A mark counts as a
    word: `, for` is a phrase of two."""

    absolute: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()


def words_watched(strings: Mapping[str, str]) -> Words:
    """What the strings of an edition watch for: phrases with blanks between them, `_` for a blank inside of one."""
    texts = (strings.get(key, "").casefold().split() for key in WATCHED)
    return Words(*(frozenset(text.replace("_", " ") for text in found) for found in texts))


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to pick without reading. `pick` gives the options that it cannot choose between, none where it does not
    apply. `remedy` tells an author what to do about it."""

    name: str
    pick: Callable[[Options], Options]
    remedy: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What a rule scores in the `questions` in which it applies; `hits` and `chance` are numbers of questions."""

    rule: Rule
    questions: int
    hits: float
    chance: float

    @property
    def points(self) -> float:
        """Percentage points above chance, negative below it."""
        return 100 * (self.hits - self.chance) / self.questions if self.questions else 0.0

    @property
    def surplus(self) -> float:
        """How many questions the rule is off beyond the aim. Less than one question is nobody's fault: a small bank
        cannot be more even than that."""
        return max(0.0, abs(self.hits - self.chance) - max(AIM * self.questions, 1))


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured in the questions of one kind. `ratio` is the mean length of the right options over that of
    the wrong ones, averaged over the questions (1.0 is even)."""

    kind: str
    questions: int
    tallies: tuple[Tally, ...]
    ratio: float


@dataclass(frozen=True, slots=True)
class Report:
    """The item report of one edition: how many questions it has of each kind, measures, and what to mend."""

    counts: Mapping[str, int]
    measures: tuple[Measures, ...]
    warnings: tuple[Problem, ...] = ()


def measure(guide: Guide, words: Words | None = None) -> Report:
    """Measures the bank of a guide; warnings are `advice.report_items`'s to give."""
    questions = [question for bank in guide.banks for question in bank.questions]
    counts = {kind: sum(q.kind == kind for q in questions) for kind in dict.fromkeys(q.kind for q in questions)}
    by_kind = [(name, [q for q in questions if q.kind == name]) for name, kind in KINDS.items() if kind.has_choice]
    return Report(counts, tuple(_measures(kind, found, words or Words()) for kind, found in by_kind if found))


def _measures(kind: str, questions: list[Question], words: Words) -> Measures:
    tallies = (tally(rule, questions) for rule in rules(questions, words))
    return Measures(kind, len(questions), tuple(tallies), fmean(ratio(q.options) for q in questions))


def rules(questions: Iterable[Question], words: Words) -> list[Rule]:
    """The rules worth trying on these questions: lengths, places, and words of those sorts that an edition names."""
    sizes = {len(question.options) for question in questions}
    even, move = "even out the lengths in {count} of them", "rearrange the options in {count} of them"
    found = [
        Rule("the longest", lambda options: _of_length(options, max(lengths(options))), even),
        Rule("the middle length", _middle, even),
        Rule("the shortest", lambda options: _of_length(options, min(lengths(options))), even),
        *(Rule(f"option {place}", _place(place), move) for place in range(1, max(sizes) + 1)),
    ]
    if len(sizes) > 1:
        found.append(Rule("the last", lambda options: options[-1:], move))
    return [*found, *_word_rules(words)]


def _word_rules(words: Words) -> Iterator[Rule]:
    """Strike out what is absolute or gives a reason; pick what asks, joins two things, or names a number or a day."""
    spread = "have as much of it in right options as in wrong ones, here in {count} of them"
    for phrases, wanted, name, remedy in (
        (words.absolute, False, "one without absolutes", "say it without such words"),
        (words.reasons, False, "one without a reason", spread),
        (words.asking, True, "one that asks", spread),
        (words.joining, True, "one that joins", spread),
        (words.exact, True, "one with a number", spread),
    ):
        if phrases:
            yield Rule(name, _saying(phrases, wanted), remedy)


def tally(rule: Rule, questions: Iterable[Question]) -> Tally:
    """What a rule scores, and what picking blindly would score in the same questions."""
    picked = [(picks, question.options) for question in questions if (picks := rule.pick(question.options))]
    hits = sum(_share(picks) for picks, _ in picked)
    return Tally(rule, len(picked), hits, sum(_share(options) for _, options in picked))


def _share(options: Options) -> float:
    return sum(option.is_key for option in options) / len(options)


def lengths(options: Options) -> list[int]:
    """How many characters of each option a reader sees."""
    return [len(plain(option.text)) for option in options]


def ratio(options: Options) -> float:
    """The mean length of the right options over that of the wrong ones; 1.0 where there are none of either."""
    right, wrong = mean_lengths(options)
    return right / wrong if right and wrong else 1.0


def mean_lengths(options: Options) -> tuple[float, float]:
    """The mean length of the right options and of the wrong ones, in characters; 0 where there are none."""
    right, wrong = ([option for option in options if option.is_key is key] for key in (True, False))
    return (fmean(lengths(right)) if right else 0.0), (fmean(lengths(wrong)) if wrong else 0.0)


def _of_length(options: Options, *wanted: int) -> Options:
    return [option for option, length in zip(options, lengths(options), strict=True) if length in wanted]


def _middle(options: Options) -> Options:
    found = lengths(options)
    return _of_length(options, median_low(found), median_high(found))


def _place(place: int) -> Callable[[Options], Options]:
    return lambda options: options[place - 1 : place]


def _saying(phrases: frozenset[str], wanted: bool) -> Callable[[Options], Options]:
    """Picks the options with such a phrase, or those without one, where some have one and some have none: elsewhere
    there is nothing to choose by."""

    def pick(options: Options) -> Options:
        found = [option for option in options if bool(said(option.text, phrases)) is wanted]
        return found if len(found) < len(options) else []

    return pick


def said(text: str, phrases: frozenset[str]) -> frozenset[str]:
    """Which of the phrases a text has, as whole words."""
    text = f" {' '.join(_pieces(text))} "
    return frozenset(phrase for phrase in phrases if f" {phrase} " in text)


def words_of(text: str) -> frozenset[str]:
    """The different words of a text, in small letters; `don't` is one word."""
    return frozenset(piece for piece in _pieces(text) if piece[0].isalnum())


def _pieces(text: str) -> list[str]:
    """The words and the marks of a text in their order, in small letters."""
    return re.findall(r"\w+(?:'\w+)*|[^\w\s]", plain(text).replace("\u2019", "'").casefold())


def table(report: Report) -> str:
    """The measures as plain text, one block a kind of question."""
    counts = ", ".join(f"{count} {kind}" for kind, count in report.counts.items())
    return "\n\n".join(
        [f"{sum(report.counts.values())} questions ({counts})", *(_block(found) for found in report.measures)]
    )


def _block(found: Measures) -> str:
    head = f"{found.kind + ': picking…':<26}{'right':>7}{'of':>6}{'rate':>8}{'chance':>8}{'points':>8}"
    foot = f"  length of right to wrong options: {found.ratio:.2f}"
    return "\n".join([head, *(_row(one) for one in found.tallies), foot])


def _row(one: Tally) -> str:
    if not one.questions:
        return f"  {one.rule.name:<24}{'0':>7}{0:>6}"
    rate, chance = 100 * one.hits / one.questions, 100 * one.chance / one.questions
    mark = "  !" if one.surplus else ""
    return (
        f"  {one.rule.name:<24}{one.hits:>7.1f}{one.questions:>6}{rate:>7.1f}%{chance:>7.1f}%{one.points:>+8.1f}{mark}"
    )
