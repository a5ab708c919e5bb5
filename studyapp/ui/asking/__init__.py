"""A question as it is asked, answered and judged, wherever in the window that is."""
