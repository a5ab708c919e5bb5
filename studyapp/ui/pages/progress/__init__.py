"""Scores by passage, kind and day."""
