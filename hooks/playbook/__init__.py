"""The core of the playbook: Markdown in, quizzes and cards out. It imports no site generator."""

from .model import Problem, Source, Sources
from .read.edition import Edition, read_edition
from .read.files import Layout, editions
from .read.guide import read_guide

__all__ = ["Edition", "Layout", "Problem", "Source", "Sources", "editions", "read_edition", "read_guide"]
