"""The name of the database, and its number as this version of the program keeps it."""

NAME = "studyapp.db"

NEWEST = 25
"""How many steps `upgrades.STEPS` has; said here for those who only read."""
