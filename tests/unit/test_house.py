"""The house: the core works by itself, and tests stand where they belong."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from playbook.blocks import BLOCKS, VALUES
from playbook.exports import EXPORTS
from playbook.kinds import KINDS
from playbook.print.papers import DECK_FORMATS, EVENT_FORMATS, FORMATS
from playbook.read.strings import SCHEMA, shipped
from support.building import GUIDES, ROOT

WITHOUT_MKDOCS = """
import sys
sys.modules.update({"mkdocs": None, "material": None})  # importing either now fails
from pathlib import Path
from playbook import Layout, open_guide
from playbook.cache import Cache
from playbook.site.site import Site
guide, problems = open_guide(Layout(Path(sys.argv[1]), "en"))
assert not problems and "drill/dough.md" in Site(guide, "First Loaf", Cache(None)).pages
print(sorted(name for name in sys.modules if name.startswith("mkdocs.")))
"""


def test_the_core_works_where_mkdocs_is_missing() -> None:
    command = [sys.executable, "-c", WITHOUT_MKDOCS, str(GUIDES / "bread")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


TESTS = sorted(path.relative_to(ROOT / "tests") for path in ROOT.glob("tests/*/test_*.py"))
NOT_IN_UNIT = {"build", "site", "web", "browser", "playwright"}
"""Names that lead to a build or a browser: functions, fixtures, libraries."""


def names_in(path: Path) -> set[str]:
    """The modules that a test file imports, the names it takes from them, and the fixtures it asks for."""
    found: set[str] = set()
    for node in ast.walk(ast.parse((ROOT / "tests" / path).read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom | ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            found.add(str(node.module).partition(".")[0])
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            found |= {argument.arg for argument in node.args.args}
    return found


@pytest.mark.parametrize("path", TESTS, ids=str)
def test_no_test_file_imports_another_and_those_of_seconds_need_no_build_and_no_browser(path: Path) -> None:
    found = names_in(path)
    assert found & {"conftest", *(other.stem for other in TESTS)} == set()
    if path.parts[0] == "unit":
        assert found & NOT_IN_UNIT == set()


def test_every_name_that_makes_a_word_has_its_word() -> None:
    """Words that the core makes of names: without one, a build would end at the first page that says it."""
    named = [f"block_{block.name}" for block in BLOCKS.values() if block.is_shown]
    named += [f"{key}_{value}" for key, values in VALUES.items() for value in values]
    named += [f"export_{export.name}{more}" for export in EXPORTS for more in ("", "_about")]
    named += [f"pdf_{form.name}".replace("-", "_") for form in FORMATS]
    named += [f"card_print_{form.deck}" for form in DECK_FORMATS]
    named += [f"builder_print_{form.event}" for form in EVENT_FORMATS]
    named += [word for kind in KINDS.values() for word in kind.words]
    assert [word for word in named if word not in shipped(SCHEMA)] == []
