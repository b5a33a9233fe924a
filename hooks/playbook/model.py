"""What a guide consists of, once it has been read: frozen values, no behaviour.

Text fields hold Markdown as the author wrote it, lines joined and indentation removed.
"""

from __future__ import annotations

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
    """One answer that a question offers. `explanation` says why it is right or wrong."""

    text: str
    is_key: bool
    explanation: str


@dataclass(frozen=True, slots=True)
class Question:
    """One item of the bank.

    `stem` is the heading, `situation` the text below it. A `single` or `multiple` question has
    options with explanations; an `order` question has options in their right order; a `recall`
    question has none. `answer` is the model answer of `recall` and the reason of `order`. Options
    that are `fixed` keep the author's order wherever others are mixed.
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
    """Something one can really say: a `say` block, titled with a tone or a situation."""

    title: str
    text: str


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
class Guide:
    """One edition: its chapters, and its questions by chapter name."""

    chapters: tuple[Chapter, ...]
    banks: tuple[Bank, ...]

    def bank(self, name: str) -> Bank | None:
        """The questions of the chapter `name`, or None where it has no question file."""
        return next((bank for bank in self.banks if bank.name == name), None)


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
class Sources:
    """The texts of one edition, as bytes by path. Pages are all Markdown pages of the edition;
    `playbook` is the path prefix of those that may be chapters, `bank` that of the question files.
    `pictures` are its drawings (SVG). `base` are the chapters of the edition that this one translates, and that
    lends it `phase`, `evidence` and the chapters' order. `decks` says which principles make which deck, `deck_words`
    what the edition calls them: each is a path and the bytes there, none if there is no file. `broken` are the
    paths of links that lead nowhere."""

    pages: dict[str, bytes]
    questions: dict[str, bytes]
    playbook: str
    bank: str
    pictures: dict[str, bytes] = field(default_factory=dict)
    base: dict[str, bytes] = field(default_factory=dict)
    decks: tuple[str, bytes] = ("", b"")
    deck_words: tuple[str, bytes] = ("", b"")
    broken: tuple[str, ...] = ()
