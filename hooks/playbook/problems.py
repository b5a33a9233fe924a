"""Every complaint that an author can get, in one place, so that they read as if one person wrote them. Those of a kind
of question alone stand in its folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

from .model import Problem, Source

Rules = Mapping[str, tuple[str, str]]
"""Message and hint by code, each with `{places}` for what differs."""

RULES: Final[Rules] = MappingProxyType(
    {
        # files and characters
        "encoding": ("the file is not UTF-8 (byte {byte})", "save it with the encoding UTF-8"),
        "character": ("invisible or control character U+{number:04X}", "delete it, or retype the word"),
        "link": ("the file is a link that leads nowhere", "lead it to a file that is there, or delete it"),
        "page-size": ("the page is {size} kB", "split it: a page may be {limit} kB at the most"),
        "front-matter": (
            "this is not valid YAML: {detail}",
            "write lines like `title: Classic mistakes`; a value with a colon goes in quotes",
        ),
        "front-matter-open": ("the front matter is not closed", "end it with a line `---`"),
        "front-matter-key": ("the key `{key}` is there twice", "delete one of them"),
        "front-matter-text": ("`{key}` in the front matter is not text", 'put its value in quotes: `{key}: "…"`'),
        "no-description": ("the chapter has no description", "add `description: …` to its front matter"),
        "order": ("`order` is no whole number: {value}", "write the chapter's place, such as `order: 3`"),
        "place": ("nothing is made for `{what}`", "known here: {known}{guess}"),
        "picture": (
            "the picture is not usable: {detail}",
            "draw it as plain SVG, without scripts, styles or addresses",
        ),
        "fence": ("this code block is never closed", "add a line {fence} where it ends"),
        "unsafe": (
            "`{what}` is not allowed",
            "delete it, or show it between backticks: pages hold text, and nothing that runs or loads",
        ),
        "elsewhere": (
            "`{what}` comes from another server",
            "put the file into the guide's own folder: a page asks no other server for anything",
        ),
        # headings
        "no-title": ("the page has no first-level heading", "begin it with `# Title {{ #id }}`"),
        "no-id": ("the heading `{title}` has no id", "write `{marks} {title} {{ #{example} }}`"),
        "bad-id": ("the id `{id}` is malformed", "use small letters a-z, digits and single hyphens: `{example}`"),
        "heading-open": ("the braces of the heading are not closed", "end it with a brace: `{{ {words} }}`"),
        "heading-form": (
            "this is no heading, though it looks like one",
            "write `{example}` at the start of the line, or `\\#` for the sign itself",
        ),
        "two-ids": ("the heading has two ids", "keep the first: what readers saved hangs on it"),
        "same-id": ("the id `{id}` is taken already", "it stands at {path}:{line}; choose another"),
        "attribute": ("the heading has the unknown word `{word}`", "known here: {known}{guess}"),
        "attribute-twice": ("the heading gives `{key}` twice", "delete one of them"),
        "value": ("`{key}` has the unknown value `{value}`", "use {known}{guess}"),
        "no-value": ("the principle `{id}` has no `{key}`", "write `{key}=…` after its id: {known}"),
        # chapters
        "block": ("unknown block `{kind}`", "known here: {known}{guess}"),
        "block-form": ("this does not open a block", 'write `!!! do`, or `!!! say "Plain"`, on a line of its own'),
        "block-empty": ("the block `{kind}` is empty", "indent its text by four spaces"),
        "block-twice": ("the principle `{id}` has a second block `{kind}`", "put everything into one"),
        "block-bullets": (
            "the block `{kind}` holds something that is no bullet",
            "begin every line of advice with `- `",
        ),
        "block-list": (
            "the block `{kind}` holds a list, and is one sentence",
            "write it without `- ` or a number",
        ),
        "comment": (
            "this comment is not closed on its line",
            "delete it with all that it holds, which would be published, or write `<!-- … -->` on one line",
        ),
        "pin-form": (
            "this pins no id",
            "write `<!-- id: … -->` as the first line below the title of a `say` block",
        ),
        "no-summary": ("the principle `{id}` has no summary", "begin it with a paragraph that stands alone"),
        "no-block": ("the principle `{id}` has no block `{kind}`", "add `!!! {kind}` with its text indented below"),
        "no-principle": ("the block `{kind}` stands outside a principle", "put it below a heading `## … {{ #id }}`"),
        "no-chapter": ("there is no chapter in this guide", "write a page with principles into {where}"),
        "nested": ("the chapter stands in a folder of its own", "move it into {where} itself: links lead there"),
        "name": (
            "the name of the file, `{name}`, cannot be part of an address",
            "rename it to `{example}`: letters of any script, digits, and within them `_`, `-` and `.`",
        ),
        "chapter-name": (
            "a chapter cannot be called `{name}`",
            "rename its file, such as `{example}.md`: what would have its address is there already",
        ),
        "generated": (
            "the page has the address `{address}`, at which a page is generated",
            "give its file another name or another folder",
        ),
        "card-long": (
            "the card line has {length} characters",
            "shorten it to {limit} or fewer: it has to fit a pocket card",
        ),
        # questions
        "no-stem": ("the question has no text", "write it in the heading: `## What do you do? {{ #id principle=… }}`"),
        "no-principle-key": (
            "the question `{id}` names no principle",
            "add `principle=…` after its id",
        ),
        "unknown-principle": ("there is no principle `{id}`", "use the id of a principle{guess}"),
        "foreign-principle": (
            "the principle `{id}` is not in the chapter `{chapter}`",
            "move the question to {path}",
        ),
        "no-answer": ("the question `{id}` has no model answer", "add it as a quotation: `> …`"),
        "fixed-kind": ("a `kind={kind}` question has no options to choose from", "delete `options=`"),
        "before-question": ("this text belongs to no question", "put it below a heading `## … {{ #id principle=… }}`"),
        "heading-html": ("`{what}` in a heading is HTML", "use plain words: titles stand in menus and on cards, too"),
        "question-html": ("`{what}` is HTML", "use Markdown, or put it between backticks to show it"),
        # across pages
        "no-question": ("the principle `{id}` has no question", "write one in {path}"),
        "no-page": ("there is no chapter `{name}` for these questions", "name the file like its chapter{guess}"),
        "untranslated": ("this edition lacks the principle `{id}`", "translate it from {path}:{line}"),
        # settings, interface and cards
        "settings": ("the settings are unreadable: {detail}", "write lines like `site_name: First Plot`"),
        "settings-text": ("the setting `{key}` is not text", "put its value in quotes, or delete the line"),
        "settings-address": ("`{value}` is no address of a site", "write it like `{key}: https://example.org/`"),
        "settings-list": ("`{key}` is no list of names", "write it like `{key}: [{known}]`"),
        "settings-group": ("`{key}` holds no settings", "write them below it, each `name: value`, indented"),
        "settings-tag": (
            "the tag `{tag}` runs what it names",
            "write the value itself; MkDocs' own `!ENV` and `!relative` may stay",
        ),
        "settings-link": (
            "`{value}` is no address that a page may hold",
            "write a path in the guide, or an address such as `https://example.org/`, without quotation marks and <>",
        ),
        "settings-value": ("`{key}: {value}` is not usable", "write it like `{key}: {example}`"),
        "settings-palette": (
            "`palette` is no colour scheme and no list of them",
            "write `scheme: …` below it, or a list of schemes, each with its `toggle`",
        ),
        "settings-nothing": ("`{key}` does nothing here", "{todo}"),
        "settings-feature": (
            "the feature `{value}` is not known here",
            "delete it: CONTRIBUTING.md lists those that are{guess}",
        ),
        "settings-extension": (
            "the Markdown extension `{name}` is missing",
            "add it to this list: a guide needs it for {use}",
        ),
        "look": ("`{key}: {value}` in `look` is no colour of a site", "known here: {known}, each like `'#0d5549'`"),
        "strings": (
            "the edition has no words, and none are shipped in its language",
            "translate those in `hooks/playbook/strings/en.yml` into this file",
        ),
        "strings-unknown": ("the word `{key}` is used nowhere", "delete it{guess}"),
        "strings-text": ("the word `{key}` is not text", "put its value in quotes"),
        "strings-cut": ("the word `{key}` ends at ` #`, where YAML begins a comment", "put all of it in quotes"),
        "strings-place": ("the word `{key}` lacks {{{name}}}", "say where it goes: `… {{{name}}} …`"),
        "strings-name": ("the word `{key}` has {{{name}}}, for which there is nothing", "known here: {known}{guess}"),
        "strings-borrowed": (
            "note: words that are missing are shown in English: {keys}",
            "add them as they are in `hooks/playbook/strings/en.yml`; the guide can do without",
        ),
        "strings-retired": ("note: the word `{key}` is used no more", "delete it; the guide can do with it"),
        "deck-form": (
            "the deck `{id}` names no principles",
            "write `principles:` below it, and below that `- id` each",
        ),
        "deck-key": ("the deck `{id}` has the unknown word `{key}`", "known here: {known}{guess}"),
        "deck-nothing": (
            "the principle `{principle}` has no block `{kind}` for the deck `{id}`",
            "write one, or take it out of the deck",
        ),
        "deck-twice": ("the deck `{id}` has `{principle}` twice", "delete one of them"),
        "deck-words": ("the deck `{id}` has no `{key}` in this edition", "add it to {path}, below `{id}:`"),
        "deck-long": (
            "the `{key}` of the deck `{id}` has {length} characters",
            "shorten it to {limit} or fewer: it has to fit a card",
        ),
        "deck-unprintable": (
            "the deck `{id}` cannot be printed: {detail}",
            "its cards take Latin, Greek and Cyrillic letters, and no more text than fits",
        ),
    }
)


def complaints(rules: Rules) -> Callable[..., Problem]:
    """What makes the `Problem` of a code at a source by these rules; further values fill the places in its message and
    hint."""

    def problem(source: Source, code: str, /, **values: object) -> Problem:
        message, hint = rules[code]
        return Problem(source, code, message.format(**values), hint.format(**values))

    return problem


problem: Final = complaints(RULES)
"""Makes the problems that no kind of question has for itself alone."""


def guess(word: str, known: Iterable[str]) -> str:
    """A hint's ending: `; did you mean …?` with the nearest of `known`, or nothing."""
    names = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), names, n=1, cutoff=0.6)
    return f"; did you mean `{names[near[0]]}`?" if near else ""


def readable(problems: Iterable[Problem]) -> bool:
    """Whether every file could be read to its end: if not, the rules across files would see ghosts."""
    return not any(found.code in {"encoding", "fence"} for found in problems)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by path and line: the order in which an author goes through the files."""
    return tuple(sorted(set(problems), key=lambda p: (p.source.path, p.source.line, p.code, p.message)))
