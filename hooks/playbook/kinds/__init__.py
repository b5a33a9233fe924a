"""The kinds of question: a folder each."""
