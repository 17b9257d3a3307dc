"""Runs the command as ``python -m ledger``."""

from ledger.cli import main

main()
