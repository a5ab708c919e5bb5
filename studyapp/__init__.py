"""Studyapp: learn history from what you read."""
