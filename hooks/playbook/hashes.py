"""Short hashes that stand for a text: by them a saved answer is known to be one to this very question."""

from __future__ import annotations

import hashlib

from .model import Question


def content_hash(question: Question) -> str:
    """A short hash of what a reader answers: when it changes, the saved answer to it is void."""
    options = [(option.text, option.is_key, *filter(None, [option.prompt])) for option in question.options]
    return fingerprint(repr((question.kind, question.stem, question.situation, options, question.answer)))


def fingerprint(text: str) -> str:
    """Eight hexadecimal digits that stand for a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]
