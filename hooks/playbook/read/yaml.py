"""YAML with its lines: files of it, and front matter, which stands between two lines `---` at the top of a page.

MkDocs passes over malformed front matter without a word, so it is read here as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

from ..model import Problem, Source
from ..problems import problem

TEXTS: Final = ("title", "description")
DEPTH: Final = 20
"""Levels of lists and mappings within each other; the guide's own files have three."""

Way = tuple[object, ...]
"""Leads to a place in a YAML text: keys, and numbers in lists, from the outside in."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT: Final = re.compile(r"[ \t]+#")
NO_KEYS: Final = "it is no list of keys and values"


@dataclass(frozen=True, slots=True)
class Document:
    """What a YAML text in the file at `path` says: its keys and values, and the line of each place. `cut` are values
    without quotes with a comment behind them, which may have been meant as their text."""

    path: str
    found: Mapping[Any, Any]
    lines: Mapping[Way, int]
    cut: frozenset[Way] = frozenset()

    def at(self, *way: object) -> Source:
        """Where a place is; for one that the text does not have, such as a value taken from another file, where what
        should hold it is."""
        while way and way not in self.lines:
            way = way[:-1]
        return Source(self.path, self.lines.get(way, 1))


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


def parse(path: str, text: str, loader: Any, first_line: int = 1) -> Document:
    """A YAML text that begins at `first_line` of the file at `path`; nothing at all is no keys. Raises what `loader`,
    one of PyYAML's, does, and `yaml.YAMLError` for anything but keys and values."""
    reader = loader(text)
    try:
        root = reader.get_single_node()
        found = reader.construct_document(root) if root else None
        if not isinstance(found, dict | None):
            raise yaml.MarkedYAMLError(problem=NO_KEYS)
        places = list(_places(reader, root, (), set()))
    finally:
        reader.dispose()
    lines = {way: head.start_mark.line + first_line for way, head, _ in places}
    cut = frozenset(way for way, _, value in places if _is_cut(text, value))
    return Document(path, found or {}, {(): first_line, **lines}, cut)


def _places(reader: Any, node: yaml.Node, way: Way, seen: set[int]) -> Iterator[tuple[Way, yaml.Node, yaml.Node]]:
    """Every place below a node, with the node where it begins and that of its value. What an alias stands for is not
    gone through again: it may be huge, or hold itself."""
    if id(node) in seen:
        return
    seen.add(id(node))
    for step, head, value in _steps(reader, node):
        yield (*way, step), head, value
        yield from _places(reader, value, (*way, step), seen)


def _steps(reader: Any, node: yaml.Node) -> Iterator[tuple[object, yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from ((reader.construct_object(key), key, value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from ((number, item, item) for number, item in enumerate(node.value))


def _is_cut(text: str, value: yaml.Node) -> bool:
    is_plain = isinstance(value, yaml.ScalarNode) and value.value and not value.style
    return bool(is_plain and _COMMENT.match(text, value.end_mark.index))


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


def read_document(path: str, text: str, first_line: int = 1) -> tuple[Document, list[Problem]]:
    """A YAML text that begins at `first_line` of the file at `path`, and what is wrong with it: then it has no keys."""
    nothing = Document(path, {}, {(): first_line})
    try:
        _check_depth(text)
        return parse(path, text, _Strict, first_line), []
    except DuplicateKeyError as error:
        return nothing, [problem(Source(path, error.line + first_line), "front-matter-key", key=error.key)]
    except yaml.YAMLError as error:
        source = Source(path, error_line(error, text) + first_line)
        detail = getattr(error, "problem", None) or "unreadable"
        return nothing, [problem(source, "front-matter", detail=detail)]


def error_line(error: Exception, text: str) -> int:
    """The line of a text, from 0, at which an error of YAML is to be mended: where the reader ran into the text's end,
    the last, and the first where nobody knows."""
    mark = getattr(error, "problem_mark", None)
    return min(mark.line, text.count("\n")) if mark else 0


def _read(path: str, text: str) -> tuple[dict[str, Any], list[Problem]]:
    document, problems = read_document(path, text, 2)
    meta = dict(document.found)
    odd = [key for key in TEXTS if key in meta and not isinstance(meta[key], str)]
    return meta, problems + [problem(document.at(key), "front-matter-text", key=key) for key in odd]
