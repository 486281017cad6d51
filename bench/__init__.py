"""How fast, how large: what issue 2 asks of the whole process, measured on one core."""
