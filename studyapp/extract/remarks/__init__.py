"""What fits or does not in a text: its figures and its dates, held against each other."""
