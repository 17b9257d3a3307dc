"""The command line: the only place that prints, prompts and reads the clock."""

from ledger.cli.app import app, main

__all__ = ["app", "main"]
