"""Builds the example ledger from the seeds, with a fixed clock: its journal is the same to the byte each time."""

import os
import sys
from contextlib import redirect_stdout
from datetime import UTC, datetime, timedelta
from io import StringIO
from itertools import count
from pathlib import Path

from script import steps

from ledger.cli import main
from ledger.cli.session import Surroundings

SEEDS = Path(__file__).parent
SCRIPTS = ("kursk.sh", "governors.sh")
LEDGER_ID = "00000000-0000-4000-8000-00000000e8a3"
ACTOR = "seeds"
START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = "2026-11-23"


def build_example(target: Path) -> None:
    """Make the example ledger anew.

    Raises:
        RuntimeError: where a command of the seeds fails.
    """
    target.unlink(missing_ok=True)
    seconds = count()
    surroundings = Surroundings(
        clock=lambda: START + timedelta(seconds=next(seconds)), new_ledger_id=lambda: LEDGER_ID, actor=ACTOR
    )
    for script in SCRIPTS:
        for step in steps(SEEDS / script):
            run_command(["--db", str(target), "--today", TODAY, *step.arguments], surroundings)


def run_command(arguments: list[str], surroundings: Surroundings) -> None:
    """Run one command quietly."""
    try:
        with redirect_stdout(StringIO()):
            main(arguments, surroundings)
    except SystemExit as done:
        if done.code:
            raise RuntimeError(f"exit code {done.code}: ledger {' '.join(arguments)}") from done


if __name__ == "__main__":
    wanted = Path(sys.argv[1]).absolute()
    os.chdir(SEEDS.parent)
    build_example(wanted)
    print(f"{wanted.name} is built from seeds/.")
