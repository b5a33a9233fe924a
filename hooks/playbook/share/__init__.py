"""How others find a site and show it."""
