"""The guide as pages of a site."""
