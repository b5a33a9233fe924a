"""Where things are in a project that holds a guide. All else gets its texts handed in."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..model import Folders, Sources

LATEST: Final = 1 << 32
"""Seconds since 1970 that every consumer of an export understands."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The folders of one edition: `docs/en`, `docs/strings/en.yml`, `quiz/questions/en`."""

    root: Path
    edition: str

    @property
    def docs(self) -> Path:
        """The folder of the edition's pages."""
        return self.root / "docs" / self.edition

    @property
    def playbook(self) -> Path:
        """The folder of its chapters."""
        return self.docs / "playbook"

    @property
    def questions(self) -> Path:
        """The folder of its question bank."""
        return self.root / "quiz" / "questions" / self.edition

    @property
    def strings(self) -> Path:
        """The file of its own interface words."""
        return self.root / "docs" / "strings" / f"{self.edition}.yml"

    @property
    def words(self) -> tuple[str, bytes]:
        """The path of that file, and what it holds: nothing where there is none."""
        return self._file(self.strings)

    def name(self, path: Path) -> str:
        """A path as problems show it: from the project's root, with forward slashes."""
        return path.relative_to(self.root).as_posix()

    def sources(self, base: str | None = None, demands: tuple[str, ...] = ()) -> Sources:
        """Reads the edition's texts. `base` is the edition that it translates, if it does; for `demands` see
        `Sources`."""
        return Sources(
            language=self.edition,
            folders=Folders(*(f"{self.name(folder)}/" for folder in (self.docs, self.playbook, self.questions))),
            pages=self._read(self.docs, "**/*.md"),
            questions=self._read(self.questions, "*.md"),
            pictures=self._read(self.docs / "pictures", "*.svg"),
            base=Layout(self.root, base)._base() if base else {},
            decks=self._file(self.root / "cards" / "decks.yml"),
            deck_words=self._file(self.strings.with_suffix(".decks.yml")),
            demands=demands,
            broken=(*self._broken(self.docs), *self._broken(self.questions)),
        )

    def _base(self) -> dict[str, bytes]:
        return self._read(self.playbook, "*.md")

    def _broken(self, folder: Path) -> tuple[str, ...]:
        """Links in a folder that lead nowhere; hidden ones are an editor's."""
        links = (path for path in sorted(folder.rglob("*")) if path.is_symlink() and not path.exists())
        return tuple(self.name(path) for path in links if not _is_hidden(path, folder))

    def _file(self, path: Path) -> tuple[str, bytes]:
        return self.name(path), path.read_bytes() if path.is_file() else b""

    def _read(self, folder: Path, pattern: str) -> dict[str, bytes]:
        found = (path for path in sorted(folder.glob(pattern)) if path.is_file() and not _is_hidden(path, folder))
        return {self.name(path): path.read_bytes() for path in found}


def _is_hidden(path: Path, folder: Path) -> bool:
    """Whether a file in a folder is what editors and systems put down for themselves (`._oven.md`,
    `.ipynb_checkpoints/`): nothing of that is published."""
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def updated(layout: Layout) -> int:
    """When the sources changed last, in seconds since 1970: as `SOURCE_DATE_EPOCH` says, or else when the newest of
    them was written. Raises `ValueError` as `epoch` does."""
    if (seconds := epoch()) is not None:
        return seconds
    folders = (layout.docs, layout.strings.parent, layout.questions, layout.root / "cards")
    found = ((path, folder) for folder in folders for path in folder.rglob("*"))
    files = [path for path, folder in found if path.is_file() and not _is_hidden(path, folder)]
    newest = int(max((path.stat().st_mtime for path in files), default=0))
    return min(max(newest, 0), LATEST - 1)  # a clock may have been wrong


def epoch() -> int | None:
    """The moment that `SOURCE_DATE_EPOCH` names (reproducible-builds.org), in seconds since 1970, if it is set. Raises
    `ValueError`, with a message for people, if it holds no such number."""
    text = os.environ.get("SOURCE_DATE_EPOCH")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(LATEST)) and int(text) < LATEST):
        raise ValueError(f"SOURCE_DATE_EPOCH is `{text}`: it has to be a number of seconds since 1970")
    return int(text)


def bad_epoch() -> str:
    """What is wrong with `SOURCE_DATE_EPOCH`, or nothing."""
    try:
        epoch()
    except ValueError as error:
        return str(error)
    return ""


def editions(root: Path) -> list[str]:
    """The editions of a project: every folder in `docs/` that has chapters, or a strings file."""
    layouts = (Layout(root, path.name) for path in (root / "docs").glob("*/") if not path.name.startswith("."))
    return sorted(layout.edition for layout in layouts if layout.playbook.is_dir() or layout.strings.is_file())
