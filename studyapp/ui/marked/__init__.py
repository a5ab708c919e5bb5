"""A passage as it is displayed: its letters, and the marks that are painted around them."""
