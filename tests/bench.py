"""What a build and a page weigh, measured in one run and told as ratios: `make bench`.

Each figure is the median of pairs: plain Material on the same Markdown, then this project, one right after
the other, CPU seconds of the process and its children. Nothing here passes or fails.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import yaml
from playwright.sync_api import sync_playwright

from playbook.cache import Cache
from playbook.exports import EXPORTS
from playbook.pipeline import open_guide
from playbook.read.files import Layout
from playbook.site.site import Site
from set_up_browser import launch_options
from support.building import ROOT

RUNS = 5
MADE = (".pdf", ".png", *(f"-{export.file}" for export in EXPORTS))
"""How the names of what is printed, drawn and exported end, among what is kept between builds."""

COUNTS = (140, 1_400, 14_000)


def main() -> None:
    """Prints all figures."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        ours, plain = project(here / "ours"), plain_project(here / "plain")
        made = Site(open_guide(Layout(ROOT, "en"))[0], "", Cache(None)).pages
        full = plain_project(here / "full", made)
        written = len(list((ROOT / "docs/en").rglob("*.md")))
        print(
            f"{written} pages are written, {len(made)} are made of them; plain Material builds those that are written"
        )
        report("cold build / plain Material", ratio(lambda: cpu(fresh(ours)), lambda: cpu(plain)))
        report("the same, PDFs, pictures and exports kept", ratio(lambda: cpu(fresh(ours, MADE)), lambda: cpu(plain)))
        cpu(ours)
        report("warm build / plain Material", ratio(lambda: cpu(ours), lambda: cpu(plain)))
        report("warm build / plain Material with as many pages", ratio(lambda: cpu(ours), lambda: cpu(full)))
        for count in COUNTS:
            grown = project(here / f"grown-{count}", count)
            cpu(grown)
            report(f"warm build with {count:,} questions / plain", ratio(lambda: cpu(grown), lambda: cpu(plain)))  # noqa: B023
        weigh(ours / "site")
        shown = [feedback(ours / "site") for _ in range(RUNS)]
        report("Check to feedback painted, phone slowed down 6 times", statistics.median(row[0] for row in shown), "ms")
        report("the frame after the press in which it is painted", max(row[1] for row in shown), ".")


def report(title: str, value: float, unit: str = "x") -> None:
    print(f"{title:<58}{value:>10.2f} {unit}", flush=True)


def ratio(one: Callable[[], float], other: Callable[[], float]) -> float:
    """The median of paired ratios."""
    return statistics.median(one() / other() for _ in range(RUNS))


def cpu(folder: Path) -> float:
    """CPU seconds of one build."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    before = os.times()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    after = os.times()
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return after.children_user + after.children_system - before.children_user - before.children_system


def fresh(folder: Path, but: tuple[str, ...] = ()) -> Path:
    """The project with nothing kept from earlier builds, `but` what has such an ending."""
    kept = [path for path in (folder / ".cache").rglob("*") if path.is_file()]
    for path in kept:
        if not path.name.endswith(but or "-"):
            path.unlink()
    return folder


def project(folder: Path, questions: int | None = None) -> Path:
    """A copy of this project, its question bank grown or cut to a number of questions."""
    for name in ("docs", "quiz", "cards"):
        shutil.copytree(ROOT / name, folder / name)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    hook = ROOT / "hooks" / "mkdocs_hook.py"
    (folder / "mkdocs.yml").write_text(settings.replace("hooks/mkdocs_hook.py", str(hook)), "utf-8")
    if questions:
        banks = sorted((folder / "quiz/questions/en").glob("*.md"))
        for path in banks:
            grow(path, questions // len(banks))
    return folder


def grow(path: Path, count: int) -> None:
    """Repeats the questions of a file under new ids; the first of each principle stays, whatever the number."""
    found = re.split(r"(?m)^(?=## )", path.read_text("utf-8"))[1:]
    copies = (re.sub(r"\{ #", f"{{ #n{at}-", found[at % len(found)], count=1) for at in range(len(found), count))
    path.write_text("".join([*found, *copies]), "utf-8")


def plain_project(folder: Path, more: Mapping[str, str] | None = None) -> Path:
    """The same pages with Material as it comes: no hook, no templates of ours; `more` are further pages."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    del settings["hooks"], settings["theme"]["custom_dir"], settings["theme"]["icon"]
    settings["validation"]["nav"] = {"omitted_files": "ignore"}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    for uri, text in (more or {}).items():
        (folder / "docs/en" / uri).parent.mkdir(exist_ok=True)
        (folder / "docs/en" / uri).write_text(text, "utf-8")
    return folder


def weigh(site: Path) -> None:
    """Bytes: a question, the scripts and styles of the questions, the chapter page's first view."""
    pages = [path.read_text("utf-8") for path in sorted(site.glob("quiz/*/index.html"))]
    found = [question for page in pages for question in re.findall(r"(?s)<quiz-\w+ .*?</quiz-\w+>", page)]
    texts = [re.sub(r"<[^>]*>", "", question) for question in found]
    report("text of a question, mean", statistics.mean(len(text.encode()) for text in texts), "bytes")
    report("HTML of a question, mean", statistics.mean(len(question.encode()) for question in found), "bytes")
    packed = len(gzip.compress("".join(pages).encode(), 9)) / len(found)
    report("HTML of a question on its page, gzip", packed, "bytes")
    guide = ("define", "dom", "store", "item", "quiz-choice")
    report("questions' script on a guide page, gzip", sum(zipped(site, f"{name}.js") for name in guide), "bytes")
    report("questions' style, gzip", zipped(site, "quiz.css"), "bytes")
    for path in ("index.html", "evidence/index.html"):
        html = (site / path).read_text("utf-8")
        ours = re.findall(r"assets/playbook/[\w.-]+\.js", html)
        report(f"questions' script on {path}", sum(zipped(site, Path(name).name) for name in ours), "bytes")


CHECK = """() => new Promise((done) => {
  const question = document.querySelector('quiz-choice');
  question.querySelector('label').click();
  question.querySelector('button').id = 'to-press';
  const painted = (pressed, frames) => requestAnimationFrame(() => {
    if (!question.matches('.is-answered')) return painted(pressed, frames + 1);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done([performance.now() - pressed, frames]);
    port2.postMessage('');  // comes once the frame is painted
  });
  addEventListener('click', (event) => painted(event.timeStamp, 1), { capture: true, once: true });
})"""
"""Waits for the press of a question's Check: milliseconds until its feedback was painted, and in which frame after the
press that was."""


def feedback(site: Path) -> tuple[float, float]:
    """How long a reader on a slow phone waits for what Check has to say: milliseconds, and frames."""
    handler = partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        options = launch_options((ROOT / ".cache" / "browser").read_text("utf-8"))
        browser = playwright.chromium.launch(**options)  # type: ignore[arg-type]
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(f"http://127.0.0.1:{server.server_port}/quiz/mistakes/")
        page.wait_for_function("!document.querySelector(':not(:defined)')")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
        told = page.evaluate_handle(f"() => ({{ waiting: ({CHECK})() }})")
        page.locator("#to-press").click()
        found = told.evaluate("async (told) => await told.waiting")
        browser.close()
        server.shutdown()
    return float(found[0]), float(found[1])


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Says nothing."""


def zipped(site: Path, name: str) -> int:
    return len(gzip.compress((site / "assets/playbook" / name).read_bytes(), 9))


if __name__ == "__main__":
    main()
