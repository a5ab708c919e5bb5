"""Cards to recall, turn and rate."""
