"""What workers do in tests: named by the item, in place of opening and reading it."""

import os
import signal
import time
from typing import Any

from reportedly.pages import Item
from reportedly.records import Report, report_id
from reportedly.settings import Settings


def open_as_told(item: Item, _: Settings) -> Any:
    """Do what the item's text says, or return it as a report."""
    told = item.data.decode()
    if told == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if told == "hang":
        time.sleep(60)
    if told == "swell":
        return bytearray(64 << 30)
    return Report(report_id(told), item.name, told)


def die_at_once(_: Any) -> None:
    """End the process before it begins, as one does that cannot import the script it serves."""
    os.kill(os.getpid(), signal.SIGKILL)
