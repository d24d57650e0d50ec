"""`python -m stancegraph.api.cli` is `stance`."""

from stancegraph.api.cli import main

main()
