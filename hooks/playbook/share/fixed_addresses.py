"""Files at fixed addresses, for programs that ask for them: the web manifest, `robots.txt` and `llms.txt`."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from ..exports import EXPORTS
from ..markdown import label
from ..model import Guide
from ..read.settings import Settings
from ..read.strings import put
from .previews import DRAWING, ICONS, Icon

Link = tuple[str, str, str]
"""A path in the site, what stands there, and what it is about."""


def manifest(settings: Settings, guide: Guide, there: Collection[str]) -> str:
    """The web manifest (W3C), JSON with addresses relative to the site's root. `there` are the paths of the icons that
    were made."""
    made = [icon for icon in ICONS if icon.path in there]
    drawing = [{"src": DRAWING, "sizes": "any", "type": "image/svg+xml"}] if DRAWING in there else []
    values = {
        "name": settings.name,
        "short_name": settings.name,
        "description": settings.description,
        "lang": guide.language,
        "dir": settings.direction or "auto",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "display_override": ["minimal-ui"],  # where there is a button to go back, it is of use
        "background_color": settings.look.paper,
        "theme_color": settings.look.paper,
        "icons": [*map(_icon, made), *drawing],
        "shortcuts": [_shortcut(url, name, made) for url, name in _shortcuts(guide)],
    }
    return json.dumps({key: value for key, value in values.items() if value}, ensure_ascii=False, indent=1) + "\n"


def _icon(icon: Icon) -> dict[str, str]:
    purpose = "maskable" if icon.maskable else "any"
    return {"src": icon.path, "sizes": f"{icon.side}x{icon.side}", "type": "image/png", "purpose": purpose}


def _shortcut(url: str, name: str, made: list[Icon]) -> dict[str, Any]:
    return {"url": url, "name": name, "icons": [_icon(icon) for icon in made[:1]]}


def _shortcuts(guide: Guide) -> Iterator[tuple[str, str]]:
    """The quiz, and the reader's own card, for the last minute: where the edition has a page for them."""
    for page, url, word in (("quiz", "quiz/", "quiz_link"), ("my-card", "my-card/#show", "builder_show")):
        if guide.has_page(f"{page}.md"):
            yield url, guide.words[word]


def robots(settings: Settings) -> str:
    """What `robots.txt` says: that everything may be read, and where the sitemap is. Nothing for a site that is not at
    the root of its host, where nobody asks for it (RFC 9309, 2.3)."""
    if urlsplit(settings.url).path != "/":
        return ""
    return f"User-agent: *\nAllow: /\n\nSitemap: {settings.at('sitemap.xml')}\n"


def llms(settings: Settings, guide: Guide, exports: Collection[str]) -> str:
    """The site for language models (llmstxt.org): Markdown with a link and a line for each chapter, quiz, deck and
    export, of which `exports` are the paths. Nothing for a site that does not know its address."""
    if not settings.url:
        return ""
    about = f"\n> {' '.join(settings.description.split())}\n" if settings.description else ""
    parts = [_section(settings, guide.words[word], links) for word, links in _sections(guide, exports) if links]
    return "\n".join([f"# {settings.name}\n{about}", *parts])


def _sections(guide: Guide, exports: Collection[str]) -> tuple[tuple[str, list[Link]], ...]:
    """The sections, each by the word that is its heading."""
    chapters = guide.chapters
    quizzes = [chapter for chapter in chapters if guide.bank(chapter.name)]
    words = guide.words
    title, about = words["quiz_title"], words["quiz_description"]
    files = [(one.path, words[f"export_{one.name}"], words[f"export_{one.name}_about"]) for one in EXPORTS]
    names = [(chapter.name, label(chapter.title)) for chapter in quizzes]
    return (
        ("list_chapters", [(f"playbook/{one.name}/", label(one.title), one.description) for one in chapters]),
        ("list_quizzes", [(f"quiz/{name}/", put(title, chapter=of), put(about, chapter=of)) for name, of in names]),
        ("list_decks", [(f"card/{deck.name}/", deck.title, deck.about) for deck in guide.decks]),
        ("list_exports", [link for link in files if link[0] in exports]),
    )


def _section(settings: Settings, heading: str, links: Iterable[Link]) -> str:
    rows = [f"- [{_escaped(name)}]({settings.at(path)}): {about}" for path, name, about in links]
    return "\n".join([f"## {heading}\n", *rows, ""])


def _escaped(name: str) -> str:
    """A link's text in Markdown: brackets would end it."""
    return name.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
