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
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

from building import ROOT
from playbook.exports import EXPORTS
from playbook.layout import Layout
from playbook.site import open_site

RUNS = 5
MADE = (".pdf", ".png", *(f"-{export.file}" for export in EXPORTS))
"""How the names of what is printed, drawn and exported end, among what is kept between builds."""

COUNTS = (140, 1_400, 14_000)


def main() -> None:
    """Prints all figures."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        ours, plain = project(here / "ours"), plain_project(here / "plain")
        made = open_site(Layout(ROOT, "en"), None, "").pages
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


def zipped(site: Path, name: str) -> int:
    return len(gzip.compress((site / "assets/playbook" / name).read_bytes(), 9))


if __name__ == "__main__":
    main()
