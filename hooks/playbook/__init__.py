"""The core of the playbook: Markdown in, quizzes and cards out. It imports no site generator."""

from .model import Guide, Problem, Source, Sources
from .pipeline import open_guide
from .read.files import Layout, editions

__all__ = ["Guide", "Layout", "Problem", "Source", "Sources", "editions", "open_guide"]
