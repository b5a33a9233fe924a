"""What `new` is called with, and what it leaves, in the guide `bread`."""

from __future__ import annotations

from pathlib import Path

from playbook.cli.main import main
from support.building import digests

OVEN, DOUGH = "docs/en/playbook/oven.md", "docs/en/playbook/dough.md"


OVEN_BANK, DOUGH_BANK = "quiz/questions/en/oven.md", "quiz/questions/en/dough.md"


PRINCIPLE = """\
## Bake it dark { #bake-it-dark phase=during evidence=lore }

!!! do

!!! avoid

!!! say

!!! habit

!!! card

??? evidence
"""


SINGLE = """\
## What does it lack? { #what-does-it-lack principle=weigh-it }

- [ ]

- [ ]

- [ ]
"""


ORDER = """\
## What does it lack? { #what-does-it-lack principle=weigh-it kind=order }

1.
2.
3.

>
"""


RECALL = """\
## What does it lack? { #what-does-it-lack principle=weigh-it kind=recall }

>
"""


def new(project: Path, *words: str) -> int:
    """Runs `new` with these words on the project."""
    kind, owner, text, *options = words
    return main(["new", kind, owner, text, str(project), *options])


def changed(before: dict[str, str], project: Path) -> list[str]:
    """The files that are other than before, or were not there."""
    return [path for path, digest in digests(project).items() if before.get(path) != digest]


FILLED = {
    OVEN: [
        ("#bake-it-dark }", "#bake-it-dark phase=during evidence=lore }\n\nA dark crust tastes of more."),
        ("!!! do\n\n!!! avoid\n\n", "!!! do\n    - Wait for brown\n\n!!! avoid\n    - Stop at yellow\n\n"),
        ("!!! say\n\n", '!!! say\n    "Five more minutes."\n\n'),
        ("!!! habit\n\n", "!!! habit\n    I wait for brown.\n\n"),
        ("!!! card\n\n", "!!! card\n    Brown, then out.\n\n"),
    ],
    OVEN_BANK: [
        (
            "- [ ]\n\n- [ ]\n\n",
            "- [x] Knock on it\n\n    It sounds hollow.\n\n- [ ] Cut it\n\n    It would dry out.\n\n",
        ),
        ("- [ ]\n\n##", "- [ ] Smell it\n\n    It smells good long before.\n\n##"),
        ("1.\n2.\n3.\n\n>", "1. Heat\n2. Load\n3. Wait\n\n> A cold oven dries the crust."),
        ("kind=recall }\n\n>\n", 'kind=recall }\n\n> "It is not done yet."\n'),
    ],
}
