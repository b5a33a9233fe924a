"""Finds or installs a Chromium for the browser tests and writes its path to a file: `set_up_browser.py FILE`.

Playwright's own browser is the normal way, and stands in the file as an empty path. Where it cannot be
downloaded, an installed Chromium is taken, and on Debian as root one is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

FLAGS = ("--disable-background-networking", "--disable-component-update", "--disable-sync")


def main(target: Path) -> int:
    """Returns 0 and writes `target` if a browser runs, else 1 with advice."""
    for title, provide in (
        ("Playwright's own Chromium", playwrights_own),
        ("an installed Chromium", installed),
        ("Debian's Chromium, installed now", debians),
    ):
        path = provide()
        if path is not None and runs(path):
            print(f"browser for the tests: {title} {path}")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(path, encoding="utf-8")
            return 0
        print(f"browser for the tests: {title} is not to be had")
    print("Install Chromium by hand, then run `make test` again.", file=sys.stderr)
    return 1


def playwrights_own() -> str | None:
    """An empty path once Playwright has its browser, None if the download fails."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    done = subprocess.run(command, capture_output=True, check=False)
    return "" if done.returncode == 0 else None


def installed() -> str | None:
    """The path of a Chromium that is there already."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def debians() -> str | None:
    """Installs Debian's Chromium where that is possible without asking for a password."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
        subprocess.run(["apt-get", *arguments], env=environment, stdout=subprocess.DEVNULL, check=False)
    return installed()


def runs(path: str) -> bool:
    """Whether the browser starts and shows a page."""
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(**launch_options(path))  # type: ignore[arg-type]
            browser.new_page().set_content("ready")
            browser.close()
    except Error:
        return False
    return True


def launch_options(path: str) -> dict[str, object]:
    """How to start the browser at `path`; a sandbox is not to be had as root."""
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    options: dict[str, object] = {"args": [*FLAGS, *sandbox]}
    return {**options, "executable_path": path} if path else options


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
