"""What help costs."""

HINT_COST = 0.25
"""The part of a question's mark that its hint takes, once."""
