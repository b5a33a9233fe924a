"""Makes the PDFs of a deck, and pictures, with Typst, from the templates in `cards/`, or takes them from an earlier
build."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..cache import Cache, key
from ..model import Deck
from ..read.strings import FOLDS
from .cards import panels, short_items, sides
from .papers import Format, Product


class UnprintableError(Exception):
    """A deck does not fit its cards, or has letters that their font lacks."""


class Press:
    """Prints with the templates in a folder. What was printed before of the same content comes from `kept`; with
    `makes` false there is nothing else, so that nobody has to wait."""

    def __init__(self, folder: Path, kept: Cache, makes: bool = True) -> None:
        self._folder, self._kept, self._makes = folder, kept, makes

    def pdf(self, form: Format, content: Mapping[str, Any]) -> bytes | None:
        """The PDF of `content` (see `content_of`), or None where it would have to be made first.

        Raises `UnprintableError`.
        """
        data = json.dumps({**content, "format": form.options}, ensure_ascii=False, sort_keys=True)
        name = key(self._code, form.product.template, str(form.product.accessible), data) + ".pdf"
        found = self._kept.get_bytes(name)
        if found is None and self._makes:
            found = self._print(form.product, data)
            self._kept.put_bytes(name, found)
        return found

    def png(self, template: str, content: Mapping[str, Any], scale: float = 1) -> bytes | None:
        """The picture that a template draws of `content`, `scale` pixels to a point. None where it would have to be
        made first, and where it cannot be made: for want of room, or of letters in the fonts."""
        data = json.dumps(content, ensure_ascii=False, sort_keys=True)
        name = key(self._code, template, str(scale), data) + ".png"
        found = self._kept.get_bytes(name)
        if found is None and self._makes:
            found = self._draw(template, data, scale)
            self._kept.put_bytes(name, found)
        return found or None

    def _draw(self, template: str, data: str, scale: float) -> bytes:
        """The picture, or nothing. The standard for accessible PDFs allows no letter that is missing; a picture would
        show a box for it."""
        import typst

        path, inputs = str(self._folder / f"{template}.typ"), {"data": data}
        try:
            self._painter.compile(path, format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=0)
        except typst.TypstError:
            return b""
        made: bytes = self._painter.compile(path, format="png", sys_inputs=inputs, ppi=72 * scale)
        return made

    def _print(self, product: Product, data: str) -> bytes:
        import typst

        try:
            made: bytes = self._compiler.compile(
                str(self._folder / f"{product.template}.typ"),
                format="pdf",
                sys_inputs={"data": data},
                pdf_standards=["ua-1"] if product.accessible else [],
                timestamp=0,
            )
        except typst.TypstError as error:
            raise UnprintableError(" ".join(str(error).split())) from error
        return made

    @cached_property
    def _compiler(self) -> Any:
        return self._open(embedded=False)

    @cached_property
    def _painter(self) -> Any:
        """It has Typst's own fonts as well, among them a serif for titles."""
        return self._open(embedded=True)

    def _open(self, embedded: bool) -> Any:
        """Typst, loaded when something is made: that takes longer than a PDF. Its fonts are those in the folder, and
        its own if `embedded`, so that every machine prints the same."""
        import typst

        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=embedded, font_paths=[str(self._folder / "fonts")]
        )
        return typst.Compiler(root=str(self._folder), font_paths=fonts)

    @cached_property
    def _code(self) -> str:
        files = [*sorted(self._folder.glob("*.typ")), *sorted(self._folder.glob("fonts/*.otf"))]
        return key(version("typst"), *(path.read_bytes() for path in files))


def language_of(edition: str) -> str:
    """The language of an edition as the templates take it: `pt` of `pt-BR`; where its code is none, `und` for an
    undetermined one (ISO 639-2)."""
    found = re.match(r"(?i)[a-z]{2,3}(?![a-z0-9])", edition)
    return found[0].lower() if found else "und"


def content_of(deck: Deck, words: Mapping[str, str], language: str, foot: str) -> dict[str, Any]:
    """What the templates print of a deck. `foot` is the site's name, `language` the edition's code."""
    return {
        "title": deck.title,
        "about": deck.about,
        "foot": foot,
        "language": language_of(language),
        "shows": deck.shows,
        "notes": words["card_notes"],
        "fold": words["fold"],
        "folds": [words[name] for name in FOLDS],
        "sides": [asdict(side) for side in sides(deck, words["card_notes"])],
        "panels": [_plain(part) for part in panels(deck)],
        "short": _plain(short_items(deck)),
    }


def _plain(found: Iterable[Any]) -> list[dict[str, Any]]:
    return [asdict(item) for item in found]
