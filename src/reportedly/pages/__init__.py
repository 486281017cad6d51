"""A file, a page or an address in, Reports out."""
