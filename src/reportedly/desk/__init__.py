"""The desk: the ledger in a browser, for one person on this machine, or for some who know a word.

A thin edge as the command line is one: it asks `flow`, lays out with `show`, and keeps nothing
of its own but who has entered and what is being added. Needs the extra `desk`.
"""
