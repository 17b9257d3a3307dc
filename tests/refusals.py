"""What is refused: with one line on standard error, the right exit code, and nothing written."""

from collections.abc import Iterable
from pathlib import Path

from conftest import TODAY, Run
from journal_reader import events, head

Refusal = tuple[int, str, tuple[str, ...]]
"""Exit code, words of the message, command line."""


def check_refusals(run: Run, path: Path, refusals: Iterable[Refusal], today: str = TODAY) -> None:
    """Run each command line on one ledger: whatever is refused leaves it as it was, for a new process too."""
    before, recorded = head(path), len(events(path))
    for code, message, arguments in refusals:
        told = run(*arguments, expect=code, today=today)
        case = f"{[argument[:60] for argument in arguments]}: {told.stderr[:300]!r}"
        assert told.stdout == "", case
        assert told.stderr.startswith("ledger: error: "), case
        assert told.stderr.count("\n") == 1, case
        assert message in told.stderr, case
        assert head(path) in (before, (None, None)), case
    assert len(events(path)) == recorded
