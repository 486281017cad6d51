"""`python -m reportedly.cli` is `reportedly`."""

import sys

from reportedly.cli import main

sys.exit(main())
