"""Brief: a story as a careful editor would tell it from the ledger, worked out once for all forms.

Its sentences are templates round words of the reports, each with its references. What it shows of
a claim it shows with its chain, its certainty and its hedges.
"""

from reportedly.show.brief.contents import Brief, brief_of

__all__ = ["Brief", "brief_of"]
