"""When a card comes back, and what comes next."""
