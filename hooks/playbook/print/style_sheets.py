"""The style sheets for printing from a browser, as far as they depend on the size of the paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .papers import DECK_FORMATS, EM, EVENT_FORMATS, Format

SLACK: Final = 0.2
"""Millimetres by which a full sheet ends before its page does: browsers round pages to whole pixels, and what is a hair
longer would take one more."""


def style_sheets() -> dict[str, str]:
    """Whole style sheets by name: a page size each, of which one is in force at a time, and the sizes by name for the
    event card without a script."""
    pages = {form.style_sheet: _page("@page", form) for form in (*DECK_FORMATS, *EVENT_FORMATS)}
    return {**pages, "builder-pages.css": _named_pages()}


def sizes() -> dict[str, str]:
    """By name, what follows in style sheets that are written by hand: the measures of each format as properties."""
    return {
        "card.css": "".join(_deck_rule(form, at == 0) for at, form in enumerate(DECK_FORMATS)),
        "card-builder.css": _preview_rule(EVENT_FORMATS[0]) + "".join(map(_event_rule, EVENT_FORMATS)),
    }


def _named_pages() -> str:
    named = [(f"builder-{form.event}".replace("_", "-"), form) for form in EVENT_FORMATS[1:]]
    chosen = [
        f'html:has(card-builder:not(.is-live) [value="{form.event}"]:checked) {{ page: {name}; }}\n'
        for name, form in named
    ]
    return "".join([_NAMED, *chosen, *(_page(f"@page {name}", form) for name, form in named)])


_NAMED: Final = """/* Without a script: the chosen page size by its name. It comes after the size without a name, which
   Chromium would prefer otherwise. */
"""


def _page(rule: str, form: Format) -> str:
    return f"{rule} {{ size: {_mm(*form.page)}; margin: 0; }}\n"


def _deck_rule(form: Format, is_first: bool) -> str:
    """A format as the page of a deck prints it. An enlarged card is set in its own measure, and its page magnified.
    The first format is that of the screen, too."""
    face, scale = form.face, form.scale
    measures = {
        **({"zoom": f"{scale:.6g}"} if scale != 1 else {}),
        **_sheet(form, scale),
        "card-width": _mm(form.card[0] / scale),
        "card-height": _mm(form.card[1] / scale),
        "inset": _mm(face.inset),
        "foot": _mm(face.foot),
        "type": f"{face.browser_type:g}pt",
        "say": f"{face.browser_say:g}pt",
    }
    return _rule(f"card-sheet, .print-{form.deck}" if is_first else f".print-{form.deck}", measures)


def _event_rule(form: Format) -> str:
    """A format as the page of the event card prints it: chosen by the script, or without one by a radio button."""
    chosen = f':is(#print-root.{form.event}, card-builder:has([value="{form.event}"]:checked))'
    high = (form.page[1] - SLACK) / form.rows if form.product.turned else form.card[1]
    shown = {"sheet": "none", "zine": "grid"} if form.product.turned else {}
    tiles = {"tiles": "block"} if form.columns * form.rows > 1 and not shown else {}
    face = {"em": _mm(form.em), "face-width": _mm(form.card[0]), "face-height": _mm(high)}
    return _rule(chosen, {**shown, **tiles, **face, **_sheet(form)})


def _preview_rule(form: Format) -> str:
    """The card on the screen. Its height is in em, since it gets narrower with the window."""
    high = f"{form.card[1] / form.card[0] * EM:.6g}em"
    return _rule(
        "card-builder", {"preview-em": _mm(form.em), "preview-width": _mm(form.card[0]), "preview-height": high}
    )


def _sheet(form: Format, scale: float = 1) -> dict[str, str]:
    """The sheet: its size before it is magnified by `scale`, and the cards in the middle of it."""
    (width, height), (wide, high) = form.page, form.card
    slack = SLACK if form.columns * form.rows > 1 else 0
    top, left = (height - form.rows * high) / 2, (width - form.columns * wide) / 2
    return {
        "sheet-width": _mm(width / scale),
        "sheet-height": _mm((height - slack) / scale),
        "sheet-padding": _mm(top / scale, left / scale),
        "columns": str(form.columns),
        "rows": str(form.rows),
    }


def _rule(selector: str, measures: Mapping[str, str]) -> str:
    return f"{selector} {{ {' '.join(f'--{name}: {value};' for name, value in measures.items())} }}\n"


def _mm(*lengths: float) -> str:
    return " ".join(f"{length:.6g}mm" for length in lengths)
