"""What is due, what is next, one button that starts."""
