"""Scores of what is found against gold files made by people."""
