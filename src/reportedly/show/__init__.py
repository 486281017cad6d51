"""Readings as terminal text, JSON lines and a self-contained page."""
