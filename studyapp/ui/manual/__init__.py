"""The manual in the window: chapters, the list of keys, and what the program is."""
