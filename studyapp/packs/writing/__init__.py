"""Parts of packs as YAML that a teacher would write, and where they go in a file."""
