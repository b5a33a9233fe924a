"""The core of the playbook: Markdown in, quizzes and cards out. It imports no site generator."""

from .edition import Edition, read_edition
from .guide import read_guide
from .layout import Layout, editions
from .model import Problem, Source, Sources

__all__ = ["Edition", "Layout", "Problem", "Source", "Sources", "editions", "read_edition", "read_guide"]
