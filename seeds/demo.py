"""Runs the whole job on the seeds, into databases of its own, and prints each command with its answer."""

import os
import sys

from build_example import SCRIPTS, SEEDS
from script import steps

from ledger.cli import main

DATABASE = SEEDS.parent / "demo.db"
DRAFTS = SEEDS.parent / "demo-drafts.db"

ARTICLE = "seeds/000_8f39ec3155af1ad9.txt"
EXTRACT = ["extract", ARTICLE, "--published", "2024-11-16", "--outlet", "EADaily"]
FINDS = (
    ("Who says in this article what will happen by when?", EXTRACT),
    ("Taken up as they are, with claims and criteria drafted, in a ledger of their own.",
     ["--db", DRAFTS.name, *EXTRACT, "--accept"]),
)  # fmt: skip

LOOKS = (
    ("The article again: what was recorded from it is known, and nothing is doubled.", [*EXTRACT, "--accept"]),
    ("What is recorded, and where it stands.", ["list", "--article", "a1"]),
    ("What waits for a decision.", ["due"]),
    ("Everything about one prediction.", ["show", "6"]),
    ("Nothing was changed since it was recorded.", ["verify", "--full"]),
    ("Three forecasters on the same questions.",
     ["compare", "FiveThirtyEight classic", "FiveThirtyEight deluxe", "FiveThirtyEight lite"]),
    ("Did what one of them said to happen in 7 of 10 cases happen so often?", ["calibration", "FiveThirtyEight lite"]),
    ("How accurate has each source been?", ["scorecard"]),
    ("Everything about the record of one of them, and what it does not tell.", ["scorecard", "FiveThirtyEight lite"]),
)  # fmt: skip


def show_step(comment: str, typed: str, arguments: list[str]) -> None:
    """Print a command as it is typed, run it, and stop at the first that fails."""
    if comment:
        print("\n" + "\n".join(f"# {line}" for line in comment.splitlines()))
    print(f"$ {typed}", flush=True)
    try:
        main(["--db", str(DATABASE), *arguments])
    except SystemExit as done:
        sys.stdout.flush()
        if done.code:
            sys.exit(f"the command above ended with exit code {done.code}")


if __name__ == "__main__":
    os.chdir(SEEDS.parent)
    for database in (DATABASE, DRAFTS):
        database.unlink(missing_ok=True)
    for comment, arguments in FINDS:
        show_step(comment, f"ledger {' '.join(arguments)}", arguments)
    print("\n# A draft is a first reading. From here on the same statements, as a person worded them to be decided.")
    for script in SCRIPTS:
        for step in steps(SEEDS / script):
            show_step(step.comment, step.typed, list(step.arguments))
    for comment, arguments in LOOKS:
        typed = " ".join(f'"{word}"' if " " in word else word for word in arguments)
        show_step(comment, f"ledger {typed}", arguments)
    print("\nThe database is demo.db; `ledger --db demo.db show 1` looks further.")
    print("At a terminal `ledger --db demo-drafts.db extract ARTICLE --review` goes through an article with you.")
