"""The one list: which elements may be published, with which attributes, and where addresses may lead.

What is not in it is a problem, so that what browsers learn tomorrow needs no rule here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from .tags import Tag

Fault = tuple[str, str]
"""A code of `problems.RULES`, and what is wrong."""


RUNS: Final = re.compile(r"on\w+|style|http-equiv")
"""Attributes that run, or show what they like: for what may be prose, of which no list can be made."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """Elements with the attributes of their own, and a pattern of those that any of them may have. Names are in small
    letters."""

    elements: Mapping[str, frozenset[str]]
    everywhere: re.Pattern[str]

    def faults(self, tag: Tag) -> Iterator[Fault]:
        """What is wrong with a tag: its element, or any attribute."""
        own = self.elements.get(tag.name)
        if own is None:
            yield "unsafe", f"<{tag.name}>"
        for name, value in tag.attributes:
            yield from self._faults_of(name, value, name in (own or ()))

    def faults_anywhere(self, name: str, value: str) -> Iterator[Fault]:
        """What is wrong with an attribute, whichever element it goes onto."""
        return self._faults_of(name, value, any(name in own for own in self.elements.values()))

    def _faults_of(self, name: str, value: str, is_own: bool) -> Iterator[Fault]:
        if not (is_own or self.everywhere.fullmatch(name)):
            yield "unsafe", f"{name}=" if value else name
        elif (look := _VALUES.get(name)) and (fault := look(value)):
            yield fault


# values

_BLANKS = re.compile(r"[\x00-\x20\x7f-\x9f]+")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SCHEMES: Final = frozenset({"http:", "https:", "mailto:", "tel:"})
_HOST = re.compile(r"[/\\]{2}")
_ALIGNED = re.compile(r"\s*text-align:\s*(?:left|right|center);?\s*")
_PAINT = re.compile(r"[^\\()]*|url\(#[\w-]+\)|(?:rgba?|hsla?|var)\([^\\()]*\)")
_RESERVED_ID = re.compile(r"__(?!codelineno-|span-|tabbed_)")
"""Material reads its settings, with the address of its search, from what has the id `__config`."""
_LOADING_CLASS = "mermaid"
"""Material loads a library for it from another server."""


def link_fault(address: str) -> Fault | None:
    """What is wrong with an address that a reader may go to: its scheme."""
    scheme = _scheme(address)
    return ("unsafe", scheme) if scheme and scheme not in _SCHEMES else None


def loaded_fault(address: str) -> Fault | None:
    """What is wrong with an address that a browser asks by itself: it has to lead into the guide."""
    is_elsewhere = _scheme(address) in _SCHEMES or _HOST.match(_BLANKS.sub("", address))
    return ("elsewhere", address.strip()) if is_elsewhere else link_fault(address)


def _scheme(address: str) -> str:
    """The scheme of an address as browsers read it, which pass over blanks and control characters."""
    found = _SCHEME.match(_BLANKS.sub("", address))
    return found[0].lower() if found else ""


def _style_fault(value: str) -> Fault | None:
    return None if _ALIGNED.fullmatch(value) else ("unsafe", "style=")


def _paint_fault(value: str) -> Fault | None:
    return None if _PAINT.fullmatch(value.strip()) else ("unsafe", value.strip())


def _id_fault(value: str) -> Fault | None:
    return ("unsafe", f"id={value}") if _RESERVED_ID.match(value) else None


def _class_fault(value: str) -> Fault | None:
    return ("elsewhere", _LOADING_CLASS) if _LOADING_CLASS in value.split() else None


_PAINTED: Final = "fill stroke color marker-start marker-mid marker-end".split()
_VALUES: Final[Mapping[str, Callable[[str], Fault | None]]] = MappingProxyType(
    {
        **dict.fromkeys(["href", "cite"], link_fault),
        **dict.fromkeys(["src", "poster"], loaded_fault),
        **dict.fromkeys(_PAINTED, _paint_fault),
        "style": _style_fault,
        "id": _id_fault,
        "class": _class_fault,
    }
)


# the list


def _rows(elements: str, attributes: str = "") -> dict[str, frozenset[str]]:
    return dict.fromkeys(elements.split(), frozenset(attributes.split()))


_EVERYWHERE = re.compile(
    r"class|id|title|lang|dir|translate|hidden|role|tabindex|aria-[a-z]+|markdown|data-(?!md-)[a-z0-9-]+"
)
"""`markdown` is a word to Python-Markdown; `data-md-…` is how Material finds its own parts, some of which load."""

_TEXT = {
    **_rows("p div h1 h2 h3 h4 h5 h6", "align"),
    **_rows("blockquote q", "cite"),
    **_rows("ins del", "cite datetime"),
    **_rows("ol", "start type reversed"),
    **_rows("li", "value type"),
    **_rows("ul dl dt dd pre hr br wbr figure figcaption address article section aside header footer nav hgroup"),
    **_rows("em strong b i u s small big sub sup code kbd samp var tt cite dfn abbr mark span bdi bdo ruby rb rt rp"),
    **_rows("time", "datetime"),
    **_rows("data", "value"),
    **_rows("meter progress", "value min max low high optimum"),
    **_rows("details", "open name"),
    **_rows("summary"),
    **_rows("a", "href name target rel type hreflang download"),
}
_CELL = "align valign width colspan rowspan scope headers abbr"
_TABLES = {
    **_rows("table", "align border width"),
    **_rows("caption thead tbody tfoot tr", "align valign"),
    **_rows("colgroup col", "span width align"),
    **_rows("th td", _CELL),
}
_MEDIA = {
    **_rows("img", "src alt width height align loading decoding usemap"),
    **_rows("map", "name"),
    **_rows("area", "href alt shape coords target rel"),
    **_rows("video", "src poster width height controls preload muted loop playsinline"),
    **_rows("audio", "src controls preload muted loop"),
    **_rows("picture"),
    **_rows("source", "src type media"),
    **_rows("track", "src kind srclang label default"),
}

_STROKES = (
    "transform opacity fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin "
    "stroke-miterlimit stroke-dasharray stroke-dashoffset vector-effect paint-order color display visibility pathlength"
)
_MARKERS = "marker-start marker-mid marker-end"
_LETTERS = (
    "font-family font-size font-style font-weight letter-spacing word-spacing text-anchor dominant-baseline "
    "alignment-baseline textlength lengthadjust"
)
_SHAPES = {
    **_rows("svg", f"xmlns version viewbox preserveaspectratio width height x y focusable {_STROKES} {_LETTERS}"),
    **_rows("g", f"{_STROKES} {_LETTERS} {_MARKERS}"),
    **_rows("path", f"d {_STROKES} {_MARKERS}"),
    **_rows("line", f"x1 y1 x2 y2 {_STROKES} {_MARKERS}"),
    **_rows("polyline polygon", f"points {_STROKES} {_MARKERS}"),
    **_rows("rect", f"x y width height rx ry {_STROKES}"),
    **_rows("circle", f"cx cy r {_STROKES}"),
    **_rows("ellipse", f"cx cy rx ry {_STROKES}"),
}

PIECE: Final = Allowed({**_TEXT, **_TABLES, **_MEDIA}, _EVERYWHERE)
"""What an author may write, on pages and in all that is rendered by itself: questions, statements, lines, cards."""

PAGE: Final = Allowed(
    {
        **PIECE.elements,
        **_SHAPES,
        **_rows("th td", f"{_CELL} style"),
        **_rows("label", "for"),
        **_rows("input", "type name checked disabled"),
    },
    _EVERYWHERE,
)
"""What extensions make of it besides: icons, aligned columns, tasks to tick, tabs."""

DRAWING: Final = Allowed(
    {
        **_SHAPES,
        **_rows("title desc"),
        **_rows("text tspan", f"x y dx dy rotate {_STROKES} {_LETTERS}"),
        **_rows("defs"),
        **_rows(
            "marker", f"markerwidth markerheight markerunits refx refy orient viewbox preserveaspectratio {_STROKES}"
        ),
        **_rows("use", f"x y width height {_STROKES}"),
    },
    re.compile(rf"{_EVERYWHERE.pattern}|xmlns(?::\w+)?|xml:lang|xml:space"),
)
"""What a drawing (SVG) may be made of."""
