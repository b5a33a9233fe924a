"""What pages hold as data."""

from __future__ import annotations

import json

from playbook.model import Line
from playbook.site.event_card import builder_data, first_sentence


def test_only_what_begins_with_a_sentence_is_an_opener() -> None:
    assert first_sentence(Line("A", '"Hello\nthere," *he* said.\n\n- "No"')) == 'Hello there," he said.'
    assert first_sentence(Line("A", '"How are you?"')) == "How are you?"
    assert first_sentence(Line("A", '- "One"\n- "Two"')) == ""
    assert json.loads(builder_data([])) == {"principles": [], "openers": []}
