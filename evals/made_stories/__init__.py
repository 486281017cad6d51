"""Made stories: reports of invented happenings whose provenance is known by construction.

`docs/stories-made.md` says how they are made and what the truth is.
"""

from evals.made_stories.stories import made_reports, made_stories, made_story

__all__ = ["made_reports", "made_stories", "made_story"]
