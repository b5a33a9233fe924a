"""What a site generator has to know: which pages to add, what to put into them, which files to publish."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import Final, NamedTuple

from ..cache import Cache, code_key, key
from ..exports import EXPORTS, Exporter, day
from ..kinds import KINDS
from ..markdown import plain
from ..model import Bank, Chapter, Deck, Guide, Problem, Question
from ..print.cards import chapter_deck, sides
from ..print.papers import DECK_FORMATS, FORMATS
from ..print.press import Press
from ..print.style_sheets import sizes, style_sheets
from ..read.strings import FOLDS, put
from ..slots import PRODUCTS, SLOT, slot
from .bank import bank_of, ways_in
from .chapter_text import prepare
from .deck_pages import deck_page, print_path, printed
from .drill import statements
from .render import Renderer

ASSETS: Final = "assets/playbook"
STYLES: Final[Mapping[str, str]] = {
    "self-check": "quiz.css",
    "quiz": "quiz.css",
    "drill": "quiz.css",
    "card": "card.css",
    "prints": "card.css",
    "builder": "card-builder.css",
    "session": "session.css",
    "my-data": "session.css",
}
"""The style sheet of what is generated; pages without any of it load neither style nor script."""


class Quiz(NamedTuple):
    """The questions of a chapter, rendered: a self-check by principle, and the whole page."""

    self_checks: Mapping[str, str]
    page: str


class Site:
    """A guide as a site. `name` is the site's, for the foot of cards; `press` prints them, and `exporter` makes what
    readers take elsewhere. Addresses are those of pages in folders: `quiz/mistakes/`."""

    def __init__(
        self, guide: Guide, name: str, kept: Cache, press: Press | None = None, exporter: Exporter | None = None
    ) -> None:
        self.guide = guide
        self._name = name
        self._kept = kept
        self._press = press
        self._exporter = exporter
        self._renderer = Renderer(guide.words, kept)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What cannot be printed: while there is anything, nothing is to be published."""
        return self._printed[1]

    @cached_property
    def _quizzes(self) -> dict[str, Quiz]:
        found = ((chapter, self.guide.bank(chapter.name)) for chapter in self.guide.chapters)
        return {bank.name: self._quiz(bank, chapter) for chapter, bank in found if bank}

    def _quiz(self, bank: Bank, chapter: Chapter) -> Quiz:
        first = {question.principle: question for question in reversed(bank.questions)}
        page = self._once("quiz", (bank, chapter), lambda: self._renderer.quiz(bank, chapter, _back_to(chapter)))
        checks = self._once("self-checks", bank, lambda: json.dumps(self._self_checks(first)))
        return Quiz(json.loads(checks), page)

    def _self_checks(self, first: Mapping[str, Question]) -> dict[str, str]:
        return {principle: self._renderer.self_check(question) for principle, question in first.items()}

    @cached_property
    def _decks(self) -> dict[str, Deck]:
        """All decks by name: those that somebody put together, and every chapter."""
        made = [chapter_deck(chapter, self.guide.words) for chapter in self.guide.chapters]
        return {deck.name: deck for deck in (*self.guide.decks, *made)}

    @property
    def prints(self) -> dict[str, bytes]:
        """The PDFs, by the path to publish them at. Chapters have none: their card is printed from its page."""
        return self._printed[0]

    @cached_property
    def _printed(self) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
        if self._press is None:
            return {}, ()
        return printed(self._press, self.guide.decks, self.guide.words, self.guide.language, self._name)

    @cached_property
    def exports(self) -> dict[str, bytes]:
        """What readers can take elsewhere, by the path to publish it at."""
        return self._exporter.files(self.guide) if self._exporter else {}

    @cached_property
    def pages(self) -> dict[str, str]:
        """The Markdown of each page to add, by its path."""
        found = {}
        for chapter in self.guide.chapters:
            for product in PRODUCTS:
                if self._makes(product, chapter):
                    found[f"{product}/{chapter.name}.md"] = self._page(product, chapter)
        for deck in self.guide.decks:
            found[f"card/{deck.name}.md"] = deck_page(deck, self.guide.words)
        return found

    def assets(self, machinery: Path) -> dict[str, bytes]:
        """The files of the browser's part, by the path to publish them at. They lie in one folder there, wherever they
        are written; the style of the quiz ends with those of the kinds of question, and what depends on paper with the
        sizes of that."""
        kinds = list(dict.fromkeys((kind.folder, kind.element) for kind in KINDS.values()))
        folders = [machinery / "quiz" / "client", machinery / "cards" / "client", *(folder for folder, _ in kinds)]
        files = [path for folder in folders for path in sorted(folder.glob("*.js")) + sorted(folder.glob("*.css"))]
        found = {path.name: path.read_bytes() for path in files}
        own = [found.pop(f"{element}.css", b"") for _, element in kinds]
        found["quiz.css"] += b"".join(own)
        for name, rules in {**style_sheets(), **sizes()}.items():
            found[name] = found.get(name, b"") + rules.encode()
        return {f"{ASSETS}/{name}": data for name, data in found.items()}

    def prepare(self, uri: str, markdown: str) -> str:
        """A page's Markdown, ready to render: a chapter's is prepared, any other's is as it was."""
        folder, _, file = uri.rpartition("/")
        chapter = self.guide.chapter(file.removesuffix(".md"))
        if folder != "playbook" or chapter is None:
            return markdown
        return prepare(markdown, chapter, self.guide.words, self._more(chapter))

    def finish(self, output: str, up: str) -> str:
        """A rendered page with all that is generated put in. `up` leads from it to the site's root."""
        kinds = {found["kind"] for found in SLOT.finditer(output)}
        if not kinds:
            return output
        html = SLOT.sub(lambda found: self._generated(found["kind"], found["name"] or "", up), output)
        if not kinds & set(STYLES):
            return html
        return html.replace("</head>", _head(kinds, up) + "</head>", 1).replace(
            "</body>", self._data(kinds) + "</body>", 1
        )

    def _makes(self, product: str, chapter: Chapter) -> bool:
        """Whether a chapter has what a product is made of."""
        if product == "quiz":
            return self.guide.bank(chapter.name) is not None
        return bool(statements(chapter)) if product == "drill" else any(one.card for one in chapter.principles)

    def _page(self, product: str, chapter: Chapter) -> str:
        words = self.guide.words
        name = _no_tags(plain(chapter.title))  # what was a tag in code is none without the backticks either
        title = put(words[f"{product}_title"], chapter=name)
        about = put(words[f"{product}_description"], chapter=name)
        count = self._count(product, chapter)
        meta = {
            "title": _no_tags(unescape(title)),  # themes put it between tags as it is
            "description": _no_tags(unescape(about)),
            "search": {"exclude": True},
            "hide": ["toc"],
        }
        intro = put(words[f"{product}_intro"], count=count)
        back = f"[{chapter.title}](../playbook/{chapter.name}.md)"
        head = f"---\n{json.dumps(meta, ensure_ascii=False)}\n---"
        return "\n\n".join([head, f"# {title}", f"{back}\n{{: .back }}", intro, slot(product, chapter.name)]) + "\n"

    def _count(self, product: str, chapter: Chapter) -> int:
        if product == "quiz":
            bank = self.guide.bank(chapter.name)
            return len(bank.questions) if bank else 0
        return len(statements(chapter)) if product == "drill" else sum(bool(one.card) for one in chapter.principles)

    def _more(self, chapter: Chapter) -> str:
        words = self.guide.words
        links = [
            f"[{words[f'{product}_link']}](../{product}/{chapter.name}.md){{ .md-button }}"
            for product in PRODUCTS
            if f"{product}/{chapter.name}.md" in self.pages
        ]
        return "\n".join(["", words["chapter_more"], "{: .more }", "", *links, "{: .more }"])

    def _generated(self, kind: str, name: str, up: str) -> str:
        if kind == "card":
            return self._card(self._decks[name])
        if kind == "prints":
            return self._prints(self._decks[name])
        if kind in PRODUCTS:
            return self._product(kind, name)
        if kind == "self-check":
            return self._self_check(name)
        if kind == "picture":
            return f'<div class="picture">{self.guide.pictures[name]}</div>'
        if kind == "exports":
            return self._export_list(up)
        chapters = self.guide.chapters
        makers: dict[str, Callable[[tuple[Chapter, ...], str, str], str]] = {
            "list": self._list,
            "decks": self._deck_list,
            "grades": self._renderer.grades,
            "phases": self._renderer.phases,
            "builder": lambda found, up, _: self._renderer.builder(found, self._name, f"{up}{ASSETS}/"),
            "session": self._session,
            "my-data": self._renderer.my_data,
        }
        make = makers[kind]
        return self._once(f"{kind} {name} {up}", self._whole, lambda: make(chapters, up, name))

    def _product(self, kind: str, name: str) -> str:
        chapter = self.guide.chapter(name)
        if kind == "quiz" or chapter is None:
            return self._quizzes[name].page
        return self._once(kind, chapter, lambda: self._renderer.drill(chapter, _back_to(chapter)))

    def _self_check(self, principle: str) -> str:
        return next(
            (quiz.self_checks[principle] for quiz in self._quizzes.values() if principle in quiz.self_checks), ""
        )

    def _card(self, deck: Deck) -> str:
        found = sides(deck, self.guide.words["card_notes"])
        return self._once("card", (deck, found), lambda: self._renderer.card(deck, found, self._name))

    def _prints(self, deck: Deck) -> str:
        """Links to the PDFs of a deck that are there, from its page."""
        there = [form.name for form in FORMATS if print_path(deck.name, form.name) in self.prints]
        return self._renderer.prints([(f"{deck.name}-{name}.pdf", name) for name in there], FOLDS) if there else ""

    def _once(self, kind: str, content: object, make: Callable[[], str]) -> str:
        """What `make` gives, or what it gave in an earlier build of the very same content."""
        name = key(self._code, kind, repr(content), self._name)
        found = self._kept.get(name)
        if found is None:
            found = make()
            self._kept.put(name, found)
        return found

    @cached_property
    def _whole(self) -> str:
        """A key for the guide and its address: what these pages show may hang on any part of it."""
        return key(repr(self.guide))

    @cached_property
    def _code(self) -> str:
        return key(code_key(), repr(sorted(self.guide.words.items())))

    def _list(self, chapters: tuple[Chapter, ...], up: str, product: str) -> str:
        """Links to a product of every chapter, from the page that lists them."""
        made = [chapter for chapter in chapters if f"{product}/{chapter.name}.md" in self.pages]
        return self._renderer.links([(f"{up}{product}/{chapter.name}/", plain(chapter.title)) for chapter in made])

    def _deck_list(self, _: tuple[Chapter, ...], up: str, name: str) -> str:
        return self._renderer.decks([(f"{up}card/{deck.name}/", deck) for deck in self.guide.decks])

    def _export_list(self, up: str) -> str:
        found = [
            (export.name, f"{up}{export.path}", len(self.exports[export.path]))
            for export in EXPORTS
            if export.path in self.exports
        ]
        return self._renderer.exports(found, day(self._exporter.updated) if self._exporter else "")

    def _session(self, chapters: tuple[Chapter, ...], up: str, _: str) -> str:
        """The self-assessment. It links to the page of the reader's own card where the edition has one."""
        bank = bank_of(self.guide, up, f"{up}my-card/" if self.guide.has_page("my-card.md") else "")
        return self._renderer.session(bank, ways_in(self.guide))

    def _data(self, kinds: set[str]) -> str:
        return f'<script type="application/json" id="playbook-words">{self._renderer.client_words(kinds)}</script>'


def _back_to(chapter: Chapter) -> str:
    """The address of a chapter, seen from a page that is made of it."""
    return f"../../playbook/{chapter.name}/"


def _no_tags(text: str) -> str:
    return re.sub("<(?=[a-zA-Z])", "&lt;", text)


def _head(kinds: set[str], up: str) -> str:
    """The styles and the script of what is generated."""
    sheets = sorted({STYLES[kind] for kind in kinds if kind in STYLES} | {"quiz.css"})
    head = [f'<link rel="stylesheet" href="{up}{ASSETS}/{sheet}">' for sheet in sheets]
    for form in DECK_FORMATS if "card" in kinds else ():
        media = "print" if form == DECK_FORMATS[0] else "not all"
        data = {"print": form.deck, "columns": form.columns, "rows": form.rows, "home": form.paper.home}
        told = " ".join(f'data-{name}="{value}"' for name, value in data.items() if value)
        head.append(f'<link rel="stylesheet" href="{up}{ASSETS}/{form.style_sheet}" media="{media}" {told}>')
    return "".join([*head, f'<script type="module" src="{up}{ASSETS}/define.js"></script>'])
