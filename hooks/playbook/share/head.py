"""How others find a site and show it: the files that they ask for, and what they read in the head of a page."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from ..markdown import script_json
from ..model import Guide
from ..print.press import Press
from ..read.settings import Settings
from .fixed_addresses import llms, manifest, robots
from .previews import HOME, SIZE, TOUCH, icons, previews
from .schema_org import Data, chapter_data, guide_data, quiz_data


class Discovery:
    """A guide as others see it. Pages are named by their source: `playbook/mistakes.md`; `exports` are the paths of
    what can be taken elsewhere."""

    def __init__(self, guide: Guide, settings: Settings, press: Press, exports: Collection[str] = ()) -> None:
        self._guide, self._settings, self._press, self._exports = guide, settings, press, exports

    @cached_property
    def _previews(self) -> dict[str, tuple[str, bytes]]:
        return previews(self._press, self._settings, self._guide)

    @cached_property
    def _icons(self) -> dict[str, bytes]:
        return icons(self._press, self._settings)

    @property
    def files(self) -> dict[str, bytes]:
        """What to publish, by path."""
        texts = {
            "manifest.webmanifest": manifest(self._settings, self._guide, self._icons),
            "robots.txt": robots(self._settings),
            "llms.txt": llms(self._settings, self._guide, self._exports),
        }
        return {
            **dict(self._previews.values()),
            **self._icons,
            **{path: text.encode() for path, text in texts.items() if text},
        }

    def head(self, uri: str) -> dict[str, object]:
        """What a template needs for the head of a page: the address, title and size of its picture, the locale, the
        paths of manifest and touch icon. A page without a picture of its own shows that of the site; what is not
        known, or not there, is empty."""
        owner = uri if uri in self._previews else HOME
        path = self._previews[owner][0] if owner in self._previews else ""
        return {
            "image": self._settings.at(path) if path else "",
            "own": owner == uri,
            "width": SIZE[0],
            "height": SIZE[1],
            "locale": self._guide.words.get("locale", ""),
            "touch": TOUCH.path if TOUCH.path in self._icons else "",
        }

    def finish(self, output: str, uri: str) -> str:
        """A rendered page with its data for catalogues, if it has any, at its end."""
        data = self._data(uri)
        if data is None:
            return output
        script = f'<script type="application/ld+json">{script_json(data)}</script>'
        return output.replace("</body>", f"{script}</body>", 1)

    def _data(self, uri: str) -> Data | None:
        settings, guide = self._settings, self._guide
        folder, _, file = uri.rpartition("/")
        name = file.removesuffix(".md")
        if uri == HOME:
            return guide_data(settings, guide)
        chapter, bank = guide.chapter(name), guide.bank(name)
        if folder == "playbook" and chapter:
            return chapter_data(settings, guide, chapter, guide.chapters.index(chapter) + 1)
        if folder == "quiz" and chapter and bank:
            return quiz_data(settings, guide, chapter, bank)
        return None
