"""Settings: look, study, keys, data; all take effect at once and can be undone."""
