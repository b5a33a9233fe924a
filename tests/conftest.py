"""What the tests share: real builds in temporary folders, one served site, one browser, watchful pages."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import HealthCheck, configuration, settings
from playwright.sync_api import Browser, sync_playwright

from playbook.cli.init import start
from playbook.model import Deck, Guide
from playbook.pipeline import open_guide
from playbook.read.files import Layout
from set_up_browser import launch_options
from support.browser import Watched
from support.building import ROOT, Built, build, copy_guide

BROWSER_FILE = ROOT / ".cache" / "browser"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project's own site, built once for all tests."""
    return build(ROOT, tmp_path_factory.mktemp("site") / "site")


@pytest.fixture(scope="session")
def guide_model() -> Guide:
    """The project's own guide, read from its sources."""
    found, problems = open_guide(Layout(ROOT, "en"))
    assert problems == ()
    return found


@pytest.fixture(scope="session")
def decks(guide_model: Guide) -> dict[str, Deck]:
    """Its decks of cards, by name."""
    return {deck.name: deck for deck in guide_model.decks}


@pytest.fixture
def guide(tmp_path: Path) -> Callable[[str], Path]:
    """Copies a guide of the tests into a temporary folder, where it can be changed and built."""
    return lambda name: copy_guide(name, tmp_path / name)


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide that `init` makes."""
    folder = tmp_path_factory.mktemp("init") / "a new" / "plot"
    start(folder)
    return folder


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


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with a file in the folder `golden` beside the test, or writes it there with `--accept`."""

    def compared(name: str, found: str) -> None:
        path = request.path.parent / "golden" / name
        if request.config.getoption("accept"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(found, "utf-8")
        assert found == path.read_text("utf-8")

    return compared


# The same examples at every run and on every machine, however slow it is: `make test-long` tries many more.
ALWAYS = settings(derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
settings.register_profile("seconds", ALWAYS, max_examples=40)
settings.register_profile("long", ALWAYS, max_examples=300)
settings.load_profile("seconds")
configuration.set_hypothesis_home_dir(ROOT / ".cache" / "hypothesis")
