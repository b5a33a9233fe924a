"""What `hooks:` in mkdocs.yml names: finds the core beside it, and hands on the events of its adapter for MkDocs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from playbook.adapters.mkdocs import (
    on_env,
    on_files,
    on_page_content,
    on_page_markdown,
    on_post_page,
    on_serve,
    on_startup,
)

__all__ = ["on_env", "on_files", "on_page_content", "on_page_markdown", "on_post_page", "on_serve", "on_startup"]
