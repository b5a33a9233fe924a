"""The table of papers: what follows from it for PDFs, style sheets and buttons."""

from __future__ import annotations

import re

import pytest

from playbook.print.papers import A4, A6, DECK_FORMATS, EVENT_FORMATS, FORMATS, FOUR, LETTER, MIDDLE, SMALL, Format
from playbook.print.style_sheets import sizes, style_sheets
from support.building import ROOT

IN_THE_BROWSER = dict.fromkeys((*DECK_FORMATS, *EVENT_FORMATS))
MARKS = 5
"""Millimetres around the cards of a sheet that their crop marks need."""


def named(form: Format) -> str:
    return form.name


def measures(name: str, selector: str) -> dict[str, str]:
    """The properties that a rule of the sizes sets."""
    (found,) = (rule for rule in sizes()[name].splitlines() if rule.startswith(f"{selector} {{"))
    return dict(re.findall(r"--([\w-]+): ([^;]+);", found))


def numbers(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"([\d.]+)mm", text)]


def test_papers_are_as_the_standards_have_them() -> None:
    assert A4.size == (210, 297)
    assert A6.size == (105, 148)
    assert LETTER.size == pytest.approx((215.9, 279.4))


def test_every_format_has_names_of_its_own() -> None:
    for names in ([form.name for form in FORMATS], [form.event for form in EVENT_FORMATS]):
        assert len(set(names)) == len(names)
    assert DECK_FORMATS[0].deck == EVENT_FORMATS[0].event == "a6"


@pytest.mark.parametrize("form", FORMATS, ids=named)
def test_the_cards_of_a_format_fit_its_page(form: Format) -> None:
    free = [
        (side - count * card) / 2
        for side, count, card in zip(form.page, (form.columns, form.rows), form.card, strict=True)
    ]
    assert min(free) >= (MARKS if form.product in (MIDDLE, FOUR, SMALL) else -1e-9)
    if form.product is FOUR:
        assert (form.columns, form.rows) == (2, 2), "the crop marks of card.css and event-sheets.css are for these"


@pytest.mark.parametrize("form", FORMATS, ids=named)
def test_a_card_is_never_set_smaller_than_it_is_cut_and_enlarged_no_further_than_its_paper(form: Format) -> None:
    assert form.scale * A6.width <= form.paper.width
    assert form.scale * A6.height <= form.paper.height
    assert form.scale >= 1


@pytest.mark.parametrize("form", IN_THE_BROWSER, ids=named)
def test_a_style_sheet_sets_the_page_and_no_other(form: Format) -> None:
    (rule,) = style_sheets()[form.style_sheet].splitlines()
    assert rule.startswith("@page { size: ")
    assert numbers(rule) == pytest.approx(form.page)


@pytest.mark.parametrize("form", EVENT_FORMATS[1:], ids=named)
def test_without_a_script_a_choice_sets_the_page_by_its_name(form: Format) -> None:
    text = style_sheets()["builder-pages.css"]
    (name,) = re.findall(rf'\[value="{form.event}"\]:checked\) {{ page: ([\w-]+); }}', text)
    (rule,) = re.findall(rf"(?m)^@page {name} {{.*", text)
    assert numbers(rule) == pytest.approx(form.page)


@pytest.mark.parametrize("form", DECK_FORMATS, ids=named)
def test_cards_stand_in_the_middle_of_the_sheet(form: Format) -> None:
    first = form is DECK_FORMATS[0]
    found = measures("card.css", f"card-sheet, .print-{form.deck}" if first else f".print-{form.deck}")
    scale = float(found.get("zoom", "1"))
    top, left = numbers(found["sheet-padding"])
    wide, high = numbers(found["card-width"]) + numbers(found["card-height"])
    assert scale * (2 * left + form.columns * wide) == pytest.approx(form.page[0], abs=1e-2)
    assert scale * (2 * top + form.rows * high) == pytest.approx(form.page[1], abs=1e-2)
    assert form.page[1] - 0.5 < scale * numbers(found["sheet-height"])[0] < form.page[1] + 1e-2
    assert (found["columns"], found["rows"]) == (str(form.columns), str(form.rows))


@pytest.mark.parametrize("form", EVENT_FORMATS, ids=named)
def test_the_event_card_is_as_large_as_it_is_cut(form: Format) -> None:
    selector = f':is(#print-root.{form.event}, card-builder:has([value="{form.event}"]:checked))'
    found = measures("card-builder.css", selector)
    assert numbers(found["face-width"]) == pytest.approx([form.card[0]])
    assert numbers(found["face-height"]) == pytest.approx([form.card[1]], abs=0.2)
    assert numbers(found["sheet-width"]) == pytest.approx([form.page[0]])


def test_no_size_of_a_paper_stands_beside_the_table() -> None:
    folders = {"cards": "*.typ", "cards/client": "*.*", "hooks/playbook/site": "**/*.*"}
    files = [path for folder, names in folders.items() for path in (ROOT / folder).glob(names) if path.suffix != ".pyc"]
    lengths = sorted({f"{side:g}" for form in FORMATS for side in (*form.page, *form.card)})
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, lengths))})(mm|\s*\*\s*1mm)|\b(8\.5|11)in\b")
    found = [(path.name, match[0]) for path in files for match in pattern.finditer(path.read_text("utf-8"))]
    assert len(files) > 30
    assert found == []
