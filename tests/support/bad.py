"""Bad sources: each file in `bad/` is a change to the guide `bread`, and the exact complaints about it.

A case holds files, each below a line `=== path`, and the complaints below `=== problems`. After the path,
`escaped` means that \\xNN is a byte and \\uNNNN a character; `repeated N` repeats the last line; `replace`
changes the guide's own file with lines `old -> new`. To accept what is printed now: `pytest --accept`.
"""

from __future__ import annotations

import re
from pathlib import Path

from support.building import ROOT

BAD = ROOT / "tests/unit/bad"
CASES = sorted(path.stem for path in BAD.glob("*.txt"))


def parts(name: str) -> list[tuple[str, str]]:
    """The head and the text of each part of a case."""
    found = re.split(r"(?m)^=== (.+)\n", (BAD / f"{name}.txt").read_text("utf-8"))[1:]
    return list(zip(found[::2], found[1::2], strict=True))


def apply(name: str, project: Path) -> None:
    """Writes the files of a case into a copy of the guide."""
    for head, text in parts(name):
        path, _, how = head.partition(" ")
        if path != "problems":
            target = project / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content(how, text, target))


def content(how: str, text: str, target: Path) -> bytes:
    if how == "escaped":
        text = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
        return re.sub(rb"\\x([0-9a-f]{2})", lambda found: bytes([int(found[1], 16)]), text.encode())
    if how.startswith("repeated"):
        last = text.rstrip("\n").rpartition("\n")[2] + "\n"
        return (text + last * int(how.split()[1])).encode()
    if how == "replace":
        old = target.read_text("utf-8")
        for line in text.splitlines():
            before, after = line.split(" -> ")
            assert before in old
            old = old.replace(before, after)
        return old.encode()
    return text.encode()
