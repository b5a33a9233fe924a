"""What in rendered HTML runs, or is loaded from elsewhere: the last look at a page before it is published.

The source scan (`text.unsafe`) names the line, but it has to guess what Markdown will take for code. Here nothing is
guessed: whatever a browser could take for a tag, be it in a comment, in CDATA or in another tag, is read as one, by the
rules of the HTML standard (13.2.5, tokenization). Markdown writes every other `<` as `&lt;`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Final

from ..markdown import Markup
from ..model import Principle, Problem, Question, Source
from ..problems import problem

ACTIVE_TAGS: Final = frozenset(
    "script style iframe frame frameset fencedframe object embed applet portal link meta base form template noscript "
    "noembed noframes plaintext xmp textarea title math animate animatemotion animatetransform set "
    "foreignobject".split()
)
"""Tags that run or load something, or change what the text after them is, or set an attribute of another tag."""

_TAG = re.compile(r"<(?P<name>[a-zA-Z][^ \t\n\f\r/>]*)")
_ATTRIBUTE = re.compile(
    r"""[ \t\n\f\r/]*(?P<name>[^ \t\n\f\r/>][^ \t\n\f\r/>=]*)"""
    r"""(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?P<value>"[^"]*"|'[^']*'|[^ \t\n\f\r>]*))?"""
)
_BLANKS = re.compile(r"[\x00-\x20\x7f-\x9f]+")
_RUNS = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)
_LOADING: Final = frozenset("src srcset poster background data lowsrc dynsrc ping".split())
_LINKING: Final = frozenset("href xlink:href".split())
_ADDRESSES: Final = _LOADING | _LINKING | frozenset("action formaction cite longdesc manifest codebase srcdoc".split())
_LINKS: Final = frozenset({"a", "area"})
_ALIGNED = re.compile(r"\s*text-align:\s*(?:left|right|center);?\s*")


def active(source: Source, html: str) -> list[Problem]:
    """What in `html` runs, or is loaded from elsewhere; all of it is reported at `source`."""
    found = [what for tag, attributes in _tags(html) for what in _bad_tag(tag, attributes)]
    return [problem(source, code, what=what) for code, what in dict.fromkeys(found)]


def active_values(source: Source, values: Iterable[object]) -> list[Problem]:
    """The same for texts that a theme puts between tags and into attributes as they are: a page's front matter."""
    return [bad for value in values if isinstance(value, str) for bad in active(source, f'<i title="{value}">{value}')]


def active_pieces(items: Iterable[Principle | Question]) -> list[Problem]:
    """The same for principles and questions, as quizzes, drills and cards render them, each piece by itself.

    Pieces without `<` and `[` are passed over: Markdown makes neither a tag nor a link of them.
    """
    markup = Markup()
    return [
        bad
        for item in items
        for piece in _pieces(item)
        if "<" in piece or "[" in piece
        for bad in active(item.source, markup.block(piece))
    ]


def _pieces(item: Principle | Question) -> Iterator[str]:
    if isinstance(item, Question):
        options = [text for option in item.options for text in (option.prompt, option.text, option.explanation)]
        yield from (item.stem, item.situation, *options, item.answer)
    else:
        lines = [line.text for line in item.say]
        yield from (
            item.title,
            item.summary,
            item.text,
            *item.do,
            *item.avoid,
            *lines,
            item.habit,
            item.card,
            item.note,
        )


def _tags(html: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each tag with its attributes; a tag that begins within another comes as an attribute `<…` of that one."""
    at = 0
    while found := _TAG.search(html, at):
        attributes, at = _attributes(html, found.end())
        if inner := _TAG.search(html, found.start() + 1, at):
            attributes.append((inner[0], ""))
        yield found["name"].lower(), attributes


def _attributes(html: str, at: int) -> tuple[list[tuple[str, str]], int]:
    found: list[tuple[str, str]] = []
    while attribute := _ATTRIBUTE.match(html, at):
        value = attribute["value"] or ""
        quoted = value[:1] in {'"', "'"} and value[-1:] == value[:1] and len(value) > 1
        found.append((attribute["name"].lower(), unescape(value[1:-1] if quoted else value)))
        at = attribute.end()
    return found, at


def _bad_tag(tag: str, attributes: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The code and the name of each thing that is wrong with a tag."""
    if tag in ACTIVE_TAGS:
        yield "unsafe", f"<{tag}>"
    for name, value in attributes:
        address = _BLANKS.sub("", value)
        if _is_active(name, value):
            yield "unsafe", f"{name}=" if value else name
        elif name in _ADDRESSES and (scheme := _RUNS.match(address)):
            yield "unsafe", scheme[0].lower()
        elif (name in _LOADING or (name in _LINKING and tag not in _LINKS)) and _is_elsewhere(name, address):
            yield "elsewhere", value.strip()


def _is_active(name: str, value: str) -> bool:
    if name == "style":  # Markdown's tables align their columns with it
        return not _ALIGNED.fullmatch(value)
    return name == "http-equiv" or bool(re.match("<[a-z]", name) or (value and re.match(r"on\w", name)))


def _is_elsewhere(name: str, address: str) -> bool:
    """Whether an attribute `name` loads from an address with a scheme or a host of its own."""
    parts = address.split(",") if name == "srcset" else [address]
    return any(_ELSEWHERE.match(part) for part in parts)
