"""One page per activity; no page knows another."""
