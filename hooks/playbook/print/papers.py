"""The sizes of paper, and how each is filled: the one table of which PDFs, page sizes, style sheets and buttons come. A
further size is a row here, and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

INCH: Final = 25.4
"""In millimetres, as are all lengths here but those of type."""

EM: Final = 30
"""How many em of its type the event card is wide (`event-card.css`)."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, upright: its name, width and height. `home` tells where people have it at home: in the `us`, or in the
    rest of the `world`; nothing if hardly anybody has."""

    name: str
    width: float
    height: float
    home: str = ""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        return self.width, self.height


@dataclass(frozen=True, slots=True)
class Product:
    """What can be printed: the template that sets its PDFs, and its names with `{}` for the paper: as PDF, and as print
    from the page of a deck and from that of the event card; empty where there is none. `turned` sheets lie on their
    long side. `accessible` PDFs keep to the standard PDF/UA-1 for screen readers, which a sheet to cut up cannot: it
    shows the same card four times."""

    template: str
    pdf: str
    deck: str = ""
    event: str = ""
    turned: bool = False
    accessible: bool = False


CARD: Final = Product("single", "{}", deck="{}", event="{}", accessible=True)
BLEED: Final = Product("single", "{}-bleed", accessible=True)
MIDDLE: Final = Product("sheet", "one-{}")
FOUR: Final = Product("sheet", "{}", deck="{}", event="{}")
SMALL: Final = Product("small", "small-{}")
BOOKLET: Final = Product("booklet", "booklet-{}", event="zine_{}", turned=True)


@dataclass(frozen=True, slots=True)
class Face:
    """How a side of a deck's card is set: what is free at its edges and at its foot; points of its type in PDFs, and in
    browsers, whose letters are wider, of lines and of what can be said, which is longer."""

    inset: float
    foot: float
    type: float
    browser_type: float
    browser_say: float


LARGE: Final = Face(9, 7, 13, 12.5, 11)
COMPACT: Final = Face(8, 6, 11.5, 11, 9.8)


@dataclass(frozen=True, slots=True)
class Format:
    """A product on a paper: the size of one card or panel, how many there are in a row and below each other in the
    middle of the sheet, and how a deck's card is set.

    A card that is `scale` times as large as it is set is enlarged with all that is on it. `panel_em` is the em of the
    event card's booklet; that of a card follows from its width. `bleed` goes beyond each edge, to be cut off.
    """

    paper: Paper
    product: Product
    card: tuple[float, float]
    columns: int = 1
    rows: int = 1
    face: Face = LARGE
    scale: float = 1
    panel_em: float = 0
    bleed: float = 0

    @property
    def name(self) -> str:
        """The name of the PDF."""
        return self.product.pdf.format(self.paper.name)

    @property
    def deck(self) -> str:
        """The name as print from the page of a deck, or nothing."""
        return self.product.deck.format(self.paper.name)

    @property
    def event(self) -> str:
        """The name as print of the event card, or nothing."""
        return self.product.event.format(self.paper.name)

    @property
    def style_sheet(self) -> str:
        """The name of the style sheet that holds its page size for browsers."""
        return f"print-{self.deck}.css" if self.deck else f"builder-{self.event}.css".replace("_", "-")

    @property
    def page(self) -> tuple[float, float]:
        """Width and height of the page."""
        width, height = self.paper.size
        return (height, width) if self.product.turned else (width, height)

    @property
    def em(self) -> float:
        """The em of the event card, in millimetres."""
        return self.panel_em or self.card[0] / EM

    @property
    def options(self) -> Mapping[str, Any]:
        """What the template of the PDF is told."""
        return {
            "page": self.page,
            "card": self.card,
            "columns": self.columns,
            "rows": self.rows,
            "face": asdict(self.face),
            "scale": self.scale,
            "bleed": self.bleed,
        }


A6: Final = Paper("a6", 105, 148)
A5: Final = Paper("a5", 148, 210)
A4: Final = Paper("a4", 210, 297, "world")
LETTER: Final = Paper("letter", 8.5 * INCH, 11 * INCH, "us")

FORMATS: Final = (
    Format(A6, CARD, A6.size),
    Format(A5, CARD, A5.size, scale=A5.width / A6.width),
    Format(A6, BLEED, A6.size, bleed=3),
    Format(A4, MIDDLE, A6.size),
    Format(LETTER, MIDDLE, A6.size),
    # 95 mm wide, so that four fit both papers, and lower on Letter, so that the marks stay where printers print.
    Format(A4, FOUR, (95, 134), 2, 2, COMPACT),
    Format(LETTER, FOUR, (95, 131), 2, 2, COMPACT),
    Format(A4, SMALL, (85, 55), 2, 5),
    Format(LETTER, SMALL, (3.5 * INCH, 2 * INCH), 2, 5),
    Format(A4, BOOKLET, (A4.height / 4, A4.width / 2), 4, 2, panel_em=3.9),
    Format(LETTER, BOOKLET, (LETTER.height / 4, LETTER.width / 2), 4, 2, panel_em=3.8),
)
"""All that can be printed, in the order in which readers are offered it."""

DECK_FORMATS: Final = tuple(form for form in FORMATS if form.deck)
"""What the page of a deck prints. The first is what a browser prints unasked, here and below."""

EVENT_FORMATS: Final = tuple(form for form in FORMATS if form.event)
"""What the page of the event card prints."""
