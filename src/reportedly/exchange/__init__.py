"""Stored reports out to the field's formats, a report at a time, and back in."""
