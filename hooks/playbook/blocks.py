"""The blocks that a principle is made of. Each is declared here, and nowhere else is there a list of them.

A guide demands those that its settings name; any other may be left out of a principle, and what is made of it is then
not there. The title of a block is the word `block_<name>`.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class BlockType:
    """A block `!!! name`. `part` is what it fills in a principle, and `form` how it is read: `bullets`, one `line`,
    `text`, or `said`, what one can say. `mark` opens it. One that `repeats` may stand in a principle several times. A
    line may have `limit` characters, if it has a limit. What is not shown on the chapter's page is asked or printed
    elsewhere. `about` says what it is to those who read the guide as JSON; without it, it is not there by itself."""

    name: str
    part: str
    form: str
    mark: str = "!!!"
    repeats: bool = False
    limit: int = 0
    is_shown: bool = True
    about: str = ""


BLOCKS: Final = MappingProxyType(
    {
        block.name: block
        for block in (
            BlockType("do", "do", "bullets", about="What to do, each an order that stands alone."),
            BlockType("avoid", "avoid", "bullets", about="What better to leave, in the same form."),
            BlockType("say", "say", "said", repeats=True, about="What one can really say."),
            BlockType("habit", "habit", "line", is_shown=False, about="What can be rated from never to always."),
            # what an A6 card holds in type for an arm's length
            BlockType("card", "card", "line", limit=60, about="A line for a pocket card."),
            BlockType("evidence", "note", "text", mark="???"),  # told with its grade
        )
    }
)
"""All of them by name, in the order in which readers meet them."""

PHASES: Final = ("always", "before", "during", "after")
EVIDENCE: Final = ("strong", "moderate", "mixed", "lore")
VALUES: Final = MappingProxyType({"phase": PHASES, "evidence": EVIDENCE})
"""The attributes of a principle's heading, and what each may say."""
