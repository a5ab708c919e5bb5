"""Databases as older versions wrote them, as SQL; never edited."""
