"""A pack that is being written, between its page and its folder."""
