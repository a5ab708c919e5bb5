"""Packs in and out; the only room that knows YAML and pydantic."""
