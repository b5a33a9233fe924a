"""Entry point of `python -m playbook`."""

import sys

from .cli.main import main

sys.exit(main())
