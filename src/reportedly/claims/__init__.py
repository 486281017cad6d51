"""Annotations in, claims with chains out; pure."""
