"""Hands MkDocs' files to the core and the core's output to MkDocs. The only room that knows MkDocs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fnmatch import filter as matching
from pathlib import Path
from typing import Any, Final

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils.yaml import yaml_load

from ..cache import Cache
from ..check.safety.rendered import active, active_values
from ..check.settings import check_settings, tag_problems
from ..exports import Exporter
from ..model import Problem, Source
from ..pipeline import open_guide
from ..print.press import Press
from ..problems import in_order
from ..read.files import Layout, updated
from ..read.settings import Settings, read_mark, read_settings, settings_document
from ..share.head import Discovery
from ..site.render import CompiledTemplates
from ..site.site import Site

MACHINERY: Final = Path(__file__).resolve().parents[3]
"""The folder that holds the browser's part and the printed cards."""

THEME_FILES: Final[Mapping[str, str]] = {
    "style": "assets/stylesheets/main.*.min.css",
    "palette": "assets/stylesheets/palette.*.min.css",
    "script": "assets/javascripts/bundle.*.min.js",
    "search": "assets/javascripts/workers/search.*.min.js",
}
"""Material's files that pages load, by our names; theirs carry a hash that differs from version to version."""

_LOG: Final = get_plugin_logger("playbook")
_serves = False  # what MkDocs says once, before it has read any settings that could carry it


def on_startup(command: str, dirty: bool) -> None:
    """Tells a server, which must not wait for PDFs, from a build."""
    global _serves
    _serves = command == "serve"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Reads the guide, stops with all its problems, or adds the pages and assets made from it."""
    docs = Path(config.docs_dir)
    layout, kept = Layout(docs.parent.parent, docs.name), Cache(_cache(config))
    settings, bad = _settings(config)
    press = Press(MACHINERY / "cards", kept, makes=not _serves)
    exporter = Exporter(kept, settings, _updated(layout), makes=not _serves)
    guide, found = open_guide(layout, settings.demands)
    _stop([*bad, *found])
    for note in guide.notes:
        _LOG.info(note)  # no warning: with `--strict` that would end the build
    site = Site(guide, config.site_name, kept, press, exporter)
    _stop(site.problems)
    config.extra["_playbook"] = site
    config.extra["_active"] = []
    config.extra["_discovery"] = discovery = Discovery(guide, settings, press, site.exports)
    for uri, text in site.pages.items():
        files.append(_generated(config, uri, content=text))
    for uri, data in {**site.prints, **site.exports, **discovery.files}.items():
        if uri not in files.src_uris:  # an author's own robots.txt counts
            files.append(_generated(config, uri, content=data))
    for uri, data in site.assets(MACHINERY).items():
        files.append(_generated(config, uri, content=data))
    return files


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Stops if any page holds what must not be published: all are rendered by now, and none is written. Keeps compiled
    templates between builds: compiling them is a third of a build."""
    _stop(in_order(config.extra["_active"]))
    env.bytecode_cache = CompiledTemplates(Cache(_cache(config)))
    words = _site(config).guide.words
    env.globals["word"] = lambda key: escape(words[key])  # themes' templates escape nothing by themselves
    env.globals["theme_files"] = _theme_files(files)
    env.globals["head"] = config.extra["_discovery"].head
    return env


@event_priority(100)
def _look_at_values(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Notes what must not stand in a page's front matter, before plugins add to it what is theirs."""
    config.extra["_active"] += active_values(_source(page, config), page.meta.values())


def _prepare(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Prepares a chapter's text."""
    return _site(config).prepare(page.file.src_uri, markdown)


on_page_markdown = CombinedEvent(_look_at_values, _prepare)


@event_priority(100)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Notes what is not allowed on any page, those included that the guide's own check does not read, before plugins
    add what is theirs. All of it is reported at line 1: MkDocs hands over HTML, which knows no lines of its source."""
    source = _source(page, config)
    config.extra["_active"] += [*active(source, html), *active_values(source, [page.title])]


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Puts in what was generated: after rendering, so that search does not index every option."""
    discovery: Discovery = config.extra["_discovery"]
    up = "../" * page.url.count("/") if config.use_directory_urls else "../" * page.file.src_uri.count("/")
    return discovery.finish(_site(config).finish(output, up), page.file.src_uri)


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    """Watches the sources that stand outside of `docs_dir`."""
    root = Path(config.docs_dir).parent.parent
    for folder in ("docs/strings", "quiz", "cards"):
        if (root / folder).is_dir():
            server.watch(str(root / folder))
    return server


def _source(page: Page, config: MkDocsConfig) -> Source:
    docs = Path(config.docs_dir)
    return Source((docs / page.file.src_uri).relative_to(docs.parent.parent).as_posix(), 1)


def _theme_files(files: Files) -> dict[str, str]:
    """The addresses of the theme's files, seen from the site's root."""
    found = {name: matching(files.src_uris, pattern) for name, pattern in THEME_FILES.items()}
    missing = [THEME_FILES[name] for name, uris in found.items() if not uris]
    if missing:
        raise PluginError(f"the theme has no {', '.join(missing)}: install Material for MkDocs 9.5 or newer")
    return {name: files.src_uris[uris[0]].url for name, uris in found.items()}


def _stop(problems: Sequence[Problem]) -> None:
    if problems:
        raise PluginError("\n".join(["the guide has problems:", *map(str, problems)]))


def _generated(config: MkDocsConfig, uri: str, **source: Any) -> File:
    return File.generated(config, uri, inclusion=InclusionLevel.NOT_IN_NAV, **source)


def _updated(layout: Layout) -> int:
    try:
        return updated(layout)
    except ValueError as error:
        raise PluginError(str(error)) from error


def _settings(config: MkDocsConfig) -> tuple[Settings, list[Problem]]:
    """What the settings say of the site, and what is wrong with that."""
    path = Path(config.config_file_path)
    data = path.read_bytes()
    written, _ = settings_document(path.name, data)  # for its lines: what it says, MkDocs has read
    settings, bad = read_settings(replace(written, found=config))
    bad += [*tag_problems(path.name, data), *check_settings(replace(written, found=_as_written(path)))]
    folders = [Path(folder) for folder in (config.docs_dir, *config.theme.dirs)]
    mark, bad_mark = read_mark(path.parent, str(config.theme.get("favicon") or ""), folders)
    return replace(settings, direction=config.theme.get("direction") or "", mark=mark), [*bad, *bad_mark]


def _as_written(path: Path) -> dict[str, Any]:
    """The settings as their author wrote them, with those of other files and of the environment, but no defaults."""
    with path.open("rb") as file:
        return yaml_load(file)


def _site(config: MkDocsConfig) -> Site:
    site: Site = config.extra["_playbook"]
    return site


def _cache(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent / ".cache" / "playbook"
