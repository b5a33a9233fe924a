"""Nothing that runs, and nothing from another server: one list of what may be published, and the two looks at it."""
