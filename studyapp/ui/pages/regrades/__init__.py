"""Regrades: answers that a corrected key grades otherwise."""
