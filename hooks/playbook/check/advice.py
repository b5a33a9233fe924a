"""What the item report warns of: what gives an answer away, and what a bank lacks. All of it advice, no error."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType
from typing import Final

from ..kinds import KINDS, kind_of
from ..model import Guide, Problem, Question, Source
from ..problems import in_order
from .items import Report, Tally, Words, mean_lengths, measure, said, words_of

LENGTHS: Final = 0.15
"""How far the length of the right options may be from that of the wrong ones, as a share of the latter."""

A_WORD: Final = 8
"""A difference of so many characters is no tell, however short the options are."""

EXPLANATION: Final = 10
"""The fewest words in which an explanation says why."""

ALIKE: Final = 0.65
"""Two texts are near-duplicates if they share this much of their different words."""

QUESTIONS: Final = 3
"""The fewest questions a principle needs, so that trying again is not the same question again."""

ADVICE: Final = MappingProxyType(
    {
        "rule": ("picking {rule} is right in {rate:.0f} % of {questions} {kind} questions, chance {chance:.0f} %", ""),
        "ratio": (
            "right options have {right:.0f} characters, wrong ones {wrong:.0f}",
            "keep them within {limit:.0f} % of each other",
        ),
        "absolute": ("a wrong option says `{word}`", "such words give it away: say it without"),
        "negation": ("the question says `{word}`", "ask for what is, so that nobody trips over a small word"),
        "alike": ("this question says nearly the same as `{id}`", "it stands at {path}:{line}; ask something else"),
        "options-alike": ("two options say nearly the same: `{text}`", "make them differ in more than a word"),
        "brief": ("an explanation has too few words ({count}): `{text}`", "say why, in {limit} words or more"),
        "few": ("the principle `{id}` has {count} of {limit} questions", "write another in {path}"),
        "no-recall": ("the chapter has no question to answer in one's own words", "write one with {kinds}"),
    }
)
"""Message and hint by code. The hint to a rule is its remedy."""


def report_items(guide: Guide, words: Words) -> Report:
    """The item report of a guide. Warnings about all questions point to their folder."""
    report = measure(guide, words)
    found = [*_uneven(report, Source(guide.folders.questions.rstrip("/"), 1)), *_gaps(guide), *_twins(guide)]
    for question in guide.questions():
        found += [*_wording(question, words), *_form(question), *_brief(question)]
    return replace(report, warnings=in_order(found))


def _advice(source: Source, code: str, remedy: str = "", **values: object) -> Problem:
    message, hint = ADVICE[code]
    return Problem(source, code, message.format(**values), (remedy or hint).format(**values))


def _uneven(report: Report, source: Source) -> Iterator[Problem]:
    for measures in report.measures:
        for tally in measures.tallies:
            if tally.surplus > 0:
                yield _advice(source, "rule", tally.rule.remedy, kind=measures.kind, **_figures(tally))


def _figures(tally: Tally) -> Mapping[str, object]:
    return {
        "rule": tally.rule.name,
        "questions": tally.questions,
        "rate": 100 * tally.hits / tally.questions,
        "chance": 100 * tally.chance / tally.questions,
        "count": math.ceil(tally.surplus),
    }


def _wording(question: Question, words: Words) -> Iterator[Problem]:
    """Words that trip a reader up in the question, or give a wrong option away."""
    for word in sorted(said(question.stem, words.negations)):
        yield _advice(question.source, "negation", word=word)
    wrong = [option for option in question.options if not option.is_key]
    for word in sorted(word for option in wrong for word in said(option.text, words.absolute)):
        yield _advice(question.source, "absolute", word=word)


def _form(question: Question) -> Iterator[Problem]:
    """Options of which the right ones stand out by their length, or of which two cannot be told apart."""
    right, wrong = mean_lengths(question.options)
    if right and wrong and abs(right - wrong) > max(LENGTHS * wrong, A_WORD):
        yield _advice(question.source, "ratio", right=right, wrong=wrong, limit=100 * LENGTHS)
    for one, other in combinations(question.options, 2):
        if _alike(words_of(one.text), words_of(other.text)):
            yield _advice(question.source, "options-alike", text=other.text)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return 0 < ALIKE * len(one | other) <= len(one & other)


def _twins(guide: Guide) -> Iterator[Problem]:
    """Questions that read like an earlier one, in the line by which a reader tells them apart."""
    texts = [(question, words_of(question.stem)) for question in guide.questions()]
    for (first, one), (second, other) in combinations(texts, 2):
        if _alike(one, other):
            at = first.source
            yield _advice(second.source, "alike", id=first.id, path=at.path, line=at.line)


def _brief(question: Question) -> Iterator[Problem]:
    explanations = [option.explanation for option in question.options if option.explanation]
    for text in [*explanations, *filter(None, [question.answer])]:
        if (count := len(text.split())) < EXPLANATION:
            yield _advice(question.source, "brief", count=count, text=text, limit=EXPLANATION)


def _gaps(guide: Guide) -> Iterator[Problem]:
    """Principles with few questions, and chapters without a recall."""
    questions = guide.questions()
    kinds = " or ".join(f"`kind={kind.name}`" for kind in KINDS.values() if kind.is_free)
    for chapter in guide.chapters:
        path = f"{guide.folders.questions}{chapter.name}.md"
        for principle in chapter.principles:
            count = sum(question.principle == principle.id for question in questions)
            if count < QUESTIONS:
                yield _advice(principle.source, "few", id=principle.id, count=count, limit=QUESTIONS, path=path)
        found = guide.bank(chapter.name)
        if not found or not any(kind_of(question).is_free for question in found.questions):
            yield _advice(found.source if found else chapter.source, "no-recall", kinds=kinds)
