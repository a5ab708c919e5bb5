"""The commands: a thin face over study."""
