"""The passages there are, and ways to add one."""
