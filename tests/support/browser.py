"""Watchful pages, broken storage, and a word between tabs."""

from __future__ import annotations

from playwright.sync_api import Browser, BrowserContext, Page, Route


class Watched:
    """Opens pages that remember every console error, page error and request that leaves the site."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address
        self.complaints: list[str] = []
        self.contexts: list[BrowserContext] = []

    def open(self, path: str, width: int = 1280, **options: object) -> Page:
        """A page of the site in a context of its own; `options` are the context's."""
        viewport = {"width": width, "height": 844 if width < 600 else 900}
        context = self.browser.new_context(viewport=viewport, **options)  # type: ignore[arg-type]
        self.contexts.append(context)
        context.set_default_timeout(10_000)
        context.on("console", lambda m: self._complain(m.type, m.text) if m.type in {"error", "warning"} else None)
        context.on("weberror", lambda e: self._complain("uncaught", str(e.error)))
        context.route(lambda url: not url.startswith((self.address, "data:", "blob:")), self._refuse)
        page = context.new_page()
        page.goto(self.address + path)
        if options.get("java_script_enabled", True):
            page.wait_for_function("!document.querySelector(':not(:defined)')")
        return page

    def _refuse(self, route: Route) -> None:
        self._complain("request", route.request.url)
        route.abort()

    def _complain(self, kind: str, text: str) -> None:
        self.complaints.append(f"{kind}: {text}")


def wait_until_told(page: Page, by: Page) -> None:
    """Waits for a tab to see what was kept by another: the browser may tell it some milliseconds later.

    A reader needs longer to get from one to the other; tests do not.
    """
    written = by.evaluate("JSON.stringify(localStorage)")
    page.wait_for_function("written => JSON.stringify(localStorage) === written", arg=written)


BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
