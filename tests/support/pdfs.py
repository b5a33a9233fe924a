"""Reads PDFs: sizes in mm, text without spaces, and what lies where on a sheet."""

from __future__ import annotations

import io
import unicodedata
from collections import defaultdict
from typing import Any

from pypdf import PageObject, PdfReader


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def size(page: PageObject) -> tuple[float, float]:
    """Width and height in mm."""
    return _mm(page.mediabox.width), _mm(page.mediabox.height)


def trimmed(page: PageObject) -> tuple[float, float]:
    """Width and height in mm after cutting."""
    return _mm(page.trimbox.width), _mm(page.trimbox.height)


def _mm(points: float) -> float:
    return round(float(points) / 72 * 25.4, 1)


def squeezed(text: str) -> str:
    """Without spaces, line ends and ligatures: they are the business of paper and font."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def type_sizes(page: PageObject) -> list[float]:
    """The size of the type, in points as they are on the page, of each piece of text in its order."""
    found: list[float] = []

    def visit(text: str, outer: list[float], inner: list[float], _: Any, size: float) -> None:
        if text.strip():
            found.append(abs(outer[3] * inner[3]) * size)

    page.extract_text(visitor_text=visit)
    return found


def cells(
    page: PageObject, columns: int, rows: int, tile: tuple[float, float] = (0, 0)
) -> tuple[dict[tuple[int, int], str], set[tuple[int, int]]]:
    """The text in each field of a sheet, by column and row from the top left, and the fields with text turned by
    180 degrees. The fields are `tile` large, in mm, and stand in the middle of the sheet; or they fill it."""
    found: dict[tuple[int, int], str] = defaultdict(str)
    turned: set[tuple[int, int]] = set()
    wide, high = float(page.mediabox.width), float(page.mediabox.height)
    width, height = (tile[0] / 25.4 * 72 or wide / columns), (tile[1] / 25.4 * 72 or high / rows)
    left, top = (wide - columns * width) / 2, (high - rows * height) / 2

    def visit(text: str, outer: list[float], inner: list[float], *_: Any) -> None:
        if text.strip():
            x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
            y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
            at = int((x - left) // width), int((high - y - top) // height)
            found[at] += squeezed(text)
            turned.update({at} if outer[0] * inner[0] < 0 else ())

    page.extract_text(visitor_text=visit)
    return dict(found), turned
