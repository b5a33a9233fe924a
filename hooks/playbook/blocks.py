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
    elsewhere."""

    name: str
    part: str
    form: str
    mark: str = "!!!"
    repeats: bool = False
    limit: int = 0
    is_shown: bool = True


BLOCKS: Final = MappingProxyType(
    {
        block.name: block
        for block in (
            BlockType("do", "do", "bullets"),  # and a statement of the drill each
            BlockType("avoid", "avoid", "bullets"),
            BlockType("say", "say", "said", repeats=True),
            BlockType("habit", "habit", "line", is_shown=False),  # the self-assessment asks for it
            BlockType("card", "card", "line", limit=60),  # what an A6 card holds in type for an arm's length
            BlockType("evidence", "note", "text", mark="???"),
        )
    }
)
"""All of them by name, in the order in which readers meet them."""

PHASES: Final = ("always", "before", "during", "after")
EVIDENCE: Final = ("strong", "moderate", "mixed", "lore")
VALUES: Final = MappingProxyType({"phase": PHASES, "evidence": EVIDENCE})
"""The attributes of a principle's heading, and what each may say."""
