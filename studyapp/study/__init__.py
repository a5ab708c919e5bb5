"""What a person can do: verbs shared by window and commands, no Qt."""
