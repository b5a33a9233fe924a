"""`new` and `init`: skeletons that `check` takes as a list of what to write, and a small guide that builds at once."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from pypdf import PdfReader
from test_editions import words_of

from building import ROOT, Built, build, digests
from playbook.cli.init import start
from playbook.cli.main import COMMANDS, main
from playbook.cli.new import NEW
from playbook.cli.skeletons import RefusedError
from playbook.read.files import Layout
from playbook.read.strings import read_words, shipped

Guide = Callable[[str], Path]
Printed = pytest.CaptureFixture[str]

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


def test_a_principle_goes_to_the_end_of_its_chapter(guide: Guide, capsys: Printed) -> None:
    project = guide("bread")
    before, old = digests(project), (project / OVEN).read_text("utf-8")
    assert new(project, "principle", "oven", "Bake it dark", "--phase", "during", "--evidence", "lore") == 0
    assert (project / OVEN).read_text("utf-8") == f"{old}\n{PRINCIPLE}"
    assert changed(before, project) == [OVEN]
    assert capsys.readouterr().out == (
        f"{OVEN}:30: here begins the principle `bake-it-dark`\n"
        f"fill it in; what is still empty: python -m playbook check {project}\n"
        f'then: python -m playbook new question bake-it-dark "What would you do?" {project}\n'
    )


@pytest.mark.parametrize(
    ("kind", "skeleton"),
    [
        ("single", SINGLE),
        ("multiple", SINGLE.replace("weigh-it }", "weigh-it kind=multiple }")),
        ("order", ORDER),
        ("recall", RECALL),
    ],
)
def test_a_question_goes_below_the_last_one_on_its_principle(kind: str, skeleton: str, guide: Guide) -> None:
    project = guide("bread")
    old = (project / DOUGH_BANK).read_text("utf-8")
    assert new(project, "question", "weigh-it", "What does it lack?", "--kind", kind) == 0
    next_one = "## The dough has not doubled"
    assert (project / DOUGH_BANK).read_text("utf-8") == old.replace(next_one, f"{skeleton}\n{next_one}")


def test_the_first_question_on_a_principle_goes_to_the_end_of_the_file(guide: Guide) -> None:
    project = guide("bread")
    new(project, "principle", "dough", "Salt last")
    old = (project / DOUGH_BANK).read_text("utf-8")
    assert new(project, "question", "salt-last", "When do you add salt?", "--kind", "recall") == 0
    added = "\n## When do you add salt? { #when-do-you-add-salt principle=salt-last kind=recall }\n\n>\n"
    assert (project / DOUGH_BANK).read_text("utf-8") == old + added


def test_a_question_file_is_made_where_there_is_none(guide: Guide) -> None:
    project = guide("bread")
    (project / OVEN_BANK).unlink()
    (project / OVEN).write_bytes((project / OVEN).read_bytes().replace(b"\n", b"\r\n"))
    assert new(project, "question", "make-steam", "Why?", "--kind", "recall") == 0
    expected = b"## Why? { #why principle=make-steam kind=recall }\r\n\r\n>\r\n"
    assert (project / OVEN_BANK).read_bytes() == expected, "lines end as they do in the chapter"


def test_a_page_without_principles_becomes_a_chapter(guide: Guide, capsys: Printed) -> None:
    project = guide("bread")
    page = project / "docs/en/playbook/crumb.md"
    page.write_text("---\ntitle: Crumb\ndescription: Inside.\n---\n\n# Crumb { #the-crumb }\n", "utf-8")
    assert main(["check", str(project)]) == 0
    assert new(project, "principle", "the-crumb", "Cut it cold") == 0
    assert new(project, "question", "cut-it-cold", "When do you cut it?") == 0
    assert (project / "quiz/questions/en/crumb.md").is_file()
    assert new(project, "principle", "crumb", "Look at the holes") == 0
    assert "docs/en/playbook/crumb.md:22: here begins" in capsys.readouterr().out


def ending(newline: str) -> Callable[[bytes], bytes]:
    return lambda text: text.replace(b"\n", newline.encode())


@pytest.mark.parametrize(
    ("change", "newline", "gap"),
    [
        (ending("\r\n"), "\r\n", "\r\n"),
        (ending("\r"), "\r", "\r"),
        (lambda text: text.rstrip(b"\n"), "\n", "\n\n"),
        (lambda text: ending("\r\n")(text.rstrip(b"\n")), "\r\n", "\r\n\r\n"),
        (lambda text: text + b"\n\n   ", "\n", "\n"),
        (lambda text: text + b"\n\n", "\n", ""),
        (lambda text: b"\xef\xbb\xbf" + text, "\n", "\n"),
        (lambda text: text.replace(b"lour", "lo\u2028ur\x0c".encode()), "\n", "\n"),
    ],
    ids=["crlf", "cr", "no-last-newline", "crlf-no-last-newline", "blank-end", "blank-lines", "mark", "odd-letters"],
)
def test_every_byte_that_was_there_stays(
    change: Callable[[bytes], bytes], newline: str, gap: str, guide: Guide, capsys: Printed
) -> None:
    project = guide("bread")
    page, bank = (change((project / path).read_bytes()) for path in (DOUGH, DOUGH_BANK))
    (project / DOUGH).write_bytes(page)
    (project / DOUGH_BANK).write_bytes(bank)
    assert new(project, "principle", "dough", "Bake it dark", "--phase", "during", "--evidence", "lore") == 0
    assert new(project, "question", "weigh-it", "What does it lack?") == 0
    added, asked, next_one = (ending(newline)(text.encode()) for text in (PRINCIPLE, SINGLE, "## The dough has not"))
    assert (project / DOUGH).read_bytes() == page + gap.encode() + added
    assert (project / DOUGH_BANK).read_bytes() == bank.replace(next_one, asked + newline.encode() + next_one)
    for path, number in re.findall(r"^(.+):(\d+): here begins", capsys.readouterr().out, re.MULTILINE):
        assert (project / path).read_bytes().splitlines()[int(number) - 1].startswith(b"## ")


def test_check_lists_exactly_what_is_empty(guide: Guide, capsys: Printed) -> None:
    project = guide("bread")
    new(project, "principle", "oven", "Bake it dark")
    new(project, "question", "bake-it-dark", "Is it done?")
    new(project, "question", "bake-it-dark", "What comes first?", "--kind", "order")
    new(project, "question", "bake-it-dark", "What do you say?", "--kind", "recall")
    capsys.readouterr()
    assert main(["check", str(project)]) == 1
    assert [line.partition(" (")[0] for line in capsys.readouterr().out.splitlines()] == [
        f"{OVEN}:30: the principle `bake-it-dark` has no summary",
        f"{OVEN}:30: the principle `bake-it-dark` has no `evidence`",
        f"{OVEN}:30: the principle `bake-it-dark` has no `phase`",
        f"{OVEN}:32: the block `do` is empty",
        f"{OVEN}:34: the block `avoid` is empty",
        f"{OVEN}:36: the block `say` is empty",
        f"{OVEN}:38: the block `habit` is empty",
        f"{OVEN}:40: the block `card` is empty",
        f"{OVEN}:42: the block `evidence` is empty",
        f"{OVEN_BANK}:5: the question `is-it-done` has no right answer",
        *[
            f"{OVEN_BANK}:{line}: this option {lack}"
            for line in (7, 9, 11)
            for lack in ("is empty", "explains nothing")
        ],
        f"{OVEN_BANK}:13: the question `what-comes-first` has no model answer",
        *[f"{OVEN_BANK}:{line}: this step is empty" for line in (15, 16, 17)],
        f"{OVEN_BANK}:21: the question `what-do-you-say` has no model answer",
    ]


def test_a_principle_without_a_question_is_on_the_list(guide: Guide, capsys: Printed) -> None:
    project = guide("bread")
    new(project, "principle", "oven", "Bake it dark")
    main(["check", str(project)])
    assert f"{OVEN}:30: the principle `bake-it-dark` has no question (write one in {OVEN_BANK})\n" in (
        capsys.readouterr().out
    )


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


def test_filled_in_it_is_clean_and_published(guide: Guide, tmp_path: Path, capsys: Printed) -> None:
    project = guide("bread")
    new(project, "principle", "oven", "Bake it dark")
    new(project, "question", "bake-it-dark", "Is it done?")
    new(project, "question", "bake-it-dark", "What comes first?", "--kind", "order")
    new(project, "question", "bake-it-dark", "What do you say?", "--kind", "recall")
    (project / OVEN).write_text((project / OVEN).read_text("utf-8") + "    **Lore.** Made up.\n", "utf-8")
    unfinished = build(project, tmp_path / "unfinished")
    assert unfinished.code != 0
    assert list(unfinished.folder.rglob("*.html")) == [], "nothing half-written is published"
    for path, texts in FILLED.items():
        text = (project / path).read_text("utf-8")
        for empty, full in texts:
            assert text.count(empty) == 1
            text = text.replace(empty, full)
        (project / path).write_text(text, "utf-8")
    capsys.readouterr()
    assert main(["check", str(project)]) == 0, capsys.readouterr().out
    built = build(project, tmp_path / "site")
    assert built.code == 0, built.log
    assert "Is it done?" in built.text("playbook/oven/index.html")
    assert "Brown, then out." in built.text("card/oven/index.html")


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Oven", "oven-2"),  # a chapter
        ("Weigh it!", "weigh-it-2"),  # a principle
        ("Steps", "steps-2"),  # a question
        ("Noch größere Brötchen, Señora", "noch-grossere-brotchen-senora"),
        ("Don't open the door, whatever it smells of", "dont-open-the-door-whatever"),
    ],
)
def test_an_id_is_made_of_the_title_and_never_taken(title: str, made: str, guide: Guide) -> None:
    project = guide("bread")
    assert new(project, "principle", "oven", title) == 0
    assert f"\n## {title} {{ #{made} }}\n" in (project / OVEN).read_text("utf-8")
    assert new(project, "question", "make-steam", title) == 0
    again = re.search(r"\{ #(\S+) principle=make-steam \}", (project / OVEN_BANK).read_text("utf-8"))
    number = int(made[-1]) + 1 if made[-1].isdigit() else 2
    assert again
    assert again[1] == f"{made.removesuffix('-2')}-{number}"


@pytest.mark.parametrize(
    ("title", "made"),
    [("## Hello", "## Hello { #hello }"), ("# Hello", "## Hello { #hello }"), ("#1 rule", "## #1 rule { #1-rule }")],
)
def test_a_title_may_come_with_the_marks_of_a_heading(title: str, made: str, guide: Guide) -> None:
    project = guide("bread")
    assert new(project, "principle", "oven", title) == 0
    assert f"\n{made}\n" in (project / OVEN).read_text("utf-8")


def test_an_id_can_be_chosen(guide: Guide) -> None:
    project = guide("bread")
    assert new(project, "principle", "oven", "Ψωμί", "--id", "bread") == 0
    assert (project / OVEN).read_text("utf-8").count("## Ψωμί { #bread }") == 1


REFUSED = [
    (("principle", "ovn", "A"), 1, "there is no chapter `ovn` in docs/en/playbook/; did you mean `oven`?"),
    (("principle", "index", "A"), 1, "there is no chapter `index` in docs/en/playbook/"),
    (("question", "weight-it", "A"), 1, "there is no principle `weight-it`; did you mean `weigh-it`?"),
    (("principle", "oven", "A", "--id", "steps"), 1, f"the id `steps` is taken already: it stands at {DOUGH_BANK}:41"),
    (("question", "weigh-it", "A", "--id", "oven"), 1, f"the id `oven` is taken already: it stands at {OVEN}:6"),
    (
        ("principle", "oven", "A", "--id", "No_Good"),
        2,
        "the id `No_Good` is malformed: use a-z, digits and single hyphens, as in `no-good`",
    ),
    (
        ("principle", "oven", "Ψωμί"),
        2,
        "no id can be made of `Ψωμί`: it has no letter a-z and no digit. Choose one with --id",
    ),
    (("question", "weigh-it", "##"), 2, "the heading is empty: say in a few words what it is about"),
    (("question", "weigh-it", " \n "), 2, "the heading is empty: say in a few words what it is about"),
    (("principle", "oven", "Learn C#"), 2, "the heading `Learn C#` would read `Learn C`: say it in other words"),
    (
        ("principle", "oven", "A <script>"),
        2,
        "`A <script>`: `<script>` is not allowed (delete it: pages hold text, and nothing that runs or loads)",
    ),
    (
        ("question", "weigh-it", "A <b>"),
        2,
        "`A <b>`: `<b>` is HTML (use Markdown, or put it between backticks to show it)",
    ),
    (
        ("principle", "oven", "A", "--edition", "eng"),
        2,
        "there is no edition `eng`: known here: en; did you mean `en`?",
    ),
]


@pytest.mark.parametrize(("words", "code", "message"), REFUSED)
def test_what_does_not_go_is_refused(
    words: tuple[str, ...], code: int, message: str, guide: Guide, capfd: pytest.CaptureFixture[str]
) -> None:
    project = guide("bread")
    before = digests(project)
    assert new(project, *words) == code
    assert capfd.readouterr() == ("", f"{message}\nnothing was added\n")
    assert digests(project) == before


def test_letters_that_are_none_are_refused(guide: Guide) -> None:
    project = guide("bread")
    before = digests(project)
    assert new(project, "principle", "oven", "caf\udce9") == 2, "a byte that was no UTF-8 on the command line"
    assert digests(project) == before


@pytest.mark.parametrize(
    ("path", "data", "message"),
    [
        (
            DOUGH,
            b"# Dough { #dough }\n```\n",
            f"{DOUGH}:2: this code block is never closed (add a line ``` where it ends)",
        ),
        (OVEN_BANK, b"## \xff", f"{OVEN_BANK}:1: the file is not UTF-8 (byte 0xFF) (save it with the encoding UTF-8)"),
    ],
)
def test_a_guide_that_cannot_be_read_is_mended_first(
    path: str, data: bytes, message: str, guide: Guide, capsys: Printed
) -> None:
    project = guide("bread")
    (project / path).write_bytes(data)
    before = digests(project)
    assert new(project, "principle", "oven", "Bake it dark") == 1
    assert capsys.readouterr().err == f"mend this first:\n{message}\nnothing was added\n"
    assert digests(project) == before


def test_a_file_that_cannot_be_written_is_said(guide: Guide, capsys: Printed) -> None:
    project = guide("bread")
    (project / "quiz/questions/en").rename(project / "quiz/questions/kept")
    (project / "quiz/questions/en").write_text("in the way", "utf-8")
    assert new(project, "question", "make-steam", "Why?") == 1
    assert capsys.readouterr().err == f"{project}/quiz/questions/en: File exists\nnothing was added\n"


def test_a_file_keeps_its_permissions_and_a_link_its_target(guide: Guide) -> None:
    project = guide("bread")
    target = project / "oven-elsewhere.md"
    (project / OVEN).rename(target)
    target.chmod(0o640)
    (project / OVEN).symlink_to(target)
    assert new(project, "principle", "oven", "Bake it dark") == 0
    assert (project / OVEN).is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert "## Bake it dark" in target.read_text("utf-8")


def test_the_edition_is_the_first_unless_one_is_named(guide: Guide, capsys: Printed) -> None:
    project = guide("tiny")
    before = digests(project)
    assert new(project, "principle", "manners", "Sit down") == 0
    assert changed(before, project) == ["docs/en/playbook/manners.md"]
    before = digests(project)
    assert new(project, "principle", "manners", "Sitt ner", "--edition", "sv", "--id", "sit-down") == 0
    assert changed(before, project) == ["docs/sv/playbook/manners.md"]
    assert capsys.readouterr().out.endswith(f'sit-down "What would you do?" {project} --edition sv\n')
    main(["check", str(project)])
    assert "docs/sv/playbook/manners.md:85: the principle `sit-down` has no `phase`" not in capsys.readouterr().out


def test_the_commands_in_the_readme_add_what_the_guide_has_not_got(tmp_path: Path, capsys: Printed) -> None:
    for folder in ("docs", "quiz/questions", "cards"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    readme = (ROOT / "README.md").read_text("utf-8")
    calls = [shlex.split(call, comments=True) for call in re.findall(r"(?m)^ +python -m playbook (new .+)$", readme)]
    assert [call[1] for call in calls] == ["principle", "question"]
    assert [main([*call, str(tmp_path)]) for call in calls] == [0, 0]
    made = calls[1][2]
    assert f"here begins the principle `{made}`" in capsys.readouterr().out, "the second asks about the first"


WRONG = [
    "",
    "new",
    "new chapter a b",
    "new principle oven",
    "new principle oven title --phase sometimes",
    "new question make-steam stem --kind quick",
    "new question make-steam two words here",
    "init",
]


@pytest.mark.parametrize("call", WRONG)
def test_a_wrong_call_is_two(call: str, capsys: Printed) -> None:
    with pytest.raises(SystemExit) as found:
        main(call.split())
    assert found.value.code == 2
    assert capsys.readouterr().err.startswith("usage: python -m playbook ")


@pytest.mark.parametrize("name", ["", " "])
def test_a_folder_without_a_name_is_a_wrong_call(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as found:
        main(["init", name])
    assert found.value.code == 2
    assert "it is empty: name a folder, or `.` for this one" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_title_without_quotes_is_told(capsys: Printed) -> None:
    assert main("new principle oven Bake dark".split()) == 2
    assert "dark: no edition found" in (found := capsys.readouterr().err)
    assert "a title of several words goes between quotes" in found


@pytest.mark.parametrize("call", [*COMMANDS, *(f"new {name}" for name in NEW)])
def test_every_command_explains_itself(call: str, capsys: Printed) -> None:
    with pytest.raises(SystemExit) as found:
        main([*call.split(), "--help"])
    assert found.value.code == 0
    shown = capsys.readouterr().out
    examples = re.findall(r"^  python -m playbook (.+)$", shown.partition("examples:")[2], re.MULTILINE)
    assert examples
    assert all(example.startswith(call) for example in examples)
    assert "exit codes: 0 all right, 1 problems found, 2 wrong call" in shown


# init


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide that `init` makes."""
    folder = tmp_path_factory.mktemp("init") / "a new" / "plot"
    assert main(["init", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def plot(started: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Its site."""
    return build(started, tmp_path_factory.mktemp("plot") / "site")


one_process = pytest.mark.xdist_group("init")
"""Tests that share what `started` and `plot` made."""


@one_process
def test_the_new_guide_has_no_problems_and_gives_nothing_away(started: Path, capsys: Printed) -> None:
    assert main(["check", str(started)]) == 0
    assert capsys.readouterr().out == "no problems (chapters: 1, questions: 6)\n"
    assert main(["items", str(started)]) == 0, capsys.readouterr().out


@one_process
def test_it_builds_without_a_warning(plot: Built) -> None:
    assert plot.code == 0, plot.log
    assert not re.search("WARNING|ERROR|not included in the", plot.log)


@one_process
def test_it_has_a_quiz_a_self_check_a_drill_and_cards(plot: Built) -> None:
    assert "It is your first April. What do you do with the plot?" in words_of(
        plot.text("quiz/first-season/index.html")
    )
    chapter = plot.text("playbook/first-season/index.html")
    assert chapter.count('<section class="self-check">') == 2
    assert {"Before you dig", "At the plot"} <= set(words_of(chapter))
    assert "Choose your seeds by the pictures in the shop" in words_of(plot.text("drill/first-season/index.html"))
    assert "Finger in first. Then a whole can, or none." in words_of(plot.text("card/shed-door/index.html"))
    assert 'href="card/over-the-fence/"' in plot.text("cards/index.html").replace("../", "")
    printed = PdfReader(plot.folder / "card/shed-door/shed-door-a6.pdf")
    assert "One bed, looked after." in printed.pages[0].extract_text()
    assert "First Plot" in printed.pages[0].extract_text()


@one_process
def test_it_speaks_of_its_own_subject_alone(plot: Built) -> None:
    files = [
        path for path in plot.folder.rglob("*") if path.suffix in {".html", ".js", ".css", ".svg", ".xml", ".json"}
    ]
    assert [path.name for path in files if re.search("two.?pockets", path.read_text("utf-8"), re.IGNORECASE)] == []
    foreign = re.compile(r"\b(network|event|tonight|workshop|playbook|person you)\w*", re.IGNORECASE)
    words = [word for path in plot.pages() for word in words_of(page(plot, path)) if not word.startswith("http")]
    assert [word for word in words if foreign.search(word)] == []


def page(site: Built, path: str) -> str:
    return site.text(path if path.endswith(".html") else f"{path}index.html")


@one_process
def test_it_finds_the_machinery_by_a_relative_path(started: Path) -> None:
    settings = started.joinpath("mkdocs.yml").read_text("utf-8")
    way = re.findall(r'"(\.\./.+)/(?:docs/overrides|hooks/mkdocs_hook\.py)"', settings)
    assert [(started / path).resolve() for path in way] == [ROOT, ROOT]


@one_process
def test_its_own_words_are_those_that_it_says_otherwise(started: Path) -> None:
    own = yaml.safe_load((started / "docs/strings/en.yml").read_text("utf-8"))
    assert [key for key, word in own.items() if word == shipped("en").get(key)] == []
    words, problems, notes = read_words(*Layout(started, "en").words, "en")
    assert (words, problems, notes) == ({**shipped("en"), **own}, [], [])


def test_the_commands_in_its_readme_work(tmp_path: Path, capsys: Printed) -> None:
    start(tmp_path / "plot")
    readme = (tmp_path / "plot/README.md").read_text("utf-8")
    calls = [shlex.split(call) for call in re.findall(r"^ +python -m playbook (new .+)$", readme, re.MULTILINE)]
    assert len(calls) == 2
    assert [main([*call, str(tmp_path / "plot")]) for call in calls] == [0, 0]
    assert "here begins the question" in capsys.readouterr().out


def test_it_says_how_to_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    assert main(["init", "empty"]) == 0
    assert capsys.readouterr().out.startswith("empty: here is a small guide, in 14 files. To go on:\n\n  cd empty\n")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert main(["init", "."]) == 0
    assert "  cd " not in capsys.readouterr().out


@pytest.mark.parametrize("there", ["plot/.git/HEAD", "plot/notes.txt", "plot"])
def test_a_folder_that_is_not_empty_is_left_alone(there: str, tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / there).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / there).write_text("mine", "utf-8")
    folder = tmp_path / "plot"
    before = digests(tmp_path)
    assert main(["init", str(folder)]) == 1
    assert capsys.readouterr() == (
        "",
        f"{folder} is there and not empty: name a new folder, or an empty one\nnothing was written\n",
    )
    assert digests(tmp_path) == before


def test_without_a_checkout_there_is_nothing_to_build_with(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="needs the project's own folder"):
        start(tmp_path / "plot", machinery=tmp_path)
    assert list(tmp_path.iterdir()) == []
