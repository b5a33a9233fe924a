"""Which settings of MkDocs and of Material for MkDocs do what here: one list, for `check`, the build and CONTRIBUTING.

What is not in it is passed on as it is; what a guide cannot do without, and what it cannot have, is told with its line.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

Rows = Mapping[str, str]
"""What is to be said of a setting, by its name."""

FEATURES: Final[Rows] = MappingProxyType(
    {
        "content.action.edit": "a link to the page's source to edit, with `repo_url`",
        "content.action.view": "a link to the page's source to read, with `repo_url`",
        "content.code.annotate": "notes in code blocks",
        "content.code.copy": "a button that copies a code block",
        "content.code.select": "a button that selects lines of a code block",
        "content.footnote.tooltips": "footnotes as tooltips",
        "content.tabs.link": "tabs of the same name change together",
        "content.tooltips": "tooltips of the theme's own",
        "header.autohide": "the header goes while one reads on",
        "navigation.footer": "links to the page before and after",
        "navigation.tabs": "the menu's first level above the page as well",
        "navigation.tabs.sticky": "it stays in sight",
        "navigation.top": "a button back to the top",
        "navigation.tracking": "the address follows the section that is read",
        "search.highlight": "words that were searched for are marked on the page",
        "toc.follow": "the list of sections follows the section that is read",
    }
)
"""Features of the theme that work here, and what each does."""

_LOADED_ANEW: Final = "delete it: after a click no quiz and no card would answer"
_OPEN_MENU: Final = "delete it: the menu is one open list"
NO_FEATURES: Final[Rows] = MappingProxyType(
    {
        "announce.dismiss": "delete it: there are no announcements",
        "navigation.expand": _OPEN_MENU,
        "navigation.indexes": "delete it: sections of the menu are no links",
        "navigation.instant": _LOADED_ANEW,
        "navigation.instant.prefetch": _LOADED_ANEW,
        "navigation.instant.preview": "delete it: pages are not shown in links",
        "navigation.instant.progress": _LOADED_ANEW,
        "navigation.path": "delete it: the menu shows where a page stands",
        "navigation.prune": _OPEN_MENU,
        "navigation.sections": _OPEN_MENU,
        "search.share": "delete it: a search has no address",
        "search.suggest": "delete it: the search completes no words",
        "toc.integrate": "delete it: the menu shows the sections on narrow screens",
    }
)
"""Features of the theme that do nothing here, or harm, and what to do."""

_NO_SERVER: Final = "delete it: a page asks no other server for anything"
NO_SETTINGS: Final[Mapping[tuple[str, ...], str]] = MappingProxyType(
    {
        ("extra", "analytics"): _NO_SERVER,
        ("extra", "consent"): "delete it: nothing here asks for consent",
        ("extra", "polyfills"): "delete it: browsers need none here",
        ("extra", "version"): "delete it: there is no list of versions",
        ("google_analytics",): _NO_SERVER,
        ("theme", "font", "text"): "write `font: false`: letters come from the reader's device",
        ("theme", "font", "code"): "write `font: false`: letters come from the reader's device",
    }
)
"""Other settings that do nothing here, by where they stand, and what to do."""

PLUGINS: Final[Rows] = MappingProxyType(
    {
        "search": "search in the browser",
        "offline": "a site that works from a folder",
        "tags": "tags, and a page of them",
    }
)
"""Plugins that are part of the theme or of MkDocs, and what each does here."""

NO_PLUGINS: Final[Rows] = MappingProxyType(
    {
        "mike": "delete it: there is no list of versions",
        "social": "delete it: pictures for links are made already",
    }
)
"""Plugins that do nothing here or do what is done already, and what to do."""

NEEDED_EXTENSIONS: Final[Rows] = MappingProxyType(
    {
        "admonition": "blocks such as `!!! do`",
        "attr_list": "ids of principles, buttons",
        "pymdownx.details": "evidence that can be opened",
    }
)
"""Markdown extensions that a guide cannot do without, and what each is for."""

SETTINGS: Final[Rows] = MappingProxyType(
    {
        "extra.alternate": "links to other languages, each with `name`, `link` and `lang`",
        "extra.social": "links in the footer, each with `icon`, `link` and perhaps `name`",
        "extra_css": "style sheets of the guide's own folder",
        "extra_javascript": "scripts of the guide's own folder",
        "nav": "the menu: pages, and links by `https:`, `http:`, `mailto:` or `tel:`",
        "repo_url": "a link to the sources in the header",
        "theme.favicon": "the site's icon, and where it is SVG the icons drawn from it",
        "theme.palette": "none, one, two to change over, or three with the system's choice first",
    }
)
"""Settings whose values are looked at, and what each does."""
