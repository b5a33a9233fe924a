"""Real MkDocs builds and exports, each in a process of its own; guides to build, and what is in a folder."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
GUIDES = ROOT / "tests" / "guides"
HOOK = ROOT / "hooks" / "mkdocs_hook.py"


@dataclass(frozen=True)
class Built:
    """What a build left: its exit code, what it said, and the folder of the site."""

    code: int
    log: str
    folder: Path

    def text(self, path: str) -> str:
        """A file of the site."""
        return (self.folder / path).read_text(encoding="utf-8")

    def pages(self) -> list[str]:
        """The paths of all pages, as a reader would ask for them."""
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return sorted(path.removesuffix("index.html") for path in found)

    def digests(self) -> dict[str, str]:
        """A hash of every file, by path."""
        return digests(self.folder)


def build(project: Path, target: Path, config: str = "mkdocs.yml", **environment: str) -> Built:
    """Builds `project` into `target` with `mkdocs build --strict`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", config, "--site-dir", str(target)]
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1735689600", **environment}
    done = subprocess.run(command, cwd=project, env=settings, capture_output=True, text=True, check=False)
    return Built(done.returncode, without_colour(done.stdout + done.stderr), target)


def without_colour(text: str) -> str:
    """A log without the codes that colour it."""
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def copy_guide(name: str, target: Path) -> Path:
    """A guide of the tests, copied; `HOOK` in its settings becomes the hook's path, `MACHINERY` the project's."""
    shutil.copytree(GUIDES / name, target)
    for config in target.glob("mkdocs*.yml"):
        text = config.read_text("utf-8").replace("HOOK", str(HOOK)).replace("MACHINERY", str(ROOT))
        config.write_text(text, "utf-8")
    return target


def digests(folder: Path) -> dict[str, str]:
    """A hash of every file below a folder, by path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def exported(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command `export`, in a process of its own."""
    command = [sys.executable, "-m", "playbook", "export", *arguments]
    settings = {**os.environ, **environment}
    return subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False)
