"""Quizzes on paper: what stands on a page, and PDF files of it."""
