"""From bytes to the model: each kind of source has a reader, which goes on after a problem."""
