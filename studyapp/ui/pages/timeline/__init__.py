"""The events on a line that can be scrolled and zoomed, and as a list."""
