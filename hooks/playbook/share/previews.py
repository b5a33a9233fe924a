"""Pictures of a site for others: what is shown where somebody shares a page, and its icons on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Final

from ..markdown import label
from ..model import Guide
from ..print.press import Press, language_of
from ..read.settings import Settings

SIZE: Final = (1200, 630)
"""Width and height of a page's picture in pixels: what the Open Graph protocol's readers show without cutting."""

HOME: Final = "index.md"


@dataclass(frozen=True, slots=True)
class Icon:
    """One icon: where it is published, its side in pixels, how much is left free at each side, how round its corners
    are (both as parts of the side), and whether a phone may cut it into a shape of its own."""

    path: str
    side: int
    inset: float
    radius: float = 0
    maskable: bool = False


ICONS: Final = (
    Icon("assets/icons/icon-192.png", 192, 0.19, 0.2),
    Icon("assets/icons/icon-512.png", 512, 0.19, 0.2),
    Icon("assets/icons/maskable-512.png", 512, 0.24, maskable=True),
)
"""Those of the manifest. A maskable one keeps its sign in the circle of 0.4 of its side around the middle (W3C, Web
Application Manifest)."""

TOUCH: Final = Icon("assets/icons/touch-180.png", 180, 0.19)
"""What iOS takes: it has no transparency and rounds the corners by itself."""

DRAWING: Final = "assets/icons/icon.svg"
"""The icon for any size."""


def icons(press: Press, settings: Settings) -> dict[str, bytes]:
    """The icons by path, as far as the press has or makes them: none where the site has no mark."""
    if not settings.mark:
        return {}
    shared = {"title": settings.name, "sign": _sign(settings), "look": asdict(settings.look)}
    made = {
        icon.path: press.png("icon", {**shared, "inset": icon.inset, "radius": icon.radius}, icon.side / 512)
        for icon in (*ICONS, TOUCH)
    }
    return {DRAWING: _drawing(settings).encode(), **{path: data for path, data in made.items() if data}}


def previews(press: Press, settings: Settings, guide: Guide) -> dict[str, tuple[str, bytes]]:
    """The pictures of pages by the page's source: where each is published, and the picture. A page whose title has no
    room, or letters that no font has, gets none."""
    found = {}
    shared = {
        "site": settings.name,
        "sign": _sign(settings),
        "look": asdict(settings.look),
        "language": language_of(guide.language),
    }
    for uri, (title, about) in _pages(settings, guide):
        data = press.png("preview", {**shared, "title": title, "about": about})
        if data:
            found[uri] = (f"assets/previews/{uri.removesuffix('.md')}.png", data)
    return found


def _pages(settings: Settings, guide: Guide) -> Iterator[tuple[str, tuple[str, str]]]:
    """The pages that have a picture of their own, each with its title and what it is about."""
    yield HOME, (settings.name, settings.description)
    for chapter in guide.chapters:
        yield f"playbook/{chapter.name}.md", (label(chapter.title), chapter.description)
    for deck in guide.decks:
        yield f"card/{deck.name}.md", (deck.title, deck.about)


def _sign(settings: Settings) -> str:
    """The mark in one colour, that of paper, to stand on the site's own. A style sheet in it may ask how light a
    screen is; a picture is on none."""
    bare = re.sub(r"(?s)<\?xml.*?\?>|<!--.*?-->|<style\b.*?</style>", "", settings.mark)
    return bare.replace("<svg ", f'<svg fill="{settings.look.paper}" ', 1).strip()


def _drawing(settings: Settings) -> str:
    """The same as `cards/icon.typ`, as SVG."""
    icon = ICONS[0]
    inset, sign, radius = (round(part * 512) for part in (icon.inset, 1 - 2 * icon.inset, icon.radius))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">'
        f'<rect width="512" height="512" rx="{radius}" fill="{settings.look.mark}"/>'
        f'<svg x="{inset}" y="{inset}" width="{sign}" height="{sign}">{_sign(settings)}</svg></svg>\n'
    )
