"""Pictures for links, what is kept of them, and the colours they are drawn in."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from playbook.cache import Cache
from playbook.model import Guide
from playbook.print.press import Press
from playbook.read.settings import Settings
from playbook.share.head import Discovery
from support.building import ROOT
from support.pages import ABOUT, LOOK, MARK, NAME, SITE, png_size, preview


@pytest.mark.parametrize(
    "title",
    [
        "No",
        'Tom & Jerry\'s <best> "lines"',
        "A long title that goes on about what to say to somebody who does not want to hear it at all",
        "Socialdepartementsutredningsbetänkande",
        "Ποιον γνωρίζεις;",
    ],
)
def test_titles_of_any_length_get_a_picture_of_the_same_size(title: str) -> None:
    made = preview(Press(ROOT / "cards", Cache(None)), title, "What it is about, in a sentence of some length. " * 2)
    assert made
    assert png_size(made) == (1200, 630)


WARM = """
import sys
sys.modules["typst"] = None  # importing it now fails
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from playbook.cache import Cache
from playbook.print.press import Press
from support.pages import preview
press = Press(Path(sys.argv[3]), Cache(Path(sys.argv[1])))
print([len(preview(press, title) or b"") > 0 for title in ("Kept", "word " * 90, "漢字")])
"""


def test_what_cannot_be_drawn_is_left_out_and_remembered_without_loading_typst(tmp_path: Path) -> None:
    press = Press(ROOT / "cards", Cache(tmp_path))
    assert [preview(press, title) is None for title in ("Kept", "word " * 90, "漢字")] == [False, True, True]
    command = [sys.executable, "-c", WARM, str(tmp_path), str(ROOT / "tests"), str(ROOT / "cards")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[True, False, False]\n", "")


def test_a_server_shows_the_pictures_that_are_kept_and_refers_to_no_others(tmp_path: Path, guide_model: Guide) -> None:
    settings, kept = Settings(NAME, ABOUT, SITE, look=LOOK, mark=MARK), Cache(tmp_path)
    idle = Press(ROOT / "cards", kept, makes=False)
    waiting = Discovery(guide_model, settings, idle)
    assert set(waiting.files) == {"manifest.webmanifest", "robots.txt", "llms.txt", "assets/icons/icon.svg"}
    assert waiting.head("index.md")["image"] == waiting.head("playbook/mistakes.md")["touch"] == ""
    icons = json.loads(waiting.files["manifest.webmanifest"])["icons"]
    assert [icon["src"] for icon in icons] == ["assets/icons/icon.svg"]
    assert Discovery(guide_model, settings, Press(ROOT / "cards", kept)).files
    found = Discovery(guide_model, settings, idle)
    assert found.head("playbook/mistakes.md")["image"] == f"{SITE}assets/previews/playbook/mistakes.png"
    assert found.head("playbook/mistakes.md")["touch"] == "assets/icons/touch-180.png"


def test_the_settings_have_the_colours_of_the_style_sheet() -> None:
    css = (ROOT / "docs/overrides/assets/site.css").read_text("utf-8")
    light, dark = css.partition('[data-md-color-scheme="slate"]')[::2]
    names = {"paper": "--md-default-bg-color", "soft": "--tp-soft", "line": "--tp-line"}
    names |= {"ink": "--md-default-fg-color", "mark": "--tp-mark", "warm": "--tp-warm"}
    for key, name in names.items():
        assert re.findall(rf"{name}: (#\w+)", light)[:1] == [getattr(LOOK, key)], key
    assert re.findall(r"--md-default-bg-color: (#\w+)", dark)[:1] == [LOOK.paper_dark]
    assert LOOK.mark in MARK
