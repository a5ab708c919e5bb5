"""The part of a question in which the answer is given: one file per kind."""
