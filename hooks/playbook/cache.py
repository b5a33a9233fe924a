"""Keeps what is dear to make between builds, by content: same key, same value, so it never goes stale."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path


class Cache:
    """Texts and bytes by key in a folder that can be deleted at any time. With no folder it keeps nothing, nor with one
    that cannot be used: sources may lie where nothing is written, and be somebody else's."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, key: str) -> str | None:
        """The text kept under `key`, or None."""
        data = self.get_bytes(key)
        return None if data is None else data.decode()

    def put(self, key: str, text: str) -> None:
        """Keeps a text under `key`."""
        self.put_bytes(key, text.encode())

    def get_bytes(self, key: str) -> bytes | None:
        """The bytes kept under `key`, or None."""
        path = self._folder / key if self._folder else None
        try:
            return path.read_bytes() if path and path.is_file() else None
        except OSError:
            return None

    def put_bytes(self, key: str, data: bytes) -> None:
        """Keeps bytes under `key`."""
        with suppress(OSError):
            if self._folder:
                _write(self._folder / key, data)


def key(*parts: bytes | str) -> str:
    """A key for content: equal exactly if all parts are equal."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def code_key() -> str:
    """A key for the core itself and the libraries whose output it keeps: changed code makes everything anew."""
    import jinja2
    import markdown

    folder = Path(__file__).parent
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".html", ".json"})
    return key(jinja2.__version__, markdown.__version__, *(path.read_bytes() for path in files))


def _write(path: Path, data: bytes) -> None:
    """Writes at once or not at all: two builds may run side by side."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, path)
    except OSError:
        os.unlink(name)  # half of it, on a full disk
        raise
