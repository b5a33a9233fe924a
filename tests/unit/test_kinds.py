"""Kinds of question: what goes for several of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from playbook.kinds.mixing import mixed
from playbook.model import Option, Question, Source


@given(st.text(), st.lists(st.text(max_size=3), min_size=2, max_size=6))
def test_what_is_mixed_is_whole_and_never_in_its_right_order(identifier: str, texts: list[str]) -> None:
    options = tuple(Option(text, True, "") for text in texts)
    found = mixed(Question(identifier, "p", "order", "Stem?", "", options, "", Source("q.md", 1)))
    assert sorted(place for place, _ in found) == list(range(1, len(texts) + 1))
    assert all(options[place - 1] == option for place, option in found)
    assert [place for place, _ in found] != list(range(1, len(texts) + 1))
