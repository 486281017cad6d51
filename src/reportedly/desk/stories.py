"""Stories: what their reports tell, worked out once and held until something of it changes."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from reportedly.flow.ledger import Ledger
from reportedly.records import Story, ToldStory
from reportedly.show.brief.contents import Brief, brief_of

HELD = 32


@dataclass(frozen=True, slots=True)
class Told:
    """A story as it is told, and its brief."""

    story: ToldStory
    brief: Brief


_Key = tuple[str, tuple[str, ...], int]


class Stories:
    """The stories that were asked for last.

    What a story tells is of its reports and of what was judged so far alone; so it is known by
    these, and what is held is never out of date.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._held: OrderedDict[_Key, Told] = OrderedDict()
        self._lock = Lock()
        self._at_work = Lock()

    def at_hand(self, story: Story) -> Told | None:
        """Return a story if it was worked out before, and is still told so."""
        key = self._key(story)
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
            return self._held.get(key)

    def told(self, story: Story) -> Told:
        """Return a story; the first time that takes seconds where many reports tell it."""
        with self._at_work:  # two who ask for one story wait for one work
            found = self.at_hand(story)
            if found is None:
                whole = self._ledger.tell(story)
                found = Told(whole, brief_of(whole))
                with self._lock:
                    self._held[self._key(story)] = found
                    while len(self._held) > HELD:
                        self._held.popitem(last=False)
            return found

    def _key(self, story: Story) -> _Key:
        reports = tuple(one.id for one in story.reports)
        return story.id, reports, self._ledger.last_judgement()
