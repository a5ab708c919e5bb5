"""Other programs' files: out and in again."""
