"""The command line: the only place that prints, prompts and reads the clock."""

# Importing a module registers its commands, in the order in which help shows them.
# isort: off
from ledger.cli import adding, looking, resolving, amending, scoring, sources, articles, questions  # noqa: F401
from ledger.cli import exchange, upkeep  # noqa: F401

# isort: on
from ledger.cli.app import app, main

__all__ = ["app", "main"]
