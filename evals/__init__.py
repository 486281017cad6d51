"""How well reportedly reads, measured by the referee's own functions, with floors it must keep."""
