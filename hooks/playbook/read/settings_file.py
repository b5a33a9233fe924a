"""Reads a site's settings, the file `mkdocs.yml`, where the site's generator has not done so."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import yaml

from ..model import Problem, Source
from ..problems import in_order, problem
from .settings import Facts, read_facts

_UNREADABLE: Final = (yaml.YAMLError, ValueError, LookupError, AttributeError, RecursionError)
"""What PyYAML raises: the others for values that are not what they claim to be, such as 2026-02-30 or `!!bool abc`."""


def settings_of(path: Path) -> tuple[Facts, tuple[Problem, ...]]:
    """What the settings at `path` say of a site, and what is wrong with them. No file, no facts; a name may be missing
    as well."""
    if not path.is_file():
        return Facts(""), ()
    data = path.read_bytes()
    found, problems = _read(path.name, data)
    facts, bad = read_facts(path.name, data.decode(errors="replace"), found)
    return facts, in_order([*problems, *bad])


def demands_in(root: Path) -> tuple[str, ...]:
    """The blocks that no principle of the guide in the folder `root` may lack."""
    return settings_of(root / "mkdocs.yml")[0].demands


def _read(path: str, data: bytes) -> tuple[dict[str, Any], list[Problem]]:
    try:
        found = yaml.load(data, Loader=_Settings)  # noqa: S506 - a safe loader
    except _UNREADABLE as error:
        mark = getattr(error, "problem_mark", None)
        detail = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        return {}, [problem(Source(path, mark.line + 1 if mark else 1), "settings", detail=detail)]
    if not isinstance(found, dict):
        return {}, [problem(Source(path, 1), "settings", detail="it is no list of keys and values")]
    return found, []


class _Settings(yaml.SafeLoader):
    """Reads a site's settings, but for values that only their generator understands."""


_Settings.add_multi_constructor("", lambda loader, tag, node: None)
