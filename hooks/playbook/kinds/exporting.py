"""What several kinds need to be taken elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ..markdown import plain

_GIFT: Final = re.compile(r"[\\~=#{}:]")


def gift(html: str) -> str:
    """Text on one line in which nothing means anything to Moodle's GIFT format."""
    return _GIFT.sub(r"\\\g<0>", " ".join(html.split()))


def gift_pair(one: str, other: str) -> str:
    """A pair of GIFT's matching: two pieces of Markdown, with an arrow between them that nothing else may hold."""
    left, right = (gift(plain(part)).replace("->", "→") for part in (one, other))
    return f"\t={left} -> {right}"


def listed(tag: str, items: Iterable[str]) -> str:
    """A list of HTML in `tag`, which may bring attributes: `ol type=A`."""
    return f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag.split()[0]}>"
