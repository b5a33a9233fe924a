"""Makes a small guide of its own in a new folder, from the files in `starter/`, to be written over by its author."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

from .skeletons import RefusedError

STARTER: Final = Path(__file__).parent / "starter"
CHECKOUT: Final = Path(__file__).resolve().parents[3]
MARK: Final = "MACHINERY"
"""Stands in the starter's settings for the path to the machinery."""

SETTINGS: Final = "mkdocs.yml"


def start(folder: Path, machinery: Path = CHECKOUT) -> list[str]:
    """Writes the guide into `folder`, which is new or empty, and gives the paths written.

    `machinery` is the checkout whose hook and templates it uses. Raises `RefusedError`, or `OSError`.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError(f"{folder} is there and not empty: name a new folder, or an empty one")
    files = starter_files(folder.resolve(), machinery)
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return list(files)


def starter_files(folder: Path, machinery: Path) -> dict[str, bytes]:
    """The files of the guide by path, as they are to stand in `folder`."""
    if not (machinery / "hooks" / "mkdocs_hook.py").is_file():
        raise RefusedError(f"{machinery} holds no templates: `init` needs the project's own folder")
    found = (path for path in sorted(STARTER.rglob("*")) if path.is_file())
    files = {path.relative_to(STARTER).as_posix(): path.read_bytes() for path in found}
    settings = files[SETTINGS].decode().replace(MARK, _quoted(_way(folder, machinery)))
    return {**files, SETTINGS: settings.encode()}


def _way(folder: Path, machinery: Path) -> str:
    """The path from one folder to the other: relative, so that both can move together, where there is one."""
    try:
        return Path(os.path.relpath(machinery, folder)).as_posix()
    except ValueError:  # on another drive
        return machinery.as_posix()


def _quoted(path: str) -> str:
    """A path as it stands between double quotes in YAML."""
    return json.dumps(path, ensure_ascii=False)[1:-1]
