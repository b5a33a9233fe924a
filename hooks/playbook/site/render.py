"""Turns the model into the HTML of questions, drills and cards. Reads no guide files, knows no generator."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from ..blocks import EVIDENCE
from ..cache import Cache
from ..hashes import content_hash
from ..kinds import FOLDER, KINDS, kind_of
from ..markdown import Markup, plain, script_json
from ..model import Bank, Chapter, Deck, Principle, Question
from ..print.cards import Side
from ..print.papers import EVENT_FORMATS, FOUR
from ..read.strings import FOLDS, put
from .drill import statements
from .event_card import builder_data, examples, openers

LIVE: Final = 25
"""How many questions a page holds at once where scripts run; the others wait, inert."""

TEMPLATES: Final = Path(__file__).parent / "templates"
CLIENT_WORDS: Final = (
    "again progress progress_label result result_title result_clean result_missed retry_missed start_over not_saved "
    "not_saved_full not_saved_newer not_read not_loaded drill_was_do drill_was_avoid drill_do drill_avoid "
    "drill_wrong_do drill_wrong_avoid next quiz_part"
).split()
"""The words that the browser's part needs, besides those of the kinds of question."""
MORE_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "session": ("session_",),
    "builder": ("builder_", "not_saved", "not_read", "data_large"),
    "my-data": ("data_",),
    "card": ("card_print_",),
}
"""How the words begin that it needs for one kind of place alone; a builder needs no others."""


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates between builds, where anything is kept."""

    def __init__(self, kept: Cache) -> None:
        self._kept = kept

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes a template from an earlier build, if it is there."""
        if data := self._kept.get_bytes(f"jinja/{bucket.key}"):
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps a template for later builds."""
        self._kept.put_bytes(f"jinja/{bucket.key}", bucket.bytecode_to_string())


class Renderer:
    """Renders with one edition's words. Compiled templates come from `kept`."""

    def __init__(self, words: Mapping[str, str], kept: Cache) -> None:
        self.words = words
        self._markup = Markup()
        self._environment = Environment(
            loader=FileSystemLoader([TEMPLATES, FOLDER]),
            autoescape=True,
            undefined=StrictUndefined,
            bytecode_cache=CompiledTemplates(kept),
        )

    @cached_property
    def _macros(self) -> Any:
        return self._environment.get_template("pages.html").module

    def self_check(self, question: Question) -> str:
        """One question, to stand under its principle."""
        return str(self._macros.self_check(self._view(question), self.words, self._markup))

    def quiz(self, bank: Bank, chapter: Chapter, page: str) -> str:
        """All questions of a chapter. `page` is the chapter's address, seen from the quiz page."""
        link = self._links(chapter, page)
        items = [{"question": self._view(question), "link": link(question.principle)} for question in bank.questions]
        return str(self._macros.quiz(items, self.words, self._markup, LIVE))

    def drill(self, chapter: Chapter, page: str) -> str:
        """The *do or don't* statements of a chapter."""
        link = self._links(chapter, page)
        items = [{"statement": found, "link": link(found.principle.id)} for found in statements(chapter)]
        return str(self._macros.drill(items, self.words, self._markup))

    def card(self, deck: Deck, sides: tuple[Side, ...], foot: str) -> str:
        """The sides of a deck's cards. `foot` is the site's name."""
        return str(self._macros.card(deck, sides, foot, self.words))

    def prints(self, found: list[tuple[str, str]], folds: tuple[str, ...]) -> str:
        """Links to PDFs, from pairs of address and format, and how to fold the booklet: `folds` names its steps."""
        links = [{"href": href, "text": self.words[f"pdf_{form}".replace("-", "_")]} for href, form in found]
        return str(self._macros.prints(links, [self.words[name] for name in folds], self.words))

    def decks(self, found: list[tuple[str, Deck]]) -> str:
        """A list of decks and what each is for, from pairs of address and deck."""
        return str(self._macros.decks([{"href": href, "deck": deck} for href, deck in found]))

    def exports(self, found: list[tuple[str, str, int]], date: str) -> str:
        """A list of files to take, from triples of name, address and size in bytes; `date` is that of the sources."""
        items = [
            {
                "href": href,
                "title": self.words[f"export_{name}"],
                "about": self.words[f"export_{name}_about"],
                "size": put(self.words["export_size"], size=-(-size // 1000)),
            }
            for name, href, size in found
        ]
        return str(self._macros.exports(items, date, self.words))

    def links(self, found: list[tuple[str, str]]) -> str:
        """A list of links, from pairs of address and text."""
        return str(self._macros.links([{"href": href, "text": text} for href, text in found]))

    def grades(self, chapters: tuple[Chapter, ...], up: str, _: str = "") -> str:
        """Every principle, sorted by the grade of its evidence. `up` leads to the site's root."""
        return self._sorted(chapters, up, "evidence", EVIDENCE)

    def phases(self, chapters: tuple[Chapter, ...], up: str, _: str = "") -> str:
        """Every principle, sorted by when a reader uses it: the way through an evening. The line of its card says
        what to do: the titles of some name a mistake."""
        return self._sorted(chapters, up, "phase", ("before", "during", "after", "always"), lambda p: plain(p.card))

    def _sorted(
        self,
        chapters: tuple[Chapter, ...],
        up: str,
        key: str,
        values: tuple[str, ...],
        about: Callable[[Principle], str] = lambda _: "",
    ) -> str:
        found = [(chapter, principle) for chapter in chapters for principle in chapter.principles]
        groups = [
            {
                "id": f"{key}-{value}",
                "title": self.words[f"{key}_{value}"],
                "links": [
                    {
                        "href": f"{up}playbook/{chapter.name}/#{principle.id}",
                        "text": plain(principle.title),
                        "about": about(principle),
                    }
                    for chapter, principle in found
                    if getattr(principle, key) == value
                ],
            }
            for value in values
        ]
        return str(self._macros.groups([group for group in groups if group["links"]], key))

    def builder(self, chapters: tuple[Chapter, ...], site: str, assets: str) -> str:
        """The form of *My event card*, and the blank card. `assets` leads to the folder of scripts and styles."""
        template = self._environment.get_template("builder.html")
        return template.render(
            words=self.words,
            site=site,
            assets=assets,
            put=put,
            folds=FOLDS,
            formats=EVENT_FORMATS,
            buttons=sorted(EVENT_FORMATS, key=lambda form: form.product is not FOUR),  # most have no A6 to print on
            examples=examples(chapters, self.words),
            openers=openers(chapters),
            data=builder_data(chapters),
        )

    def session(self, bank: Mapping[str, Any], ways: Iterable[str]) -> str:
        """The self-assessment's `ways` in, and `bank`, what the browser has to know of the questions."""
        return str(self._macros.session(bank, script_json(bank), ways, self.words))

    def my_data(self, *_: object) -> str:
        """The place where a reader sees what is kept on the device."""
        return str(self._macros.my_data(self.words))

    def client_words(self, kinds: set[str]) -> str:
        """The words for the browser's part of what is on a page, for a `<script type="application/json">`."""
        beginnings = tuple(beginning for kind in kinds for beginning in MORE_WORDS.get(kind, ()))
        shared = {*CLIENT_WORDS, *(key for kind in KINDS.values() for key in kind.words)}
        wanted = frozenset() if "builder" in kinds else shared
        return script_json({key: self.words[key] for key in self.words if key in wanted or key.startswith(beginnings)})

    def _view(self, question: Question) -> dict[str, Any]:
        """A question as the templates want it; `part` are the macros of its kind."""
        kind = kind_of(question)
        part = self._environment.get_template(f"{kind.folder.name}/question.html").module
        return {"question": question, "hash": content_hash(question), "element": kind.element, "part": part} | dict(
            kind.view(question)
        )

    def _links(self, chapter: Chapter, page: str) -> Callable[[str], dict[str, str]]:
        titles = {principle.id: plain(principle.title) for principle in chapter.principles}

        def link(principle: str) -> dict[str, str]:
            text = put(self.words["read_more"], principle=titles.get(principle, principle))
            return {"href": f"{page}#{principle}", "text": text}

        return link
