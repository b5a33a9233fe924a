"""What is wrong with a site's settings: those that do nothing here, and values that would lead a page elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import yaml

from ..model import Problem, Source
from ..problems import guess, in_order, problem
from ..read.settings import read_settings, settings_document
from ..read.yaml import Document
from .safety.allowed import PAGE, link_fault, loaded_fault
from .safety.rendered import active
from .supported import FEATURES, NEEDED_EXTENSIONS, NO_FEATURES, NO_PLUGINS, NO_SETTINGS

Way = tuple[object, ...]
Look = Callable[[Document, Way, Any], Iterable[Problem]]
"""Looks at a value that stands at a place, and gives what is wrong with it."""

_GENERATORS_TAGS: Final = {"!ENV", "!relative"}
"""Tags that MkDocs has for values that it takes from elsewhere."""
_PLAIN_TAG: Final = re.compile(
    r"tag:yaml\.org,2002:(?:(?!python)\w+|python/name:(?:material\.extensions|pymdownx|materialx)\.[\w.]+)"
)
"""Tags that run nothing: those of YAML itself, and names of functions of the theme and its extensions, as their own
documentation has them (for emoji, and for fences of one's own)."""
_ENDS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\"<>`\\]")
"""What no address holds as it is: it would end the attribute that the address stands in."""
_BUNDLES: Final = {"extra", "pymdownx.extra"}
"""Extensions that bring `attr_list` along."""
_WORDS: Final = re.compile(r"[A-Za-z][\w -]*")
_ICON: Final = re.compile(r"[\w-]+(?:/[\w.-]+)*")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_MEDIA: Final = re.compile(r"\(prefers-color-scheme(?:: (?:light|dark))?\)")


def problems_of(path: Path) -> tuple[Problem, ...]:
    """All that is wrong with the settings in the file at `path`."""
    data = path.read_bytes()
    document, problems = settings_document(path.name, data)
    _, bad = read_settings(document)
    return in_order([*problems, *bad, *tag_problems(path.name, data), *check_settings(document)])


def check_settings(document: Document) -> list[Problem]:
    """What is wrong with settings as an author writes them, in MkDocs' names."""
    return [
        *_looked_at(document),
        *_refused(document),
        *_missing_extensions(document),
    ]


def _looked_at(document: Document) -> Iterator[Problem]:
    for way, look in LOOKS.items():
        for place, value in _at(document.found, way):
            yield from look(document, place, value)


def tag_problems(path: str, data: bytes) -> list[Problem]:
    """The tags in a file of settings that would run something when MkDocs reads it, such as `!!python/name:…`."""
    try:
        root = yaml.compose(data.decode(), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return []  # it is told already that the file cannot be read
    return [
        problem(Source(path, node.start_mark.line + 1), "settings-tag", tag=_written(node.tag))
        for node in _nodes(root)
        if node.tag not in _GENERATORS_TAGS and not _PLAIN_TAG.fullmatch(node.tag)
    ]


def _written(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!", 1)


def _nodes(root: yaml.Node | None) -> Iterator[yaml.Node]:
    """Every node once: what an alias stands for may hold itself."""
    waiting, seen = [root] if root else [], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        if isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            waiting += [part for pair in node.value for part in pair]


def _at(found: Any, way: tuple[str, ...], place: Way = ()) -> Iterator[tuple[Way, Any]]:
    """The places that a way leads to, with their values; `*` stands for every item of a list, or, where a list may be
    left out, for the one that there is."""
    if not way:
        if found is not None:
            yield place, found
    elif way[0] == "*":
        items = enumerate(found) if isinstance(found, list) else [(None, found)]
        for number, item in items:
            yield from _at(item, way[1:], place if number is None else (*place, number))
    elif isinstance(found, Mapping):
        yield from _at(found.get(way[0]), way[1:], (*place, way[0]))


# how values are looked at


def _link(document: Document, way: Way, value: Any) -> Iterator[Problem]:
    """An address that a reader may go to."""
    if not isinstance(value, str):
        yield from _text(document, way, value)
    elif link_fault(value) or _ENDS.search(value):
        yield problem(document.at(*way), "settings-link", value=_short(value))


def _own_file(document: Document, way: Way, value: Any) -> Iterator[Problem]:
    """A file that a page loads."""
    if not isinstance(value, str):
        yield from _text(document, way, value)
    elif (fault := loaded_fault(value)) and fault[0] == "elsewhere":
        yield problem(document.at(*way), "elsewhere", what=_short(value))
    elif fault or _ENDS.search(value):
        yield problem(document.at(*way), "settings-link", value=_short(value))


def _script(document: Document, way: Way, value: Any) -> Iterable[Problem]:
    path = value.get("path") if isinstance(value, Mapping) else value
    return _own_file(document, way, path)


def _matching(pattern: re.Pattern[str], example: str) -> Look:
    def look(document: Document, way: Way, value: Any) -> Iterator[Problem]:
        if not (isinstance(value, str) and pattern.fullmatch(value)):
            yield problem(document.at(*way), "settings-value", key=_name(way), value=_short(value), example=example)

    return look


def _text(document: Document, way: Way, value: Any) -> Iterator[Problem]:
    if not isinstance(value, str):
        yield problem(document.at(*way), "settings-text", key=_name(way))


def _html(document: Document, way: Way, value: Any) -> Iterable[Problem]:
    """A text that the theme takes for HTML."""
    return active(document.at(*way), value, PAGE) if isinstance(value, str) else _text(document, way, value)


def _palette(document: Document, way: Way, value: Any) -> Iterator[Problem]:
    options = value if isinstance(value, list) else [value]
    if not all(isinstance(option, Mapping) for option in options):
        yield problem(document.at(*way), "settings-palette")


def _menu(document: Document, way: Way, value: Any) -> Iterator[Problem]:
    """The menu, level by level: titles are escaped where they are put in, and addresses are looked at."""
    if isinstance(value, str):
        yield from _link(document, way, value)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _menu(document, (*way, number), item)
    elif isinstance(value, Mapping):
        for title, item in value.items():
            yield from _menu(document, (*way, title), item)


def _icons(document: Document, way: Way, value: Any) -> Iterator[Problem]:
    for key, icon in value.items() if isinstance(value, Mapping) else ():
        if isinstance(icon, str):
            yield from _ICONS(document, (*way, key), icon)


def _features(document: Document, way: Way, value: Any) -> Iterator[Problem]:
    source = document.at(*way)
    if (name := str(value)) in NO_FEATURES:
        yield problem(source, "settings-nothing", key=name, todo=NO_FEATURES[name])
    elif name not in FEATURES:
        yield problem(source, "settings-feature", value=_short(name), guess=guess(name, FEATURES))


def _plugin(document: Document, way: Way, value: Any) -> Iterator[Problem]:
    name = _first(value).removeprefix("material/")
    if name in NO_PLUGINS:
        yield problem(document.at(*way), "settings-nothing", key=name, todo=NO_PLUGINS[name])


_ICONS: Final = _matching(_ICON, "material/sprout")
_SCHEME: Final = _matching(_WORDS, "default")
_LANG: Final = _matching(_LANGUAGE, "en")

LOOKS: Final[Mapping[tuple[str, ...], Look]] = MappingProxyType(
    {
        ("nav",): _menu,
        ("copyright",): _html,
        ("repo_url",): _link,
        ("repo_name",): _text,
        ("edit_uri",): _link,
        ("edit_uri_template",): _link,
        ("site_url",): _link,
        ("extra_css", "*"): _own_file,
        ("extra_javascript", "*"): _script,
        ("extra", "scope"): _own_file,
        ("extra", "alternate", "*", "link"): _link,
        ("extra", "alternate", "*", "lang"): _LANG,
        ("extra", "alternate", "*", "name"): _text,
        ("extra", "social", "*", "link"): _link,
        ("extra", "social", "*", "icon"): _ICONS,
        ("extra", "social", "*", "name"): _text,
        ("theme", "favicon"): _own_file,
        ("theme", "logo"): _own_file,
        ("theme", "language"): _LANG,
        ("theme", "direction"): _matching(re.compile("ltr|rtl"), "ltr"),
        ("theme", "icon"): _icons,
        ("theme", "features", "*"): _features,
        ("theme", "palette"): _palette,
        ("theme", "palette", "*", "media"): _matching(_MEDIA, "(prefers-color-scheme: dark)"),
        ("theme", "palette", "*", "scheme"): _SCHEME,
        ("theme", "palette", "*", "primary"): _SCHEME,
        ("theme", "palette", "*", "accent"): _SCHEME,
        ("theme", "palette", "*", "toggle", "icon"): _ICONS,
        ("theme", "palette", "*", "toggle", "name"): _text,
        ("plugins", "*"): _plugin,
    }
)
"""How each setting is looked at, by where it stands."""


def _refused(document: Document) -> list[Problem]:
    return [
        problem(document.at(*place), "settings-nothing", key=".".join(way), todo=todo)
        for way, todo in NO_SETTINGS.items()
        for place, _ in _at(document.found, way)
    ]


def _missing_extensions(document: Document) -> list[Problem]:
    """Extensions that are needed: only where a file lists any, since it may leave them to the one that it inherits."""
    listed = document.found.get("markdown_extensions")
    if not isinstance(listed, list):
        return []
    names = {_first(one).removeprefix("markdown.extensions.") for one in listed}
    there = names | ({"attr_list"} if names & _BUNDLES else set())
    source = document.at("markdown_extensions")
    missing = ((name, use) for name, use in NEEDED_EXTENSIONS.items() if name not in there)
    return [problem(source, "settings-extension", name=name, use=use) for name, use in missing]


def _first(item: object) -> str:
    """The name of a plugin or an extension, which stands alone or above its options."""
    return str(next(iter(item), "") if isinstance(item, Mapping) else item)


def _name(way: Way) -> str:
    """The key at a place: numbers of items are none."""
    return str(next(step for step in reversed(way) if isinstance(step, str)))


def _short(value: object) -> str:
    return str(value)[:80]
