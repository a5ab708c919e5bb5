"""What is told of a pack that can be used: each check looks at a draft, and tells its sheets."""
