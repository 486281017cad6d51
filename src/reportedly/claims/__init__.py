"""Annotations in, claims with chains out; pure."""

from reportedly.claims.builder import make_claims

__all__ = ["make_claims"]
