"""What the tests share: real builds in temporary folders, one served site, one browser, watchful pages."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from building import ROOT, Built, build, copy_guide
from set_up_browser import launch_options

BROWSER_FILE = ROOT / ".cache" / "browser"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project's own site, built once for all tests."""
    return build(ROOT, tmp_path_factory.mktemp("site") / "site")


@pytest.fixture
def guide(tmp_path: Path) -> Callable[[str], Path]:
    """Copies a guide of the tests into a temporary folder, where it can be changed and built."""
    return lambda name: copy_guide(name, tmp_path / name)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Says nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A page that is closed leaves its requests: nothing to report."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def address(site: Built) -> Iterator[str]:
    """The address at which the site is served."""
    with _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(site.folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser that `make browser` found."""
    path = BROWSER_FILE.read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options(path))  # type: ignore[arg-type]
        yield browser
        browser.close()


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


@pytest.fixture
def web(browser: Browser, address: str) -> Iterator[Watched]:
    """Opens pages; the test fails if any of them complained or asked another site for something."""
    watched = Watched(browser, address)
    yield watched
    for context in watched.contexts:
        context.close()
    assert watched.complaints == []


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --accept` writes what golden tests find into their files, to be read and committed."""
    parser.addoption("--accept", action="store_true", help="accept what golden tests print now")
