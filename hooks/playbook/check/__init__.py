"""What can be said of a guide as a whole: rules across files, addresses, safety, the item report."""
