"""One file for each site generator that the core works with."""
