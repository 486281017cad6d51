"""Pure string work: offsets, quotation marks, numbers."""
