"""Front matter: the YAML between two lines `---` at the top of a page.

MkDocs passes over malformed front matter without a word, so it is read here as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import yaml

from ..model import Problem, Source
from ..problems import problem

TEXTS: Final = ("title", "description")
DEPTH: Final = 20
"""Levels of lists and mappings within each other; the guide's own files have three."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class DuplicateKeyError(ValueError):
    """A mapping has the same key twice, which YAML forbids and PyYAML lets pass."""

    def __init__(self, key: str, line: int) -> None:
        super().__init__(key)
        self.key, self.line = key, line


class _Strict(_Loader):  # type: ignore[misc]
    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """A value that does not go with its type, such as a 99th day, is malformed YAML; PyYAML lets Python's own
        errors out."""
        try:
            return super().construct_object(node, deep)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            if isinstance(error, DuplicateKeyError):
                raise
            detail = f"`{str(node.value)[:40]}` is no value of its type"
            raise yaml.constructor.ConstructorError(None, None, detail, node.start_mark) from error

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
            if str(key.value) in seen:
                raise DuplicateKeyError(str(key.value), key.start_mark.line)
            seen.add(str(key.value))
        result: dict[Any, Any] = super().construct_mapping(node, deep)
        return result


def load_yaml(text: str) -> Any:
    """The value of a YAML text. Raises `yaml.YAMLError`, or `DuplicateKeyError`."""
    _check_depth(text)
    return yaml.load(text, Loader=_Strict)  # noqa: S506 - derived from the safe loader


def _check_depth(text: str) -> None:
    """Refuses what is nested so deeply that it would exhaust the stack of the C library, and so end the program."""
    depth = 0
    events: Iterator[Any] = yaml.parse(text, Loader=_Loader)
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH:
            raise yaml.MarkedYAMLError(problem=f"more than {DEPTH} levels", problem_mark=event.start_mark)


def split(path: str, text: str) -> tuple[dict[str, Any], str, int, list[Problem]]:
    """Front matter, body, the body's first line number, and problems."""
    if not text.startswith("---\n"):
        return {}, text, 1, []
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."}), None)
    if end is None:
        return {}, text, 1, [problem(Source(path, 1), "front-matter-open")]
    meta, problems = _read(path, "\n".join(lines[1:end]))
    return meta, "\n".join(lines[end + 1 :]), end + 2, problems


def read_mapping(path: str, text: str, first_line: int = 1) -> tuple[dict[Any, Any], list[Problem]]:
    """The keys and values of a YAML text that begins at `first_line` of a file, and what is wrong with it."""
    try:
        found = load_yaml(text)
    except DuplicateKeyError as error:
        return {}, [problem(Source(path, error.line + first_line), "front-matter-key", key=error.key)]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        detail = getattr(error, "problem", None) or "unreadable"
        return {}, [problem(Source(path, (mark.line if mark else 0) + first_line), "front-matter", detail=detail)]
    if found is not None and not isinstance(found, dict):
        return {}, [problem(Source(path, first_line), "front-matter", detail="it is no list of keys and values")]
    return found or {}, []


def _read(path: str, text: str) -> tuple[dict[str, Any], list[Problem]]:
    meta, problems = read_mapping(path, text, 2)
    odd = [key for key in TEXTS if key in meta and not isinstance(meta[key], str)]
    problems += [problem(Source(path, _line_of(text, key)), "front-matter-text", key=key) for key in odd]
    return meta, problems


def _line_of(text: str, key: str) -> int:
    return next((n for n, line in enumerate(text.split("\n"), 2) if line.startswith(key)), 2)
