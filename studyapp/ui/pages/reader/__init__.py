"""A passage to read, with its dates, repairs and events marked."""
