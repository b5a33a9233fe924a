"""What a guide consists of, once it has been read: frozen values, no behaviour.

Text fields hold Markdown as the author wrote it, lines joined and indentation removed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: a path relative to the project, and a line, counted from 1."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that an author has to mend. `hint` says how, or shows a right example."""

    source: Source
    code: str
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.source.path}:{self.source.line}: {self.message} ({self.hint})"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that a question offers. `explanation` says why it is right or wrong, `prompt` what it answers, where a
    question has a prompt for each."""

    text: str
    is_key: bool
    explanation: str
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One item of the bank.

    `stem` is the heading, `situation` the text below it; what `options` and `answer` are is the business of its kind
    (see `kinds/`). Options that are `fixed` keep the author's order wherever others are mixed.
    """

    id: str
    principle: str
    kind: str
    stem: str
    situation: str
    options: tuple[Option, ...]
    answer: str
    source: Source
    is_fixed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Something one can really say: a `say` block, titled with a tone or a situation. `id` is its own within the
    principle: learners keep their schedule by it."""

    title: str
    text: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Principle:
    """One piece of advice: a second-level section of a chapter. `text` is its prose after the summary, `evidence` the
    grade and `note` what research says."""

    id: str
    title: str
    phase: str
    evidence: str
    summary: str
    text: str
    do: tuple[str, ...]
    avoid: tuple[str, ...]
    say: tuple[Line, ...]
    habit: str
    card: str
    note: str
    source: Source


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the playbook that holds principles. `name` is its file name without the ending, `order` its
    place among the chapters, `description` the sentence in its front matter that says what it is about."""

    id: str
    name: str
    title: str
    order: int
    principles: tuple[Principle, ...]
    source: Source
    description: str = ""


@dataclass(frozen=True, slots=True)
class Bank:
    """The questions of one chapter, in the order of its file."""

    name: str
    questions: tuple[Question, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Statement:
    """One line of the *do or don't* drill, made from a `do` or an `avoid` bullet."""

    id: str
    text: str
    is_do: bool
    principle: Principle


@dataclass(frozen=True, slots=True)
class Deck:
    """Principles that go on cards together. `name` is its id, `title` and `about` are words of the edition, `shows`
    says what the cards quote of a principle: `lines`, `titles` or `say`."""

    name: str
    title: str
    about: str
    shows: str
    principles: tuple[Principle, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page. `id` is empty where its author gave it none."""

    level: int
    title: str
    id: str
    source: Source


@dataclass(frozen=True, slots=True)
class Slot:
    """A mark on a page for something generated, as it stands there: `<!-- playbook grades -->`."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Page:
    """A page that somebody wrote, be it a chapter or not. `path` begins at the project's root."""

    path: str
    headings: tuple[Heading, ...]
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Folders:
    """Where an edition's pages, chapters and questions are: paths from the project's root, each with a slash at its
    end."""

    docs: str
    playbook: str
    questions: str


@dataclass(frozen=True, slots=True)
class Guide:
    """One edition, read: what the site, the exports and the command line are all made from. `language` is its code,
    `words` are those of the interface, `pictures` are drawings by name, and `base` are the chapters of the edition that
    this one translates. `notes` are for its author: nothing is wrong, but something could be better."""

    chapters: tuple[Chapter, ...]
    banks: tuple[Bank, ...]
    language: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    folders: Folders = Folders("", "", "")
    pages: tuple[Page, ...] = ()
    decks: tuple[Deck, ...] = ()
    pictures: Mapping[str, str] = field(default_factory=dict)
    base: tuple[Chapter, ...] = ()
    notes: tuple[Problem, ...] = ()

    def chapter(self, name: str) -> Chapter | None:
        """The chapter of that name, if there is one."""
        return next((chapter for chapter in self.chapters if chapter.name == name), None)

    def bank(self, name: str) -> Bank | None:
        """The questions of the chapter `name`, or None where it has no question file."""
        return next((bank for bank in self.banks if bank.name == name), None)

    def questions(self) -> list[Question]:
        """All questions, by chapter."""
        return [question for bank in self.banks for question in bank.questions]

    def has_page(self, uri: str) -> bool:
        """Whether somebody wrote a page `uri`: a path in the edition's folder, such as `my-card.md`."""
        return any(page.path == f"{self.folders.docs}{uri}" for page in self.pages)


@dataclass(frozen=True, slots=True)
class Sources:
    """The texts of one edition, as bytes by path. `pages` are all its Markdown pages, `pictures` its drawings (SVG).
    `base` are the chapters of the edition that this one translates, and that lends it `phase`, `evidence` and the
    chapters' order. `decks` says which principles make which deck, `deck_words` what the edition calls them: each is a
    path and the bytes there, none if there is no file. `broken` are the paths of links that lead nowhere. `demands` are
    the blocks that no principle of this guide may lack."""

    language: str
    folders: Folders
    pages: dict[str, bytes]
    questions: dict[str, bytes]
    pictures: dict[str, bytes] = field(default_factory=dict)
    base: dict[str, bytes] = field(default_factory=dict)
    decks: tuple[str, bytes] = ("", b"")
    deck_words: tuple[str, bytes] = ("", b"")
    broken: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
