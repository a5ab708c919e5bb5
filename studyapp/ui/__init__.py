"""Show state, pass on wishes, decide nothing; the only room with widgets."""
